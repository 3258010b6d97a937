/** Components, bridges, cores, clustering and closeness: small graphs by hand, and plain references on random ones. */

import { describe, expect, it } from 'vitest';
import { bridges } from '../../../src/analysis/metrics/bridges.js';
import { closeness } from '../../../src/analysis/metrics/closeness.js';
import { clustering } from '../../../src/analysis/metrics/clustering.js';
import { connectedComponents, stronglyConnectedComponents } from '../../../src/analysis/metrics/components.js';
import { coreNumbers } from '../../../src/analysis/metrics/core.js';
import { ranks } from '../../../src/analysis/metrics/rank.js';
import { neighboursOf } from '../../../src/graph/neighbours.js';
import { rowsOf } from '../../../src/graph/rows.js';
import { fc } from '../../property.js';
import { anySnapshot, snapshotOf } from './graphs.js';
import { distances, sets } from './references.js';

const of = (relations: string) => neighboursOf(snapshotOf(relations));
const EMPTY = of('');
const ONE = of('a');

describe('components', () => {
  it('are numbered by size', () => {
    expect([...connectedComponents(of('a>b c>d d>e f')).component]).toEqual([1, 1, 0, 0, 0, 2]);
    expect([...connectedComponents(of('a>b c>d d>e f')).sizes]).toEqual([3, 2, 1]);
    expect(connectedComponents(EMPTY).sizes).toHaveLength(0);
    expect([...connectedComponents(ONE).sizes]).toEqual([1]);
  });

  it('of the same size are numbered by their lowest node', () => {
    expect([...connectedComponents(of('c>d a>b e')).component]).toEqual([0, 0, 1, 1, 2]);
    const { out, order } = snapshotOf('a>b b>c c>b d>e e>d');
    const strong = stronglyConnectedComponents(out, order);
    expect([...strong.component]).toEqual([2, 0, 0, 1, 1]);
    expect([...strong.sizes]).toEqual([2, 2, 1]);
    expect(stronglyConnectedComponents(snapshotOf('').out, 0).sizes).toHaveLength(0);
  });

  it('are numbered without gaps, by falling size', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        for (const { component, sizes } of [
          connectedComponents(neighboursOf(snapshot)),
          stronglyConnectedComponents(snapshot.out, snapshot.order),
        ]) {
          expect([...sizes]).toEqual([...sizes.keys()].map((one) => component.filter((other) => other === one).length));
          expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
          const lowest = [...sizes.keys()].map((one) => component.indexOf(one));
          for (let i = 1; i < sizes.length; i++) {
            if (sizes[i] === sizes[i - 1]) expect(lowest[i]).toBeGreaterThan(lowest[i - 1] ?? 0);
          }
        }
      }),
    );
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
        const rows = sets({ order, offsets: out.offsets, nodes: out.nodes, weights: new Uint32Array() });
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

  it('are of their own component, and may be of parallel relations', () => {
    expect(bridges(of('a>b b>a a>b c>c c>d d>e')).bridges).toEqual([
      { a: 0, b: 1, smaller: 1, component: 2 },
      { a: 2, b: 3, smaller: 1, component: 3 },
      { a: 3, b: 4, smaller: 1, component: 3 },
    ]);
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
        for (const { a, b, smaller, component } of found) {
          const sides = [distances(rows, a, { pair: [a, b] }).size, distances(rows, b, { pair: [a, b] }).size];
          expect(smaller).toBe(Math.min(...sides));
          expect(component).toBe(distances(rows, a).size);
        }
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

  it('agrees with its formula on any graph', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const rows = sets(graph);
        closeness(graph).forEach((value, node) => {
          const far = distances(rows, node);
          const reached = far.size - 1;
          const sum = [...far.values()].reduce((total, steps) => total + steps, 0);
          expect(value).toBeCloseTo(reached === 0 ? 0 : reached ** 2 / (graph.order - 1) / sum, 12);
        });
      }),
    );
  });
});

describe('a long line', () => {
  const order = 50_000;
  const from = Uint32Array.from({ length: order - 1 }, (_, i) => i);
  const to = from.map((node) => node + 1);
  const line = { order, out: rowsOf(order, from, to), in: rowsOf(order, to, from) };

  it('is walked without running out of stack', () => {
    const graph = neighboursOf(line);
    const { bridges: found, articulationPoints } = bridges(graph);
    expect(found).toHaveLength(order - 1);
    expect(found[order / 2 - 1]).toEqual({ a: order / 2 - 1, b: order / 2, smaller: order / 2, component: order });
    expect(articulationPoints).toHaveLength(order - 2);
    expect([...connectedComponents(graph).sizes]).toEqual([order]);
    expect(stronglyConnectedComponents(line.out, order).sizes).toHaveLength(order);
    expect(coreNumbers(graph).every((core) => core === 1)).toBe(true);
  });
});

describe('ranks', () => {
  it('are shared by equal values, also where rounding tells them apart', () => {
    expect([...ranks(Float64Array.of(2, 5, 2 + 1e-12, 1))]).toEqual([2, 1, 2, 4]);
    expect([...ranks(new Float64Array())]).toEqual([]);
  });
});
