/**
 * Hubs and authorities by power iteration (Kleinberg: "Authoritative sources in a hyperlinked environment", J. ACM
 * 46(5), 1999). O(iterations × (n + m)).
 */
import type { Rows } from '../../graph/rows.js';
import type { Snapshot } from '../../graph/snapshot.js';

export interface Hits {
  /** each sums to 1; all 0 in a graph without relations */
  hubs: Float64Array;
  authorities: Float64Array;
  iterations: number;
  converged: boolean;
}

const HITS_DEFAULTS = { tolerance: 1e-10, iterations: 1000 } as const;

export function hits(snapshot: Snapshot, options: { tolerance?: number; iterations?: number } = {}): Hits {
  const { tolerance, iterations } = { ...HITS_DEFAULTS, ...options };
  const { order, out, in: incoming, size } = snapshot;
  let hubs = new Float64Array(order).fill(order > 0 ? 1 / order : 0);
  let authorities = new Float64Array(order);
  if (size === 0) return { hubs: hubs.fill(0), authorities, iterations: 0, converged: true };
  for (let round = 1; round <= iterations; round++) {
    const nextAuthorities = normalised(pull(incoming, hubs));
    const nextHubs = normalised(pull(out, nextAuthorities));
    const change = difference(hubs, nextHubs) + difference(authorities, nextAuthorities);
    hubs = nextHubs;
    authorities = nextAuthorities;
    if (change < tolerance) return { hubs, authorities, iterations: round, converged: true };
  }
  return { hubs, authorities, iterations, converged: false };
}

function pull(rows: Rows, values: Float64Array): Float64Array<ArrayBuffer> {
  const pulled = new Float64Array(values.length);
  for (let node = 0; node < values.length; node++) {
    let sum = 0;
    for (let i = rows.offsets[node] as number; i < (rows.offsets[node + 1] as number); i++)
      sum += values[rows.nodes[i] as number] as number;
    pulled[node] = sum;
  }
  return pulled;
}

function normalised(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const value of values) sum += value;
  if (sum > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / sum;
  return values;
}

function difference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number));
  return sum;
}
