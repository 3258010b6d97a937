/** A query together with the function that answers it over a dossier held in memory. */
import type { AnswerOf, QueryDescriptor, QueryOf } from '../query.js';
import type { DossierIndex } from './dossier-index.js';
import type { View, Views } from './view.js';

/**
 * @param view the dossier as the query's filter leaves it; all of it where the query has none
 * @param views the dossier through any other filter
 */
export type Answerer<Descriptor extends QueryDescriptor> = (
  index: DossierIndex,
  query: QueryOf<Descriptor>,
  view: View,
  views: Views,
) => AnswerOf<Descriptor> | Promise<AnswerOf<Descriptor>>;

export type Answered<Descriptor extends QueryDescriptor> = Descriptor & { run: Answerer<Descriptor> };

export function answered<Descriptor extends QueryDescriptor>(
  descriptor: Descriptor,
  run: Answerer<Descriptor>,
): Answered<Descriptor> {
  return { ...descriptor, run };
}
