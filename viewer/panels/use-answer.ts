/** Asks the engine a query whenever it changes, and gives the last answer; what was answered before comes at once. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Query, QueryId } from '../../src/engine/queries/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { wordsOf } from '../state/shown.js';
import { useStore } from './use-store.js';

export type Answered<Id extends QueryId> = Answer<Id> | { failed: string };

/**
 * Undefined until there is an answer, and where nothing is asked; a query that cannot be answered answers with its
 * problem. While another answer is awaited the last one stays, unless `fresh` asks for no other than the one wanted.
 */
export function useAnswer<Id extends QueryId>(
  call: Id,
  query: Query<Id> | undefined,
  { fresh = false } = {},
): Answered<Id> | undefined {
  const { answers } = useStore();
  const of = answers.value;
  const key = query === undefined ? undefined : JSON.stringify(query);
  const [last, setLast] = useState<{ key: string; answer: Answered<Id> }>();
  useEffect(() => {
    if (!of || query === undefined || key === undefined) return undefined;
    const controller = new AbortController();
    of.ask(call, query, controller.signal).then(
      (answer) => setLast({ key, answer }),
      (error) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof ClaimgraphError)) throw error;
        setLast({ key, answer: { failed: wordsOf(error) } });
      },
    );
    return () => controller.abort();
  }, [of, call, key]);
  if (query === undefined) return undefined;
  const known = of?.known(call, query);
  if (known) return known;
  return fresh && last?.key !== key ? undefined : last?.answer;
}
