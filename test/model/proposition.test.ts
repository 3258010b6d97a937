/** Which relations say the same, and what becomes of their claims when they are read as one. */

import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engine/memory.js';
import { narrow } from '../../src/model/filter.js';
import { newsOntology } from '../../src/model/news/index.js';
import { extendOntology, OntologyIndex, RelationType } from '../../src/model/ontology.js';
import { joinPropositions, propositionKey } from '../../src/model/proposition.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { fc } from '../property.js';
import { smallDossier } from '../small-dossier.js';

const type = (id: string, more: Partial<RelationType> = {}) => RelationType.parse({ id, label: { en: id }, ...more });
const ontology = extendOntology(newsOntology, {
  id: 'own',
  entityTypes: [],
  relationTypes: [
    type('lends', { inverseOf: 'borrows' }),
    type('borrows', { inverseOf: 'lends' }),
    type('near', { symmetric: true }),
    type('adjoins', { parent: 'near' }),
  ],
});

const SAME: [a: string, b: string, same: boolean][] = [
  ['a works-with b', 'a works-with b', true],
  ['a merges-with b', 'b merges-with a', true],
  ['a owns b', 'b owns a', false],
  ['a owns b', 'a acquires b', false],
  ['p works-for o', 'o employs p', true],
  ['p works-for o', 'p employs o', false],
  ['o employs p', 'o employs p', true],
  ['a lends b', 'b borrows a', true],
  ['a lends b', 'a borrows b', false],
  // a subtype says more than its parent, and is not symmetric because its parent is
  ['a adjoins b', 'a near b', false],
  ['a adjoins b', 'b adjoins a', false],
  ['a spouse-of b', 'b spouse-of a', true],
  ['a spouse-of b', 'a relative-of b', false],
  ['a owns a', 'a owns a', true],
  // dates
  ['a owns b [2020..]', 'a owns b [2020..]', true],
  ['a owns b [2020..]', 'a owns b', false],
  ['a owns b [2020..]', 'a owns b [2021..]', false],
  ['a owns b [2020..2021]', 'a owns b [2020..]', false],
  ['a owns b [2020..]', 'a owns b [..2020]', false],
  ['a owns b [2020-05..]', 'a owns b [2020-05~..]', true],
  ['a owns b [2020..]', 'a owns b [2020-01..]', false],
  ['a meets b [2025-11-03..2025-11-03]', 'b meets a [2025-11-03..2025-11-03]', true],
  // literals
  ['a described-as =big', 'a described-as =big', true],
  ['a described-as =big', 'a described-as =small', false],
  ['a described-as =b', 'a owns b', false],
];

describe('two relations', () => {
  it.each(SAME)('%s and %s say the same: %s', (a, b, same) => {
    const [one, other] = smallDossier([`x: ${a}`, `y: ${b}`], ontology).relations;
    const { relationTypes } = new OntologyIndex(ontology);
    if (!one || !other) throw new Error('both are written');
    expect(propositionKey(one, relationTypes) === propositionKey(other, relationTypes)).toBe(same);
    expect(joinPropositions(smallDossier([`x: ${a}`, `y: ${b}`], ontology)).relations).toHaveLength(same ? 1 : 2);
  });
});

interface Case {
  lines: string[];
  /** id, standing, roots for and against, verdict */
  read: string[];
}

const READ: Case[] = [
  { lines: ['ab: a merges-with b stated', 'ba: b merges-with a denied'], read: ['ab+ba disputed 1:1'] },
  { lines: ['ab: a works-with b alleged', 'ba: b works-with a stated'], read: ['ab+ba stated 2:0'] },
  // one memo read in both directions is one root
  { lines: ['ab: a works-with b alleged', 'ba: b works-with a alleged'], read: ['ab+ba alleged 1:0'] },
  { lines: ['pw: p works-for o stated', 'ep: o employs p denied'], read: ['ep+pw disputed 1:1'] },
  { lines: ['r1: a owns b stated', 'r2: a owns b denied', 'r3: a owns b alleged'], read: ['r1+r2+r3 disputed 2:1'] },
  {
    lines: ['r1: a owns b [2020..] stated', 'r2: a owns b denied'],
    read: ['r1 stated 1:0', 'r2 denied 0:1'],
  },
  // a proposal takes nobody's place
  { lines: ['ab: a merges-with b waiting', 'ba: b merges-with a stated'], read: ['ba+ab stated 1:0'] },
  { lines: ['ab: a owns b stated', 'ab2: a owns b, refuted'], read: ['ab+ab2 stated 1:0 refuted'] },
  {
    lines: ['ab: a owns b stated, refuted corroborated', 'ab2: a owns b, retracted'],
    read: ['ab+ab2 stated 1:0 corroborated'],
  },
];

describe('relations that say the same', () => {
  it.each(READ)('are read as one: $lines', ({ lines, read }) => {
    const dossier = joinPropositions(smallDossier(lines));
    const words = dossier.relations.map((relation) => {
      const {
        id,
        also = [],
        standing,
        independentRoots,
        opposingRoots,
        verdict,
      } = summarise(relation, sourcesOf(dossier));
      return [[id, ...also].join('+'), standing, `${independentRoots}:${opposingRoots}`, verdict]
        .filter(Boolean)
        .join(' ');
    });
    expect(words).toEqual(read);
  });

  it('are one to every query of the engine', async () => {
    const engine = memoryEngine(smallDossier(['ab: a merges-with b stated', 'ba: b merges-with a denied']));
    expect(await engine.stats({})).toMatchObject({ relations: 1, claims: 2, standings: { disputed: 1 } });
    const { contradictions } = await engine.contradictions({});
    expect(contradictions.map(({ relation }) => relation.id)).toEqual(['ab']);
    expect((await engine.relation({ id: 'ba' })).relation).toMatchObject({
      id: 'ab',
      also: ['ba'],
      standing: 'disputed',
    });
    const { relations } = await engine.corroboration({});
    expect(relations.map(({ supporting, opposing }) => [supporting.length, opposing.length])).toEqual([[1, 1]]);
  });

  it('contradict each other across documents', async () => {
    const dossier = smallDossier(['ab: a merges-with b stated', 'ba: b merges-with a denied denied']);
    const [, twin] = dossier.relations;
    if (!twin) throw new Error('there are two');
    twin.claims.shift();
    const { counts } = await memoryEngine(dossier).compare({ document: ['d1', 'd2'] });
    expect(counts).toMatchObject({ contradict: 1 });
  });

  it('are found by either type', () => {
    const dossier = smallDossier(['pw: p works-for o stated', 'ep: o employs p denied']);
    for (const relationType of ['works-for', 'employs']) {
      expect(narrow(dossier, { relationType: [relationType] }).relations).toHaveLength(1);
      expect(narrow(dossier, { notRelationType: [relationType] }).relations).toHaveLength(0);
    }
  });

  it('keep every claim and assessment, whatever the dossier, and are joined once', () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        const joined = joinPropositions(dossier);
        const claims = (relations: typeof dossier.relations) =>
          relations.flatMap((relation) => relation.claims.map(({ id }) => id)).sort();
        expect(claims(joined.relations)).toEqual(claims(dossier.relations));
        expect(joined.relations.flatMap(({ assessments }) => assessments)).toHaveLength(
          dossier.relations.flatMap(({ assessments }) => assessments).length,
        );
        const ids = joined.relations.flatMap(({ id, also = [] }) => [id, ...also]).sort();
        expect(ids).toEqual(dossier.relations.map(({ id }) => id).sort());
        expect(joinPropositions(joined).relations).toBe(joined.relations);
      }),
    );
  });
});
