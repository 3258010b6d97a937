/** Reading a text takes time that grows with the text, whatever stands in it. */
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/extract/rules/cuts.js';
import { read } from './read.js';

const HOSTILE: readonly [language: string, what: string, unit: string][] = [
  ['en', 'apostrophes', "'"],
  ['en', 'quotation marks', '"'],
  ['en', 'opening quotation marks', '“'],
  ['en', 'brackets', '('],
  ['en', 'no spaces', 'GOOGLEabc'],
  ['en', 'hyphens', 'a-'],
  ['en', 'symbols', '😀'],
  ['en', 'blank lines', '\n '],
  ['en', 'one sentence', 'Google sued Meta and '],
  ['en', 'denials that point back', 'Google said Meta sued Apple. Meta denied the allegation. '],
  ['zh', 'no punctuation', '阿里巴巴收购腾讯'],
  ['zh', 'one character', '的'],
  ['zh', 'opening title marks', '《'],
  ['zh', 'Latin words', 'A B1 '],
  ['zh', 'denials that point back', '阿里巴巴称腾讯收购百度。腾讯否认了这一说法。'],
];

/** Processor time of reading, the less of two. */
function cost(language: string, text: string): number {
  const once = () => {
    const before = process.cpuUsage();
    read(text, language);
    return process.cpuUsage(before).user / 1000;
  };
  return Math.min(once(), once());
}

describe('reading', () => {
  it.each(HOSTILE)('%s: four times the %s take no more than seven times as long', (language, _, unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const single = cost(language, text(2000));
    // a quadratic rule takes sixteen times as long; what takes next to nothing is not measured well
    expect(cost(language, text(8000))).toBeLessThan(7 * single + 30);
  });
});

describe('cut', () => {
  const isSpace = (unit: string) => unit === ' ';

  it('keeps everything in order', () => {
    const text = 'some words, and a word-that-is-longer-than-a-piece 😀😀😀😀 '.repeat(20);
    for (const most of [2, 3, 7, 20]) {
      const pieces = cut(text, most, isSpace);
      expect(pieces.join('')).toBe(text);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(most);
      // a half of a surrogate pair cannot be encoded
      for (const piece of pieces) expect(() => encodeURIComponent(piece)).not.toThrow();
    }
  });

  it('cuts at a good place where there is one, and leaves short text whole', () => {
    expect(cut('one two three', 9, isSpace)).toEqual(['one two ', 'three']);
    expect(cut('one two three', 13, isSpace)).toEqual(['one two three']);
    expect(cut('abcdefgh ij', 100, isSpace, 4)).toEqual(['abcd', 'efgh', ' ij']);
  });
});
