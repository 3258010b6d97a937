/** A text that is too long to be read at once is cut at good places, and nothing of it is lost. */
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/extract/rules/cuts.js';

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
