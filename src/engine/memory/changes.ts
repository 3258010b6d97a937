/** Answers `changes`: which relations a filter takes away, and whose standing it turns. */

import type { Filter } from '../../model/filter.js';
import type { Standing } from '../../model/standing.js';
import { changesQuery } from '../queries/changes.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { partOf } from './pages.js';
import { byCodeUnits, entitiesIn } from './refs.js';
import type { View } from './view.js';

/** The filter's review states and none of its other conditions. */
export function reviewStates({ review, notReview }: Filter): Filter {
  return { ...(review && { review }), ...(notReview && { notReview }) };
}

/** O(claims). @param base the view under the filter's review states alone */
function answerChanges(
  index: DossierIndex,
  query: QueryOf<typeof changesQuery>,
  view: View,
  base: View,
): AnswerOf<typeof changesQuery> {
  const left = new Map(view.relations().map((relation) => [relation.id, relation]));
  let gone = 0;
  const turned: AnswerOf<typeof changesQuery>['turned'] = [];
  const counts = new Map<string, { from: Standing; to: Standing; count: number }>();
  for (const { id, standing: from } of base.relations()) {
    const relation = left.get(id);
    if (!relation) {
      gone += 1;
      continue;
    }
    const to = relation.standing;
    if (from === to) continue;
    turned.push({ relation, from });
    const way = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
    counts.set(`${from} ${to}`, { ...way, count: way.count + 1 });
  }
  const { items, page } = partOf(turned, query);
  const ways = [...counts.values()].sort(
    (a, b) => b.count - a.count || byCodeUnits(`${a.from} ${a.to}`, `${b.from} ${b.to}`),
  );
  const entities = entitiesIn(
    index,
    items.map(({ relation }) => relation),
  );
  return { gone, ways, turned: items, entities, ...page };
}

export const changes = answered(changesQuery, (index, query, view, views) =>
  answerChanges(index, query, view, views.of(reviewStates(query.filter))),
);
