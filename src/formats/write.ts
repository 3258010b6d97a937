/** Writes a dossier in a format: what is in the picture, everything, or what may be published, as the format holds. */
import type { Dossier } from '../model/dossier.js';
import { type Filter, filterContext } from '../model/filter.js';
import { archived, pictured, pictureFilter } from '../model/pictured.js';
import { joinPropositions } from '../model/proposition.js';
import { filterWords } from './filter-words.js';
import type { ExportFormat, WriteOptions } from './format.js';

export interface ExportOptions extends Omit<WriteOptions, 'whole'> {
  /** narrows the dossier; where it names no review states, pictures hold accepted claims, and archives all */
  filter?: Filter;
}

export function writeIn(
  format: ExportFormat,
  dossier: Dossier,
  { filter = {}, ...rest }: ExportOptions = {},
): AsyncIterable<string | Uint8Array> {
  const { write, holds } = format.exports;
  const context = filterContext(dossier);
  // what review leaves out of a picture is counted there all the same
  const { review: _, notReview: __, ...others } = filter;
  if (holds !== 'picture') {
    // what nobody has reviewed is published by nobody, unless it is asked for
    const kept = holds === 'publication' ? pictureFilter(filter) : filter;
    const part = { en: filterWords(filter, dossier, 'en'), zh: filterWords(filter, dossier, 'zh') };
    return write(archived(dossier, kept, context), { ...rest, ...(part.en !== '' && { part }) });
  }
  const whole = archived(joinPropositions(dossier), others, context);
  // a drawing that shows a part says so, whoever asked for it
  const caption = rest.caption ?? filterWords(filter, dossier, rest.language ?? 'en');
  const positions = rest.positions ?? placesIn(format, dossier, filter);
  const options = { ...rest, whole, ...(caption && { caption }), ...(positions && { positions }) };
  return write(pictured(dossier, filter, context), options);
}

/** Where a format puts the entities of a dossier: as on the map, a filter moves nobody, save that it may show proposals. */
export function placesIn(
  { exports: { place } }: ExportFormat,
  dossier: Dossier,
  filter: Filter,
): WriteOptions['positions'] {
  return place?.(pictured(dossier, statesOf(filter)));
}

/** The part of a filter that places depend on. */
export function statesOf({ review, notReview }: Filter): Filter {
  return { ...(review && { review }), ...(notReview && { notReview }) };
}
