/** A quote that is firmer than its claim is shown in its sentence. */
import { describe, expect, it } from 'vitest';
import { quoteContext } from '../../src/analysis/quote-context.js';
import type { Act, Modality } from '../../src/model/claim.js';
import { sentenceAround } from '../../src/text/sentence-around.js';

const place = (text: string, quote: string) => ({
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

describe('the sentence around words', () => {
  it.each([
    [
      'It rained. Mr. Berg sank the ship, or so they say. Nobody came.',
      'sank the ship',
      'Mr. Berg sank the ship, or so they say.',
    ],
    ['The U.S. Navy sank it, a leaflet claims.\nNext day', 'sank it', 'The U.S. Navy sank it, a leaflet claims.'],
    ['“He sank it.” That is what I heard.', 'He sank it.', '“He sank it.”'],
    ['天下雨了。传伯格凿沉了船，尚无证据。次日', '伯格凿沉了船', '传伯格凿沉了船，尚无证据。'],
    ['Berg sank it', 'Berg sank it', 'Berg sank it'],
  ])('of %j', (text, quote, sentence) => {
    expect(sentenceAround(text, place(text, quote))).toBe(sentence);
  });

  it('is cut at a space where it is long', () => {
    const text = `${'on and on '.repeat(90)}Berg sank it ${'and so on '.repeat(90)}`;
    const found = sentenceAround(text, place(text, 'Berg sank it'));
    expect(found).toMatch(/^…\S.*Berg sank it.*\S…$/);
    expect(found.length).toBeLessThan(815);
  });
});

describe('a quote', () => {
  const text = 'Berg sank the ship, or so rivals would have us believe. Berg denies it.';
  const said = (quote: string, act?: Act, modality: Modality = 'actual') =>
    quoteContext({ chain: act ? [{ act }] : [], polarity: 'positive', modality, evidence: place(text, quote) }, text);

  it('of an allegation, or of what is only possible, is shown in its sentence', () => {
    const sentence = 'Berg sank the ship, or so rivals would have us believe.';
    expect(said('Berg sank the ship', 'alleges')).toBe(sentence);
    expect(said('Berg sank the ship', undefined, 'possible')).toBe(sentence);
  });

  it('of a plain statement stays as it is, and so does one that is a whole sentence', () => {
    expect(said('Berg sank the ship', 'reports')).toBeUndefined();
    expect(said('Berg denies it', 'denies')).toBeUndefined();
  });
});
