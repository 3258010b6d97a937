/** Counts under a filter say how many there are without it. */
import { describe, expect, it } from 'vitest';
import { countWords, relationCounts } from '../../src/analysis/relation-counts.js';
import { memoryEngine } from '../../src/engine/memory.js';
import type { Filter } from '../../src/model/filter.js';
import { smallDossier } from '../small-dossier.js';

const dossier = smallDossier([
  'ab: a owns b stated',
  'ba: b sues a denied',
  'aa: a owns a alleged',
  'big: a described-as =big stated',
  'bc: b owns c stated',
]);

describe('counts', () => {
  it.each([
    [{}, 4, 4],
    [{ standing: ['stated'] }, 2, 4],
    [{ standing: ['denied'] }, 1, 4],
    [{ standing: ['unclaimed'] }, 0, 4],
    [{ relationType: ['described-as'] }, 1, 4],
  ] as [Filter, number, number][])('of the relations of an entity under %j: %i of %i', async (filter, left, all) => {
    expect(await memoryEngine(dossier).entity({ id: 'a', filter })).toMatchObject({ left, all });
  });

  it('of the dossier stand beside what there is without the filter', async () => {
    const stats = await memoryEngine(dossier).stats({ filter: { standing: ['stated'] } });
    expect(stats).toMatchObject({ relations: 3, claims: 3, all: { documents: 3, relations: 5, claims: 5 } });
    const { all, ...plain } = await memoryEngine(dossier).stats({});
    expect(plain).toMatchObject(all);
  });

  it('take a relation to itself once', () => {
    expect(Object.fromEntries(relationCounts(dossier.relations))).toEqual({ a: 4, b: 3, c: 1 });
  });

  it('are put in words', () => {
    expect([countWords(3, 3, 'en'), countWords(0, 11, 'en'), countWords(0, 11, 'zh-Hans')]).toEqual([
      '3',
      '0 of 11',
      '11 中的 0',
    ]);
  });
});
