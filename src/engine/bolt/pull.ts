/** The part of a dossier that is pulled: relations that a filter keeps, each with all that decides its standing. */

import { speakersOf } from '../../model/claim.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import type { Filter } from '../../model/filter.js';
import { leftOutOf } from '../../model/left-out.js';
import { archived } from '../../model/pictured.js';
import { ClaimgraphError } from '../../model/problem.js';
import { propositionGroups } from '../../model/proposition.js';
import { publisherKey } from '../../model/publisher.js';
import { sourcesOf } from '../../model/source.js';
import { linksOf, namesakesOf } from './graph-rows.js';

/**
 * The filter chooses relations, and not among their claims: in a folder nothing would tell of a denial or a retraction
 * that was left out.
 * @param dossier whole
 * @throws ClaimgraphError where a claim would count for something else in the part
 */
export function pulledPart(dossier: Dossier, filter: Filter): Dossier {
  const narrowed = archived(dossier, filter);
  const kept = new Set(narrowed.relations.map(({ id }) => id));
  const types = new Map(dossier.ontology.relationTypes.map((type) => [type.id, type]));
  for (const group of propositionGroups(dossier.relations, types)) {
    if (group.some(({ id }) => kept.has(id))) for (const { id } of group) kept.add(id);
  }
  const relations = dossier.relations.filter(({ id }) => kept.has(id));
  const documents = new Set<string>();
  const entities = new Set(narrowed.entities.map(({ id }) => id));
  for (const { subject, object, claims } of relations) {
    entities.add(subject);
    if (object !== undefined) entities.add(object);
    for (const claim of claims) {
      documents.add(claim.document);
      for (const id of speakersOf(claim)) entities.add(id);
    }
  }
  const links = linksOf(dossier.documents);
  for (const id of documents) for (const other of links.get(id) ?? []) documents.add(other);
  const namesakes = namesakesOf(dossier);
  const left = dossier.documents.filter(({ id }) => documents.has(id));
  for (const { publisher, credit } of left) {
    for (const name of [publisher, credit]) {
      if (name !== undefined) for (const id of namesakes.get(publisherKey(name)) ?? []) entities.add(id);
    }
  }
  const { places: _, views: __, stories: ___, ...rest } = dossier;
  const part: Dossier = {
    ...rest,
    documents: left.map((document) => withoutLinks(document, documents)),
    entities: dossier.entities.filter(({ id }) => entities.has(id)),
    speakers: dossier.speakers.filter(({ id }) => entities.has(id)),
    relations,
  };
  const { leftOut: ____, ...alone } = part;
  const untold = leftOutOf(relations, sourcesOf(dossier), sourcesOf(alone));
  if (!untold) return alone;
  const message = 'what this part leaves out decides what its claims count';
  throw new ClaimgraphError([{ code: 'untold-sources', message, hint: 'Pull the whole dossier' }]);
}

/** Without what it was compared with and is not here; those that it copies, corrects or retracts always come along. */
function withoutLinks(document: Document, kept: ReadonlySet<string>): Document {
  const { independentOf, notCorrecting, ...rest } = document;
  const here = (ids: readonly string[] = []) => ids.filter((id) => kept.has(id));
  const [independent, not] = [here(independentOf), here(notCorrecting)];
  return {
    ...rest,
    ...(independent.length > 0 && { independentOf: independent }),
    ...(not.length > 0 && { notCorrecting: not }),
  };
}
