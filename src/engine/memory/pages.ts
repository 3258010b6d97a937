/** Long lists in parts: a cursor is the place where the next part begins. */
import { ClaimgraphError } from '../../model/problem.js';

export interface Paging {
  limit: number;
  cursor?: string | undefined;
}

export interface Part<T> {
  items: T[];
  page: { total: number; cursor?: string };
}

/** @throws ClaimgraphError for a cursor that no answer gave */
export function partOf<T>(all: readonly T[], { limit, cursor }: Paging): Part<T> {
  const start = cursor === undefined ? 0 : placeOf(cursor, all.length);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    page: { total: all.length, ...(end < all.length && { cursor: `at-${end.toString(36)}` }) },
  };
}

function placeOf(cursor: string, total: number): number {
  const place = /^at-([0-9a-z]{1,9})$/.exec(cursor)?.[1];
  const start = place === undefined ? Number.NaN : Number.parseInt(place, 36);
  if (!(start > 0 && start <= total)) {
    const hint = 'Use the cursor of the previous page, with the same query';
    throw new ClaimgraphError([{ code: 'invalid-cursor', field: 'cursor', message: 'invalid cursor', hint }]);
  }
  return start;
}
