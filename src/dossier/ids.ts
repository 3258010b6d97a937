/** Ids across a dossier: none twice, and for one that is not there the nearest that is. */
import type { Id } from '../model/id.js';
import { nearestId } from '../text/nearest.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';

/** Reports every id that was given before, naming the place of the first. */
export function checkDistinct(
  items: Iterable<Sourced<{ id: Id }>>,
  what: string,
  report: Report,
  hint = 'Give one of the two another id',
): void {
  const first = new Map<string, Sourced>();
  for (const item of items) {
    const { id } = item.value;
    const before = first.get(id);
    if (!before) {
      first.set(id, item);
      continue;
    }
    const { file, line } = before.place(['id']);
    report({
      code: 'duplicate-id',
      message: `the ${what} id "${id}" is already taken (${file}:${line})`,
      place: item.place(['id']),
      field: 'id',
      hint,
    });
  }
}

/** How to fix an id that is not there. */
export function didYouMean(id: string, known: Iterable<string>, otherwise: string): string {
  const nearest = nearestId(id, known);
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;
}
