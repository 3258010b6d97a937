/** Which of the names in a form are entities of the dossier: by id, or by a name that is exactly theirs. */
import { useEffect, useState } from 'preact/hooks';
import { ClaimgraphError } from '../../../src/model/problem.js';
import { useStore } from '../use-store.js';

/** The id of each name; `undefined` as a value where the dossier has no such entity, no key until that is known. */
export function useKnown(names: readonly string[]): ReadonlyMap<string, string | undefined> {
  const { answers } = useStore();
  const [known, setKnown] = useState<ReadonlyMap<string, string | undefined>>(new Map());
  const of = answers.value;
  const key = JSON.stringify(names);
  useEffect(() => {
    if (!of) return undefined;
    const controller = new AbortController();
    const find = async (name: string): Promise<[string, string | undefined]> => {
      const { hits } = await of.ask('search', { text: name.trim().slice(0, 200), limit: 12 }, controller.signal);
      const byId = hits.find(({ entity }) => entity.id === name.trim());
      const byName = hits.find(({ matched }) => matched.how === 'exact');
      return [name, (byId ?? byName)?.entity.id];
    };
    Promise.all(names.map(find)).then(
      (found) => setKnown(new Map(found)),
      (error) => {
        if (!controller.signal.aborted && !(error instanceof ClaimgraphError)) throw error;
      },
    );
    return () => controller.abort();
  }, [of, key]);
  return known;
}
