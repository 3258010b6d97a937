/** Documents of every kind come in as text with title, date, language and origin; what cannot be read is refused clearly. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';
import { zip } from './archive.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('plain text and Markdown', () => {
  it('keeps the text, takes the first line as title, and records a checksum of the bytes', async () => {
    const given = bytes('Chip maker denies talks\r\n\r\nAcme denied it.\r\n');
    const found = await readSource(given, { name: 'story.txt' });
    expect(found).toMatchObject({
      kind: 'text',
      title: 'Chip maker denies talks',
      text: 'Chip maker denies talks\n\nAcme denied it.\n',
      language: 'en',
    });
    expect(found.hash).toBe(`sha256:${createHash('sha256').update(given).digest('hex')}`);
  });

  it('reads what front matter says and takes it off', async () => {
    const found = await readSource(
      bytes(
        '---\ntitle: Talks\ndate: 2025-11-03\nlanguage: en\npublisher: Example News\nsource: https://example.org/a\n---\n\n# Heading\n\nText.\n',
      ),
      { name: 'a.md' },
    );
    expect(found).toMatchObject({
      kind: 'markdown',
      title: 'Talks',
      date: '2025-11-03',
      publisher: 'Example News',
      source: 'https://example.org/a',
      text: '# Heading\n\nText.\n',
    });
  });

  it('lets the user know better', async () => {
    const found = await readSource(bytes('Short.'), { name: 'a.txt', title: 'Mine', language: 'de', date: '2024' });
    expect(found).toMatchObject({ title: 'Mine', language: 'de', date: '2024' });
  });

  it('refuses what is empty or no document', async () => {
    await expect(readSource(bytes(' \n'), { name: 'a.txt' })).rejects.toThrow('a.txt: there is no text in it');
    await expect(readSource(Uint8Array.of(0, 1, 2, 0, 255), { name: 'a.bin' })).rejects.toThrow(
      'a.bin: this is no kind of document that can be read',
    );
  });
});

describe('encodings', () => {
  const CHINESE = '阿里巴巴本周发布应用，备忘录指称公司向军方提供支持，公司否认了这一说法。';
  // the same words in two encodings that say nothing of themselves
  const GB =
    'b0a2c0efb0cdb0cdb1bed6dcb7a2b2bcd3a6d3c3a3acb1b8cdfcc2bcd6b8b3c6b9abcbbecff2beFCB7BDCCE1B9A9D6A7B3D6A3ACB9ABCBBEB7F1C8CFC1CBD5E2D2BBCBB5B7A8A1A3';
  const BIG5 = 'aafc a8bd a4da a4da a5bb b667 b5a6 a5ce a143'.replaceAll(' ', '');

  const TITLE_GUESSED = 'its title was guessed from its first words';

  it('guesses the encoding of Chinese that does not tell', async () => {
    const gb = await readSource(Buffer.from(GB, 'hex'), { name: 'a.txt' });
    expect(gb).toMatchObject({
      text: `${CHINESE}\n`,
      language: 'zh',
      notes: ['the encoding was guessed: gb18030', TITLE_GUESSED],
    });
    const big5 = await readSource(Buffer.from(BIG5, 'hex'), { name: 'a.txt' });
    expect(big5.text).toBe(`${new TextDecoder('big5').decode(Buffer.from(BIG5, 'hex'))}\n`);
    expect(big5.notes).toEqual(['the encoding was guessed: big5']);
  });

  it('reads UTF-16 with its mark and Western text without one', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Acme denied it.', 'utf16le')]);
    expect((await readSource(utf16, { name: 'a.txt' })).text).toBe('Acme denied it.\n');
    const latin = Buffer.from('Die Behörde für Wettbewerb prüft “das” Geschäft.'.replace(/[“”]/g, '"'), 'latin1');
    expect((await readSource(latin, { name: 'a.txt' })).text).toContain('Behörde für Wettbewerb prüft');
  });

  it('believes the charset of the answer or the page', async () => {
    const body = Buffer.from(GB, 'hex');
    expect((await readSource(body, { mime: 'text/plain; charset=gbk' })).notes).toEqual([TITLE_GUESSED]);
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="gb2312"></head><body><p>', 'latin1'),
      body,
      Buffer.from('</p></body></html>', 'latin1'),
    ]);
    expect((await readSource(page, {})).text).toContain('备忘录指称');
  });
});

describe('languages', () => {
  it.each([
    ['en', 'The ministry said that it had not decided on the matter, and that talks would go on.'],
    ['zh', '外交部表示，双方将继续就此事进行谈判，没有作出决定。'],
    ['zh-Hant', '外交部表示，雙方將繼續就此事進行談判，沒有作出決定。'],
    ['ja', '外務省はこの件について、まだ決定していないと述べた。'],
    ['ko', '외교부는 이 문제에 대해 아직 결정하지 않았다고 밝혔다.'],
    ['ru', 'Министерство заявило, что решение ещё не принято.'],
    ['de', 'Das Ministerium sagte, dass es noch nicht entschieden hat und dass die Gespräche auf dem Weg sind.'],
    [
      'fr',
      'Le ministère a déclaré que la décision n’est pas prise et que les discussions sont dans une phase qui dure.',
    ],
  ])('tells %s', async (language, text) => {
    expect((await readSource(bytes(text), { name: 'a.txt' })).language).toBe(language);
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Acme denies talks | Example News</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example"},{"@type":"NewsArticle","headline":"Acme denies talks","datePublished":"2025-11-03T08:00:00Z","publisher":{"@type":"Organization","name":"Example News"}}]}</script>
<link rel="canonical" href="https://example.org/acme"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Acme denies talks</h1>
<p>Acme, the chip maker, denied on Monday that it was in talks to buy Initech, a rival that has struggled with falling sales for the last three years, according to people familiar with the matter.</p>
<p>“We are not in talks,” said Jane Doe, a spokeswoman, adding that the company would go on investing in its own plants, in its people, and in the long run that its owners expect.</p>
<ul><li>Initech lost a tenth of its sales.</li><li>Acme grew by a fifth.</li></ul>
<script>document.write('tracking')</script></article>
<div class="comments"><h2>Comments</h2><p>First! I always knew it, buy my newsletter.</p></div>
<footer>Cookies policy. All rights reserved.</footer></body></html>`;

describe('HTML', () => {
  it('takes the article and leaves the page', async () => {
    const found = await readSource(bytes(PAGE), { name: 'page' });
    expect(found).toMatchObject({
      kind: 'html',
      title: 'Acme denies talks',
      publisher: 'Example News',
      date: '2025-11-03',
      language: 'en',
      source: 'https://example.org/acme',
    });
    expect(found.text).toContain('denied on Monday that it was in talks to buy Initech');
    expect(found.text).toMatch(/matter\.\n\n“We are not in talks,”/);
    for (const noise of ['Home', 'newsletter', 'Cookies', 'tracking']) expect(found.text).not.toContain(noise);
  });

  it.each([
    [
      'html',
      PAGE.replace('https://example.org/acme', 'https://ann:secret@example.org/acme'),
      'https://example.org/acme',
    ],
    ['markdown', '---\nsource: http://ann@example.org/a\n---\n# Acme denies talks\n', 'http://example.org/a'],
    ['markdown', '---\nsource: Letter to ann@example.org\n---\n# Acme denies talks\n', 'Letter to ann@example.org'],
  ])('keeps no credentials of an address (%s)', async (kind, text, source) => {
    expect(await readSource(bytes(text), { name: kind === 'html' ? 'page' : 'a.md' })).toMatchObject({ kind, source });
  });

  it('reads OpenGraph, and says when JSON-LD is broken', async () => {
    const page = `<html><head><meta property="og:title" content="谈判"><meta property="og:site_name" content="示例报"><meta property="article:published_time" content="2025-11-04"><script type="application/ld+json">{oops</script></head><body><p>${'公司否认正在谈判，并表示将继续投资。'.repeat(8)}</p></body></html>`;
    expect(await readSource(bytes(page), {})).toMatchObject({
      title: '谈判',
      publisher: '示例报',
      date: '2025-11-04',
      language: 'zh',
      notes: ['the page has JSON-LD that cannot be read'],
    });
  });
});

/** A PDF with one line of text a page, written by hand. */
function pdf(...pages: string[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (const content of pages) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents ${objects.length + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    );
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream\n`);
  }
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}\nendobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>`, 'latin1');
}
const line = (text: string, y: number) => `BT /F1 12 Tf 20 ${y} Td (${text}) Tj ET`;

describe('PDF', () => {
  it('joins lines to paragraphs, mends hyphens, and drops headers that repeat', async () => {
    const page = (n: number, ...lines: string[]) =>
      [line('Example Report', 390), ...lines, line(`Page ${n}`, 10)].join('\n');
    const found = await readSource(
      pdf(
        page(
          1,
          line('Acme denied that it was in nego-', 340),
          line('tiations with Initech.', 326),
          line('The talks had been reported.', 280),
        ),
        page(2, line('Nobody confirmed them.', 340)),
        page(3, line('The end.', 340)),
      ),
      { name: 'a.pdf' },
    );
    expect(found.kind).toBe('pdf');
    expect(found.text).toContain(
      'Acme denied that it was in negotiations with Initech.\n\nThe talks had been reported.',
    );
    expect(found.text).not.toMatch(/Example Report|Page \d/);
  });

  it('reads columns one after the other, under a headline that crosses them', async () => {
    const row = (left: string, right: string, y: number) =>
      `BT /F1 10 Tf 20 ${y} Td (${left}) Tj ET\nBT /F1 10 Tf 220 ${y} Td (${right}) Tj ET`;
    const { text } = await readSource(
      pdf(
        [
          'BT /F1 10 Tf 20 360 Td (A headline that runs over both of the columns and does not stop there at all) Tj ET',
          row('Blue Sea Group acquired North', 'Acme Construction denied that', 330),
          row('Star Technology in the spring', 'it pays the mayor. The council', 318),
          row('of 2024, as the paper reports,', 'has set aside money for a new', 306),
          row('and kept its name.', 'road to the quay.', 294),
        ].join('\n'),
      ),
      { name: 'a.pdf' },
    );
    expect(text).toContain(
      'Blue Sea Group acquired North Star Technology in the spring of 2024, as the paper reports,',
    );
    expect(text).toContain('Acme Construction denied that it pays the mayor. The council has set aside money');
    expect(text.indexOf('headline')).toBeLessThan(text.indexOf('Blue Sea'));
  });

  it('keeps hyphens that are a word’s own, as the document’s other words tell', async () => {
    const { text } = await readSource(
      pdf(
        [
          line('The state-', 340),
          line('owned firm of Anne-', 326),
          line('Marie Roe nego-', 312),
          line('tiated with pro-', 298),
          line('ducers of wind-', 284),
          line('mills. It makes windmills and hand-', 270),
          line('picked tea; hand-picked tea is dear.', 256),
        ].join('\n'),
      ),
      { name: 'a.pdf' },
    );
    expect(text).toContain('The state-owned firm of Anne-Marie Roe negotiated');
    expect(text).toContain('windmills. It makes windmills and hand-picked tea; hand-picked');
  });

  it('keeps the hyphen of a second part that stands behind a word, not behind a prefix', async () => {
    const cut = ['The Saudi-', 'led and so-', 'called mid-', 'level talks mis-', 'led a high-', 'level aide.'];
    const { text } = await readSource(pdf(cut.map((part, i) => line(part, 340 - 14 * i)).join('\n')), {
      name: 'a.pdf',
    });
    expect(text).toBe('The Saudi-led and so-called mid-level talks misled a high-level aide.\n');
  });

  it('leaves out heads, feet and numbers of two pages, and keeps a sentence across them whole', async () => {
    const found = await readSource(
      pdf(
        [line('Norvik Post', 390), line('The mayor denied that the bank', 200), line('- 1 -', 10)].join('\n'),
        [line('Norvik Post', 390), line('had paid for the quay.', 340), line('- 2 -', 10)].join('\n'),
      ),
      { name: 'a.pdf' },
    );
    expect(found.text).toBe('The mayor denied that the bank had paid for the quay.\n');
  });

  it('drops the raised marks of notes, not powers', async () => {
    const raised = 'BT /F1 12 Tf 20 340 Td (Blue Sea Group) Tj /F1 6 Tf 5 Ts (1) Tj 0 Ts /F1 12 Tf ( bought it.) Tj ET';
    expect((await readSource(pdf(raised), { name: 'a.pdf' })).text).toBe('Blue Sea Group bought it.\n');
  });

  it('calls no scan what holds no images either', async () => {
    for (const content of ['', '20 20 m 90 90 l S', 'BT /F1 12 Tf (cut off'])
      await expect(readSource(pdf(content), { name: 'a.pdf' })).rejects.toMatchObject({
        problems: [{ code: 'no-text', message: expect.stringContaining('neither text nor images') }],
      });
  });

  it('says so of a broken file', async () => {
    await expect(readSource(bytes('%PDF-1.4 nothing'), { name: 'a.pdf' })).rejects.toThrow(
      'a.pdf: this PDF cannot be read',
    );
  });
});

const DOCX = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml':
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Acme denied the talks.</w:t></w:r></w:p><w:p><w:r><w:t>Nobody confirmed them.</w:t></w:r></w:p></w:body></w:document>',
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Talks &amp; denials</dc:title><dcterms:created>2025-11-02T10:00:00Z</dcterms:created></cp:coreProperties>',
};

describe('DOCX', () => {
  it('reads paragraphs and properties', async () => {
    expect(await readSource(zip(DOCX), { name: 'a.docx' })).toMatchObject({
      kind: 'docx',
      title: 'Talks & denials',
      text: 'Acme denied the talks.\n\nNobody confirmed them.\n',
    });
    // a file's day of creation says nothing of its text
    expect(await readSource(zip(DOCX), { name: 'a.docx' })).not.toHaveProperty('date');
  });
});

const docx = (body: string, more: Record<string, string> = {}) =>
  readSource(
    zip({
      ...DOCX,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ...more,
    }),
    { name: 'a.docx' },
  );
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

describe('what a DOCX holds beside its paragraphs', () => {
  it('line breaks are spaces, and cells of a row stand beside each other', async () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const { text } = await docx(
      `<w:p>${run('Blue Sea Group')}<w:r><w:br/></w:r>${run('bought it.')}</w:p><w:tbl><w:tr>${cell('Year')}${cell('Ships')}</w:tr><w:tr>${cell('2024')}${cell('120')}</w:tr></w:tbl>`,
    );
    expect(text).toBe('Blue Sea Group bought it.\n\nYear\tShips\n2024\t120\n');
  });

  it('changes are taken as accepted and struck text is left out, with notes', async () => {
    const { text, notes } = await docx(
      `<w:p>${run('The bank ')}<w:del w:id="1" w:author="a"><w:r><w:delText>owns</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('left')}</w:ins>${run(' the builder.')}${run(' It lied.', '<w:strike/>')}</w:p>`,
    );
    expect(text).toBe('The bank left the builder.\n');
    expect(notes).toEqual(['2 tracked changes were taken as accepted', '1 struck passage was left out']);
  });
});

describe('e-mail', () => {
  it('takes subject, sender and date, and names what was attached', async () => {
    const mail = [
      'From: Example News <desk@example.org>',
      'To: a@example.org',
      'Subject: =?utf-8?B?6LCI5Yik?=',
      'Date: Mon, 03 Nov 2025 08:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '公司否认正在谈判。',
      '--b',
      'Content-Type: image/png; name=a.png',
      'Content-Disposition: attachment; filename=a.png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
      '',
    ].join('\r\n');
    expect(await readSource(bytes(mail), { name: 'a.eml' })).toMatchObject({
      kind: 'email',
      title: '谈判',
      publisher: 'Example News',
      date: '2025-11-03',
      language: 'zh',
      text: '公司否认正在谈判。\n',
      notes: ['attachments were left out: a.png'],
    });
  });

  it('reads a letter that has only HTML', async () => {
    const mail = [
      'From: a@example.org',
      'To: b@example.org',
      'Subject: Talks',
      'Date: 3 Nov 2025 08:00:00 +0000',
      'Content-Type: text/html',
      '',
      '<html><body><p>Acme denied the talks.</p></body></html>',
      '',
    ].join('\r\n');
    expect((await readSource(bytes(mail), {})).text).toContain('Acme denied the talks.');
  });
});

describe('kinds that are not read', () => {
  it.each([
    ['a.arc', 'filedesc://a.arc 0.0.0.0 2004 text/plain 77\n', 'an ARC capture'],
    ['a.ssa', '[Script Info]\nTitle: x\n', 'a file of subtitles of another kind than SRT and VTT'],
    ['all.xlsx', 'title,text\na,b', 'a spreadsheet'],
  ])('%s is refused by its name', async (name, text, kind) => {
    await expect(readSource(bytes(text), { name })).rejects.toThrow(`${name}: this is ${kind}, which is not read. `);
  });
});
