/** Values with the place that each of their fields came from, so that a problem can name the line. */
import type { Place } from '../model/problem.js';

export type Path = readonly PropertyKey[];

export interface Sourced<T = unknown> {
  value: T;
  /** where a field stands, or the nearest thing around it that is there */
  place(path?: Path): Place;
}

/** `claims[0].chain[1].agent` */
export function fieldName(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
