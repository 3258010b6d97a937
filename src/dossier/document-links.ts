/** Documents that name others (`derivedFrom`, `corrects`, `retracts`): those must be there, and be other ones. */
import type { Document } from '../model/document.js';
import { publisherKey } from '../model/publisher.js';
import { didYouMean } from './ids.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';

const LINKS = ['derivedFrom', 'independentOf', 'corrects', 'retracts', 'notCorrecting'] as const;

/** @param known the ids of all documents @param mayHold whether an id may be one of them */
export function checkLinks(
  { value, place }: Sourced<Document>,
  known: () => Iterable<string>,
  mayHold: (id: string) => boolean,
  report: Report,
): void {
  for (const field of LINKS) {
    for (const [i, id] of (value[field] ?? []).entries()) {
      const about = { place: place([field, i]), field: `${field}[${i}]` };
      if (id === value.id) {
        const hint = 'Name another document';
        report({ code: 'own-id', message: `the document "${id}" names itself in ${field}`, ...about, hint });
      } else if (!mayHold(id)) {
        const hint = didYouMean(id, known(), 'Add the document first');
        const message = `"${value.id}" names the document "${id}" in ${field}, which is not here`;
        report({ code: 'unknown-document', message, ...about, hint });
      }
    }
  }
}

/**
 * Notices of documents that take back what another publisher published: nobody can, and so it has no effect.
 * @param publisherOf the source of a document, which knows that two names are one
 */
export function reportForeign(
  documents: readonly Sourced<Document>[],
  publisherOf: (document: string) => string,
  report: Report,
): void {
  const named = new Map(documents.map(({ value }) => [value.id, value]));
  for (const { value, place } of documents) {
    for (const field of ['corrects', 'retracts'] as const) {
      for (const [i, id] of (value[field] ?? []).entries()) {
        const other = named.get(id);
        if (!other || value.publisher === undefined || other.publisher === undefined) continue;
        if (publisherKey(value.publisher) === publisherKey(other.publisher)) continue;
        if (publisherOf(value.id) === publisherOf(id)) continue;
        report({
          code: 'other-publisher',
          message: `"${value.id}" of ${value.publisher} cannot take back "${id}" of ${other.publisher}: it has no effect`,
          place: place([field, i]),
          field: `${field}[${i}]`,
          hint: `Make ${value.publisher} and ${other.publisher} names of one entity, or leave ${field} out`,
        });
      }
    }
  }
}
