/** Who is related to whom, whatever the direction and however often: the simple undirected graph of a snapshot. */
import type { Snapshot } from './snapshot.js';

/** CSR of neighbours; each pair stands once in either row, without the entity itself, sorted. */
export interface Neighbours {
  order: number;
  /** length: order + 1 */
  offsets: Uint32Array;
  nodes: Uint32Array;
  /** how many relations the pair has, in both directions together */
  weights: Float64Array;
}

/** O(n + m log d) for degrees d. */
export function neighboursOf(snapshot: Pick<Snapshot, 'order' | 'out' | 'in'>): Neighbours {
  const { order } = snapshot;
  const most = snapshot.out.nodes.length + snapshot.in.nodes.length;
  const offsets = new Uint32Array(order + 1);
  const nodes = new Uint32Array(most);
  const weights = new Float64Array(most);
  const seenAt = new Int32Array(order).fill(-1);
  let end = 0;
  for (let node = 0; node < order; node++) {
    const start = end;
    for (const rows of [snapshot.out, snapshot.in]) {
      for (let i = rows.offsets[node] ?? 0; i < (rows.offsets[node + 1] ?? 0); i++) {
        const other = rows.nodes[i] ?? 0;
        if (other === node) continue;
        const at = seenAt[other] ?? -1;
        if (at >= start) {
          weights[at] = (weights[at] ?? 0) + 1;
        } else {
          seenAt[other] = end;
          nodes[end] = other;
          weights[end] = 1;
          end += 1;
        }
      }
    }
    sortRow(nodes, weights, start, end);
    offsets[node + 1] = end;
  }
  return { order, offsets, nodes: nodes.slice(0, end), weights: weights.slice(0, end) };
}

function sortRow(nodes: Uint32Array, weights: Float64Array, start: number, end: number): void {
  if (end - start < 2) return;
  const row = Array.from({ length: end - start }, (_, i) => ({
    node: nodes[start + i] ?? 0,
    weight: weights[start + i] ?? 0,
  }));
  row.sort((a, b) => a.node - b.node);
  row.forEach(({ node, weight }, i) => {
    nodes[start + i] = node;
    weights[start + i] = weight;
  });
}
