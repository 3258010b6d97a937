/** The structure of a text is kept beside it: whose words a passage holds, and what was left out. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const FILL = [
  'The harbour of the town lies on the west coast and has grown steadily over the past ten years, as its yearly report says.',
  'Traffic through the port was heavy last year, and the town council has set aside a sum of money for a second quay.',
  'Residents have long asked for a better road between the quay and the station, which is more than a century old.',
];
const page = (body: string, head = '') =>
  readSource(
    new TextEncoder().encode(
      `<!doctype html><html><head><title>Voices</title>${head}</head><body><article><h1>Voices</h1>${body}${FILL.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    ),
    { name: 'a.html' },
  );
const plain = (text: string, name = 'a.txt') => readSource(new TextEncoder().encode(text), { name });
const marked = ({ text, marks = [] }: Awaited<ReturnType<typeof page>>) =>
  marks.map(({ kind, start, end, speaker }) => [kind, speaker, text.slice(start, end)]);

describe('pages', () => {
  it.each([
    [
      'a quotation',
      '<aside><blockquote><p>We never paid.</p><footer>Ann Doe, banker</footer></blockquote></aside>',
      'Ann Doe',
    ],
    ['what is called a quote', '<aside class="pullquote"><p>We never paid.</p><cite>Ann Doe</cite></aside>', 'Ann Doe'],
    ['nothing but words in quotation marks', '<aside><q>We never paid.</q></aside>', undefined],
  ])('keeps an aside that holds %s as a quotation', async (_, aside, speaker) => {
    const quotations = marked(await page(`<p>${FILL[0]}</p>${aside}`)).filter(([kind]) => kind === 'quotation');
    expect(quotations).toEqual([['quotation', speaker, expect.stringContaining('We never paid.')]]);
  });

  it('leaves out an aside about something else', async () => {
    const { text } = await page(
      '<aside><h2>Also today</h2><p>A man said “no” to a dog in the town of Norvik.</p></aside>',
    );
    expect(text).not.toContain('Norvik');
  });

  it.each([
    [
      'a figure caption',
      '<figure><blockquote><p>He owns it.</p></blockquote><figcaption>Ann Doe, banker</figcaption></figure>',
    ],
    ['a line behind', '<blockquote><p>He owns it.</p></blockquote><p>— Ann Doe, banker</p>'],
    ['its last line', '<blockquote><p>He owns it.</p><p>– Ann Doe</p></blockquote>'],
  ])('names who is quoted, by %s', async (_, body) => {
    const quotation = marked(await page(body)).find(([kind]) => kind === 'quotation');
    expect(quotation?.[1]).toBe('Ann Doe');
    expect(quotation?.[2]).toContain('He owns it.');
  });

  it('marks captions and tables, and leaves layout alone', async () => {
    const found = marked(
      await page(
        '<figure><img src="a.png"><figcaption>Ann Doe opens the quay.</figcaption></figure><table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>120</td></tr></table>',
      ),
    );
    expect(found).toContainEqual(['caption', undefined, 'Ann Doe opens the quay.']);
    expect(found).toContainEqual(['table', undefined, 'Year\tShips\n2024\t120']);
  });

  it('leaves struck text out and says so, in each way of striking it', async () => {
    const found = await page(
      '<p>The bank <del>owns</del> left the builder. <strike>It lied.</strike> <span style="text-decoration: line-through">It hid it.</span></p>',
    );
    expect(found.text).toContain('The bank left the builder.');
    expect(found.text).not.toMatch(/owns|lied|hid/);
    expect(found.notes).toContain('3 struck passages were left out');
  });

  it('drops the marks of notes, not powers, ordinals or ruby bases', async () => {
    const { text } = await page(
      '<p>Blue Sea<sup>3</sup> bought 20 km<sup>2</sup> on the 1<sup>st</sup> of May.<sup><a href="#f">[4]</a></sup> <ruby>青海<rt>せいかい</rt></ruby></p>',
    );
    expect(text).toContain('Blue Sea bought 20 km2 on the 1st of May. 青海');
  });

  it.each([
    ['2025-11-14', '<p class="meta">14. November 2025, 10:20 Uhr</p>'],
    ['2025-11-14', '<div class="info">2025年11月14日 10:20 来源：示例报</div>'],
    ['2025-11-14', '<p>民國一一四年十一月十四日</p>'],
    ['2025-11-14', '<p class="byline">Updated: 16 November 2025 | Published: 14 November 2025</p>'],
    [undefined, '<p class="byline">31 February 2025</p>'],
    [undefined, '<aside><time datetime="2019-02-03">3 Feb</time></aside>'],
  ])('finds %s as the day of the article', async (date, body) => {
    expect((await page(body)).date).toBe(date);
  });

  it('takes the JSON-LD of the article itself, not that of another in a list', async () => {
    const list = [
      { '@type': 'NewsArticle', headline: 'Another one', datePublished: '2019-02-03' },
      { '@type': 'NewsArticle', headline: 'Voices', datePublished: '2025-11-14T23:30:00-08:00' },
    ];
    const found = await page('', `<script type="application/ld+json">${JSON.stringify(list)}</script>`);
    expect(found).toMatchObject({ date: '2025-11-14', dateFrom: 'metadata' });
  });
});

describe('the text in the structured data of a page', () => {
  const LONG = [
    ...FILL,
    'The council votes on the second quay in May.',
    'Nobody has spoken against it so far, as far as its chair knows.',
  ];
  const withBody = (shown: readonly string[], body: string) =>
    readSource(
      new TextEncoder().encode(
        `<html><head><title>Quay</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Quay', articleBody: body })}</script></head><body><article><h1>Quay</h1>${shown.map((one) => `<p>${one}</p>`).join('')}<blockquote><p>Never.</p><cite>Ann Doe</cite></blockquote></article></body></html>`,
      ),
      { name: 'a.html' },
    );
  const NOTE = 'the text is that of the structured data of the page, which is more complete';

  it('is taken where it says more of the same, and keeps whose words stand in it', async () => {
    const found = await withBody(LONG.slice(0, 1), [...LONG, 'Never.'].join('\n'));
    expect(found.text).toBe(`${[...LONG, 'Never.'].join('\n\n')}\n`);
    expect(found.notes).toContain(NOTE);
    expect(marked(found)).toEqual([['quotation', 'Ann Doe', 'Never.']]);
  });

  it.each([
    ['it is no longer', LONG, LONG.join('\n')],
    ['it is a stub', LONG.slice(0, 2), `${LONG.join(' ')} ${LONG[0]?.slice(0, 50)}…`],
    [
      'it is of another article',
      LONG,
      'Something else altogether was said about the weather of that year. '.repeat(16),
    ],
    [
      'it asks for consent',
      [],
      'We use cookies. Your consent and your privacy preferences count for our partners. '.repeat(8),
    ],
  ])('is left where %s', async (_, shown, body) => {
    expect((await withBody(shown, body)).notes).not.toContain(NOTE);
  });
});

describe('turns', () => {
  it('are those of an interview, each with its speaker', async () => {
    const found = await plain(
      'An interview.\n\nReporter One: Who owns it?\n\nAnn Doe: The bank does.\n\nIt always did.\n\nReporter One: Thank you.\n',
    );
    expect(marked(found)).toEqual([
      ['turn', 'Reporter One', 'Reporter One: Who owns it?'],
      ['turn', 'Ann Doe', 'Ann Doe: The bank does.\n\nIt always did.'],
      ['turn', 'Reporter One', 'Reporter One: Thank you.'],
    ]);
  });

  it('may have letters for speakers, and Chinese names', async () => {
    expect(
      marked(await plain('Q: Who owns it?\n\nA: The bank does.\n')).map(([kind, speaker]) => [kind, speaker]),
    ).toEqual([
      ['turn', undefined],
      ['turn', undefined],
    ]);
    const chinese = await plain('记者：谁拥有这家公司？\n\n李伟：是伽马银行。\n\n记者：谢谢。\n');
    expect(marked(chinese).map(([, speaker]) => speaker)).toEqual([undefined, '李伟', undefined]);
  });

  it('are not every line with a colon', async () => {
    const text = 'Read more: the report.\n\nPhoto: The quay.\n\nNote: it rained.\n\nThe minister said: nobody knows.\n';
    expect((await plain(text)).marks).toBeUndefined();
  });
});

const mail = (...lines: string[]) =>
  plain(['From: Anna Lind <anna@x.example>', 'To: b@x.example', 'Subject: s', ...lines].join('\r\n'), 'a.eml');

describe('mail', () => {
  it('knows who wrote the lines that are answered', async () => {
    const found = await mail(
      'Date: Sun, 2 Nov 2025 23:50:00 -0800',
      '',
      'I doubt it.',
      '',
      'On Sat, 1 Nov 2025 at 10:20, Bo Berg <bo@y.example> wrote:',
      '> The bank owns it.',
      '> All of it.',
    );
    expect(found).toMatchObject({ date: '2025-11-02', dateFrom: 'mail' });
    expect(marked(found)).toEqual([['reply', 'Bo Berg', '> The bank owns it.\n> All of it.']]);
    expect(found.marks?.[0]?.date).toBe('2025-11-01');
  });

  it.each([
    ['-----Original Message-----', 'From: Bo Berg [mailto:bo@y.example]', 'Sent: 1 November 2025 10:20'],
    ['Begin forwarded message:', '', 'From: Bo Berg <bo@y.example>', 'Date: 1 November 2025 at 10:20'],
    ['________________________________', 'Von: Bo Berg <bo@y.example>', 'Gesendet: Samstag, 1. November 2025 10:20'],
    ['---------- 转发邮件信息 ----------', '发件人：Bo Berg <bo@y.example>', '日期：2025年11月1日'],
  ])('knows forwarded mail by "%s"', async (...head) => {
    const found = await mail('', 'See below.', '', ...head, '', 'The bank owns it.');
    expect(found.marks).toMatchObject([{ kind: 'forwarded', speaker: 'Bo Berg', date: '2025-11-01' }]);
    expect(marked(found)[0]?.[2]).toContain('The bank owns it.');
  });

  it('gives a document for each letter of a mailbox, with lines that look like a head unescaped', async () => {
    const letter = (name: string, day: number, body: string) =>
      `From ${name}@x Sat Nov  1 10:20:00 2025\nFrom: ${name} <${name}@x>\nTo: b@x\nSubject: s\nDate: ${day} Nov 2025 10:20:00 +0100\n\n${body}\n\n`;
    const found = await plain(letter('ann', 1, 'One.\n\n>From here it went on.') + letter('bo', 2, 'Two.'), 'all.mbox');
    const all = [found, ...(found.others ?? [])];
    expect(all.map(({ kind, publisher, date, text }) => [kind, publisher, date, text])).toEqual([
      ['mbox', 'ann', '2025-11-01', 'One.\n\nFrom here it went on.\n'],
      ['mbox', 'bo', '2025-11-02', 'Two.\n'],
    ]);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(2);
  });
});
