/** The typed graph of a dossier: nodes, edges, properties, and the filter on it. */

import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { narrowGraph } from '../../src/graph/narrow.js';
import { Dossier } from '../../src/model/dossier.js';
import { type Filter, narrow } from '../../src/model/filter.js';
import { fc } from '../property.js';

const evidence = { quote: 'q', start: 0, end: 1 };
const claim = (id: string, document: string, agent?: string, act = 'states') => ({
  id,
  document,
  chain: agent === undefined ? [] : [{ agent, act }],
  polarity: 'positive',
  modality: 'actual',
  review: 'accepted',
  evidence,
});

const dossier = Dossier.parse({
  id: 'd',
  title: { en: 'A dossier' },
  ontology: {
    id: 'o',
    entityTypes: [
      { id: 'company', label: { en: 'company' } },
      { id: 'app', label: { en: 'app' } },
    ],
    relationTypes: [
      { id: 'makes', label: { en: 'makes' } },
      { id: 'works-with', label: { en: 'works with' }, symmetric: true },
      { id: 'price', label: { en: 'price' }, value: 'text' },
    ],
  },
  documents: [
    { id: 'b', title: 'B', language: 'zh', text: 'q' },
    { id: 'a', title: 'A', language: 'en', text: 'q' },
  ],
  entities: [
    { id: 'zeta', type: 'company', names: { en: 'Zeta', zh: '泽塔' }, sameAs: { wikidata: 'Q1' } },
    { id: 'acme', type: 'company', names: { en: 'Acme' } },
    { id: 'app', type: 'app', names: { en: 'App' } },
  ],
  relations: [
    {
      id: 'r2',
      subject: 'zeta',
      type: 'works-with',
      object: 'acme',
      claims: [claim('c2', 'a', 'acme', 'alleges'), claim('c3', 'b', 'zeta', 'denies')],
      assessments: [{ verification: 'unverified', confidence: 40, by: 'us', at: '2025' }],
    },
    {
      id: 'r1',
      subject: 'acme',
      type: 'makes',
      object: 'app',
      from: '2025',
      claims: [claim('c1', 'a')],
      assessments: [],
    },
    { id: 'r3', subject: 'acme', type: 'makes', object: 'app', claims: [claim('c4', 'b')], assessments: [] },
    { id: 'r4', subject: 'acme', type: 'works-with', object: 'acme', claims: [], assessments: [] },
    { id: 'p1', subject: 'app', type: 'price', value: 'free', claims: [claim('c5', 'a', 'acme')], assessments: [] },
  ],
});

describe('buildGraph', () => {
  const graph = buildGraph<'company' | 'app', 'makes' | 'works-with' | 'price'>(dossier);

  it('makes nodes of entities and edges of relations, sorted by id', () => {
    expect(graph.nodes()).toEqual(['acme', 'app', 'zeta']);
    expect(graph.edges()).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(graph.extremities('r2')).toEqual(['zeta', 'acme']);
  });

  it('keeps parallel relations apart, and relations of an entity with itself', () => {
    expect(graph.directedEdges('acme', 'app').sort()).toEqual(['r1', 'r3']);
    expect(graph.isSelfLoop('r4')).toBe(true);
  });

  it('derives standing and roots on edges', () => {
    const { standing, independentRoots, opposingRoots, symmetric } = graph.getEdgeAttributes('r2');
    expect({ standing, independentRoots, opposingRoots, symmetric }).toEqual({
      standing: 'disputed',
      independentRoots: 1,
      opposingRoots: 1,
      symmetric: true,
    });
    expect(graph.getEdgeAttribute('r4', 'standing')).toBe('unclaimed');
  });

  it('makes literals properties of their node, with claims and standing', () => {
    expect(graph.getNodeAttribute('app', 'properties')).toMatchObject([
      { id: 'p1', type: 'price', value: 'free', standing: 'reported', claims: [{ id: 'c5' }] },
    ]);
  });

  it('types its attributes by the types of the ontology', () => {
    const type: 'company' | 'app' = graph.getNodeAttribute('app', 'type');
    expect(type).toBe('app');
    // @ts-expect-error there is no such entity type
    expect(type === 'planet').toBe(false);
  });

  it('is the same graph whatever the order of the files', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(dossier.entities, { minLength: 3 }),
        fc.shuffledSubarray(dossier.relations, { minLength: 5 }),
        fc.shuffledSubarray(dossier.documents, { minLength: 2 }),
        (entities, relations, documents) => {
          const shuffled = buildGraph({ ...dossier, entities, relations, documents });
          expect(JSON.stringify(shuffled.export())).toBe(JSON.stringify(graph.export()));
        },
      ),
    );
  });
});

describe('narrowGraph', () => {
  const filters: Filter[] = [
    {},
    { notSaidBy: ['zeta'] },
    { document: ['b'] },
    { language: ['en'], standing: ['alleged', 'stated'] },
    { entityType: ['company'] },
    { entity: ['app'] },
    { relationType: ['price'] },
    { notEntityType: ['company'], notStanding: ['stated'] },
    { notEntity: ['acme'], notRelationType: ['price'] },
    { minConfidence: 40 },
    { from: '2025', undated: false },
    { review: ['rejected'] },
  ];

  it.each(filters)('%j gives the graph of the narrowed dossier', (filter) => {
    const expected = buildGraph(narrow(dossier, filter)).export();
    expect(narrowGraph(buildGraph(dossier), filter).export()).toEqual(expected);
  });
});
