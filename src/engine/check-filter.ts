/** Says when a filter names what the dossier does not hold: an empty answer to a misspelt id would mislead. */
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { nearestId } from '../text/nearest.js';

/** @throws ClaimgraphError with one problem for each unknown id, naming the condition and the nearest known id */
export function checkFilterIds(dossier: Dossier, filter: Filter): void {
  const documents = new Set(dossier.documents.map(({ id }) => id));
  const entities = new Set([...dossier.entities, ...dossier.speakers].map(({ id }) => id));
  const speakers = new Set([...entities, ...documents]);
  const entityTypes = new Set(dossier.ontology.entityTypes.map(({ id }) => id));
  const relationTypes = new Set(dossier.ontology.relationTypes.map(({ id }) => id));
  const problems = [
    ...unknown('entity', 'entity', filter.entity, entities),
    ...unknown('notEntity', 'entity', filter.notEntity, entities),
    ...unknown('saidBy', 'entity or document', filter.saidBy, speakers),
    ...unknown('notSaidBy', 'entity or document', filter.notSaidBy, speakers),
    ...unknown('document', 'document', filter.document, documents),
    ...unknown('notDocument', 'document', filter.notDocument, documents),
    ...unknown('entityType', 'entity type', filter.entityType, entityTypes),
    ...unknown('notEntityType', 'entity type', filter.notEntityType, entityTypes),
    ...unknown('relationType', 'relation type', filter.relationType, relationTypes),
    ...unknown('notRelationType', 'relation type', filter.notRelationType, relationTypes),
  ];
  if (problems.length > 0) throw new ClaimgraphError(problems);
}

function unknown(field: string, kind: string, given: readonly string[] | undefined, known: Set<string>): Problem[] {
  return (given ?? [])
    .filter((id) => !known.has(id))
    .map((id) => {
      const nearest = nearestId(id, known);
      return {
        code: `unknown-${kind.replaceAll(' ', '-')}`,
        field,
        message: `the dossier has no ${kind} "${id}"`,
        ...(nearest !== undefined && { mend: `Did you mean ${nearest}?` }),
      };
    });
}
