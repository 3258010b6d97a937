/** Answers `facets`: what a filter could narrow further. */

import {
  countClaimedMonths,
  countFacets,
  countMonths,
  type FacetCount,
  type FacetCounts,
  type Months,
} from '../../analysis/facets.js';
import type { Localised } from '../../model/language.js';
import { facetsQuery } from '../queries/facets.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import { reviewStates } from './changes.js';
import type { DossierIndex } from './dossier-index.js';
import { byCodeUnits } from './refs.js';
import type { View } from './view.js';

/** A view is kept as long as it is in use, and the dossier below it never changes. */
const KNOWN = new WeakMap<View, FacetCounts & Months & { claimed: Months }>();

/** O(claims) for each facet in use when first asked for, then at once as long as the view is kept. */
/** @param base the view under the filter's review states alone: what has no claim in them is no value to choose */
function answerFacets(
  index: DossierIndex,
  { filter, limit }: QueryOf<typeof facetsQuery>,
  view: View,
  base: View,
): AnswerOf<typeof facetsQuery> {
  const whole = base.narrowed();
  const known = KNOWN.get(view) ?? {
    ...countFacets(whole, filter, index.context),
    ...countMonths(whole),
    claimed: countClaimedMonths(whole),
  };
  KNOWN.set(view, known);
  const { documents, speakers, ...counts } = known;
  const shown = documents.length > limit ? [...documents].sort(mostFirst).slice(0, limit) : documents;
  const heard = speakers.slice(0, limit);
  const names = [...shown, ...heard].flatMap(({ id }): [string, Localised][] => {
    const name = nameOf(index, id);
    return name ? [[id, name]] : [];
  });
  return {
    ...counts,
    documents: shown,
    speakers: heard,
    names: Object.fromEntries(names),
    more: { documents: documents.length - shown.length, speakers: speakers.length - heard.length },
  };
}

function mostFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || byCodeUnits(a.id, b.id);
}

/** The names of an entity, or the title of a document in its own language. */
function nameOf({ entities, documents }: DossierIndex, id: string): Localised | undefined {
  const document = documents.get(id);
  return entities.get(id)?.names ?? (document && { [document.language]: document.title });
}

export const facets = answered(facetsQuery, (index, query, view, views) =>
  answerFacets(index, query, view, views.of(reviewStates(query.filter))),
);
