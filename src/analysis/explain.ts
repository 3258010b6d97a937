/** How ids read in one language: the names of entities, the titles of documents, and what sentences need to agree. */
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import { isPluralEntity, type Naming } from '../model/sentence.js';

/** The names of entities and the titles of documents by id, in one language; an unknown id stands for itself. */
export function namesOf(dossier: Dossier, language: string): (id: string) => string {
  const names = new Map<string, string>(dossier.documents.map(({ id, title }) => [id, title]));
  for (const { id, names: texts } of [...dossier.speakers, ...dossier.entities]) {
    names.set(id, inLanguage(texts, language));
  }
  return (id) => names.get(id) ?? id;
}

/** Names, numbers and labels of a dossier, for sentences in one language. */
export function namingOf(dossier: Dossier, language: string): Naming {
  const ontology = new OntologyIndex(dossier.ontology);
  const plurals = new Set(dossier.entities.filter((entity) => isPluralEntity(entity, ontology)).map(({ id }) => id));
  return { language, ontology, name: namesOf(dossier, language), isPlural: (id) => plurals.has(id) };
}
