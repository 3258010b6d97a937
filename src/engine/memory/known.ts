/** Ids that questions name: there, or a problem with the nearest that is. */
import type { Entity } from '../../model/entity.js';
import { ClaimgraphError } from '../../model/problem.js';
import { nearestId } from '../../text/nearest.js';
import type { DossierIndex } from './dossier-index.js';

/** @throws ClaimgraphError where there is no such entity */
export function knownEntity(index: DossierIndex, id: string, field = 'id'): Entity {
  const found = index.entities.get(id);
  if (!found) throw unknown('entity', id, field, index.entities.keys());
  return found;
}

/** The position of a relation. @throws ClaimgraphError where there is none */
export function knownRelation(index: DossierIndex, id: string, field = 'id'): number {
  const found = index.relationNumbers.get(id);
  if (found === undefined) throw unknown('relation', id, field, index.relationNumbers.keys());
  return found;
}

/** @throws ClaimgraphError where one of the documents is not there */
export function knownDocuments(index: DossierIndex, ids: readonly string[], field: string): void {
  for (const id of ids) if (!index.documents.has(id)) throw unknown('document', id, field, index.documents.keys());
}

export function unknown(what: string, id: string, field: string, known: Iterable<string>): ClaimgraphError {
  const nearest = nearestId(id, known);
  return new ClaimgraphError([
    {
      code: `unknown-${what.replaceAll(' ', '-')}`,
      field,
      message: `the dossier has no ${what} "${id}"`,
      id,
      ...(nearest !== undefined && { hint: `Did you mean ${nearest}?` }),
    },
  ]);
}
