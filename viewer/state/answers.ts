/** Asks the engine, each query once while the dossier is the same: one cache for the map, the panels and the tables. */
import type { Engine } from '../../src/engine/engine.js';
import type { Answer, Query, QueryId } from '../../src/engine/queries/index.js';

export interface Answers {
  /**
   * The answer, from the cache where it is known. A query that nobody waits for any more is given up.
   * @throws ClaimgraphError where it cannot be answered; the signal's reason where it was aborted
   */
  ask<Id extends QueryId>(id: Id, query: Query<Id>, signal?: AbortSignal): Promise<Answer<Id>>;
  /** The answer where it is known already. */
  known<Id extends QueryId>(id: Id, query: Query<Id>): Answer<Id> | undefined;
}

/** Answers that are kept; the one used longest ago goes first. */
const MOST_KEPT = 120;

interface Entry {
  promise: Promise<unknown>;
  controller: AbortController;
  /** how many wait for it */
  waiting: number;
  answer?: unknown;
}

/** @param tell is given each answer when it comes */
export function createAnswers(engine: Engine, tell: (answer: object) => void = () => {}): Answers {
  const entries = new Map<string, Entry>();
  const keyOf = (id: QueryId, query: unknown) => `${id} ${JSON.stringify(query)}`;
  const begin = (key: string, id: QueryId, query: unknown): Entry => {
    const controller = new AbortController();
    const call = engine[id] as (query: unknown, options: { signal: AbortSignal }) => Promise<object>;
    const entry: Entry = { promise: Promise.resolve(), controller, waiting: 0 };
    entry.promise = call(query, { signal: controller.signal }).then(
      (answer) => {
        entry.answer = answer;
        tell(answer);
        return answer;
      },
      (error) => {
        // what failed may be asked again
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      },
    );
    return entry;
  };
  return {
    async ask<Id extends QueryId>(id: Id, query: Query<Id>, signal?: AbortSignal) {
      signal?.throwIfAborted();
      const key = keyOf(id, query);
      const entry = entries.get(key) ?? begin(key, id, query);
      entries.delete(key);
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > MOST_KEPT && oldest !== undefined) entries.delete(oldest);
      entry.waiting += 1;
      const leave = () => {
        entry.waiting -= 1;
        if (entry.waiting > 0 || entry.answer !== undefined) return;
        if (entries.get(key) === entry) entries.delete(key);
        entry.controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        const answer = await entry.promise;
        signal?.throwIfAborted();
        return answer as Answer<Id>;
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
    known<Id extends QueryId>(id: Id, query: Query<Id>) {
      return entries.get(keyOf(id, query))?.answer as Answer<Id> | undefined;
    },
  };
}
