/** Tables, feeds and captures hold many articles: each is a document of its own, with its own title, day and publisher. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Given, readSource } from '../../src/intake/index.js';

const read = (text: string, name: string, given: Given = {}) =>
  readSource(new TextEncoder().encode(text), { name, ...given });
const all = ({ others = [], ...first }: Awaited<ReturnType<typeof read>>) => [first, ...others];
const told = (found: Awaited<ReturnType<typeof read>>) =>
  all(found).map(({ title, publisher, date, source, text }) => ({ title, publisher, date, source, text }));

describe('a table of articles', () => {
  it('is a document a row, its columns known by their names', async () => {
    const csv =
      'Headline,Full Text,URL,Published At,Source Name\r\n"Acme sued","Acme sued ""Gamma"".\r\n\r\nIt lost.",https://x.example/1,2025-11-03T10:00:00Z,Example News\r\nTalks,<p>Talks <b>began</b>.</p><p>They ended.</p>,https://x.example/2,3 Nov 2025,\r\n';
    const found = await read(csv, 'news.csv', { publisher: 'The archive', date: '2020' });
    expect(told(found)).toEqual([
      {
        title: 'Acme sued',
        publisher: 'Example News',
        date: '2025-11-03',
        source: 'https://x.example/1',
        text: 'Acme sued "Gamma".\n\nIt lost.\n',
      },
      {
        title: 'Talks',
        publisher: 'The archive',
        date: '2025-11-03',
        source: 'https://x.example/2',
        text: 'Talks began.\n\nThey ended.\n',
      },
    ]);
    expect(new Set(all(found).map(({ hash }) => hash)).size).toBe(2);
  });

  it('may be Chinese, and have tabs', async () => {
    const tsv = '标题\t正文\t发布日期\t来源\n收购\t蓝海集团收购了北星科技。\t2025年11月3日\t示例报\n';
    expect(await read(tsv, '新闻.tsv')).toMatchObject({
      kind: 'table',
      language: 'zh',
      title: '收购',
      publisher: '示例报',
      date: '2025-11-03',
      text: '蓝海集团收购了北星科技。\n',
    });
  });

  it('says what it leaves out, row by row', async () => {
    const csv = 'title,summary,text,date\nA,Short.,,yesterday\nB,,,2025\nC,,Whole text. [+120 chars],2025\n';
    expect(all(await read(csv, 'a.csv')).map(({ notes }) => notes)).toEqual([
      ['only its summary is in the file', 'its date "yesterday" cannot be read', '1 row without a text was left out'],
      ['its text is cut off in the file'],
    ]);
  });

  it.each([
    [
      'name,amount\nAcme,3\n',
      'a.csv:1: no column of this table is called a text. Name the column of the articles text, body or content (正文, 内容). The columns are: name, amount',
    ],
    ['title,text\nA,"open\n', 'a.csv:2: a quoted cell does not end'],
  ])('is refused with the line and what to do', async (csv, message) => {
    await expect(read(csv, 'a.csv')).rejects.toThrow(message);
  });
});

describe('JSON of articles', () => {
  it('may have the fields of a crawler, a database or a data set', async () => {
    const records = [
      {
        date_publish: '2018-05-24 00:00:00',
        maintext: 'Acme bought it.',
        source_domain: 'x.example',
        authors: ['J. Roe'],
      },
      { date: { $date: '2014-04-04T07:00:00Z' }, text: 'Acme sold it.', author: 'J. Roe' },
      {
        time: '2024-04-21T08:00',
        body: 'Acme kept it.',
        source_title: 'Example News',
        article_link: 'https://x.example/1',
      },
    ];
    expect(
      told(await read(JSON.stringify(records), 'a.json')).map(({ publisher, date, source }) => [
        publisher,
        date,
        source,
      ]),
    ).toEqual([
      ['x.example', '2018-05-24', undefined],
      ['J. Roe', '2014-04-04', undefined],
      ['Example News', '2024-04-21', 'https://x.example/1'],
    ]);
  });

  it('may be a feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example News',
      language: 'en-GB',
      items: [
        {
          id: '1',
          url: 'https://x.example/1',
          title: 'Deal',
          content_html: '<p>Acme bought it.</p>',
          date_published: '2025-11-03T23:30:00-08:00',
        },
        { id: '2', content_text: 'Acme sold it.', authors: [{ name: 'Jane Roe' }] },
      ],
    };
    expect(told(await read(JSON.stringify(feed), 'feed'))).toEqual([
      {
        title: 'Deal',
        publisher: 'Example News',
        date: '2025-11-03',
        source: 'https://x.example/1',
        text: 'Acme bought it.\n',
      },
      // two authors of one outlet are no two sources
      {
        title: 'Acme sold it.',
        publisher: 'Example News',
        date: undefined,
        source: undefined,
        text: 'Acme sold it.\n',
      },
    ]);
  });

  it.each([
    ['a list', (records: unknown[]) => JSON.stringify(records), 'a.json'],
    ['the answer of a service', (records: unknown[]) => JSON.stringify({ status: 'ok', articles: records }), 'a.json'],
    ['a record a line', (records: unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('\n'), 'a.jsonl'],
  ])('may be %s', async (_, write, name) => {
    const records = [
      {
        source: { id: null, name: 'Example News' },
        title: 'Deal',
        publishedAt: '2025-11-03T10:00:00Z',
        content: 'Acme bought it.',
      },
      {
        headline: 'Sale',
        articleBody: 'Acme sold it.',
        publisher: { '@type': 'Organization', name: 'Other News' },
        datePublished: '2025',
      },
    ];
    expect(
      told(await read(write(records), name)).map(({ title, publisher, date, text }) => [title, publisher, date, text]),
    ).toEqual([
      ['Deal', 'Example News', '2025-11-03', 'Acme bought it.\n'],
      ['Sale', 'Other News', '2025', 'Acme sold it.\n'],
    ]);
  });

  it.each([
    [
      '{"name":"x","version":"1.0.0"}',
      'package.json',
      'package.json: this JSON holds no articles. Give a JSON Feed or a list of records',
    ],
    ['{"text": ', 'a.json', 'a.json: this is not JSON'],
    ['{"text":"A."}\n{"text":\n', 'a.jsonl', 'a.jsonl:2: this line is not JSON'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'a.json', 'a.json: this JSON holds no articles'],
  ])('is refused clearly where it is none', async (text, name, message) => {
    await expect(read(text, name)).rejects.toThrow(message);
  });
});

const PAGE = (words: string) =>
  `<html><head><title>${words}</title></head><body><article><h1>${words}</h1><p>${'Acme said on Monday that it had bought Gamma Bank. '.repeat(4)}</p></article></body></html>`;
const record = (type: string, address: string, block: Buffer | string, more = '') =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2025-11-03T23:30:00Z\r\n${more}Content-Length: ${block.length}\r\n\r\n`,
    ),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
const answer = (head: string, body: Buffer | string) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)]);
const RECORDS = [
  record('warcinfo', '', 'software: x\r\n'),
  record('request', 'https://x.example/1', 'GET / HTTP/1.1\r\n\r\n'),
  record('response', 'https://x.example/1', answer('200 OK\r\nContent-Type: text/html', PAGE('One'))),
  record(
    'response',
    'https://x.example/2',
    answer('200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip', gzipSync(PAGE('Zürich'))),
  ),
  record(
    'response',
    'https://x.example/3',
    answer(
      '200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked',
      `4\r\n<htm\r\n${(PAGE('Three').length - 4).toString(16)}\r\n${PAGE('Three').slice(4)}\r\n0\r\n\r\n`,
    ),
  ),
  record('response', 'https://x.example/4', answer('404 Not Found\r\nContent-Type: text/html', PAGE('Gone'))),
  record('response', 'https://x.example/5.png', answer('200 OK\r\nContent-Type: image/png', 'x')),
  record('response', 'https://x.example/6', answer('200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip', 'x')),
];

describe('a WARC capture', () => {
  it.each([
    ['plain', Buffer.concat(RECORDS)],
    ['packed record by record', Buffer.concat(RECORDS.map((one) => gzipSync(one)))],
  ])('is a document a page, with its address and day (%s)', async (_, bytes) => {
    const found = await readSource(bytes, { name: 'crawl.warc.gz' });
    expect(all(found).map(({ title, source, retrieved }) => [title, source, retrieved])).toEqual([
      ['One', 'https://x.example/1', '2025-11-03'],
      ['Zürich', 'https://x.example/2', '2025-11-03'],
      ['Three', 'https://x.example/3', '2025-11-03'],
    ]);
    expect(found).toMatchObject({
      kind: 'warc',
      notes: ['1 capture is no page and was left out', 'https://x.example/6 was left out: it is broken'],
    });
  });

  it('is refused clearly where it is broken, too much, or holds no page', async () => {
    const refused = (bytes: Uint8Array, limits = {}) =>
      readSource(bytes, { name: 'a.warc' }, limits).then(
        () => 'read',
        (error) => error.problems[0].code,
      );
    expect(await refused(record('warcinfo', '', 'x'))).toBe('no-pages');
    expect(await refused(Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'))).toBe('broken-warc');
    const bomb = gzipSync(
      record('response', 'https://x.example', answer('200 OK\r\nContent-Type: text/html', ' '.repeat(2_000_000))),
    );
    expect(await refused(bomb, { unpacked: 1_000_000 })).toBe('too-large');
  });
});

it('takes the toolbar off a page of the Wayback Machine, and keeps the day of its capture', async () => {
  const bar =
    '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div>11 captures of this page</div><!-- END WAYBACK TOOLBAR INSERT -->';
  const page = `${PAGE('One').replace('<body>', `<body>${bar}`)}<!-- FILE ARCHIVED ON 10:20:30 Nov 03, 2025 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 1:2:3 -->`;
  const found = await read(page, 'a.html');
  expect([found.retrieved, found.text.includes('captures')]).toEqual(['2025-11-03', false]);
});
