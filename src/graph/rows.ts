/** Rows in compressed sparse form (CSR): who stands at the other end of the relations of each entity. */
import { numbers } from './arrays.js';

/** The entries of row i stand from `offsets[i]` to `offsets[i + 1]`. */
export interface Rows {
  /** length: rows + 1 */
  offsets: Uint32Array;
  /** the node at the other end of each entry */
  nodes: Uint32Array;
  /** the relation of each entry */
  relations: Uint32Array;
}

/** CSR by counting sort: entries of a row keep the order of the relations. O(n + m). */
export function rowsOf(order: number, from: Uint32Array, to: Uint32Array): Rows {
  const offsets = numbers(order + 1);
  for (let i = 0; i < from.length; i++) {
    const row = (from[i] as number) + 1;
    offsets[row] = (offsets[row] as number) + 1;
  }
  for (let i = 0; i < order; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const nodes = numbers(from.length);
  const relations = numbers(from.length);
  const next = offsets.slice(0, order);
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number;
    const at = next[row] as number;
    next[row] = at + 1;
    nodes[at] = to[i] as number;
    relations[at] = i;
  }
  return { offsets, nodes, relations };
}
