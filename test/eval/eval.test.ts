/** The gold is sound, and the scorer counts as one would by hand. */
import { describe, expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { standing, UNKNOWN_SOURCES } from '../../src/model/standing.js';
// @ts-expect-error run by node as it stands, like the bench
import { placesOf, scoreDocument } from './score.js';
// @ts-expect-error as above
import { readCases } from './sets.js';

const ontology = new OntologyIndex(newsOntology);

describe.each(['en', 'zh'])('the cases in %s', (language) => {
  const cases = readCases(language) as {
    id: string;
    text: string;
    entities: { id: string; type: string; mentions: string[] }[];
    relations: {
      subject: string;
      type: string;
      object: string;
      standing: string;
      claims: { chain: { agent?: string; act: string }[]; polarity: string; modality: string }[];
    }[];
  }[];

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s: words that are there, types that fit, standings that follow',
    (_, { id, text, entities, relations }) => {
      const types = new Map(entities.map((entity) => [entity.id, entity.type]));
      for (const { type, mentions } of entities) {
        expect(ontology.entityTypes.has(type)).toBe(true);
        for (const words of mentions) expect(text).toContain(words);
      }
      for (const relation of relations) {
        const rule = ontology.relationTypes.get(relation.type);
        for (const [end, allowed] of [
          [relation.subject, rule?.domain],
          [relation.object, rule?.range],
        ] as const) {
          expect(types.has(end)).toBe(true);
          if (allowed?.length)
            expect([relation.type, end, ontology.isEntityOf(types.get(end) ?? '', allowed)]).toEqual([
              relation.type,
              end,
              true,
            ]);
        }
        for (const { chain } of relation.claims)
          for (const { agent } of chain) if (agent !== undefined) expect(types.has(agent)).toBe(true);
        const claims = relation.claims.map((claim) => ({
          ...claim,
          review: 'accepted',
          document: id,
          id: 'c',
        })) as Parameters<typeof standing>[0];
        expect(standing(claims, UNKNOWN_SOURCES)).toBe(relation.standing);
      }
    },
  );
});

const TEXT = 'Reuters reported that Acme sued Initech.';
const gold = {
  id: 'story',
  entities: ['Reuters', 'Acme', 'Initech'].map((name) => ({
    id: name.toLowerCase(),
    type: name === 'Reuters' ? 'media-outlet' : 'company',
    places: placesOf(TEXT, name),
  })),
  relations: [
    {
      subject: 'acme',
      type: 'sues',
      object: 'initech',
      standing: 'alleged',
      claims: [{ chain: [{ agent: 'reuters', act: 'alleges' }], polarity: 'positive', modality: 'actual' }],
    },
  ],
};
const found = (chain: object[], turned = false) => ({
  entities: [],
  mentions: gold.entities.map(({ id, places }) => ({ entity: id.toUpperCase(), ...places[0] })),
  claims: [
    {
      subject: turned ? 'INITECH' : 'ACME',
      type: 'sues',
      object: turned ? 'ACME' : 'INITECH',
      chain,
      polarity: 'positive',
      modality: 'actual',
    },
  ],
});
const typeOf = (id: string) => (id === 'REUTERS' ? 'person' : 'company');
const score = (what: ReturnType<typeof found>) =>
  scoreDocument(gold as never, what as never, ontology as never, typeOf);
const f1 = (tallies: Record<string, { f1: number }>, name: string) => tallies[name]?.f1;

describe('the scorer', () => {
  it('counts entities, types, relations, standing and attribution', () => {
    const { tallies, errors } = score(found([{ agent: 'REUTERS', act: 'alleges' }]));
    expect([f1(tallies, 'entities'), f1(tallies, 'entities+type')]).toEqual([1, 2 / 3]);
    expect(['relations', 'relations+standing', 'source', 'act', 'content'].map((name) => f1(tallies, name))).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(errors.unsafe).toEqual([]);
  });

  it('names an allegation that comes out as a statement', () => {
    const { tallies, errors } = score(found([]));
    expect([f1(tallies, 'relations'), f1(tallies, 'relations+standing'), f1(tallies, 'source')]).toEqual([1, 0, 0]);
    expect(errors.unsafe).toEqual(['acme sues initech: stated, not alleged']);
  });

  it('takes a relation that is turned round for another', () => {
    expect(f1(score(found([], true)).tallies, 'relations')).toBe(0);
  });

  it('finds nothing in nothing', () => {
    const { tallies } = score({ entities: [], mentions: [], claims: [] });
    expect(f1(tallies, 'entities')).toBe(0);
    expect(f1(tallies, 'relations')).toBe(0);
  });
});
