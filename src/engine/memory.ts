/** The memory engine: answers over a dossier that is held whole, with everything indexed once. */
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import type { Answer, CallId, FullQuery, Query } from './calls/index.js';
import { CALLS } from './calls/index.js';
import { checkFilterIds, KnownIds } from './check-filter.js';
import type { AskOptions, Engine } from './engine.js';
import { answerCommunities } from './memory/communities.js';
import { answerCompare } from './memory/compare.js';
import { answerContradictions, answerCorroboration } from './memory/contradictions.js';
import { answerAdjacent, answerEntity } from './memory/entity.js';
import { answerFacets } from './memory/facets.js';
import { answerKeystones } from './memory/keystones.js';
import { type Memory, type MemoryOptions, remember } from './memory/memory.js';
import { answerMetrics } from './memory/metrics.js';
import { answerNeighbourhood } from './memory/neighbourhood.js';
import { answerPart } from './memory/part.js';
import { answerPaths } from './memory/paths.js';
import { answerRelation, answerRelations } from './memory/relations.js';
import { Names } from './memory/search.js';
import { answerSensitivity } from './memory/sensitivity.js';
import { answerStats } from './memory/stats.js';
import { answerTimeline } from './memory/timeline.js';
import { type View, Views } from './memory/view.js';
import { parseQuery } from './question.js';

type Answerers = {
  [Id in CallId]: (memory: Memory, query: FullQuery<Id>, view: View) => Answer<Id> | Promise<Answer<Id>>;
};

/**
 * An engine over one dossier.
 * @param dossier checked; it must not change afterwards
 */
export function memoryEngine(dossier: Dossier, options: MemoryOptions = {}): Engine {
  const memory = remember(dossier, options);
  const views = new Views(memory);
  const names = new Names(memory);
  const known = new KnownIds(dossier);
  const answerers: Answerers = {
    stats: (_, __, view) => answerStats(view),
    search: (_, query) => names.answer(query),
    entity: answerEntity,
    relations: answerRelations,
    relation: answerRelation,
    adjacent: answerAdjacent,
    neighbourhood: answerNeighbourhood,
    paths: answerPaths,
    timeline: answerTimeline,
    contradictions: answerContradictions,
    compare: answerCompare,
    metrics: answerMetrics,
    communities: answerCommunities,
    sensitivity: answerSensitivity,
    keystones: answerKeystones,
    corroboration: answerCorroboration,
    facets: answerFacets,
    part: answerPart,
  };
  const ask = async <Id extends CallId>(id: Id, query: Query<Id>, options: AskOptions = {}): Promise<Answer<Id>> => {
    options.signal?.throwIfAborted();
    const full = parseQuery(id, query);
    const filter: Filter = 'filter' in full ? full.filter : {};
    checkFilterIds(memory.dossier, filter, known);
    return answerers[id](memory, full, views.of(filter));
  };
  const calls = Object.keys(CALLS) as CallId[];
  return Object.fromEntries(
    calls.map((id) => [id, (query: Query<typeof id>, options?: AskOptions) => ask(id, query, options)]),
  ) as Engine;
}
