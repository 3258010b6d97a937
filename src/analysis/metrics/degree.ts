/** How many relations an entity has, and how many independent roots stand behind them. O(n + m). */
import type { Snapshot } from '../../graph/snapshot.js';

export type Direction = 'in' | 'out' | 'both';

/**
 * Relations per entity; a self-relation counts once in each direction.
 * @param type a relation type; left out, all
 */
export function degree(snapshot: Snapshot, direction: Direction = 'both', type?: string): Float64Array {
  const code = type === undefined ? undefined : snapshot.relationTypes.indexOf(type);
  return sum(snapshot, direction, (relation) => (code === undefined || snapshot.types[relation] === code ? 1 : 0));
}

/** The sum of the independent roots of an entity's relations: what nobody supports counts nothing. */
export function weightedDegree(snapshot: Snapshot, direction: Direction = 'both'): Float64Array {
  return sum(snapshot, direction, (relation) => snapshot.weights.roots[relation] as number);
}

function sum(snapshot: Snapshot, direction: Direction, weight: (relation: number) => number): Float64Array {
  const values = new Float64Array(snapshot.order);
  for (let i = 0; i < snapshot.size; i++) {
    const one = weight(i);
    const [subject, object] = [snapshot.subjects[i] as number, snapshot.objects[i] as number];
    if (direction !== 'in') values[subject] = (values[subject] as number) + one;
    if (direction !== 'out') values[object] = (values[object] as number) + one;
  }
  return values;
}
