/** What is not the document's own word: struck text, quotations below which somebody stands, requests to sign up. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const read = (text: string, name: string) => readSource(Buffer.from(text), { name });

describe('Markdown', () => {
  it('leaves struck text out, with a note', async () => {
    const { text, notes } = await read('# Mill\n\n~~Acme owns the mill.~~ Gamma Bank owns it.\n', 'a.md');
    expect(text).toBe('# Mill\n\nGamma Bank owns it.\n');
    expect(notes).toEqual(['1 struck passage was left out']);
  });

  it('keeps fences and lone tildes', async () => {
    const text = '# Mill\n\n~~~\ncode\n~~~\n\nAbout ~~ 5 percent, ~10 at most.\n';
    expect(await read(text, 'a.md')).toMatchObject({ text, notes: [] });
  });

  it('knows who is quoted by the line below the words', async () => {
    const { text, marks } = await read('# Mill\n\n> Acme is broke.\n> — Jane Roe, harbour master\n', 'a.md');
    expect(marks).toEqual([
      { kind: 'quotation', speaker: 'Jane Roe', start: text.indexOf('>'), end: text.trimEnd().length },
    ]);
  });
});

describe('a page', () => {
  const NEWS = '<p>Acme bought the mill on Monday.</p><p>Gamma Bank paid the price.</p>';

  it.each([
    [
      'a newsletter',
      '<div class="newsletter-box"><p>Sign up for our newsletter and get the best stories in your inbox. You can unsubscribe at any time. By signing up you accept our privacy policy and our terms of use, and we send you no advertisements of others.</p></div>',
    ],
    [
      'consent',
      '<div id="cookie-banner"><p>We and our partners store cookies to personalise advertising. With your consent we measure the audience. You can change your preferences and read our privacy notice at any time, and withdraw what you gave.</p></div>',
    ],
  ])('is not what asks for %s, even where that is longer than the news', async (_, banner) => {
    const { text } = await read(`<html><body>${banner}<div class="story">${NEWS}</div></body></html>`, 'a.html');
    expect(text).toBe('Acme bought the mill on Monday.\n\nGamma Bank paid the price.\n');
  });

  it('that is about newsletters stays', async () => {
    const words = 'The publisher started a newsletter in June, and readers like it. '.repeat(12).trim();
    const { text } = await read(`<html><body><div><p>${words}</p></div></body></html>`, 'a.html');
    expect(text).toBe(`${words}\n`);
  });

  it('without a title is called as its heading', async () => {
    const { title } = await read(
      `<html><body><article><h1>The mill</h1>${NEWS.repeat(6)}</article></body></html>`,
      'a.html',
    );
    expect(title).toBe('The mill');
  });
});
