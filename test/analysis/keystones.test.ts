/** Keystones: what is counted, and that counting all is the same as counting only what matters. */
import { describe, expect, it } from 'vitest';
import { KEYSTONE_WEIGHTS, keystones } from '../../src/analysis/keystones.js';
import { connectedComponents } from '../../src/analysis/metrics/components.js';
import { METRICS, metricById } from '../../src/analysis/metrics/registry.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import type { Claim } from '../../src/model/claim.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import type { Relation } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { standing } from '../../src/model/standing.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { fc, runs } from '../property.js';
import { snapshotOf } from './metrics/graphs.js';

/** `a>b:speaker` a claim of a speaker about a relation; `a>b` one in the document's own voice. */
function dossierOf(claims: string): Dossier {
  const parts = claims.split(' ').map((part) => {
    const [ends = '', speaker] = part.split(':');
    const [subject = '', object = ''] = ends.split('>');
    return { subject, object, speaker };
  });
  const ids = [
    ...new Set(parts.flatMap(({ subject, object, speaker }) => [subject, object, ...(speaker ? [speaker] : [])])),
  ];
  const relations = new Map<string, Dossier['relations'][number]>();
  parts.forEach(({ subject, object, speaker }, i) => {
    const id = `${subject}-${object}`;
    const relation = relations.get(id) ?? { id, subject, type: 'works-with', object, claims: [], assessments: [] };
    relations.set(id, relation);
    relation.claims.push({
      id: `c${i}`,
      document: 'd',
      chain: speaker ? [{ agent: speaker, act: 'reports' }] : [],
      polarity: 'positive',
      modality: 'actual',
      review: 'accepted',
      evidence: { quote: 'q', start: 0, end: 1 },
    });
  });
  return {
    id: 'x',
    title: { en: 'x' },
    ontology: newsOntology,
    documents: [{ id: 'd', title: 'd', language: 'en', text: 'q' }],
    entities: ids.map((id) => ({ id, type: 'company', names: { en: id }, aliases: {}, sameAs: {} })),
    relations: [...relations.values()],
    speakers: [],
  };
}

const find = (claims: string, kind: string, id: string) =>
  keystones(dossierOf(claims)).find((one) => one.kind === kind && one.id === id);

describe('keystones', () => {
  it('count relations, standings, paths and entities that hang on a speaker', () => {
    expect(find('a>b b>c:s c>d:s a>d:s b>c', 'speaker', 's')).toMatchObject({
      relationsLost: ['a-d', 'c-d'],
      standingsFlipped: [],
      pathsBroken: 3,
      entitiesCutOff: ['d'],
    });
    expect(find('a>b:s a>b', 'claim', 'c1')?.standingsFlipped).toEqual([
      { relation: 'a-b', before: 'stated', after: 'reported' },
    ]);
  });

  it('break paths only where a relation is a bridge, and parallel ones are none', () => {
    expect(find('a>b b>c:s c>a', 'speaker', 's')?.pathsBroken).toBe(0);
    expect(find('a>b:s b>c', 'speaker', 's')?.pathsBroken).toBe(2);
    expect(find('a>b:s b>a b>c', 'speaker', 's')?.pathsBroken).toBe(0);
  });

  it('score by the documented weights', () => {
    const found = find('a>b:s b>c', 'speaker', 's');
    expect(found?.score).toBeCloseTo(
      KEYSTONE_WEIGHTS.relationLost + KEYSTONE_WEIGHTS.entityCutOff + KEYSTONE_WEIGHTS.pathsBroken * (2 / 3),
      9,
    );
  });

  it('are found among many speakers without counting the whole graph for each', () => {
    const many = Array.from({ length: 400 }, (_, i) => `n${i}>n${i + 1}:s${i} n${i}>hub:s${i}`).join(' ');
    const found = keystones(dossierOf(`${many} hub>far:key far>farther:key`));
    expect(found[0]).toMatchObject({ kind: 'document', id: 'd' });
    expect(found.find(({ kind }) => kind === 'speaker')).toMatchObject({
      id: 'key',
      entitiesCutOff: ['far', 'farther'],
    });
  });
});

/** What the loss of some claims does, worked out on the dossier without them. */
function effectsOf(dossier: Dossier, goes: (claim: Claim) => boolean) {
  const sources = sourcesOf(dossier);
  const left = dossier.relations.flatMap((relation) => {
    const claims = relation.claims.filter((claim) => !(claim.review === 'accepted' && goes(claim)));
    return claims.length === 0 && relation.claims.length > 0 ? [] : [{ ...relation, claims }];
  });
  const after = new Map(left.map((relation) => [relation.id, relation]));
  const endsIn = (relations: Relation[]) =>
    new Set(relations.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])));
  const pairsIn = (relations: Relation[]) => {
    const { sizes } = connectedComponents(neighboursOf(buildSnapshot({ entities: dossier.entities, relations })));
    return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  return {
    relationsLost: dossier.relations.flatMap(({ id }) => (after.has(id) ? [] : [id])).sort(),
    standingsFlipped: dossier.relations.flatMap(({ id, claims }) => {
      const [from, to] = [standing(claims, sources), standing(after.get(id)?.claims ?? claims, sources)];
      return from === to ? [] : [{ relation: id, before: from, after: to }];
    }),
    pathsBroken: pairsIn(dossier.relations) - pairsIn(left),
    entitiesCutOff: [...endsIn(dossier.relations)].filter((id) => !endsIn(left).has(id)).sort(),
  };
}

describe('keystones of any dossier', () => {
  it('do what the loss of their claims does', () => {
    fc.assert(
      fc.property(arbitraryDossier({ most: { relations: 9 } }), (dossier) => {
        const found = new Map(keystones(dossier).map((one) => [`${one.kind} ${one.id}`, one]));
        const claims = dossier.relations.flatMap((relation) => relation.claims);
        const losses: [string, (claim: Claim) => boolean][] = [
          ...claims.map(({ id }): [string, (claim: Claim) => boolean] => [`claim ${id}`, (one) => one.id === id]),
          ...dossier.documents.map(({ id }): [string, (claim: Claim) => boolean] => [
            `document ${id}`,
            (one) => one.document === id,
          ]),
          ...[...dossier.entities, ...dossier.speakers].map(({ id }): [string, (claim: Claim) => boolean] => [
            `speaker ${id}`,
            ({ chain }) => chain.some(({ agent }) => agent === id),
          ]),
        ];
        for (const [key, goes] of losses) {
          const { kind: _, id: __, score = 0, ...effects } = found.get(key) ?? {};
          const expected = effectsOf(dossier, goes);
          if (found.has(key)) expect(effects).toEqual(expected);
          else expect([expected.relationsLost, expected.standingsFlipped]).toEqual([[], []]);
          expect(score > 0).toBe(found.has(key));
        }
        expect([...found.keys()].filter((key) => !losses.some(([known]) => known === key))).toEqual([]);
      }),
      { numRuns: runs(80) },
    );
  });
});

describe('the metrics of the registry', () => {
  it.each(METRICS.map((metric) => [metric.id, metric] as const))(
    '%s is defined for no entity, one, and two parts',
    (_, metric) => {
      for (const relations of ['', 'a', 'a>b c>d']) {
        const snapshot = snapshotOf(relations);
        const { values } = metric.compute(
          { snapshot, neighbours: () => neighboursOf(snapshot) },
          metric.parameters.parse({}),
        );
        expect(values).toHaveLength(snapshot.order);
        expect([...values].every(Number.isFinite)).toBe(true);
      }
      expect(Object.keys(metric.label)).toEqual(['en', 'zh']);
      expect(metric.citation.length).toBeGreaterThan(20);
    },
  );

  it('sample or refuse what would take too long', () => {
    const ring = Array.from({ length: 30_000 }, (_, i) => `n${i}>n${(i + 1) % 30_000}`).join(' ');
    const snapshot = buildSnapshot(dossierOf(ring));
    const graph = { snapshot, neighbours: () => neighboursOf(snapshot) };
    const closeness = metricById('closeness');
    expect(() => closeness?.compute(graph, {})).toThrow(/Closeness would take too long/);
    const betweenness = metricById('betweenness');
    expect(betweenness?.compute(graph, betweenness.parameters.parse({ sample: 5 })).summary).toMatchObject({
      exact: false,
    });
  });
});
