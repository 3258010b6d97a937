/** Folding changes composition and white space, and every place leads back. */

import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/text/fold.js';
import { withoutInvisible } from '../../src/text/invisible.js';
import { isPlainUnit } from '../../src/text/plain-units.js';
import { fc } from '../property.js';

/** Texts in which composition has something to do. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('e\u0301', '\u0301', 'a\u0323\u0302', '\u1100\u1161\u11a8', '\uac00\u11a8', '\u0958', '\u212b'),
      fc.constantFrom(' ', '\r\n', '\u3000', '\u00a0', '\t', '\n\n'),
      fc.constantFrom('阿里巴巴', '否认', '\ufe0f', '👩‍👩‍👧', 'Qwen'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('folding', () => {
  it.each([
    ['Alibaba\r\n  denied\u00a0it', 'Alibaba denied it'],
    ['cafe\u0301', 'caf\u00e9'],
    ['\u3000阿里巴巴\u3000否认', '阿里巴巴 否认'],
    ['', ''],
  ])('%j becomes %j', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it('leaves plain code units as they are, beside any other one', () => {
    const plain = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isPlainUnit);
    const changed = plain.filter((unit) => {
      const character = String.fromCharCode(unit);
      const texts = [character, `a${character}`, `${character}\u4e00`, `\u00e9${character}a`];
      return /\s/.test(character) || texts.some((one) => withoutInvisible(one.normalize('NFC')) !== one);
    });
    expect(plain.length).toBeGreaterThan(20_000);
    expect(changed).toEqual([]);
  });

  it('is the same with and without offsets', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(foldWithOffsets(given).text.trim()).toBe(fold(given));
      }),
    );
  });

  it('leads every code unit back to the passage it came from, in order', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: folded, starts, ends } = foldWithOffsets(given);
        expect(starts).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const [start = -1, end = -1] = [starts[i], ends[i]];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          const passage = given.slice(start, end);
          if (folded.charAt(i) === ' ') expect(passage.trim()).toBe('');
          else expect(passage.normalize('NFC')).toContain(folded.charAt(i));
        }
      }),
    );
  });
});
