/** Connected components, whatever the direction, and strongly connected ones. Each O(n + m), without recursion. */
import type { Neighbours } from '../../graph/neighbours.js';
import type { Rows } from '../../graph/rows.js';

export interface Components {
  /** the component of each node, numbered from 0 by falling size, then by its lowest node */
  component: Uint32Array;
  /** nodes per component; empty for no nodes */
  sizes: Uint32Array;
}

/** No nodes have no component, one node has one, a disconnected graph has several. */
export function connectedComponents({ order, offsets, nodes }: Neighbours): Components {
  const found = new Int32Array(order).fill(-1);
  const stack = new Uint32Array(order);
  let count = 0;
  for (let start = 0; start < order; start++) {
    if (found[start] !== -1) continue;
    let top = 0;
    stack[top++] = start;
    found[start] = count;
    while (top > 0) {
      const node = stack[--top] as number;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const next = nodes[i] as number;
        if (found[next] !== -1) continue;
        found[next] = count;
        stack[top++] = next;
      }
    }
    count += 1;
  }
  return bySize(found, count);
}

/**
 * Tarjan: "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2), 1972, with a stack of its own. No
 * nodes have no component, one node has one; nodes in no circle stand alone, connected or not.
 */
export function stronglyConnectedComponents({ offsets, nodes }: Rows, order: number): Components {
  const index = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const found = new Int32Array(order).fill(-1);
  const next = offsets.slice(0, order);
  const open = new Uint32Array(order);
  const path = new Uint32Array(order);
  let opened = 0;
  let depth = 0;
  let visited = 0;
  let count = 0;
  for (let start = 0; start < order; start++) {
    if (index[start] !== -1) continue;
    path[depth++] = start;
    while (depth > 0) {
      const node = path[depth - 1] as number;
      if (index[node] === -1) {
        index[node] = visited;
        low[node] = visited++;
        open[opened++] = node;
      }
      const at = next[node] as number;
      if (at < (offsets[node + 1] as number)) {
        next[node] = at + 1;
        const other = nodes[at] as number;
        if (index[other] === -1) path[depth++] = other;
        else if (found[other] === -1) low[node] = Math.min(low[node] as number, index[other] as number);
        continue;
      }
      depth -= 1;
      if (depth > 0) {
        const above = path[depth - 1] as number;
        low[above] = Math.min(low[above] as number, low[node] as number);
      }
      if (low[node] !== index[node]) continue;
      while (found[node] === -1) found[open[--opened] as number] = count;
      count += 1;
    }
  }
  return bySize(found, count);
}

/** Numbers groups anew: the largest first, then by the lowest member. */
export function bySize(found: Int32Array | Uint32Array, count: number): Components {
  const sizes = new Uint32Array(count);
  const lowest = new Uint32Array(count).fill(0xffffffff);
  found.forEach((group, node) => {
    sizes[group] = (sizes[group] as number) + 1;
    if (node < (lowest[group] as number)) lowest[group] = node;
  });
  const order = Array.from(sizes.keys()).sort(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || (lowest[a] as number) - (lowest[b] as number),
  );
  const numbers = new Uint32Array(count);
  order.forEach((group, number) => {
    numbers[group] = number;
  });
  return {
    component: Uint32Array.from(found, (group) => numbers[group] as number),
    sizes: Uint32Array.from(order, (group) => sizes[group] as number),
  };
}
