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
    degree[node] = (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
    most = Math.max(most, degree[node] ?? 0);
  }
  // nodes sorted by degree, with the place where each degree begins
  const begins = new Uint32Array(most + 2);
  for (const d of degree) begins[d + 1] = (begins[d + 1] ?? 0) + 1;
  for (let d = 0; d <= most; d++) begins[d + 1] = (begins[d + 1] ?? 0) + (begins[d] ?? 0);
  const sorted = new Uint32Array(order);
  const place = new Uint32Array(order);
  const next = begins.slice();
  for (let node = 0; node < order; node++) {
    const d = degree[node] ?? 0;
    const at = next[d] ?? 0;
    next[d] = at + 1;
    place[node] = at;
    sorted[at] = node;
  }
  for (let i = 0; i < order; i++) {
    const node = sorted[i] ?? 0;
    for (let j = offsets[node] ?? 0; j < (offsets[node + 1] ?? 0); j++) {
      const other = nodes[j] ?? 0;
      const d = degree[other] ?? 0;
      if (d <= (degree[node] ?? 0)) continue;
      // swap with the first of its degree, which then begins one later
      const at = place[other] ?? 0;
      const start = begins[d] ?? 0;
      const first = sorted[start] ?? 0;
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
