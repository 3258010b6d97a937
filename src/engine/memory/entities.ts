/** Answers `entities`: those that a filter leaves, with the number of their relations. */

import { relationCounts } from '../../analysis/relation-counts.js';
import { entitiesQuery } from '../queries/entities.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import { reviewStates } from './changes.js';
import { partOf } from './pages.js';
import { byCodeUnits } from './refs.js';
import type { View } from './view.js';

type Listed = AnswerOf<typeof entitiesQuery>['entities'][number];

const KNOWN = new WeakMap<View, readonly Listed[]>();

/**
 * O(relations) when first asked for under a filter.
 * @param all the view under the filter's review states alone
 */
function answerEntities(view: View, all: View, query: QueryOf<typeof entitiesQuery>): AnswerOf<typeof entitiesQuery> {
  const { items, page } = partOf(inOrder(listed(view, all), query), query);
  return { entities: items, ...page };
}

function listed(view: View, all: View): readonly Listed[] {
  const known = KNOWN.get(view);
  if (known) return known;
  const [left, whole] = [countsIn(view), countsIn(all)];
  const list = view.narrowed().entities.map((entity) => ({
    ...entity,
    relations: left.get(entity.id) ?? 0,
    all: whole.get(entity.id) ?? 0,
  }));
  list.sort((a, b) => byCodeUnits(a.id, b.id));
  KNOWN.set(view, list);
  return list;
}

const COUNTS = new WeakMap<View, ReadonlyMap<string, number>>();

function countsIn(view: View): ReadonlyMap<string, number> {
  const counts = COUNTS.get(view) ?? relationCounts(view.narrowed().relations);
  COUNTS.set(view, counts);
  return counts;
}

function inOrder(all: readonly Listed[], { sort, descending }: QueryOf<typeof entitiesQuery>): readonly Listed[] {
  const turn = descending ? -1 : 1;
  if (sort === 'id') return descending ? [...all].reverse() : all;
  const compare = (a: Listed, b: Listed) =>
    sort === 'relations' ? a.relations - b.relations : byCodeUnits(a.type, b.type);
  return [...all].sort((a, b) => turn * compare(a, b) || byCodeUnits(a.id, b.id));
}

export const entities = answered(entitiesQuery, (_, query, view, views) =>
  answerEntities(view, views.of(reviewStates(query.filter)), query),
);
