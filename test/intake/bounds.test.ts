/** No document costs more than its limits, whatever it is, and none ends the one that reads it. */
import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Limits, readSource, sourceReader } from '../../src/intake/index.js';
import { workAllowed } from '../../src/intake/limits.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { docx, nestedMail, onePage, paragraph, pdf, stream } from './archive.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const CELL = '<w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc>';
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error) => error?.problems?.[0]?.code ?? error,
  );

describe('limits, counted while reading', () => {
  const REFUSED: readonly [what: string, name: string, content: Uint8Array, code: string, limits?: Partial<Limits>][] =
    [
      ['too many bytes', 'a.txt', bytes('x'.repeat(11)), 'too-large', { bytes: 10 }],
      ['too much text', 'a.txt', bytes('x'.repeat(11)), 'too-large', { text: 10 }],
      ['deep HTML', 'a.html', bytes(`<html><body>${'<div>'.repeat(5000)}text`), 'too-deep'],
      ['deep parts of a letter', 'a.eml', bytes(nestedMail(10_000)), 'too-deep'],
      [
        'a DOCX that unpacks to much',
        'a.docx',
        docx(paragraph('x'.repeat(2000)).repeat(1000)),
        'too-large',
        { unpacked: 1_000_000 },
      ],
      ['a DOCX of much text', 'a.docx', docx(paragraph('x'.repeat(2000)).repeat(10)), 'too-large', { text: 10_000 }],
      ['a deep DOCX', 'a.docx', docx('<w:p>'.repeat(100_000)), 'too-deep'],
      ['tables within tables', 'a.docx', docx('<w:tbl><w:tr><w:tc>'.repeat(100)), 'too-deep'],
      ['a DOCX of 300,000 paragraphs', 'a.docx', docx(paragraph('A').repeat(300_000)), 'too-large'],
      [
        'a table of 100,000 cells',
        'a.docx',
        docx(`<w:tbl>${`<w:tr>${CELL.repeat(100)}</w:tr>`.repeat(1000)}`),
        'too-large',
      ],
      ['a row of 100,000 cells', 'a.docx', docx(`<w:tbl><w:tr>${CELL.repeat(100_000)}</w:tr></w:tbl>`), 'too-large'],
      ...['<p>word</p>', '<br>word', '<a href=x>word</a>', '<li>word', '<td>word', '<div>a</div>', '<meta name=a>'].map(
        (one): [string, string, Uint8Array, string] => [
          `200,000 times ${one}`,
          'a.html',
          bytes(`<html><body>${one.repeat(200_000)}</body></html>`),
          'too-large',
        ],
      ),
      [
        'an element of 200,000 attributes',
        'a.html',
        bytes(`<html><body><p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=x`).join(' ')}>A text.`),
        'too-large',
      ],
      ['a letter of long heads', 'a.eml', bytes(`${'X-Head: value\n'.repeat(200_000)}\nText.\n`), 'too-large'],
      [
        'a page tree of 100,000 pages',
        'a.pdf',
        pdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          `<< /Type /Pages /Kids [${Array.from({ length: 100_000 }, (_, i) => `${i + 3} 0 R`).join(' ')}] /Count 100000 >>`,
          ...Array.from({ length: 100_000 }, () => '<< /Type /Page /Parent 2 0 R >>'),
        ]),
        'too-large',
      ],
      [
        'a PDF that claims many pages',
        'a.pdf',
        pdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >>',
          '<< /Type /Page /Parent 2 0 R >>',
        ]),
        'too-large',
        { pages: 2 },
      ],
      [
        'a PDF of much text',
        'a.pdf',
        onePage(stream('', bytes(`BT /F 9 Tf 10 780 Td ${'(many words here) Tj 0 -7 Td '.repeat(99)} ET`))),
        'too-large',
        { text: 500 },
      ],
      [
        'a page tree that leads back to itself',
        'a.pdf',
        pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
        'broken-pdf',
      ],
    ];
  it.each(REFUSED)('refuses %s', async (_, name, content, code, limits) => {
    expect(await codeOf(readSource(content, { name }, limits))).toBe(code);
  });

  it('reads what is only much', async () => {
    const parts = Array.from({ length: 5000 }, (_, i) => `--b\nContent-Type: text/plain\n\nPart ${i} of it.\n`).join(
      '',
    );
    const head = 'From: a@example.org\nSubject: Parts\nContent-Type: multipart/mixed; boundary=b\n';
    const letter = await readSource(bytes(`${head}\n${parts}--b--\n`), { name: 'a.eml' });
    expect([letter.text.includes('Part 0 of it.'), letter.text.includes('Part 4999 of it.')]).toEqual([true, true]);
    const words = Array.from({ length: 20_000 }, (_, i) => `BT /F 9 Tf ${i % 600} ${(i * 7) % 800} Td (w${i}) Tj ET`);
    const page = onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.from(words.join(' ')))));
    const read = await readSource(page, { name: 'a.pdf' });
    // some stand on others
    expect(read.text.match(/w\d+/g)?.length).toBeGreaterThan(19_000);
    const saved = `${'q '.repeat(5000)} BT /F 9 Tf 10 700 Td (A text.) Tj ET`;
    expect((await readSource(onePage(stream('', bytes(saved))), { name: 'a.pdf' })).text).toBe('A text.\n');
    const letters = Array.from({ length: 4 }, (_, i) => `From a@example.org Mon\nSubject: S${i}\n\nLetter ${i}.\n\n`);
    const box = await readSource(bytes(letters.join('')), { name: 'a.mbox' }, { documents: 3 });
    expect([box.others?.length, box.notes]).toEqual([2, ['1 more document in it was left out']]);
  });

  it('takes metadata that are too long to be any for a part of the text', async () => {
    const fields = Array.from({ length: 200_000 }, (_, i) => `k${i}: v`);
    for (const head of [fields.join('\n'), `title: {${fields.join(', ')}}`]) {
      const read = await readSource(bytes(`---\n${head}\n---\nA text.\n`), { name: 'a.md' });
      expect([read.text.startsWith('---\n'), read.text.endsWith('A text.\n')]).toEqual([true, true]);
      expect(read.notes?.join()).toContain('longer than 20000 characters');
    }
    const usual = `---\ntitle: T\nabstract: ${'word '.repeat(2000)}\n---\nA text.\n`;
    expect((await readSource(bytes(usual), { name: 'a.md' })).title).toBe('T');
  });

  it('reads what is only strange', async () => {
    const html = async (text: string) => (await readSource(bytes(text), { name: 'a.html' })).text;
    expect(await html('<html><p>&#x110000; &#xd800; and a text')).toBe('\ufffd \ufffd and a text\n');
    const data = (value: string) => `<html><script type="application/ld+json">${value}</script><p>Text.`;
    expect(await html(data(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toBe('Text.\n');
    expect(await html(data('{"@type":{"toString":1},"@graph":[{"@type":["Article"],"headline":{}}]}'))).toBe('Text.\n');
    const core = '<p><dc:title xmlns:dc="y">A &#x110000;&#55296;</dc:title></p>';
    const { title } = await readSource(docx(paragraph('Text.'), { 'docProps/core.xml': core }), { name: 'a.docx' });
    expect(title).toBe('A \ufffd\ufffd');
  });
});

describe('the process apart', () => {
  const reader = sourceReader({ milliseconds: 2000 });
  afterAll(() => reader.close());

  it('reads and refuses like the one that is not', async () => {
    // a process that starts on a busy machine takes its time
    const reader = sourceReader();
    onTestFinished(() => reader.close());
    const given = { name: 'a.txt', publisher: 'Example News' };
    expect(await reader.read(bytes('A text.'), given)).toEqual(await readSource(bytes('A text.'), given));
    expect(await codeOf(reader.read(bytes(' '), { name: 'a.txt' }))).toBe('empty');
  });

  it('ends at the limit of memory, and the next document is read', async () => {
    const bomb = stream(
      '/Filter [/FlateDecode /FlateDecode]',
      deflateSync(deflateSync(Buffer.alloc(250_000_000, ' '))),
    );
    expect(bomb.length).toBeLessThan(10_000);
    expect(await codeOf(sourceReader({ memory: 200_000_000 }).read(onePage(bomb), { name: 'a.pdf' }))).toBe(
      'too-much-memory',
    );
    expect(await codeOf(reader.read(bytes('A text.'), { name: 'b.txt' }))).toBe('read');
  });

  it('ends at the limit of time, and the next document is read', async () => {
    const slow = bytes(`<html><head>${'<meta name=a content=b>'.repeat(90_000)}</head><body>x`);
    const [first, second] = [reader.read(slow, { name: 'a.html' }), reader.read(bytes('A text.'), { name: 'b.txt' })];
    await expect(first).rejects.toThrow('a.html: it takes longer than 2 s to read');
    expect((await second).text).toBe('A text.\n');
  });

  /** A page that shows the first two of so many pairs of forms; each form shows both of the next pair. */
  function doubling(pairs: number, last: string): Uint8Array {
    const next = (pair: number) =>
      `/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /A ${5 + 2 * pair} 0 R /B ${6 + 2 * pair} 0 R >> >>`;
    const content = (text: string) => `/Length ${text.length} >>\nstream\n${text}\nendstream`;
    const form = (pair: number) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next(pair + 1)} ${content(pair < pairs - 1 ? '/A Do /B Do' : last)}`;
    return pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${next(0)} /Contents 4 0 R >>`,
      `<< ${content('/A Do /B Do')}`,
      ...Array.from({ length: pairs }, (_, pair) => [form(pair), form(pair)]).flat(),
    ]);
  }

  it('counts what forms within forms show', async () => {
    const bomb = doubling(30, 'BT /F 9 Tf 10 700 Td (a) Tj 0 -9 Td (b) Tj ET');
    expect(bomb.length).toBeLessThan(30_000);
    expect(await codeOf(readSource(bomb, { name: 'a.pdf' }, { elements: 1000 }))).toBe('too-large');
    const read = await readSource(doubling(3, 'BT /F 9 Tf 10 700 Td (a) Tj 0 -9 Td (b) Tj ET'), { name: 'a.pdf' });
    expect(read.text).toContain('a');
  });

  it('ends a small file that takes long sooner than a large one', async () => {
    const reader = sourceReader({ millisecondsAtLeast: 1700, millisecondsPerKilobyte: 10 });
    onTestFinished(() => reader.close());
    const reading = reader.read(doubling(30, 'q Q'), { name: 'a.pdf' });
    await expect(reading).rejects.toThrow('a.pdf: it takes longer than 2 s to read');
    expect([workAllowed(2000), workAllowed(400_000), workAllowed(40_000_000)]).toEqual([10_020, 14_000, 30_000]);
  });

  it('is not refused for what a busy machine took from it', async () => {
    // one that has started already
    const before = sourceReader({ memory: 1_400_000_000 });
    expect(await codeOf(before.read(bytes('A text.'), { name: 'a.txt' }))).toBe('read');
    before.close();
    const reader = sourceReader({ memory: 1_400_000_000, milliseconds: 300 });
    onTestFinished(() => reader.close());
    const reading = reader.read(bytes(`A text. ${'More of it. '.repeat(1000)}`), { name: 'a.txt' });
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'reading-process'])
      .toString()
      .trim();
    const all = (signal: NodeJS.Signals) => {
      for (const pid of found.split('\n')) process.kill(Number(pid), signal);
    };
    all('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 900));
    all('SIGCONT');
    expect(await codeOf(reading)).toBe('read');
  });

  it('ends when it is told to stop', async () => {
    const stop = new AbortController();
    const slow = bytes(`<html><head>${'<meta name=a content=b>'.repeat(90_000)}</head><body>x`);
    const reading = reader.read(slow, { name: 'a.html' }, stop.signal);
    setTimeout(() => stop.abort(), 100);
    const error = await reading.catch((reason) => reason);
    expect([error.name, error instanceof ClaimgraphError]).toEqual(['AbortError', false]);
  });
});
