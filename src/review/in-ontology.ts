/** What an extractor finds, in the types of a dossier whose ontology is smaller than the one that the extractor knows. */
import type { Extraction } from '../extract/extractor.js';
import { newsOntology } from '../model/news/index.js';
import { ancestors, type OntologyIndex } from '../model/ontology.js';

const KNOWN = new Map(newsOntology.entityTypes.map((type) => [type.id, type]));

/** A type that is not there becomes the nearest more general one; who has none is left out, with what is said of them. */
export function inOntology(extraction: Extraction, { entityTypes }: OntologyIndex): Extraction {
  if (extraction.entities.every(({ type }) => entityTypes.has(type))) return extraction;
  const gone = new Set<string>();
  const entities = extraction.entities.flatMap((entity) => {
    const type = [entity.type, ...ancestors(KNOWN, entity.type)].find((id) => entityTypes.has(id));
    if (type !== undefined) return { ...entity, type };
    gone.add(entity.id);
    return [];
  });
  const claims = extraction.claims.filter(
    ({ subject, object, chain }) =>
      !gone.has(subject) &&
      !(object !== undefined && gone.has(object)) &&
      !chain.some(({ agent }) => agent !== undefined && gone.has(agent)),
  );
  return { ...extraction, entities, mentions: extraction.mentions.filter(({ entity }) => !gone.has(entity)), claims };
}
