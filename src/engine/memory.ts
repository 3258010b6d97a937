/** The memory engine: answers over a dossier that is held whole, with everything indexed once, when it is first asked. */
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { checkFilterIds, KnownIds } from './check-filter.js';
import type { AskOptions, Engine } from './engine.js';
import type { Answerer } from './memory/answered.js';
import { buildIndex, type IndexOptions } from './memory/dossier-index.js';
import { Views } from './memory/view.js';
import { parseQuery } from './parse-query.js';
import type { Answer, Query, QueryId } from './queries/index.js';
import { QUERIES } from './queries/index.js';
import type { QueryDescriptor } from './query.js';

/**
 * An engine over one dossier.
 * @param dossier checked; it must not change afterwards
 */
export function memoryEngine(dossier: Dossier, threads: IndexOptions = {}): Engine {
  let indexed: { index: ReturnType<typeof buildIndex>; views: Views } | undefined;
  const known = new KnownIds(dossier);
  const ask = async <Id extends QueryId>(id: Id, query: Query<Id>, options: AskOptions = {}): Promise<Answer<Id>> => {
    options.signal?.throwIfAborted();
    const full = parseQuery(id, query);
    const filter: Filter = 'filter' in full ? full.filter : {};
    checkFilterIds(dossier, filter, known);
    indexed ??= withViews(buildIndex(dossier, threads));
    const { index, views } = indexed;
    // the registry pairs each query with the function that answers it, which its key alone cannot tell the compiler
    const run = QUERIES[id].run as unknown as Answerer<QueryDescriptor>;
    return (await run(index, full, views.of(filter), views)) as Answer<Id>;
  };
  const ids = Object.keys(QUERIES) as QueryId[];
  return Object.fromEntries(
    ids.map((id) => [id, (query: Query<typeof id>, options?: AskOptions) => ask(id, query, options)]),
  ) as Engine;
}

function withViews(index: ReturnType<typeof buildIndex>) {
  return { index, views: new Views(index) };
}
