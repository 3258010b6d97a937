/**
 * A whole dossier as RDF: documents, entities, relations, claims, assessments, ontology and places; nothing is lost but
 * comments and layout of the YAML files, and halves of characters.
 *
 * A relation is a reified statement and never a plain triple, whatever its standing: not in Turtle, and not in the
 * assertion of its nanopublication either, since most tools put the graphs of a file together. In TriG and N-Quads each
 * relation is a nanopublication: the assertion holds the statement with its standing, the provenance its claims as PROV-O,
 * the publication info who made it and our assessments. These are schema.org ClaimReviews as well.
 */
import { namesOf } from '../../analysis/explain.js';
import type { Dossier } from '../../model/dossier.js';
import type { Entity } from '../../model/entity.js';
import { OntologyIndex } from '../../model/ontology.js';
import { type RelationSummary, summarise, type Value } from '../../model/relation.js';
import { leftOutIn, sourcesOf } from '../../model/source.js';
import { version } from '../../model/version.js';
import { propertyWords, relationLabel } from '../labels.js';
import { claimBlocks } from './claim-blocks.js';
import { ASSESSMENT, BESIDE, CLAIM, DOCUMENT, DOSSIER, ENTITY, RELATION, type Says, saysOf } from './fields.js';
import { addressOf } from './names.js';
import type { Block } from './serialise.js';
import { expanded, inLanguageTag, iri, plain, type Resource, type Term, typed } from './terms.js';

const TYPE = expanded('rdf:type');

/** @param named whether the syntax has named graphs */
export function* dossierBlocks(dossier: Dossier, named: boolean, date?: string): Generator<Block> {
  const at = (kind: string, id: string) => iri(`urn:claimgraph:dossier:${dossier.id}:${kind}:${id}`);
  const context: Context = {
    dossier,
    at,
    named,
    ontology: new OntologyIndex(dossier.ontology),
    name: namesOf(dossier, 'en'),
    ...(date !== undefined && { date }),
  };
  const { ontology, places } = dossier;
  yield {
    subject: iri(`urn:claimgraph:dossier:${dossier.id}`),
    says: [
      [TYPE, iri('prov:Bundle')],
      [TYPE, iri('cg:Dossier')],
      ...saysOf(dossier, DOSSIER),
      ...saysOf({ ontology, places, leftOut: leftOutIn(dossier) }, BESIDE),
    ],
  };
  yield* typeBlocks(context);
  for (const document of dossier.documents) {
    const says: Says = [
      [TYPE, iri('prov:Entity')],
      [TYPE, iri('schema:CreativeWork')],
      [TYPE, iri('cg:Document')],
      ...saysOf(document, DOCUMENT),
      ...(document.derivedFrom ?? []).map((id): Says[number] => [expanded('prov:wasDerivedFrom'), at('document', id)]),
    ];
    yield { subject: at('document', document.id), says };
  }
  for (const entity of dossier.entities) yield* entityBlocks(entity, false, context);
  for (const entity of dossier.speakers) yield* entityBlocks(entity, true, context);
  const sources = sourcesOf(dossier);
  for (const relation of dossier.relations) yield* relationBlocks(summarise(relation, sources), context);
}

interface Context {
  dossier: Dossier;
  at: (kind: string, id: string) => Resource;
  named: boolean;
  date?: string;
  ontology: OntologyIndex;
  name: (id: string) => string;
}

/** The relation types in use, with their labels and what schema.org calls them. */
function* typeBlocks({ dossier, ontology }: Context): Generator<Block> {
  for (const type of new Set(dossier.relations.map((relation) => relation.type))) {
    const known = ontology.relationTypes.get(type);
    const says: Says = [
      [TYPE, iri('rdf:Property')],
      ...Object.entries(known?.label ?? {}).map(([language, text]): Says[number] => [
        expanded('rdfs:label'),
        inLanguageTag(text, language),
      ]),
      ...(known?.schemaOrg === undefined
        ? []
        : [[expanded('skos:closeMatch'), iri(`schema:${known.schemaOrg}`)] as Says[number]]),
    ];
    yield { subject: addressOf('relation', type), says };
  }
}

function* entityBlocks(entity: Entity, speaker: boolean, { at, ontology }: Context): Generator<Block> {
  const { id, type, aliases, sameAs } = entity;
  const subject = at('entity', id);
  const schemaOrg = ontology.entityTypes.get(type)?.schemaOrg;
  const identifiers = Object.entries(sameAs).map(
    (pair, i) => [iri(`${subject.value}:identifier:${i + 1}`), pair] as const,
  );
  yield {
    subject,
    says: [
      [TYPE, addressOf('type', type)],
      ...(schemaOrg === undefined ? [] : [[TYPE, iri(`schema:${schemaOrg}`)] as Says[number]]),
      ...saysOf(entity, ENTITY),
      ...Object.entries(aliases).flatMap(([language, names]) =>
        names.map((name): Says[number] => [expanded('skos:altLabel'), inLanguageTag(name, language)]),
      ),
      ...(sameAs.wikidata === undefined
        ? []
        : [[expanded('schema:sameAs'), iri(`wd:${sameAs.wikidata}`)] as Says[number]]),
      ...identifiers.map(([address]): Says[number] => [expanded('schema:identifier'), address]),
      ...(speaker ? [[expanded('cg:speaker'), typed('true', 'xsd:boolean')] as Says[number]] : []),
    ],
  };
  for (const [address, [scheme, value]] of identifiers)
    yield {
      subject: address,
      says: [
        [TYPE, iri('schema:PropertyValue')],
        [TYPE, iri('cg:Identifier')],
        [expanded('schema:propertyID'), plain(scheme)],
        [expanded('schema:value'), plain(value)],
      ],
    };
}

function* relationBlocks(relation: RelationSummary, context: Context): Generator<Block> {
  const { at, named, date } = context;
  const { id, subject, type, object, value, claims, assessments } = relation;
  const address = at('relation', id);
  const publication = at('nanopublication', id);
  const part = (name: string) => iri(`${publication.value}:${name}`);
  const graph = (name: string) => (named ? { graph: part(name) } : {});
  if (named)
    yield {
      subject: publication,
      ...graph('head'),
      says: [
        [TYPE, iri('np:Nanopublication')],
        [expanded('np:hasAssertion'), part('assertion')],
        [expanded('np:hasProvenance'), part('provenance')],
        [expanded('np:hasPublicationInfo'), part('publication')],
      ],
    };
  const ends = object === undefined ? literals(value) : [at('entity', object)];
  yield {
    subject: address,
    ...graph('assertion'),
    says: [
      [TYPE, iri('rdf:Statement')],
      [TYPE, iri('cg:Relation')],
      [expanded('rdf:subject'), at('entity', subject)],
      [expanded('rdf:predicate'), addressOf('relation', type)],
      ...ends.map((end): Says[number] => [expanded('rdf:object'), end]),
      ...saysOf(relation, RELATION),
    ],
  };
  const claimAt = claims.map((claim) => at('claim', claim.id));
  yield {
    subject: address,
    ...graph('provenance'),
    says: claimAt.map((one): Says[number] => [expanded('cg:claim'), one]),
  };
  if (named)
    yield {
      subject: part('assertion'),
      ...graph('provenance'),
      says:
        claims.length === 0
          ? [[expanded('prov:wasDerivedFrom'), iri(`urn:claimgraph:dossier:${context.dossier.id}`)]]
          : claimAt.map((one): Says[number] => [expanded('prov:wasDerivedFrom'), one]),
    };
  for (const [i, claim] of claims.entries()) {
    const { evidence, ...rest } = claim;
    yield* claimBlocks({ ...rest, chain: rest.chain as never, quote: evidence.quote }, claimAt[i] as Resource, {
      agent: (agent) => at('entity', agent),
      document: at('document', claim.document),
      ...graph('provenance'),
      more: saysOf({ ...claim, start: evidence.start, end: evidence.end }, CLAIM),
    });
  }
  if (named)
    yield {
      subject: publication,
      ...graph('publication'),
      says: [
        [expanded('dcterms:creator'), plain(`claimgraph ${version}`)],
        ...(date === undefined ? [] : [[expanded('dcterms:created'), typed(date, 'xsd:date')] as Says[number]]),
      ],
    };
  for (const [i, assessment] of assessments.entries()) {
    const own = iri(`${address.value}:assessment:${i + 1}`);
    yield { subject: address, ...graph('publication'), says: [[expanded('cg:assessment'), own]] };
    yield* assessmentBlocks(own, assessment, i + 1, relation, context, named ? part('publication') : undefined);
  }
}

function* assessmentBlocks(
  subject: Resource,
  assessment: RelationSummary['assessments'][number],
  position: number,
  relation: RelationSummary,
  { at, ontology, name }: Context,
  place: Resource | undefined,
): Generator<Block> {
  const graph = place && { graph: place };
  const [rating, author] = ['rating', 'author'].map((part) => iri(`${subject.value}:${part}`)) as [Resource, Resource];
  const words =
    relation.object === undefined
      ? `${name(relation.subject)}: ${propertyWords(relation, 'en', ontology)}`
      : `${name(relation.subject)} ${relationLabel(relation, 'en', ontology)} ${name(relation.object)}`;
  yield {
    subject,
    ...graph,
    says: [
      [TYPE, iri('schema:ClaimReview')],
      [TYPE, iri('cg:Assessment')],
      [expanded('cg:position'), typed(String(position), 'xsd:integer')],
      [expanded('schema:itemReviewed'), at('relation', relation.id)],
      [expanded('schema:claimReviewed'), plain(words)],
      [expanded('schema:reviewRating'), rating],
      [expanded('schema:author'), author],
      ...saysOf(assessment, ASSESSMENT),
    ],
  };
  yield {
    subject: rating,
    ...graph,
    says: [
      [TYPE, iri('schema:Rating')],
      [expanded('schema:alternateName'), plain(assessment.verification)],
    ],
  };
  yield {
    subject: author,
    ...graph,
    says: [
      [TYPE, iri('schema:Person')],
      [TYPE, iri('cg:Identifier')],
      [expanded('schema:name'), plain(assessment.by)],
    ],
  };
}

function literals(value: Value | undefined): Term[] {
  if (typeof value === 'number') return [typed(String(value), 'xsd:double')];
  if (typeof value === 'boolean') return [typed(String(value), 'xsd:boolean')];
  if (typeof value === 'string') return [plain(value)];
  return Object.entries(value ?? {}).map(([language, text]) => inLanguageTag(text, language));
}
