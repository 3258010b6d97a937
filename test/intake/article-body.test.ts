/** The text that a page's structured data give: taken where it is the fuller one, whatever else stands there. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const sentences = (n: number) =>
  Array.from({ length: n }, (_, i) => `The harbour board heard witness number ${i + 1} on the sale of the quay.`);
const FULL = sentences(40).join(' ');
const TEASER = sentences(4).join(' ');

function page(data: unknown, shown = TEASER): Uint8Array {
  const json = typeof data === 'string' ? data : JSON.stringify(data);
  return Buffer.from(
    `<html><head><title>Quay</title><script type="application/ld+json">${json}</script></head><body><article><h1>Quay</h1><p>${shown}</p></article></body></html>`,
  );
}
const article = (articleBody: unknown) => ({ '@type': 'NewsArticle', headline: 'Quay', articleBody });
const read = (data: unknown, limits = {}) => readSource(page(data), { name: 'a.html' }, limits);
const DATA_NOTE = 'the text is that of the structured data of the page, which is more complete';

describe('the text in structured data', () => {
  it('is taken where it goes on after the page stops', async () => {
    const { text, notes } = await read(article(FULL));
    expect(text).toBe(`${FULL}\n`);
    expect(notes).toContain(DATA_NOTE);
  });

  const LEFT: readonly [what: string, data: unknown][] = [
    ['a stub', article(FULL.slice(0, 200))],
    ['cut off', article(`${FULL} …`)],
    [
      'a notice of consent',
      article('We value your privacy. Our partners use cookies for advertising, with your consent. '.repeat(9)),
    ],
    [
      'of another article of two',
      [article(FULL), { ...article(sentences(60).join(' ')), headline: 'Mill' }]
        .slice(1)
        .concat({ '@type': 'NewsArticle', headline: 'Other' } as never),
    ],
    ['no text', article({ text: FULL })],
    ['a list', article([FULL])],
    ['empty', article('')],
    ['no JSON', '{"@type":"NewsArticle","headline":"Quay","articleBody":"'],
  ];
  it.each(LEFT)('is left where it is %s', async (_, data) => {
    const { text, notes } = await read(data);
    expect(text).toContain('witness number 4');
    expect(text).not.toContain('witness number 5 ');
    expect(notes).not.toContain(DATA_NOTE);
  });

  it('may hold markup, whose elements and depth are bounded like those of a page', async () => {
    const marked = sentences(40)
      .map((one) => `<p>${one}</p>`)
      .join('');
    expect((await read(article(marked))).text).toBe(`${sentences(40).join('\n\n')}\n`);
    const code = (body: string, limits = {}) =>
      read(article(body), limits).then(
        () => 'read',
        (error) => error.problems[0].code,
      );
    expect(await code(`${'<div>'.repeat(400)}${FULL}`)).toBe('too-deep');
    expect(await code(marked, { elements: 30 })).toBe('too-large');
    expect(await code(FULL.repeat(10), { text: 10_000 })).toBe('too-large');
  });

  it('is found in data that are nested deeper than calls can be, and beside data that are broken', async () => {
    const deep = `${'{"@graph":['.repeat(20_000)}${JSON.stringify(article(FULL))}${']}'.repeat(20_000)}`;
    expect(['read', 'left']).toContain((await read(deep)).text === `${FULL}\n` ? 'read' : 'left');
    const wide = { '@graph': [...Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' })), article(FULL)] };
    expect((await read(wide)).text).toBe(`${FULL}\n`);
  });
});
