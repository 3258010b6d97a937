/** Signs tell standings apart without their colours. */
import { describe, expect, it } from 'vitest';
import { Standing } from '../../src/model/standing.js';
import { dashesOf, lineWidth, STANDING_LOOKS, signOf, signWords, UNREVIEWED_LOOK } from '../../src/scene/signs.js';

describe('signs', () => {
  it('differ in pattern or mark, never in colour alone', () => {
    const looks = [...Standing.options.map((standing) => STANDING_LOOKS[standing]), UNREVIEWED_LOOK];
    const patterns = looks.map(({ dashes, mark }) => JSON.stringify([dashes, mark ?? '']));
    expect(new Set(patterns).size).toBe(looks.length);
  });

  it('strike out what our own verdict takes back, whatever the claims add up to', () => {
    for (const standing of Standing.options) {
      const sign = signOf({ standing, verdict: 'refuted' });
      expect(sign).toMatchObject({ mark: 'strike', words: { struck: true } });
      expect(sign.light).not.toBe(STANDING_LOOKS.stated.light);
    }
    expect(signWords({ standing: 'stated', verdict: 'retracted' }, 'en')).toEqual(['assessed as retracted']);
    expect(signWords({ standing: 'disputed', verdict: 'refuted' }, 'zh')).toEqual(['有争议', '评估：已被驳倒']);
    expect(signOf({ standing: 'stated', verdict: 'corroborated' })).toBe(STANDING_LOOKS.stated);
  });

  it('mark what nobody has reviewed', () => {
    expect(signOf({ standing: 'unclaimed', unreviewed: true })).toBe(UNREVIEWED_LOOK);
    expect(signWords({ standing: 'unclaimed', unreviewed: true }, 'en')).toEqual(['unreviewed']);
  });

  it('widen with the roots as far as the sign allows, and stretch the dashes', () => {
    expect(lineWidth(STANDING_LOOKS.stated, 2)).toBeCloseTo(2.7);
    expect(lineWidth(STANDING_LOOKS.stated, 40)).toBe(5);
    expect(lineWidth(STANDING_LOOKS.possible, 40)).toBe(STANDING_LOOKS.possible.width);
    expect(dashesOf(STANDING_LOOKS.alleged, 5)[0]).toBeGreaterThan(STANDING_LOOKS.alleged.dashes[0] ?? 0);
  });
});
