/** The names under which a graph keeps what statements say, and which of them it has places of its own for. */
import { Language } from '../../model/language.js';
import type { Said } from './dataset.js';
import { compact, expanded, type Literal, languageTag } from './terms.js';

const TYPE = expanded('rdf:type');

/** What the addresses of the parts of a dossier begin with. */
export const DOSSIER = 'urn:claimgraph:dossier:';

/** What a dossier says of a relation, as columns that all formats know. */
export const RELATION_COLUMNS: Readonly<Record<string, string>> = {
  'cg:standing': 'standing',
  'cg:verdict': 'verification',
  'cg:independentRoots': 'independentRoots',
  'cg:opposingRoots': 'opposingRoots',
};

/** What a dossier says of its entities that a graph has other places for. */
export const OWN_PLACED = new Set([
  'cg:id',
  'cg:type',
  'cg:aliases',
  'cg:sameAs',
  'cg:gradings',
  'cg:speaker',
  'schema:sameAs',
]);
export const PLACED = new Set([
  'rdf:type',
  'rdf:subject',
  'rdf:predicate',
  'rdf:object',
  'cg:id',
  'cg:type',
  'cg:assessment',
  'cg:also',
  'cg:withdrawn',
  'cg:claim',
  'cg:spell',
  'cg:label',
  'cg:direction',
  'cg:weight',
  'cg:untyped',
  'cg:fromOpen',
  'cg:untilOpen',
  'cg:from',
  'cg:until',
  'prov:wasAttributedTo',
  'prov:wasQuotedFrom',
]);

export const LABELS = [
  'rdfs:label',
  'skos:prefLabel',
  'schema:name',
  'https://schema.org/name',
  'foaf:name',
  'dcterms:title',
  'dc:title',
];

const COLUMNS: Readonly<Record<string, string>> = {
  'rdfs:label': 'label',
  'skos:altLabel': 'aliases',
  'schema:description': 'description',
};

export function nameOfSaid({ predicate, object, graph }: Said): string {
  const name = compact(predicate);
  const { language, datatype } = object as Partial<Literal>;
  const tag = language === undefined ? undefined : languageTag(language);
  const place = graph ? ` in ${graph.value}` : '';
  const column = COLUMNS[name];
  if (column !== undefined && tag === language && tag !== undefined && Language.safeParse(tag).success && place === '')
    return `${column}_${tag}`;
  if (language !== undefined) return `${name}@${language}${place}`;
  // types are things under the plain name
  const text = predicate === TYPE && object.kind === 'literal' ? 'xsd:string' : undefined;
  const type = datatype === undefined ? text : compact(datatype);
  return `${name}${type === undefined ? '' : `^^${type}`}${place}`;
}
