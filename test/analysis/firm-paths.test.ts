/** Shortest simple paths, firmest first, beside a search that tries everything. */

import { describe, expect, it } from 'vitest';
import { FirmPaths, type Hops, type Ways } from '../../src/analysis/firm-paths.js';
import { fc, runs } from '../property.js';

type Edge = readonly [from: number, to: number, rank: number];

/** The firmest hop between each pair. */
function waysOf(edges: readonly Edge[], directed: boolean): Ways {
  const hops = (node: number, back: boolean): Hops => {
    const best = new Map<number, number>();
    for (const [from, to, rank] of edges) {
      for (const [a, b] of directed
        ? [back ? [to, from] : [from, to]]
        : [
            [from, to],
            [to, from],
          ]) {
        if (a === node && b !== node) best.set(b as number, Math.min(rank, best.get(b as number) ?? rank));
      }
    }
    const nodes = [...best.keys()].sort((a, b) => a - b);
    return { first: 0, length: nodes.length, nodes, ranks: nodes.map((other) => best.get(other) as number) };
  };
  return { ahead: (node) => hops(node, false), back: (node) => hops(node, true) };
}

/** Every simple path up to a length with the rank of its weakest hop. */
function everyPath({ ahead }: Ways, start: number, end: number, maxLength: number) {
  const found: { path: number[]; weakest: number }[] = [];
  const extend = (path: number[], weakest: number) => {
    const node = path.at(-1) as number;
    if (node === end) return found.push({ path, weakest });
    if (path.length > maxLength) return;
    const { nodes, ranks } = ahead(node);
    for (let i = 0; i < nodes.length; i++) {
      const next = nodes[i] as number;
      if (!path.includes(next)) extend([...path, next], Math.max(weakest, ranks[i] as number));
    }
  };
  extend([start], 0);
  return found.sort(
    (a, b) =>
      a.path.length - b.path.length ||
      a.weakest - b.weakest ||
      (a.path.find((node, i) => node !== b.path[i]) ?? 0) - (b.path.find((node, i) => node !== a.path[i]) ?? 0),
  );
}

const graph = fc.record({
  edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(4)), { maxLength: 24 }),
  start: fc.nat(7),
  end: fc.nat(7),
  directed: fc.boolean(),
  maxLength: fc.integer({ min: 1, max: 6 }),
  limit: fc.integer({ min: 1, max: 30 }),
});

describe('the firmest of the shortest paths', () => {
  it('are those that a search through everything finds, in the same order', () => {
    fc.assert(
      fc.property(graph, ({ edges, start, end, directed, maxLength, limit }) => {
        const ways = waysOf(edges, directed);
        const every = everyPath(ways, start, end, maxLength);
        const search = new FirmPaths(8);
        // twice: the first search leaves nothing behind that the second could find
        for (const found of [1, 2].map(() => search.find(ways, start, end, { maxLength, limit }))) {
          expect(found).toEqual({
            paths: every.slice(0, limit).map(({ path }) => path),
            complete: every.length <= limit,
          });
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('takes the firmest among thousands of equally short ones', () => {
    const between = Array.from({ length: 3_000 }, (_, i) => i + 2);
    const edges = between.flatMap((node): Edge[] => [
      [0, node, node === 2_345 ? 1 : 3],
      [node, 1, 1],
    ]);
    const [first, , third] = new FirmPaths(3_002).find(waysOfStar(edges), 0, 1, { limit: 3 }).paths;
    expect(first).toEqual([0, 2_345, 1]);
    expect(third).toEqual([0, 3, 1]);
  });

  it('never reads the rows between the ends of the shortest paths', () => {
    // 0 and 1 have a thousand neighbours in common, and each of them a leaf
    const between = Array.from({ length: 1_000 }, (_, i) => i + 2);
    const edges = between.flatMap((node): Edge[] => [
      [0, node, 2],
      [node, 1, 2],
      [node, node + 1_000, 0],
    ]);
    const { ahead } = waysOfStar(edges);
    const read = new Map<number, number>();
    const counted = (node: number) => {
      read.set(node, (read.get(node) ?? 0) + 1);
      return ahead(node);
    };
    const found = new FirmPaths(2_002).find({ ahead: counted, back: counted }, 0, 1, { limit: 1 });
    expect(found).toEqual({ paths: [[0, 2, 1]], complete: false });
    expect([...read]).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  it('gives up after so many steps and says so', () => {
    const edges = Array.from({ length: 40 }, (_, i): Edge => [i, i + 1, 0]);
    expect(new FirmPaths(41).find(waysOf(edges, false), 0, 20, { maxLength: 30, mostSteps: 10 }).complete).toBe(false);
    expect(new FirmPaths(41).find(waysOf(edges, false), 0, 20, { maxLength: 30 }).paths).toHaveLength(1);
  });

  it('leads from a node to itself in no hops', () => {
    expect(new FirmPaths(1).find(waysOf([], false), 0, 0)).toEqual({ paths: [[0]], complete: true });
  });
});

/** The same for many edges: looked up, not searched. */
function waysOfStar(edges: readonly Edge[]): Ways {
  const rows = new Map<number, { nodes: number[]; ranks: number[] }>();
  for (const [from, to, rank] of edges) {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const row = rows.get(a) ?? { nodes: [], ranks: [] };
      rows.set(a, row);
      row.nodes.push(b);
      row.ranks.push(rank);
    }
  }
  const of = (node: number) => {
    const { nodes, ranks } = rows.get(node) ?? { nodes: [], ranks: [] };
    return { first: 0, length: nodes.length, nodes, ranks };
  };
  return { ahead: of, back: of };
}
