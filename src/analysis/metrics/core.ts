/**
 * Core numbers: the largest k for which a node lies in a part whose nodes all have k neighbours in it (Batagelj,
 * Zaveršnik: "An O(m) algorithm for cores decomposition of networks", 2003). O(n + m); a node without neighbours has 0.
 */
import type { Neighbours } from '../../graph/neighbours.js';

/** One number per node. Empty for no nodes, 0 for one; components do not touch each other's numbers. */
export function coreNumbers({ order, offsets, nodes }: Neighbours): Uint32Array {
  const degree = new Uint32Array(order);
  let most = 0;
  for (let node = 0; node < order; node++) {
    degree[node] = (offsets[node + 1] as number) - (offsets[node] as number);
    most = Math.max(most, degree[node] as number);
  }
  // nodes sorted by degree, with the place where each degree begins
  const begins = new Uint32Array(most + 2);
  for (const d of degree) begins[d + 1] = (begins[d + 1] as number) + 1;
  for (let d = 0; d <= most; d++) begins[d + 1] = (begins[d + 1] as number) + (begins[d] as number);
  const sorted = new Uint32Array(order);
  const place = new Uint32Array(order);
  const next = begins.slice();
  for (let node = 0; node < order; node++) {
    const d = degree[node] as number;
    const at = next[d] as number;
    next[d] = at + 1;
    place[node] = at;
    sorted[at] = node;
  }
  for (let i = 0; i < order; i++) {
    const node = sorted[i] as number;
    for (let j = offsets[node] as number; j < (offsets[node + 1] as number); j++) {
      const other = nodes[j] as number;
      const d = degree[other] as number;
      if (d <= (degree[node] as number)) continue;
      // swap with the first of its degree, which then begins one later
      const at = place[other] as number;
      const start = begins[d] as number;
      const first = sorted[start] as number;
      sorted[at] = first;
      place[first] = at;
      sorted[start] = other;
      place[other] = start;
      begins[d] = start + 1;
      degree[other] = d - 1;
    }
  }
  return degree;
}
