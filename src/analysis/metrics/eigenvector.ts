/**
 * Eigenvector centrality (Bonacich: "Factoring and weighting approaches to status scores", J. Mathematical Sociology 2,
 * 1972) of the simple undirected graph, by power iteration on A + I, which converges on bipartite graphs as well.
 * O(iterations × (n + m)).
 */
import type { Neighbours } from '../../graph/neighbours.js';

export interface Eigenvector {
  /** of Euclidean length 1; all 0 in a graph without relations; in several components only the densest one counts */
  values: Float64Array;
  iterations: number;
  converged: boolean;
}

const EIGENVECTOR_DEFAULTS = { tolerance: 1e-10, iterations: 2000 } as const;

export function eigenvector(graph: Neighbours, options: { tolerance?: number; iterations?: number } = {}): Eigenvector {
  const { tolerance, iterations } = { ...EIGENVECTOR_DEFAULTS, ...options };
  const { order, offsets, nodes } = graph;
  if (nodes.length === 0) return { values: new Float64Array(order), iterations: 0, converged: true };
  let values = new Float64Array(order).fill(1 / Math.sqrt(order));
  let next = new Float64Array(order);
  for (let round = 1; round <= iterations; round++) {
    let squares = 0;
    for (let node = 0; node < order; node++) {
      let sum = values[node] as number;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++)
        sum += values[nodes[i] as number] as number;
      next[node] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares);
    let change = 0;
    for (let node = 0; node < order; node++) {
      const value = (next[node] as number) / length;
      change += Math.abs(value - (values[node] as number));
      next[node] = value;
    }
    [values, next] = [next, values];
    if (change < tolerance * order) return { values, iterations: round, converged: true };
  }
  return { values, iterations, converged: false };
}
