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
import type { Answer, FullQuery } from '../calls/index.js';
import type { Memory } from './memory.js';
import { byCodeUnits } from './refs.js';
import type { View } from './view.js';

/** A view is kept as long as it is in use, and the dossier below it never changes. */
const KNOWN = new WeakMap<View, FacetCounts & Months & { claimed: Months }>();

/** O(claims) for each facet in use when first asked for, then at once as long as the view is kept. */
export function answerFacets(memory: Memory, { filter, limit }: FullQuery<'facets'>, view: View): Answer<'facets'> {
  const known = KNOWN.get(view) ?? {
    ...countFacets(memory.dossier, filter, memory.context),
    ...countMonths(memory.dossier),
    claimed: countClaimedMonths(memory.dossier),
  };
  KNOWN.set(view, known);
  const { documents, speakers, ...counts } = known;
  const shown = documents.length > limit ? [...documents].sort(mostFirst).slice(0, limit) : documents;
  const heard = speakers.slice(0, limit);
  const names = [...shown, ...heard].flatMap(({ id }): [string, Localised][] => {
    const name = nameOf(memory, id);
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
function nameOf({ entities, documents }: Memory, id: string): Localised | undefined {
  const document = documents.get(id);
  return entities.get(id)?.names ?? (document && { [document.language]: document.title });
}
