/** A query whose answer is a signal: asked again whenever the query or the dossier is another. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, Query, QueryId } from '../../src/engine/queries/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { Answers } from './answers.js';

export interface Found<Id extends QueryId> {
  query: Query<Id>;
  of: Answers;
  answer: Answer<Id>;
}

/**
 * The last answer with the query it is for, so that who reads it knows whether it is the one wanted now. Undefined until
 * there is one; where it is refused the last stays, as the map and the panel say why.
 * @param query undefined where nothing is asked
 * @param refused is told why there is no answer
 */
export function queried<Id extends QueryId>(
  answers: ReadonlySignal<Answers | undefined>,
  id: Id,
  query: ReadonlySignal<Query<Id> | undefined>,
  refused: (error: ClaimgraphError) => void = () => {},
): ReadonlySignal<Found<Id> | undefined> {
  const found = signal<Found<Id> | undefined>(undefined);
  effect(() => {
    const of = answers.value;
    // the compiler cannot follow the type of a query through a signal
    const asked = query.value as Query<Id> | undefined;
    if (!of || asked === undefined) {
      found.value = undefined;
      return undefined;
    }
    const controller = new AbortController();
    of.ask(id, asked, controller.signal).then(
      (answer) => {
        found.value = { query: asked, of, answer };
      },
      (error) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ClaimgraphError)) throw error;
        refused(error);
      },
    );
    return () => controller.abort();
  });
  return found;
}
