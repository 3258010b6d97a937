/** Ids that questions name: there, or a problem with the nearest that is. */
import type { Entity } from '../../model/entity.js';
import { ClaimgraphError } from '../../model/problem.js';
import { nearestId } from '../../text/nearest.js';
import type { Memory } from './memory.js';

/** @throws ClaimgraphError where there is no such entity */
export function knownEntity(memory: Memory, id: string, field = 'id'): Entity {
  const found = memory.entities.get(id);
  if (!found) throw unknown('entity', id, field, memory.entities.keys());
  return found;
}

/** The position of a relation. @throws ClaimgraphError where there is none */
export function knownRelation(memory: Memory, id: string, field = 'id'): number {
  const found = memory.relationNumbers.get(id);
  if (found === undefined) throw unknown('relation', id, field, memory.relationNumbers.keys());
  return found;
}

/** @throws ClaimgraphError where one of the documents is not there */
export function knownDocuments(memory: Memory, ids: readonly string[], field: string): void {
  for (const id of ids) if (!memory.documents.has(id)) throw unknown('document', id, field, memory.documents.keys());
}

export function unknown(what: string, id: string, field: string, known: Iterable<string>): ClaimgraphError {
  const nearest = nearestId(id, known);
  return new ClaimgraphError([
    {
      code: `unknown-${what.replaceAll(' ', '-')}`,
      field,
      message: `the dossier has no ${what} "${id}"`,
      ...(nearest !== undefined && { mend: `Did you mean ${nearest}?` }),
    },
  ]);
}
