/** What is disputed, alleged or denied under the filter: of the dossier in the page, or asked of the engine. */
import type { Filter } from '../../src/model/filter.js';
import type { Relation } from '../../src/model/relation.js';
import { CONTESTED, standing } from '../../src/model/standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

/** Most that are asked for; nobody reads so far. */
const MOST = 100;

/** @returns the relations, and how many there are in all; undefined while they are awaited */
export function useContested(): { relations: readonly Relation[]; total: number } | undefined {
  const { narrowed, remote, state } = useStore();
  const filter = contestedOnly(state.value.filter);
  const answer = useAnswer(
    'relations',
    remote.value && filter ? { filter, sort: 'claims', descending: true, limit: MOST } : undefined,
  );
  if (!remote.value) {
    const { relations = [] } = narrowed.value ?? {};
    const found = CONTESTED.flatMap((name) => relations.filter(({ claims }) => standing(claims) === name));
    return { relations: found, total: found.length };
  }
  if (!filter) return { relations: [], total: 0 };
  return answer && !('failed' in answer) ? answer : undefined;
}

/** Undefined where the filter lets none of them through. */
function contestedOnly(filter: Filter): Filter | undefined {
  const left = CONTESTED.filter(
    (name) => (!filter.standing?.length || filter.standing.includes(name)) && !filter.notStanding?.includes(name),
  );
  return left.length > 0 ? { ...filter, standing: left } : undefined;
}
