/** Degrees and ranks: known small graphs, and plain references on random ones. */

import { describe, expect, it } from 'vitest';
import { degree, weightedDegree } from '../../../src/analysis/metrics/degree.js';
import { eigenvector } from '../../../src/analysis/metrics/eigenvector.js';
import { hits } from '../../../src/analysis/metrics/hits.js';
import { pageRank } from '../../../src/analysis/metrics/pagerank.js';
import { neighboursOf } from '../../../src/graph/neighbours.js';
import type { Snapshot } from '../../../src/graph/snapshot.js';
import { fc } from '../../property.js';
import { anySnapshot, snapshotOf } from './graphs.js';

const EMPTY = snapshotOf('');

describe('degree', () => {
  it('counts relations by direction, a self-relation in both', () => {
    const graph = snapshotOf('a>b a>b b>c c>c d');
    expect([...degree(graph)]).toEqual([2, 3, 3, 0]);
    expect([...degree(graph, 'out')]).toEqual([2, 1, 1, 0]);
    expect([...degree(graph, 'in')]).toEqual([0, 2, 2, 0]);
    expect([...degree(graph, 'both', 'other')]).toEqual([0, 0, 0, 0]);
    expect([...degree(EMPTY)]).toEqual([]);
  });

  it('weighs relations by their independent roots', () => {
    expect([...weightedDegree(snapshotOf('a>b*3 a>c*0 b>c*1'))]).toEqual([3, 4, 1]);
  });
});

describe('PageRank', () => {
  it('ranks what is pointed at, and spreads the rank of dead ends', () => {
    const { values, converged } = pageRank(snapshotOf('a>c b>c c>d'));
    expect(converged).toBe(true);
    const [a = 0, b = 0, c = 0, d = 0] = values;
    expect(a).toBeCloseTo(b, 12);
    expect(d).toBeGreaterThan(c);
    expect(c).toBeGreaterThan(a);
  });

  it('is defined for no entity and for one', () => {
    expect([...pageRank(EMPTY).values]).toEqual([]);
    expect([...pageRank(snapshotOf('a')).values]).toEqual([1]);
  });

  it('gives nothing to relations that nobody supports, when weighted', () => {
    const { values } = pageRank(snapshotOf('a>b*0 a>c*2'), { weighted: true });
    expect(values[2]).toBeGreaterThan(values[1] ?? 1);
  });

  it('agrees with a dense reference on any graph', () => {
    fc.assert(
      fc.property(anySnapshot, fc.boolean(), (graph, weighted) => {
        const { values } = pageRank(graph, { weighted });
        const expected = denseRank(graph, weighted);
        values.forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i] ?? 0, 9);
        });
        if (graph.order > 0) expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('HITS', () => {
  it('tells who points from who is pointed at', () => {
    const { hubs, authorities } = hits(snapshotOf('a>c b>c a>d'));
    expect(Math.max(...hubs)).toBe(hubs[0]);
    expect(Math.max(...authorities)).toBe(authorities[2]);
    expect(hubs[2]).toBe(0);
  });

  it('is all zero without relations', () => {
    expect([...hits(snapshotOf('a b')).hubs]).toEqual([0, 0]);
    expect([...hits(EMPTY).authorities]).toEqual([]);
  });
});

describe('eigenvector centrality', () => {
  it('is highest in the middle of a star, also on bipartite graphs', () => {
    const { values, converged } = eigenvector(neighboursOf(snapshotOf('m>a m>b m>c')));
    expect(converged).toBe(true);
    expect(values[3]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(values[0]).toBeCloseTo(1 / Math.sqrt(6), 6);
  });

  it('is defined for no entity, one, and no relations', () => {
    for (const graph of [EMPTY, snapshotOf('a'), snapshotOf('a b')]) {
      expect([...eigenvector(neighboursOf(graph)).values].every((value) => value === 0)).toBe(true);
    }
  });

  it('is an eigenvector', () => {
    fc.assert(
      fc.property(anySnapshot, (graph) => {
        const neighbours = neighboursOf(graph);
        const { values, converged } = eigenvector(neighbours, { tolerance: 1e-13, iterations: 50_000 });
        if (!converged || neighbours.nodes.length === 0) return;
        const image = Array.from({ length: graph.order }, (_, node) => {
          let sum = 0;
          for (let i = neighbours.offsets[node] ?? 0; i < (neighbours.offsets[node + 1] ?? 0); i++) {
            sum += values[neighbours.nodes[i] ?? 0] ?? 0;
          }
          return sum;
        });
        const lambda = image.reduce((sum, value, i) => sum + value * (values[i] ?? 0), 0);
        for (const [i, value] of image.entries()) expect(value).toBeCloseTo(lambda * (values[i] ?? 0), 4);
      }),
    );
  });
});

describe('neighbours', () => {
  it('are each pair once, sorted, with the number of their relations', () => {
    const { offsets, nodes, weights } = neighboursOf(snapshotOf('b>a a>b a>c c>c'));
    expect([...offsets]).toEqual([0, 2, 3, 4]);
    expect([...nodes]).toEqual([1, 2, 0, 0]);
    expect([...weights]).toEqual([2, 1, 2, 1]);
  });
});

/** PageRank as its definition has it, by a dense matrix. */
function denseRank({ order, size, subjects, objects, weights: { roots } }: Snapshot, weighted: boolean): number[] {
  const matrix = Array.from({ length: order }, () => new Array<number>(order).fill(0));
  for (let i = 0; i < size; i++) {
    const row = matrix[subjects[i] ?? 0];
    const column = objects[i] ?? 0;
    if (row) row[column] = (row[column] ?? 0) + (weighted ? (roots[i] ?? 0) : 1);
  }
  let values = new Array<number>(order).fill(1 / order);
  for (let round = 0; round < 400; round++) {
    values = values.map((_, to) =>
      values.reduce((sum, value, from) => {
        const row = matrix[from] ?? [];
        const total = row.reduce((a, b) => a + b, 0);
        const chance = total > 0 ? (row[to] ?? 0) / total : 1 / order;
        return sum + value * (0.85 * chance + 0.15 / order);
      }, 0),
    );
  }
  return values;
}
