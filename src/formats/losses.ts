/** What of a dossier an export loses: each phrase of a format beside how to tell that a dossier has it. */
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { newsOntology } from '../model/news/index.js';
import type { ExportFormat, WriteOptions } from './format.js';

type Has = (dossier: Dossier) => boolean;

const claimed: (test: (claim: Claim) => unknown) => Has =
  (test) =>
  ({ relations }) =>
    relations.some(({ claims }) => claims.some(test));

const documents: Has = (dossier) => dossier.documents.length > 0;
const literals: Has = ({ relations }) => relations.some(({ value }) => value !== undefined);
const unlinked: Has = ({ entities, relations }) => {
  const linked = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
  return entities.some(({ id }) => !linked.has(id));
};
const named: Has = ({ entities }) =>
  entities.some(({ aliases, sameAs }) => Object.keys(aliases).length > 0 || Object.keys(sameAs).length > 0);
const uncounted = claimed(({ review }) => review !== 'accepted');
const beside: Has = (dossier) =>
  claimed(({ note, proposal }) => note ?? proposal)(dossier) ||
  dossier.documents.some(({ notes }) => notes && notes.length > 0) ||
  dossier.relations.some(({ assessments }) => assessments.length > 1);
const placed: Has = ({ places }) => places !== undefined && Object.keys(places).length > 0;

/** What a cell of a spreadsheet cuts off. */
export const CUT_OFF = 'what a text holds after its first 32,767 characters';
const LONGEST_CELL = 32_767;
/** The quotes of a relation are one list in one cell. */
const long: Has = ({ relations, entities }) =>
  relations.some(
    ({ claims }) => claims.reduce((sum, { evidence }) => sum + evidence.quote.length + 3, 0) > LONGEST_CELL,
  ) || entities.some(({ description }) => Object.values(description ?? {}).some((text) => text.length > LONGEST_CELL));

const base = new Set([...newsOntology.entityTypes, ...newsOntology.relationTypes].map(({ id }) => id));
const ownTypes: Has = ({ ontology: { entityTypes, relationTypes } }) =>
  [...entityTypes, ...relationTypes].some(({ id }) => !base.has(id));

const HAS: Readonly<Record<string, Has>> = {
  'the texts of the documents and the offsets of quotes': documents,
  'the texts of the documents, the offsets of quotes and the ontology': documents,
  'the texts of the documents and the ontology': documents,
  'the offsets of quotes and the ontology': claimed(() => true),
  'claims, documents and the ontology (only the type and its label)': documents,
  'claims, quotes and documents (only the standing that they add up to)': documents,
  'the ontology (only the type, its label and its colour)': ownTypes,
  'the ontology (only types and their labels)': ownTypes,
  'claims that were rejected or await review (only their number)': uncounted,
  'notes, all assessments but the last, and who proposed a claim': beside,
  'edges for literal values (they become properties of their node)': literals,
  'edges for literal values (they become notes of their entity)': literals,
  'relations with a literal value': literals,
  'relations with a literal value (they are in the properties of csv-nodes, and in csv-claims)': literals,
  'relations (see csv-edges; those with a literal value are in properties_en and properties_zh, with their standing)':
    ({ relations }) => relations.length > 0,
  'entities without a relation (see csv-nodes)': unlinked,
  'entities without a relation, aliases and identifiers elsewhere': (dossier) => unlinked(dossier) || named(dossier),
  'where entities lie on the map': placed,
  [CUT_OFF]: long,
  dates: ({ relations }) => relations.some(({ from, until }) => from !== undefined || until !== undefined),
  // a dossier in memory has no files
  'comments and layout of the YAML files': () => false,
};

/** Those of the phrases that hold for this dossier; one that is not known here is said, rather than left out. */
export function amongLost(phrases: readonly string[], dossier: Dossier): string[] {
  return phrases.filter((phrase) => HAS[phrase]?.(dossier) ?? true);
}

/** What of this dossier the format loses, one phrase each. */
export function lostBy(
  { exports: { losses, cannotCarry } }: ExportFormat,
  dossier: Dossier,
  options?: WriteOptions,
): string[] {
  return losses?.(dossier, options) ?? amongLost(cannotCarry, dossier);
}
