/** Passages are found where a plain search finds them, however alike the places are. */
import { expect, it } from 'vitest';
import { Passages, scan } from '../../src/text/passages.js';
import { fc, runs } from '../property.js';

const text = fc.array(fc.constantFrom('a', 'ab', 'aaaa', '阿里', '巴', '\ud83d', ' said '), { maxLength: 60 });

it('finds every place of some words, as a search from the start does', () => {
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(30), fc.boolean(), (parts, from, length, isElsewhere) => {
      const whole = parts.join('');
      const words = whole.slice(from, from + length) + (isElsewhere ? 'a' : '');
      expect(new Passages(whole).placesOf(words)).toEqual(scan(whole, words));
    }),
    { numRuns: runs(2000) },
  );
});

it.each(['', 'short', 'nothing like it'])('finds no "%s" where it is not', (words) => {
  expect(new Passages('a text').placesOf(words)).toEqual([]);
});
