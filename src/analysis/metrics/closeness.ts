/**
 * Closeness in the form of Wasserman and Faust (Social Network Analysis, 1994, 5.3.4), which is defined for graphs in
 * several parts: the share of all others that a node reaches, over its mean distance to them. 0 for a node that
 * reaches nobody. O(n × (n + m)).
 */
import type { Neighbours } from '../../graph/neighbours.js';

/**
 * One value per node, 0 to 1. No values for no nodes, 0 for one; in a disconnected graph a node counts only whom it
 * reaches, so that the middle of a small component ranks below the middle of a large one.
 */
export function closeness({ order, offsets, nodes }: Neighbours): Float64Array {
  const values = new Float64Array(order);
  const distance = new Int32Array(order);
  const queue = new Uint32Array(order);
  for (let source = 0; source < order; source++) {
    distance.fill(-1);
    distance[source] = 0;
    queue[0] = source;
    let head = 0;
    let tail = 1;
    let sum = 0;
    while (head < tail) {
      const node = queue[head++] as number;
      const further = (distance[node] as number) + 1;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = nodes[i] as number;
        if (distance[other] !== -1) continue;
        distance[other] = further;
        sum += further;
        queue[tail++] = other;
      }
    }
    const reached = tail - 1;
    if (sum > 0) values[source] = (reached / (order - 1)) * (reached / sum);
  }
  return values;
}
