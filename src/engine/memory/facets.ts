/** Answers `facets`: what a filter could narrow further. */
import { countFacets, countMonths, type FacetCount } from '../../analysis/facets.js';
import type { Localised } from '../../model/language.js';
import type { Answer, FullQuery } from '../calls/index.js';
import type { Memory } from './memory.js';
import { byCodeUnits } from './refs.js';
import type { View } from './view.js';

export function answerFacets(memory: Memory, { filter, limit }: FullQuery<'facets'>, _: View): Answer<'facets'> {
  const { documents, speakers, ...counts } = countFacets(memory.dossier, filter, memory.context);
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
    ...countMonths(memory.dossier),
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
