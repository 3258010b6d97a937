/** Tells with every answer of a dossier which state of its files it was made of, and whether they have changed since. */
import type { MiddlewareHandler } from 'hono';
import type { Store } from './store.js';

/** On every answer of a dossier whose files on disk are no longer those in use: `reading` or `broken`. */
export const STALE_HEADER = 'claimgraph-stale';

/** For `/api/dossiers/:dossier` and what is below it. */
export function staleness(store: Store): MiddlewareHandler {
  return async (context, next) => {
    await next();
    // where no route took the request, nothing named a dossier
    const dossier = context.req.param('dossier');
    const reason = dossier === undefined ? undefined : store.staleness(dossier);
    if (reason) context.header(STALE_HEADER, reason);
  };
}
