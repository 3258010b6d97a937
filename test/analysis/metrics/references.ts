/** The plain ways that metrics are held against: rows as sets, and distances by walking them. */
import type { Neighbours } from '../../../src/graph/neighbours.js';

/** Rows as plain sets, for the references. */
export function sets({ order, offsets, nodes }: Neighbours): Set<number>[] {
  return Array.from({ length: order }, (_, node) => new Set(nodes.slice(offsets[node], offsets[node + 1])));
}

/** Steps from a node to all others, `undefined` where there is no way; some nodes and one pair may be left out. */
export function distances(
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
