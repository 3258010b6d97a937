/** Who is related to whom, whatever the direction and however often: the simple undirected graph of a snapshot. */
import { numbers } from './arrays.js';
import type { Snapshot } from './snapshot.js';

/** CSR of neighbours; each pair stands once in either row, without the entity itself, sorted. */
export interface Neighbours {
  order: number;
  /** length: order + 1 */
  offsets: Uint32Array;
  nodes: Uint32Array;
  /** how many relations the pair has, in both directions together */
  weights: Uint32Array;
}

/** O(n + m): the rows of a symmetric matrix come out sorted when they are read column by column. */
export function neighboursOf({ order, out, in: incoming }: Pick<Snapshot, 'order' | 'out' | 'in'>): Neighbours {
  const most = out.nodes.length + incoming.nodes.length;
  const found = numbers(most);
  const counts = numbers(most);
  /** where a node stands in the present row, if at all */
  const seenAt = new Int32Array(order).fill(-1);
  const offsets = numbers(order + 1);
  let end = 0;
  for (let node = 0; node < order; node++) {
    const start = end;
    for (let side = 0; side < 2; side++) {
      const rows = side === 0 ? out : incoming;
      const stop = rows.offsets[node + 1] as number;
      for (let i = rows.offsets[node] as number; i < stop; i++) {
        const other = rows.nodes[i] as number;
        if (other === node) continue;
        const at = seenAt[other] as number;
        if (at >= start) {
          counts[at] = (counts[at] as number) + 1;
        } else {
          seenAt[other] = end;
          found[end] = other;
          counts[end] = 1;
          end += 1;
        }
      }
    }
    offsets[node + 1] = end;
  }
  const nodes = numbers(end);
  const weights = numbers(end);
  const next = offsets.slice(0, order);
  for (let node = 0, i = 0; node < order; node++) {
    for (; i < (offsets[node + 1] as number); i++) {
      const other = found[i] as number;
      const at = next[other] as number;
      next[other] = at + 1;
      nodes[at] = node;
      weights[at] = counts[i] as number;
    }
  }
  return { order, offsets, nodes, weights };
}
