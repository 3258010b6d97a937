/** What each part of a dossier says in RDF, as data: key, predicate, and how its value is written. Both ways follow it. */
import type { Dataset } from './dataset.js';
import { expanded, inLanguageTag, jsonLiteral, type Literal, plain, type Term, typed } from './terms.js';

type Kind = 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'localised' | 'json';
export type Field = readonly [key: string, predicate: string, kind: Kind];
export type Says = [predicate: string, object: Term][];

export const DOSSIER: readonly Field[] = [
  ['id', 'cg:id', 'text'],
  ['title', 'dcterms:title', 'localised'],
  ['description', 'dcterms:description', 'localised'],
  ['licence', 'dcterms:license', 'text'],
];
/** Beside the dossier's own metadata in the file that is read. */
export const BESIDE: readonly Field[] = [
  ['ontology', 'cg:ontology', 'json'],
  ['places', 'cg:places', 'json'],
  ['leftOut', 'cg:leftOut', 'json'],
];
export const DOCUMENT: readonly Field[] = [
  ['id', 'cg:id', 'text'],
  ['title', 'dcterms:title', 'text'],
  ['publisher', 'dcterms:publisher', 'text'],
  ['date', 'dcterms:issued', 'date'],
  ['dateFrom', 'cg:dateFrom', 'text'],
  ['language', 'dcterms:language', 'text'],
  ['source', 'dcterms:source', 'text'],
  ['retrieved', 'cg:retrieved', 'date'],
  ['derivedFrom', 'cg:derivedFrom', 'json'],
  ['independentOf', 'cg:independentOf', 'json'],
  ['credit', 'cg:credit', 'text'],
  ['corrects', 'cg:corrects', 'json'],
  ['retracts', 'cg:retracts', 'json'],
  ['notCorrecting', 'cg:notCorrecting', 'json'],
  ['licence', 'dcterms:license', 'text'],
  ['hash', 'cg:hash', 'text'],
  ['notes', 'cg:notes', 'json'],
  ['marks', 'cg:marks', 'json'],
  ['text', 'schema:text', 'text'],
];
export const ENTITY: readonly Field[] = [
  ['id', 'cg:id', 'text'],
  ['type', 'cg:type', 'text'],
  ['names', 'rdfs:label', 'localised'],
  ['aliases', 'cg:aliases', 'json'],
  ['description', 'schema:description', 'localised'],
  ['sameAs', 'cg:sameAs', 'json'],
  ['plural', 'cg:plural', 'boolean'],
  ['anonymous', 'cg:anonymous', 'boolean'],
  ['gradings', 'cg:gradings', 'json'],
  ['review', 'cg:review', 'text'],
];
export const RELATION: readonly Field[] = [
  ['id', 'cg:id', 'text'],
  ['also', 'cg:also', 'json'],
  ['type', 'cg:type', 'text'],
  ['from', 'cg:from', 'date'],
  ['until', 'cg:until', 'date'],
  ['standing', 'cg:standing', 'text'],
  ['independentRoots', 'cg:independentRoots', 'integer'],
  ['opposingRoots', 'cg:opposingRoots', 'integer'],
  ['withdrawn', 'cg:withdrawn', 'json'],
  ['verdict', 'cg:verdict', 'text'],
];
/** Of a claim, what claim-blocks.ts does not write. */
export const CLAIM: readonly Field[] = [
  ['start', 'cg:start', 'integer'],
  ['end', 'cg:end', 'integer'],
  ['note', 'cg:note', 'localised'],
  ['proposal', 'cg:proposal', 'json'],
  ['reviewed', 'cg:reviewed', 'json'],
];
export const ASSESSMENT: readonly Field[] = [
  ['verification', 'cg:verification', 'text'],
  ['reliability', 'cg:reliability', 'text'],
  ['credibility', 'cg:credibility', 'integer'],
  ['confidence', 'cg:confidence', 'number'],
  ['note', 'cg:note', 'localised'],
  ['by', 'cg:by', 'text'],
  ['at', 'schema:datePublished', 'date'],
];

/** Dates of the Library of Congress' Extended Date/Time Format. */
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

export function saysOf(item: object, fields: readonly Field[]): Says {
  return fields.flatMap(([key, predicate, kind]): Says => {
    const value = (item as Record<string, unknown>)[key];
    if (value === undefined) return [];
    return termsOf(value, kind).map((term) => [expanded(predicate), term]);
  });
}

function termsOf(value: unknown, kind: Kind): Term[] {
  if (kind === 'localised')
    return Object.entries(value as object).map(([language, text]) => inLanguageTag(text, language));
  if (kind === 'json') return [jsonLiteral(value)];
  if (kind === 'date') return [typed(String(value), EDTF)];
  if (kind === 'text') return [plain(String(value))];
  return [typed(String(value), { integer: 'xsd:integer', number: 'xsd:double', boolean: 'xsd:boolean' }[kind])];
}

/** The values that are there; what does not fit is left for the check of the whole to say. */
export function readFields(dataset: Dataset, address: string, fields: readonly Field[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, predicate, kind] of fields) {
    const terms = dataset.all(address, predicate);
    const [first] = terms;
    if (first !== undefined) found[key] = kind === 'localised' ? localisedIn(terms) : valueIn(first.value, kind);
  }
  return found;
}

function valueIn(text: string, kind: Kind): unknown {
  if (kind === 'integer' || kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'true';
  if (kind !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function localisedIn(terms: readonly Term[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [(term as Literal).language ?? 'und', term.value]));
}
