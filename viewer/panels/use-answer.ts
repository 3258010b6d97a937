/** Asks the engine a question whenever it changes, and gives the last answer. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, CallId, Query } from '../../src/engine/calls/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { useStore } from './use-store.js';

/** Undefined until there is an answer, and where nothing is asked; a question that does not fit answers with its problem. */
export function useAnswer<Id extends CallId>(
  call: Id,
  query: Query<Id> | undefined,
): Answer<Id> | { failed: string } | undefined {
  const { engine, meet } = useStore();
  const [answer, setAnswer] = useState<Answer<Id> | { failed: string }>();
  const asked = engine.value;
  const key = JSON.stringify(query);
  useEffect(() => {
    let current = true;
    if (!asked || query === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    const ask = asked[call] as (query: Query<Id>) => Promise<Answer<Id>>;
    ask(query).then(
      (found) => {
        if (!current) return;
        if ('entities' in found && Array.isArray(found.entities)) meet(found.entities);
        setAnswer(found);
      },
      (error) => {
        if (!(error instanceof ClaimgraphError)) throw error;
        if (current) setAnswer({ failed: error.problems.map(({ message }) => message).join('; ') });
      },
    );
    return () => {
      current = false;
    };
  }, [asked, call, key]);
  return answer;
}
