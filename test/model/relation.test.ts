/** What is derived for a relation beside its claims. */
import { describe, expect, it } from 'vitest';
import { isOverruled, type Verification } from '../../src/model/assessment.js';
import { type Relation, summarise, withoutDerived } from '../../src/model/relation.js';
import { UNKNOWN_SOURCES } from '../../src/model/standing.js';
import { adverseVerdict } from '../../src/model/words.js';

const assessed = (...verifications: Verification[]): Relation => ({
  id: 'r',
  subject: 'a',
  type: 'works-with',
  object: 'b',
  claims: [],
  assessments: verifications.map((verification, i) => ({ verification, by: 'me', at: `2025-01-0${i + 1}` })),
});

describe('our own verdict', () => {
  it.each([
    [[], undefined, false, undefined],
    [['unverified'], 'unverified', false, undefined],
    [['corroborated'], 'corroborated', false, undefined],
    [['disputed'], 'disputed', false, 'assessed as disputed'],
    [['corroborated', 'refuted'], 'refuted', true, 'assessed as refuted'],
    [['retracted'], 'retracted', true, 'assessed as retracted'],
    [['retracted', 'corroborated'], 'corroborated', false, undefined],
  ] as [Verification[], Verification | undefined, boolean, string | undefined][])(
    'is the last of %j',
    (verifications, verdict, overruled, words) => {
      const summary = summarise(assessed(...verifications), UNKNOWN_SOURCES);
      expect(summary.verdict).toBe(verdict);
      expect(isOverruled(summary.verdict)).toBe(overruled);
      expect(adverseVerdict(summary.verdict, 'en')).toBe(words);
      expect(adverseVerdict(summary.verdict, 'zh') === undefined).toBe(words === undefined);
    },
  );

  it('is derived, and goes again with the rest of what is derived', () => {
    const relation = assessed('refuted');
    expect(withoutDerived(summarise(relation, UNKNOWN_SOURCES))).toEqual(relation);
  });
});
