/** Terms of RDF, the names that are used most, and how a long name is shortened and spelt out again. */

export interface Resource {
  kind: 'iri' | 'blank';
  value: string;
}

export interface Literal {
  kind: 'literal';
  value: string;
  /** a language tag, or the IRI of a datatype; neither: plain text */
  language?: string;
  datatype?: string;
}

export type Term = Resource | Literal;

export interface Quad {
  subject: Resource;
  predicate: string;
  object: Term;
  /** missing in the default graph */
  graph?: Resource;
}

/** Our own words, a name that nobody has to look up. */
const OWN = 'urn:claimgraph:vocabulary:';

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  pav: 'http://purl.org/pav/',
  schema: 'http://schema.org/',
  np: 'http://www.nanopub.org/nschema#',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  cg: OWN,
} as const satisfies Readonly<Record<string, string>>;

const NAMESPACES = Object.entries(PREFIXES).map(([prefix, namespace]) => [namespace, prefix] as const);

/** `foaf:name` → its IRI; a name without a known prefix as it is. */
export function expanded(name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  return Object.hasOwn(PREFIXES, prefix)
    ? `${PREFIXES[prefix as keyof typeof PREFIXES]}${name.slice(colon + 1)}`
    : name;
}

/** The IRI with a known prefix, where it has one and the rest is a plain name; else as it is. */
export function compact(iri: string): string {
  for (const [namespace, prefix] of NAMESPACES) {
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(iri.slice(namespace.length)))
      return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return iri;
}

/** @param name with a known prefix, or whole */
export function iri(name: string): Resource {
  return { kind: 'iri', value: expanded(name) };
}

export function blank(value: string): Resource {
  return { kind: 'blank', value };
}

export function plain(value: string): Literal {
  return { kind: 'literal', value };
}

export function inLanguageTag(value: string, language: string): Literal {
  return { kind: 'literal', value, language };
}

/** @param datatype with a known prefix, or whole */
export function typed(value: string, datatype: string): Literal {
  return datatype === 'xsd:string' ? plain(value) : { kind: 'literal', value, datatype: expanded(datatype) };
}

/** Any value as JSON. */
export function jsonLiteral(value: unknown): Literal {
  return typed(JSON.stringify(value), 'rdf:JSON');
}

/** Whether the text is a whole IRI that every syntax can hold as it is. */
export function isIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/u.test(text);
}

/** As language tags are usually written: `zh-Hant`, `en-GB`. RDF tools put them in small letters. */
export function languageTag(tag: string): string {
  return tag
    .split('-')
    .map((part, i) => {
      const small = part.toLowerCase();
      if (i === 0) return small;
      if (small.length === 4 && /^[a-z]/.test(small)) return small[0]?.toUpperCase() + small.slice(1);
      return small.length === 2 ? small.toUpperCase() : small;
    })
    .join('-');
}
