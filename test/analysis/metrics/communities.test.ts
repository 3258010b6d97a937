/** Communities: known graphs, and what the methods promise on any. */

import { describe, expect, it } from 'vitest';
import { leiden } from '../../../src/analysis/metrics/leiden.js';
import { louvain } from '../../../src/analysis/metrics/louvain.js';
import { modularity } from '../../../src/analysis/metrics/modularity.js';
import { type Neighbours, neighboursOf } from '../../../src/graph/neighbours.js';
import { fc } from '../../property.js';
import { anySnapshot, snapshotOf } from './graphs.js';

const METHODS = [
  ['Louvain', louvain],
  ['Leiden', leiden],
] as const;

/** W. W. Zachary: "An information flow model for conflict and fission in small groups", 1977. */
const KARATE = `1 2 1 3 1 4 1 5 1 6 1 7 1 8 1 9 1 11 1 12 1 13 1 14 1 18 1 20 1 22 1 32 2 3 2 4 2 8 2 14 2 18 2 20 2 22 2 31
3 4 3 8 3 9 3 10 3 14 3 28 3 29 3 33 4 8 4 13 4 14 5 7 5 11 6 7 6 11 6 17 7 17 9 31 9 33 9 34 10 34 14 34 15 33 15 34
16 33 16 34 19 33 19 34 20 34 21 33 21 34 23 33 23 34 24 26 24 28 24 30 24 33 24 34 25 26 25 28 25 32 26 32 27 30 27 34
28 34 29 32 29 34 30 33 30 34 31 33 31 34 32 33 32 34 33 34`;

function of(relations: string): Neighbours {
  return neighboursOf(snapshotOf(relations));
}

const clique = (name: string, size: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: i }, (_, j) => `${name}${i}>${name}${j}`))
    .flat()
    .join(' ');

describe.each(METHODS)('%s', (_, method) => {
  it('tells two cliques apart that one relation joins', () => {
    const { community, count, modularity: value } = method(of(`${clique('a', 5)} ${clique('b', 5)} a0>b0`));
    expect(count).toBe(2);
    expect([...community]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(value).toBeCloseTo(20 / 21 - 0.5, 6);
  });

  it('finds the cliques of a ring', () => {
    const ring = Array.from({ length: 8 }, (_, i) => `${clique(`c${i}x`, 5)} c${i}x0>c${(i + 1) % 8}x1`).join(' ');
    expect(method(of(ring)).count).toBe(8);
  });

  it('splits the karate club at least as well as is known to be nearly best', () => {
    const ends = KARATE.split(/\s+/).map((n) => n.padStart(2, '0'));
    const relations = ends.flatMap((end, i) => (i % 2 === 0 ? [`${end}>${ends[i + 1]}`] : []));
    expect(relations).toHaveLength(78);
    expect(method(of(relations.join(' '))).modularity).toBeGreaterThanOrEqual(0.41);
  });

  it('is defined for no node, one, and no relation', () => {
    expect(method(of(''))).toEqual({ community: new Uint32Array(), count: 0, modularity: 0 });
    expect(method(of('a'))).toMatchObject({ count: 1, modularity: 0 });
    expect([...method(of('a b')).community]).toEqual([0, 1]);
  });

  it('gives more groups at a higher resolution', () => {
    const graph = of(`${clique('a', 4)} ${clique('b', 4)} a0>b0 a1>b1`);
    expect(method(graph, { resolution: 0.1 }).count).toBe(1);
    expect(method(graph, { resolution: 1 }).count).toBe(2);
    expect(method(graph, { resolution: 5 }).count).toBe(8);
  });

  it('answers the same for the same seed, and never worse than no groups at all', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(1000), (snapshot, seed) => {
        const graph = neighboursOf(snapshot);
        const found = method(graph, { seed });
        expect(method(graph, { seed })).toEqual(found);
        const alone = Uint32Array.from({ length: graph.order }, (_, node) => node);
        expect(found.modularity).toBeGreaterThanOrEqual(modularity(graph, alone) - 1e-9);
        expect(new Set(found.community).size).toBe(found.count);
      }),
    );
  });
});

describe('Leiden', () => {
  it('gives communities of one piece', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const { community, count } = leiden(graph);
        for (let group = 0; group < count; group++) {
          const members = [...community.keys()].filter((node) => community[node] === group);
          const reached = new Set(members.slice(0, 1));
          for (const node of reached) {
            for (const other of graph.nodes.slice(graph.offsets[node], graph.offsets[node + 1])) {
              if (community[other] === group) reached.add(other);
            }
          }
          expect(reached.size).toBe(members.length);
        }
      }),
    );
  });
});

describe('modularity', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(anySnapshot, fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (snapshot, groups) => {
        const graph = neighboursOf(snapshot);
        const community = Uint32Array.from(groups.slice(0, graph.order), (group) => group % graph.order);
        expect(modularity(graph, community, 1.5)).toBeCloseTo(byDefinition(graph, community, 1.5), 9);
      }),
    );
  });
});

function byDefinition(
  { order, offsets, nodes, weights }: Neighbours,
  community: Uint32Array,
  resolution: number,
): number {
  const matrix = Array.from({ length: order }, () => new Array<number>(order).fill(0));
  for (let node = 0; node < order; node++) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const row = matrix[node];
      if (row) row[nodes[i] ?? 0] = weights[i] ?? 0;
    }
  }
  const strength = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const total = strength.reduce((a, b) => a + b, 0);
  if (total === 0) return 0;
  let sum = 0;
  for (let i = 0; i < order; i++) {
    for (let j = 0; j < order; j++) {
      if (community[i] !== community[j]) continue;
      sum += (matrix[i]?.[j] ?? 0) - (resolution * (strength[i] ?? 0) * (strength[j] ?? 0)) / total;
    }
  }
  return sum / total;
}
