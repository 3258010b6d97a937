/** Components, bridges, cores, clustering and closeness: small graphs by hand, and plain references on random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/analysis/metrics/betweenness.js';
import { bridges } from '../../../src/analysis/metrics/bridges.js';
import { closeness } from '../../../src/analysis/metrics/closeness.js';
import { clustering } from '../../../src/analysis/metrics/clustering.js';
import { connectedComponents, stronglyConnectedComponents } from '../../../src/analysis/metrics/components.js';
import { coreNumbers } from '../../../src/analysis/metrics/core.js';
import { ranks } from '../../../src/analysis/metrics/rank.js';
import { type Neighbours, neighboursOf } from '../../../src/graph/neighbours.js';
import { anySnapshot, snapshotOf } from './graphs.js';

const of = (relations: string) => neighboursOf(snapshotOf(relations));
const EMPTY = of('');
const ONE = of('a');

/** Rows as plain sets, for the references. */
function sets({ order, offsets, nodes }: Neighbours): Set<number>[] {
  return Array.from({ length: order }, (_, node) => new Set(nodes.slice(offsets[node], offsets[node + 1])));
}

/** Steps from a node to all others, `undefined` where there is no way; some nodes and one pair may be left out. */
function distances(
  rows: Set<number>[],
  from: number,
  without: { node?: number; pair?: readonly [number, number] } = {},
) {
  const found = new Map([[from, 0]]);
  for (const [node, steps] of found) {
    for (const next of rows[node] ?? []) {
      const [a, b] = without.pair ?? [];
      if (next === without.node || (node === a && next === b) || (node === b && next === a)) continue;
      if (!found.has(next)) found.set(next, steps + 1);
    }
  }
  return found;
}

describe('components', () => {
  it('are numbered by size', () => {
    expect([...connectedComponents(of('a>b c>d d>e f')).component]).toEqual([1, 1, 0, 0, 0, 2]);
    expect(connectedComponents(EMPTY).sizes).toHaveLength(0);
  });

  it('hold together, and nothing else does', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const rows = sets(graph);
        const { component } = connectedComponents(graph);
        for (let a = 0; a < graph.order; a++) {
          const reached = distances(rows, a);
          for (let b = 0; b < graph.order; b++) expect(component[a] === component[b]).toBe(reached.has(b));
        }
      }),
    );
  });

  it('are strong where each reaches each', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { order, out } = snapshot;
        const rows = sets({ order, offsets: out.offsets, nodes: out.nodes, weights: new Float64Array() });
        const { component } = stronglyConnectedComponents(out, order);
        const reach = rows.map((_, node) => distances(rows, node));
        for (let a = 0; a < order; a++) {
          for (let b = 0; b < order; b++) {
            const both = (reach[a]?.has(b) && reach[b]?.has(a)) ?? false;
            expect(component[a] === component[b]).toBe(both);
          }
        }
      }),
    );
  });
});

describe('bridges', () => {
  it('are told with the sides that they hold together', () => {
    const { bridges: found, articulationPoints } = bridges(of('a>b b>c c>a c>d d>e'));
    expect(found).toEqual([
      { a: 2, b: 3, smaller: 2, component: 5 },
      { a: 3, b: 4, smaller: 1, component: 5 },
    ]);
    expect([...articulationPoints]).toEqual([2, 3]);
    expect(bridges(EMPTY).bridges).toEqual([]);
    expect(bridges(ONE).articulationPoints).toHaveLength(0);
  });

  it('are the pairs and nodes without which something falls apart', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const rows = sets(graph);
        const { bridges: found, articulationPoints } = bridges(graph);
        const expected = rows.flatMap((row, a) =>
          [...row].filter((b) => a < b && !distances(rows, a, { pair: [a, b] }).has(b)).map((b) => `${a} ${b}`),
        );
        expect(found.map(({ a, b }) => `${a} ${b}`)).toEqual(expected);
        const cuts = rows.flatMap((row, node) => {
          const [first, ...others] = [...row];
          if (first === undefined) return [];
          const reached = distances(rows, first, { node });
          return others.some((other) => !reached.has(other)) ? [node] : [];
        });
        expect([...articulationPoints]).toEqual(cuts);
      }),
    );
  });
});

describe('core numbers', () => {
  it('are those of a clique with a tail', () => {
    expect([...coreNumbers(of('a>b b>c c>a c>d e'))]).toEqual([2, 2, 2, 1, 0]);
    expect([...coreNumbers(EMPTY)]).toEqual([]);
  });

  it('are what peeling leaves', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const cores = coreNumbers(graph);
        const rows = sets(graph);
        for (let k = 1; k <= graph.order; k++) {
          let left = new Set(rows.keys());
          for (;;) {
            const kept = new Set(
              [...left].filter((node) => [...(rows[node] ?? [])].filter((one) => left.has(one)).length >= k),
            );
            if (kept.size === left.size) break;
            left = kept;
          }
          for (let node = 0; node < graph.order; node++) expect((cores[node] ?? 0) >= k).toBe(left.has(node));
        }
      }),
    );
  });
});

describe('clustering', () => {
  it('is the share of neighbours that know each other', () => {
    expect([...clustering(of('a>b b>c c>a c>d'))]).toEqual([1, 1, 1 / 3, 0]);
    expect([...clustering(ONE)]).toEqual([0]);
  });

  it('agrees with counting pairs', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const rows = sets(graph);
        clustering(graph).forEach((value, node) => {
          const row = [...(rows[node] ?? [])];
          const pairs = row.flatMap((a, i) => row.slice(i + 1).map((b) => rows[a]?.has(b) ?? false));
          const expected = pairs.length > 0 ? pairs.filter(Boolean).length / pairs.length : 0;
          expect(value).toBeCloseTo(expected, 12);
        });
      }),
    );
  });
});

describe('closeness', () => {
  it('is highest in the middle, and lower in a small part of the graph', () => {
    const [a, b, c, d, e] = closeness(of('a>b b>c d>e'));
    expect(b).toBeCloseTo((2 / 4) * (2 / 2), 12);
    expect(a).toBeCloseTo((2 / 4) * (2 / 3), 12);
    expect(c).toBe(a);
    expect(d).toBeCloseTo(1 / 4, 12);
    expect(e).toBe(d);
    expect([...closeness(ONE)]).toEqual([0]);
    expect([...closeness(EMPTY)]).toEqual([]);
  });
});

describe('betweenness', () => {
  it('is all in the middle of a star, and shared on a ring', () => {
    expect([...betweenness(of('m>a m>b m>c')).values]).toEqual([0, 0, 0, 1]);
    expect([...betweenness(of('a>b b>c c>d d>a'), { normalised: false }).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
    for (const graph of [EMPTY, ONE, of('a>b')])
      expect([...betweenness(graph).values].every((one) => one === 0)).toBe(true);
  });

  it('does not count parallel relations as further ways', () => {
    expect([...betweenness(of('a>b a>b a>c b>d c>d'), { normalised: false }).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('agrees with its definition on any graph', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const expected = byDefinition(sets(graph));
        betweenness(graph, { normalised: false }).values.forEach((value, node) => {
          expect(value).toBeCloseTo(expected[node] ?? 0, 9);
        });
      }),
    );
  });

  it('is near the exact one where it is sampled, and says how near', () => {
    const ring = of(Array.from({ length: 40 }, (_, i) => `n${10 + i}>n${10 + ((i + 1) % 40)}`).join(' '));
    const exact = betweenness(ring).values;
    const { values, exact: whole, standardError = 0 } = betweenness(ring, { sample: 20, seed: 3 });
    expect(whole).toBe(false);
    expect(standardError).toBeGreaterThan(0);
    const mean = values.reduce((sum, value, i) => sum + Math.abs(value - (exact[i] ?? 0)), 0) / values.length;
    expect(mean).toBeLessThan(4 * standardError);
    expect(betweenness(ring, { sample: 20, seed: 3 }).values).toEqual(values);
    expect(betweenness(ring, { sample: 40 }).exact).toBe(true);
  });
});

describe('ranks', () => {
  it('are shared by equal values, also where rounding tells them apart', () => {
    expect([...ranks(Float64Array.of(2, 5, 2 + 1e-12, 1))]).toEqual([2, 1, 2, 4]);
    expect([...ranks(new Float64Array())]).toEqual([]);
  });
});

function byDefinition(rows: Set<number>[]): number[] {
  const far = rows.map((_, node) => distances(rows, node));
  const ways = (from: number, to: number): number => {
    if (from === to) return 1;
    const left = far[from]?.get(to);
    if (left === undefined) return 0;
    return [...(rows[from] ?? [])]
      .filter((next) => far[next]?.get(to) === left - 1)
      .reduce((sum, next) => sum + ways(next, to), 0);
  };
  return rows.map((_, node) => {
    let sum = 0;
    for (let a = 0; a < rows.length; a++) {
      for (let b = a + 1; b < rows.length; b++) {
        if (a === node || b === node) continue;
        const [whole, first, second] = [far[a]?.get(b), far[a]?.get(node), far[node]?.get(b)];
        if (whole === undefined || first === undefined || second === undefined || first + second !== whole) continue;
        sum += (ways(a, node) * ways(node, b)) / ways(a, b);
      }
    }
    return sum;
  });
}
