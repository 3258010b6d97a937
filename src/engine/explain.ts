/** Explains one relation of a dossier at once: the query `relation` without an engine. */
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { checkFilterIds } from './check-filter.js';
import { buildIndex } from './memory/dossier-index.js';
import { answerRelation } from './memory/relations.js';
import { View } from './memory/view.js';
import { parseQuery } from './parse-query.js';
import type { Answer } from './queries/index.js';

/**
 * Indexes the whole dossier each time; to explain many relations, ask `memoryEngine(dossier).relation`.
 * @throws ClaimgraphError where the dossier has no such relation, or the filter leaves none of its claims
 */
export function explain(dossier: Dossier, relation: string, filter: Filter = {}): Answer<'relation'> {
  const query = parseQuery('relation', { id: relation, filter });
  checkFilterIds(dossier, query.filter);
  const index = buildIndex(dossier);
  return answerRelation(index, query, new View(index, query.filter));
}
