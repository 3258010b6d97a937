/** The condition `minReliability`: a chain is as good as the weakest grade on it. */
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/model/filter.js';
import { press } from './small-press.js';

const GRADES: Record<string, string> = { reuters: 'A', guardian: 'B', ft: 'C', memo: 'E', minister: 'F' };

const graded = (documents: string[], claims: string[], at = '2025-11-20') => {
  const dossier = press(documents, claims);
  const entities = dossier.entities.map((entity) => {
    const reliability = GRADES[entity.id] as 'A' | undefined;
    return reliability ? { ...entity, gradings: [{ reliability, by: 'Ann', at }] } : entity;
  });
  return { ...dossier, entities };
};

/** what it is, claim, the least grade that still keeps it */
const CASES: [name: string, claim: string, least: string | undefined][] = [
  ['a graded publisher itself', 'a', 'A'],
  ['a speaker who is worse than the publisher', 'a: ft reports', 'C'],
  ['a source without a grade, passed on by a good one', 'a: norvik states', 'A'],
  ['nobody, quoted by a good one', 'a: officials alleges', 'A'],
  ['the weakest of three', 'b: ft reports, memo alleges', 'E'],
  ['one that cannot be judged', 'a: minister states', undefined],
  ['a publisher without a grade', 'c', undefined],
  ['a graded speaker in a publisher without a grade', 'c: guardian reports', 'B'],
];

describe('minReliability', () => {
  it.each(CASES)('%s', (_, claim, least) => {
    const dossier = graded(['a: Reuters 2025-11-12', 'b: Guardian 2025-11-12', 'c: X 2025-11-12'], [claim]);
    for (const wanted of ['A', 'B', 'C', 'D', 'E'] as const) {
      const left = narrow(dossier, { minReliability: wanted }).relations.length;
      expect([wanted, left]).toEqual([wanted, least !== undefined && least <= wanted ? 1 : 0]);
    }
  });

  it('takes the grade that was in force on a day', () => {
    const dossier = graded(['a: Reuters 2025-11-12'], ['a'], '2025-11-14');
    const on = (asOf: string) => narrow(dossier, { minReliability: 'A', asOf }).relations.length;
    expect([on('2025-11-13'), on('2025-11-14')]).toEqual([0, 1]);
  });
});
