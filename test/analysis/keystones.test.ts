/** Keystones: what is counted, and that counting all is the same as counting only what matters. */
import { describe, expect, it } from 'vitest';
import { KEYSTONE_WEIGHTS, keystones } from '../../src/analysis/keystones.js';
import { METRICS, metricById } from '../../src/analysis/metrics/registry.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
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
    expect(() => closeness?.compute(graph, {})).toThrow(/closeness would take too long/);
    const betweenness = metricById('betweenness');
    expect(betweenness?.compute(graph, betweenness.parameters.parse({ sample: 5 })).summary).toMatchObject({
      exact: false,
    });
  });
});
