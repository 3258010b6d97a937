/** Checks the ids of a state against the dossier: a link may name what the dossier does not hold, or no longer holds. */
import { FILTER_FIELDS, type Unused } from '../../src/model/filter-query.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { Answers } from './answers.js';
import { changeFilter, choose, openClaim, pairOf, type State } from './state.js';

/** The state without the ids that the dossier does not hold, and these as they stand in the address. */
export async function checkIds(answers: Answers, state: State): Promise<{ state: State; unused: Unused[] }> {
  const unused: Unused[] = [];
  const drop = (name: string, value: string) => unused.push({ name, value });
  const hasEntity = (id: string) => isKnown(answers.ask('entity', { id }));
  let checked = state;
  for (const { name, kind } of FILTER_FIELDS) {
    const values = checked.filter[name];
    if (kind !== 'list' || !Array.isArray(values)) continue;
    const ask = (list: readonly string[]) => isKnown(answers.ask('relations', { filter: { [name]: list }, limit: 1 }));
    if (await ask(values)) continue;
    const known: string[] = [];
    for (const value of values) {
      if (await ask([value])) known.push(value);
      else drop(`f.${name}`, value);
    }
    checked = changeFilter(checked, { [name]: known });
  }
  const { chosen, claim } = checked;
  if (chosen?.kind === 'relation') {
    const found = await known(
      answers.ask('relation', { id: chosen.id, filter: { review: ['accepted', 'proposed', 'rejected'] } }),
    );
    if (found === undefined) {
      drop('relation', chosen.id);
      checked = choose(checked, undefined);
    } else if (claim !== undefined && !found.relation.claims.some(({ id }) => id === claim)) {
      drop('claim', claim);
      checked = openClaim(checked, undefined);
    }
  } else if (chosen) {
    const ids = chosen.kind === 'pair' ? pairOf(chosen.id) : [chosen.id];
    const are = await Promise.all(ids.map(hasEntity));
    if (are.includes(false)) {
      drop(chosen.kind, chosen.id);
      checked = choose(checked, undefined);
    }
  }
  for (const id of checked.open) {
    if (await hasEntity(id)) continue;
    drop('open', id);
    checked = { ...checked, open: checked.open.filter((one) => one !== id) };
  }
  for (const end of ['from', 'to'] as const) {
    const id = checked[end];
    if (id === undefined || (await hasEntity(id))) continue;
    drop(end, id);
    const { [end]: _, ...rest } = checked;
    checked = rest;
  }
  return { state: checked, unused };
}

/** The answer, or undefined where the question names what is not there. */
async function known<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const isUnknown =
      error instanceof ClaimgraphError &&
      error.problems.every(
        ({ code }) => code.startsWith('unknown-') || code === 'invalid-query' || code === 'merged-away',
      );
    if (isUnknown) return undefined;
    throw error;
  }
}

async function isKnown(answer: Promise<object>): Promise<boolean> {
  return (await known(answer)) !== undefined;
}
