/** How sure the reader is of a proposal: a share of a hundred that follows what the proposal rests on. */
import { describe, expect, it } from 'vitest';
import type { Grounds } from '../../src/extract/confidence/grounds.js';
import { confidenceOf } from '../../src/extract/confidence/index.js';
import { summarise } from '../../src/model/relation.js';
import { UNKNOWN_SOURCES } from '../../src/model/standing.js';
// @ts-expect-error run by node as it stands, like the bench
import { calibrationError, judged, reliability, sharpness } from '../eval/judged.js';
import { ONTOLOGY, read } from './read.js';

const GROUNDS: Grounds = {
  language: 'en',
  type: 'acquires',
  rule: 'verb',
  score: 70,
  apart: 2,
  fresh: 0,
  guessed: 0,
  described: 0,
  weakened: false,
  steps: 0,
  unnamed: false,
};

describe('confidenceOf', () => {
  it('is a whole number from 1 to 99', () => {
    for (const language of ['en', 'zh'] as const)
      for (const score of [0, 5, 50, 95, 100])
        for (const apart of [0, 1, 20, 500]) {
          const sure = confidenceOf({ ...GROUNDS, language, score, apart });
          expect(Number.isInteger(sure) && sure >= 1 && sure <= 99).toBe(true);
        }
  });

  it.each([
    ['a rule that scores less', { score: 40 }],
    ['types that are only guessed', { guessed: 2 }],
  ])('falls with %s', (_, worse) => {
    expect(confidenceOf({ ...GROUNDS, ...worse })).toBeLessThan(confidenceOf(GROUNDS));
  });

  it('gives a type or a rule that nobody has measured no credit and no blame', () => {
    const unknown = confidenceOf({ ...GROUNDS, type: 'a-type-of-ones-own' });
    expect(unknown).toBe(confidenceOf({ ...GROUNDS, type: 'another' }));
  });
});

describe('a proposal', () => {
  it('keeps how sure the reader is, and its standing does not depend on it', () => {
    const [claim] = read('Reuters reported that Google acquired Beta Labs.').claims;
    expect(claim?.proposal.confidence).toBeGreaterThan(0);
    const standingAt = (confidence: number) => {
      if (!claim) throw new Error('nothing is proposed');
      const { proposal, chain, polarity, modality, evidence } = claim;
      const judged = { id: 'c', document: 'story', review: 'accepted' as const, chain, polarity, modality, evidence };
      const claims = [{ ...judged, proposal: { ...proposal, confidence } }];
      const relation = { id: 'r', subject: 'google', type: 'acquires', object: 'beta-labs', claims, assessments: [] };
      return summarise(relation, UNKNOWN_SOURCES).standing;
    };
    expect([standingAt(1), standingAt(99)]).toEqual(['reported', 'reported']);
  });
});

describe('the measure of it', () => {
  const pairs = (sure: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ claim: { proposal: { confidence: sure } }, right: true })),
    ...Array.from({ length: wrong }, () => ({ claim: { proposal: { confidence: sure } }, right: false })),
  ];

  it('is no error where as many hold as are said to', () => {
    expect(calibrationError(reliability([...pairs(75, 3, 1), ...pairs(25, 1, 3)]))).toBeCloseTo(0);
  });

  it('is the distance, in the mean of the proposals', () => {
    expect(calibrationError(reliability([...pairs(90, 1, 1), ...pairs(50, 1, 1)]))).toBeCloseTo(0.2);
    expect(calibrationError([])).toBe(0);
  });

  it('tells whether the right ones are surer', () => {
    expect(sharpness([...pairs(90, 2, 0), ...pairs(10, 0, 2)])).toMatchObject({ auc: 1 });
    expect(sharpness([...pairs(90, 0, 2), ...pairs(10, 2, 0)])).toMatchObject({ auc: 0 });
  });

  it('judges only types that gold labels, and of some pairs only those between names of gold', () => {
    const gold = {
      entities: [
        { id: 'g', places: [{ start: 0, end: 6 }] },
        { id: 'b', places: [{ start: 10, end: 14 }] },
      ],
      relations: [{ subject: 'g', type: 'acquires', object: 'b' }],
      scoredTypes: new Set(['acquires']),
    };
    const found = {
      mentions: [
        { entity: 'google', start: 0, end: 6 },
        { entity: 'beta', start: 10, end: 14 },
        { entity: 'else', start: 20, end: 24 },
      ],
      claims: [
        { subject: 'google', type: 'acquires', object: 'beta', chain: [] },
        { subject: 'google', type: 'acquires', object: 'else', chain: [] },
        { subject: 'google', type: 'sues', object: 'beta', chain: [] },
      ],
    };
    const rights = (more: object) =>
      judged({ ...gold, ...more }, found, ONTOLOGY).map(({ right }: { right: boolean }) => right);
    expect(rights({})).toEqual([true, false]);
    expect(rights({ partial: true })).toEqual([true]);
  });
});
