/**
 * Local clustering coefficient: the share of pairs of a node's neighbours that are neighbours of each other (Watts,
 * Strogatz: "Collective dynamics of small-world networks", Nature 393, 1998). 0 for fewer than two neighbours.
 * O(sum of degrees over all pairs of neighbours), by intersecting sorted rows.
 */
import type { Neighbours } from '../../graph/neighbours.js';

/** One value per node, 0 to 1. No values for no nodes, 0 for one; components do not touch each other's values. */
export function clustering({ order, offsets, nodes }: Neighbours): Float64Array {
  const values = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const [start, end] = [offsets[node] as number, offsets[node + 1] as number];
    const degree = end - start;
    if (degree < 2) continue;
    let links = 0;
    for (let i = start; i < end; i++) {
      const other = nodes[i] as number;
      let a = i + 1;
      let b = offsets[other] as number;
      const last = offsets[other + 1] as number;
      while (a < end && b < last) {
        const difference = (nodes[a] as number) - (nodes[b] as number);
        if (difference === 0) links += 1;
        if (difference <= 0) a += 1;
        if (difference >= 0) b += 1;
      }
    }
    values[node] = (2 * links) / (degree * (degree - 1));
  }
  return values;
}
