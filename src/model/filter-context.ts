/** What a filter knows of a dossier, so that it can judge each claim and relation by itself. */
import type { Review } from './claim.js';
import type { DossierCore as Dossier } from './dossier-core.js';
import { OntologyIndex } from './ontology.js';
import { type Sources, sourcesOf } from './source.js';

/** What a filter must know of the dossier to judge a claim or relation by itself. */
export interface FilterContext {
  ontology: OntologyIndex;
  /** the type of an entity */
  entityType(id: string): string | undefined;
  /** whether an entity counts; left out: accepted */
  entityReview(id: string): Review | undefined;
  /** the language of a document */
  documentLanguage(id: string): string | undefined;
  /** the date of a document, EDTF */
  documentDate(id: string): string | undefined;
  /** who could be wrong on their own, and what was taken back */
  sources: Sources;
}

/** The context of a whole dossier, built once. */
export function filterContext(dossier: Dossier): FilterContext {
  const types = new Map([...dossier.speakers, ...dossier.entities].map((entity) => [entity.id, entity.type]));
  const reviews = new Map(
    dossier.entities.flatMap(({ id, review }) => (review === undefined || review === 'accepted' ? [] : [[id, review]])),
  );
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  return {
    ontology: new OntologyIndex(dossier.ontology),
    entityType: (id) => types.get(id),
    entityReview: (id) => reviews.get(id),
    documentLanguage: (id) => documents.get(id)?.language,
    documentDate: (id) => documents.get(id)?.date,
    sources: sourcesOf(dossier),
  };
}
