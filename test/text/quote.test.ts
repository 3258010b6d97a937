/** Quotes are found where they stand, to the code unit, and nowhere else. */

import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/text/fold.js';
import { closestPassage, findQuote } from '../../src/text/quote.js';
import { fc } from '../property.js';

const BRIEF =
  'The Financial Times reported on a White House memo.\r\nAlibaba  denied\nthe allegation.\n\n阿里巴巴否认了这一指称。';

/** The passages of a text that a quote stands for. */
function passages(text: string, quote: string): string[] {
  return findQuote(foldWithOffsets(text), quote).map(({ start, end }) => text.slice(start, end));
}

function closest(text: string, quote: string): string | undefined {
  const span = closestPassage(foldWithOffsets(text), quote);
  return span && text.slice(span.start, span.end);
}

describe('a quote', () => {
  it('is found across line breaks and runs of spaces', () => {
    expect(passages(BRIEF, 'Alibaba denied the allegation.')).toEqual(['Alibaba  denied\nthe allegation.']);
  });

  it('is found in Chinese, where no spaces set words apart', () => {
    expect(passages(BRIEF, '否认了这一指称')).toEqual(['否认了这一指称']);
  });

  it('is found composed or not, and the passage is the one that is stored', () => {
    expect(passages('le cafe\u0301 ferme', 'caf\u00e9')).toEqual(['cafe\u0301']);
    expect(passages('le caf\u00e9 ferme', 'cafe\u0301')).toEqual(['caf\u00e9']);
  });

  it('is not found where an accent would have to be cut off', () => {
    expect(passages('a\u0323\u030b', 'a\u0323')).toEqual([]);
    expect(passages('caf\u00e9', 'cafe')).toEqual([]);
  });

  it.each(['alibaba denied', 'Alibaba denied the allegations', '“Alibaba', '', '  '])('%j is not there', (quote) => {
    expect(passages(BRIEF, quote)).toEqual([]);
  });

  it('is found at each place', () => {
    expect(findQuote(foldWithOffsets('no no  no'), 'no')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 7, end: 9 },
    ]);
  });

  it('of any part of any text is found there, and its passage folds to it', () => {
    const unit = fc.constantFrom('a', 'b', 'e\u0301', ' ', '\n', '\u3000', '否', '认', '\u1100\u1161', '\u11a8', '👍');
    const texts = fc.array(unit, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldWithOffsets(text);
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const quote = text.slice(start, end);
        for (const span of findQuote(folded, quote)) expect(fold(text.slice(span.start, span.end))).toBe(fold(quote));
        const whole = findQuote(folded, text);
        if (fold(text) !== '') expect(whole.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the closest passage', () => {
  it.each([
    ['Alibaba has denied the allegation', 'Alibaba  denied\nthe allegation'],
    ['the financial times reports on a White House memo', 'The Financial Times reported on a White House memo'],
    ['阿里巴巴否认了那一指称', '阿里巴巴否认了这一指称'],
    ['Alibaba denyed', 'Alibaba  denied'],
  ])('to %j is %j', (quote, passage) => {
    expect(closest(BRIEF, quote)).toBe(passage);
  });

  it.each(['Meta bought Initech for cash', '腾讯收购了一家公司', 'x'])('to %j there is none', (quote) => {
    expect(closest(BRIEF, quote)).toBeUndefined();
  });

  it('is found in a long document', () => {
    const text = `${'Nothing of note was said that day. '.repeat(3000)}Alibaba denied it all. ${'More of the same. '.repeat(3000)}`;
    expect(closest(text, 'Alibaba denies it all')).toBe('Alibaba denied it all');
  });
});
