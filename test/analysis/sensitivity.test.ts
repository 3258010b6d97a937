/** Sensitivity compares two pictures as they are when each is made for itself, from objects. */
import { expect, it } from 'vitest';
import { ranks } from '../../src/analysis/metrics/rank.js';
import { metricById } from '../../src/analysis/metrics/registry.js';
import { type Measure, Sensitivity } from '../../src/analysis/sensitivity.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type Filter, narrow } from '../../src/model/filter.js';
import { joinPropositions } from '../../src/model/proposition.js';
import { sourcesOf } from '../../src/model/source.js';
import { standing } from '../../src/model/standing.js';
import { filteredDossier } from '../arbitrary-filter.js';
import { fc, runs } from '../property.js';

const pagerank: Measure = (snapshot) => {
  const metric = metricById('pagerank');
  if (!metric) throw new Error('no PageRank');
  return metric.compute({ snapshot, neighbours: () => neighboursOf(snapshot) }, metric.parameters.parse({})).values;
};

/** Something of everything that a snapshot holds. */
const everything: Measure = ({ ids, out, in: incoming, types, relationTypes, relationIds, weights }) =>
  Float64Array.from(ids, (id, node) => {
    let sum = id.length;
    for (const rows of [out, incoming]) {
      for (let i = rows.offsets[node] as number; i < (rows.offsets[node + 1] as number); i++) {
        const relation = rows.relations[i] as number;
        const type = relationTypes[types[relation] as number] ?? '';
        sum = 7 * sum + type.length + (relationIds[relation] ?? '').length + (types[relation] as number);
        sum = 5 * sum + (weights.standings[relation] as number) + 3 * (weights.roots[relation] as number);
        sum = (sum + (rows.nodes[i] as number)) % 1_000_003;
      }
    }
    return sum;
  });

function placesOf(dossier: Dossier, measure: Measure) {
  const snapshot = buildSnapshot(dossier);
  const values = measure(snapshot);
  const places = ranks(values);
  return new Map(snapshot.ids.map((id, i) => [id, { value: values[i] as number, rank: places[i] as number }]));
}

function expected(dossier: Dossier, filter: Filter, measure: Measure) {
  const narrowed = narrow(dossier, filter);
  const left = new Map(narrowed.relations.map((relation) => [relation.id, relation]));
  const lost = dossier.relations.filter(({ id }) => !left.has(id));
  const [before, after] = [placesOf(dossier, measure), placesOf(narrowed, measure)];
  const touching = (entity: string) =>
    dossier.relations.filter(({ subject, object }) => subject === entity || object === entity);
  const lostAt = (entity: string) =>
    touching(entity)
      .filter((relation) => lost.includes(relation))
      .map(({ id }) => id)
      .sort();
  const changes = [...before].map(([entity, place]) => {
    const now = after.get(entity);
    const near = new Set(touching(entity).flatMap(({ subject, object }) => [subject, object ?? subject]));
    near.delete(entity);
    const because = [...new Set([...lostAt(entity), ...[...near].sort().flatMap(lostAt)])];
    return { entity, before: place, ...(now && { after: now }), difference: (now?.value ?? 0) - place.value, because };
  });
  changes.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.entity < b.entity ? -1 : 1));
  return {
    relationsLost: lost.map(({ id }) => id).sort(),
    standingsChanged: dossier.relations.flatMap(({ id, claims }) => {
      const now = left.get(id);
      if (!now) return [];
      const [from, to] = [claims, now.claims].map((list) => standing(list, sourcesOf(dossier)));
      return from === to ? [] : [{ relation: id, before: from, after: to }];
    }),
    changes,
  };
}

it.each([
  ['PageRank', pagerank],
  ['all that a snapshot holds', everything],
])(
  'compares the pictures before and after, by %s',
  (_, measure) => {
    let changed = 0;
    fc.assert(
      fc.property(filteredDossier(), fc.integer({ min: 1, max: 6 }), ({ dossier: given, filter }, most) => {
        const dossier = joinPropositions(given);
        const sensitivity = new Sensitivity(dossier, measure);
        const { name, filter: by, ...found } = sensitivity.compare({ name: 'without', filter });
        const { changes, ...rest } = expected(dossier, filter, measure);
        expect({ name, by }).toEqual({ name: 'without', by: filter });
        expect(found).toEqual({ ...rest, changes });
        expect(sensitivity.compare({ name, filter }, most).changes).toEqual(changes.slice(0, most));
        const left = new Map(narrow(dossier, filter).relations.map((relation) => [relation.id, relation]));
        const isChanged = dossier.relations.some(({ id, claims }) => left.get(id)?.claims.length !== claims.length);
        expect(sensitivity.changes(filter)).toBe(isChanged);
        if (isChanged) changed += 1;
      }),
      { numRuns: runs(80) },
    );
    expect(changed).toBeGreaterThan(runs(80) / 5);
  },
  120_000,
);
