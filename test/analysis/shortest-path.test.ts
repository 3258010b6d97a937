/** Shortest ways are ways, and no way is shorter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShortestPaths } from '../../src/analysis/shortest-path.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { anySnapshot, snapshotOf } from './metrics/graphs.js';

describe('a shortest path', () => {
  it('goes through both directions, and one question does not disturb the next', () => {
    const paths = new ShortestPaths(neighboursOf(snapshotOf('a>b c>b c>d e>f')));
    // more rounds than a mark can count
    for (let round = 0; round < 300; round++) {
      expect(paths.between(0, 3)).toEqual([0, 1, 2, 3]);
      expect(paths.between(3, 0)).toEqual([3, 2, 1, 0]);
      expect(paths.between(0, 5)).toBeUndefined();
      expect(paths.between(2, 2)).toEqual([2]);
    }
  });

  it('is a way of the least length, on any graph', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const paths = new ShortestPaths(graph);
        const near = (node: number) => [...graph.nodes.slice(graph.offsets[node], graph.offsets[node + 1])];
        for (let start = 0; start < graph.order; start++) {
          const steps = new Map([[start, 0]]);
          for (const [node, count] of steps)
            for (const next of near(node)) if (!steps.has(next)) steps.set(next, count + 1);
          for (let end = 0; end < graph.order; end++) {
            const way = paths.between(start, end);
            expect(way && way.length - 1).toBe(steps.get(end));
            way?.slice(1).forEach((node, i) => {
              expect(near(way[i] ?? -1)).toContain(node);
            });
          }
        }
      }),
    );
  });
});
