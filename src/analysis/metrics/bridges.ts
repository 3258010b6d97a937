/**
 * Bridges and articulation points of the simple undirected graph: what it falls apart without (Hopcroft, Tarjan:
 * "Algorithm 447", Communications of the ACM 16(6), 1973). O(n + m), without recursion.
 */
import type { Neighbours } from '../../graph/neighbours.js';

interface Bridge {
  /** a < b */
  a: number;
  b: number;
  /** nodes on its smaller side */
  smaller: number;
  /** nodes of the component that it holds together */
  component: number;
}

export interface Bridges {
  /** by a, then b */
  bridges: Bridge[];
  /** sorted */
  articulationPoints: Uint32Array;
}

/**
 * Parallel relations are one neighbour here: their pair can be a bridge, though no single one of them is. No nodes, or
 * one, have none of either; in a disconnected graph each component is looked at for itself.
 */
export function bridges({ order, offsets, nodes }: Neighbours): Bridges {
  const index = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const size = new Uint32Array(order).fill(1);
  const parent = new Int32Array(order).fill(-1);
  const next = offsets.slice(0, order);
  const cuts = new Uint8Array(order);
  const found: Bridge[] = [];
  const path = new Uint32Array(order);
  let depth = 0;
  let visited = 0;
  for (let root = 0; root < order; root++) {
    if (index[root] !== -1) continue;
    const first = found.length;
    let branches = 0;
    index[root] = low[root] = visited++;
    path[depth++] = root;
    while (depth > 0) {
      const node = path[depth - 1] as number;
      const at = next[node] as number;
      if (at < (offsets[node + 1] as number)) {
        next[node] = at + 1;
        const other = nodes[at] as number;
        if (index[other] === -1) {
          parent[other] = node;
          index[other] = low[other] = visited++;
          path[depth++] = other;
        } else if (other !== parent[node]) {
          low[node] = Math.min(low[node] as number, index[other] as number);
        }
        continue;
      }
      depth -= 1;
      const above = parent[node] as number;
      if (above < 0) continue;
      size[above] = (size[above] as number) + (size[node] as number);
      low[above] = Math.min(low[above] as number, low[node] as number);
      if (above === root) branches += 1;
      else if ((low[node] as number) >= (index[above] as number)) cuts[above] = 1;
      if ((low[node] as number) > (index[above] as number)) {
        found.push({ a: Math.min(node, above), b: Math.max(node, above), smaller: size[node] as number, component: 0 });
      }
    }
    if (branches > 1) cuts[root] = 1;
    const whole = size[root] as number;
    for (let i = first; i < found.length; i++) {
      const bridge = found[i];
      if (bridge === undefined) continue;
      bridge.component = whole;
      bridge.smaller = Math.min(bridge.smaller, whole - bridge.smaller);
    }
  }
  return {
    bridges: found.sort((p, q) => p.a - q.a || p.b - q.b),
    articulationPoints: Uint32Array.from(cuts.keys()).filter((node) => cuts[node] === 1),
  };
}
