/**
 * PageRank by power iteration (Page, Brin, Motwani, Winograd: "The PageRank citation ranking", 1999). The rank of
 * entities without outgoing relations is spread over all (Langville, Meyer: "Deeper inside PageRank", 2004).
 * O(iterations × (n + m)).
 */
import type { Snapshot } from '../../graph/snapshot.js';

export interface PageRankOptions {
  /** probability of following a relation, 0 to 1 */
  damping?: number;
  /** sum of absolute changes at which it has settled */
  tolerance?: number;
  iterations?: number;
  /** weighs a relation by its independent roots; what nobody supports weighs nothing */
  weighted?: boolean;
}

export const PAGERANK_DEFAULTS = { damping: 0.85, tolerance: 1e-12, iterations: 200, weighted: false } as const;

export interface PageRank {
  /** sums to 1; empty for no entities */
  values: Float64Array;
  iterations: number;
  converged: boolean;
}

export function pageRank(snapshot: Snapshot, options: PageRankOptions = {}): PageRank {
  const { damping, tolerance, iterations, weighted } = { ...PAGERANK_DEFAULTS, ...options };
  const { order, out, in: incoming, roots } = snapshot;
  if (order === 0) return { values: new Float64Array(0), iterations: 0, converged: true };
  const share = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    let weight = 0;
    for (let i = out.offsets[node] ?? 0; i < (out.offsets[node + 1] ?? 0); i++) {
      weight += weighted ? (roots[out.relations[i] ?? 0] ?? 0) : 1;
    }
    share[node] = weight > 0 ? 1 / weight : 0;
  }
  let values = new Float64Array(order).fill(1 / order);
  let next = new Float64Array(order);
  const flow = new Float64Array(order);
  const { offsets, nodes, relations } = incoming;
  for (let round = 1; round <= iterations; round++) {
    let stuck = 0;
    for (let node = 0; node < order; node++) {
      const value = values[node] as number;
      const part = share[node] as number;
      flow[node] = value * part;
      if (part === 0) stuck += value;
    }
    const base = (1 - damping + damping * stuck) / order;
    let change = 0;
    for (let node = 0; node < order; node++) {
      let sum = 0;
      const end = offsets[node + 1] as number;
      if (weighted) {
        for (let i = offsets[node] as number; i < end; i++) {
          sum += (flow[nodes[i] as number] as number) * (roots[relations[i] as number] as number);
        }
      } else {
        for (let i = offsets[node] as number; i < end; i++) sum += flow[nodes[i] as number] as number;
      }
      const value = base + damping * sum;
      change += Math.abs(value - (values[node] as number));
      next[node] = value;
    }
    [values, next] = [next, values];
    if (change < tolerance) return { values, iterations: round, converged: true };
  }
  return { values, iterations, converged: false };
}
