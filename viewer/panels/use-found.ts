/** Finds entities by what is typed: in the page where the dossier is whole, else by asking the engine. */
import { useEffect, useState } from 'preact/hooks';
import type { Localised } from '../../src/model/language.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { type Found, searchEntities } from '../state/search.js';
import { useStore } from './use-store.js';

export interface FoundEntity extends Found {
  type: string;
  names: Localised;
}

/** Milliseconds after the last key before a server is asked. */
const PAUSE = 120;
const MOST = 12;

export function useFound(typed: string): FoundEntity[] {
  const { narrowed, dossier, remote, engine, meet } = useStore();
  const [answer, setAnswer] = useState<FoundEntity[]>([]);
  const text = typed.trim();
  const asked = remote.value ? engine.value : undefined;
  useEffect(() => {
    if (!asked || text === '') {
      setAnswer([]);
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      asked.search({ text: text.slice(0, 200), limit: MOST }).then(
        ({ hits }) => {
          if (!current) return;
          meet(hits.map(({ entity }) => entity));
          setAnswer(hits.map(({ entity, matched }) => ({ ...entity, name: matched.text })));
        },
        (error) => {
          if (!(error instanceof ClaimgraphError)) throw error;
          if (current) setAnswer([]);
        },
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, text]);
  if (remote.value) return answer;
  const entities = narrowed.value?.entities ?? dossier.value?.entities ?? [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return searchEntities(entities, typed, MOST).flatMap(({ id, name }) => {
    const entity = byId.get(id);
    return entity ? [{ id, name, type: entity.type, names: entity.names }] : [];
  });
}
