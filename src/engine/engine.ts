/** The engine: what answers questions about one dossier, in memory, in a database or over HTTP. */
import type { Answer, Query, QueryId } from './queries/index.js';

/**
 * One method per call. Every engine passes the same contract test.
 * @throws ClaimgraphError (rejected promise) for a question that does not fit, or an id that the dossier does not hold
 */
export type Engine = {
  readonly [Id in QueryId]: (query: Query<Id>, options?: AskOptions) => Promise<Answer<Id>>;
};

export interface AskOptions {
  /** gives up when aborted */
  signal?: AbortSignal;
}
