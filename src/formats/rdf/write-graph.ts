/**
 * Any graph as RDF. A node is a thing with its labels and values. What an edge says is a plain statement only where it
 * is known to be no claim: the file it came from names no speaker, and neither a standing nor a word says that it is less
 * than stated. An edge with claims, or one that is alleged, disputed, denied, possible or reported, is a reified
 * statement (`rdf:Statement`), which asserts nothing, with its claims as PROV-O. So is all that an edge says beside its
 * ends and type.
 *
 * Lost: the metadata of the graph, how things are drawn, values over time, attributes that nothing has, and their usual
 * values; of names and texts, halves of characters.
 */
import type { Attribute, Graph, GraphEdge, GraphNode, Scalar, Spell, Value } from '../interchange/graph.js';
import type { Loss } from '../interchange/losses.js';
import { saidBy } from '../interchange/said.js';
import { standingOfEdge } from '../interchange/voice.js';
import { claimBlocks } from './claim-blocks.js';
import { addressOf } from './names.js';
import type { Syntax } from './parse.js';
import { type Block, serialise } from './serialise.js';
import {
  blank,
  compact,
  expanded,
  inLanguageTag,
  iri,
  isIri,
  jsonLiteral,
  plain,
  type Resource,
  type Term,
  typed,
} from './terms.js';

export const RDF_LOSSES: readonly Loss[] = [
  'the metadata of the graph',
  'how things are drawn',
  'values that change over time',
  'attributes that nothing has, and their usual values',
  'halves of characters (surrogates that stand alone)',
];

export function rdfPieces(syntax: Syntax): (graph: Graph) => Generator<string> {
  return (graph) => serialise(blocksOf(graph, syntax === 'trig' || syntax === 'nquads' || syntax === 'jsonld'), syntax);
}

type Says = [string, Term][];

function* blocksOf(graph: Graph, named: boolean): Generator<Block> {
  const linked = linksOf(graph);
  let nodes = 0;
  for (const node of graph.nodes) yield* nodeBlocks(node, graph.nodeAttributes, named, linked.has(node.id), ++nodes);
  let count = 0;
  for (const edge of graph.edges) yield* edgeBlocks(edge, graph, named, ++count);
}

/** The nodes that an edge names: others must be told of even where they say nothing. */
function linksOf({ edges }: Graph): Set<string> {
  return new Set(edges.flatMap(({ source, target }) => [source, target]));
}

function* nodeBlocks(
  node: GraphNode,
  attributes: readonly Attribute[],
  named: boolean,
  linked: boolean,
  count: number,
): Generator<Block> {
  const subject = addressOf('node', node.id);
  const groups = new Map<string, { graph?: Resource; says: Says }>([['', { says: [] }]]);
  const add = (place: string, predicate: string, object: Term) => {
    const graph = named ? place : '';
    const group = groups.get(graph) ?? { graph: graphName(graph), says: [] };
    groups.set(graph, group);
    group.says.push([predicate, object]);
  };
  const types = new Set<string>();
  const labels = new Set<string>();
  attributes.forEach((attribute, i) => {
    const value = node.values[i];
    if (value === undefined) return;
    const { predicate, place, make } = attributeTerms(attribute);
    for (const object of make(value)) {
      add(place, predicate, object);
      if (predicate === expanded('rdf:type')) types.add(object.value);
      if (LABELS.has(compact(predicate))) labels.add(object.value);
    }
  });
  if (node.type !== undefined) {
    const type = addressOf('type', node.type);
    if (!types.has(type.value)) add('', expanded('rdf:type'), type);
  }
  if (node.label !== undefined && !labels.has(node.label)) add('', expanded('cg:label'), plain(node.label));
  for (const parent of node.parents ?? []) add('', expanded('cg:parent'), addressOf('node', parent));
  const spells = (node.spells ?? []).map((spell, i) => [spell, blank(`_:node${count}t${i + 1}`)] as const);
  for (const [, address] of spells) add('', expanded('cg:spell'), address);
  const main = groups.get('')?.says ?? [];
  if (main.length === 0 && groups.size === 1 && !linked) main.push([expanded('rdf:type'), iri('cg:Node')]);
  for (const { graph, says } of groups.values()) yield { subject, ...(graph && { graph }), says };
  yield* spells.map(spellBlock);
}

const LABELS = new Set(['rdfs:label', 'skos:prefLabel', 'schema:name', 'foaf:name', 'dcterms:title', 'dc:title']);

function graphName(text: string): Resource {
  return addressOf('node', text);
}

function* edgeBlocks(edge: GraphEdge, graph: Graph, named: boolean, count: number): Generator<Block> {
  const said = saidBy(graph.edgeAttributes, edge);
  const [source, target] = [addressOf('node', edge.source), addressOf('node', edge.target)];
  const predicate = edge.type === undefined || edge.type === '' ? iri('cg:linkedTo') : addressOf('relation', edge.type);
  const foreign = edge.type !== undefined && isIri(expanded(edge.type));
  const standing = standingOfEdge(edge, said);
  const place = said.get('graph');
  const attributed =
    place !== undefined &&
    foreign &&
    (edge.claims ?? []).every(
      ({ chain, polarity, modality, review }) =>
        chain.length === 1 && chain[0]?.act === 'states' && !polarity && !modality && !review,
    );
  const plainly =
    attributed ||
    (edge.claims === undefined && standing === 'stated' && (foreign || said.get('standing') === undefined));
  const where = named && place !== undefined ? graphName(place) : undefined;
  if (plainly) yield { subject: source, ...(where && { graph: where }), says: [[predicate.value, target]] };
  const bare =
    edge.id === undefined &&
    edge.label === undefined &&
    edge.weight === undefined &&
    !edge.spells &&
    edge.direction === 'directed' &&
    edge.type !== undefined &&
    edge.type !== '' &&
    graph.edgeAttributes.every(({ name }, i) => name === 'graph' || edge.values[i] === undefined);
  if (plainly && (bare || attributed)) return;
  const subject = edge.id === undefined ? blank(`_:edge${count}`) : addressOf('edge', edge.id);
  const claims = (edge.claims ?? []).map((claim, i) => [claim, claimAddress(subject, i + 1)] as const);
  const spells = (edge.spells ?? []).map((spell, i) => [spell, blank(`_:edge${count}t${i + 1}`)] as const);
  const attributes = graph.edgeAttributes.flatMap((attribute, i): Says => {
    const value = edge.values[i];
    if (value === undefined) return [];
    const { predicate, make } = attributeTerms(attribute);
    return make(value).map((object): Says[number] => [predicate, object]);
  });
  const says: Says = [
    [expanded('rdf:type'), iri('rdf:Statement')],
    [expanded('rdf:type'), iri('cg:Relation')],
    [expanded('rdf:subject'), source],
    [expanded('rdf:predicate'), predicate],
    [expanded('rdf:object'), target],
    ...(edge.type === undefined ? [[expanded('cg:untyped'), typed('true', 'xsd:boolean')] as Says[number]] : []),
    ...(edge.label === undefined ? [] : [[expanded('cg:label'), plain(edge.label)] as Says[number]]),
    ...(edge.direction === 'directed' ? [] : [[expanded('cg:direction'), plain(edge.direction)] as Says[number]]),
    ...(edge.weight === undefined
      ? []
      : [[expanded('cg:weight'), typed(String(edge.weight), 'xsd:double')] as Says[number]]),
    ...spells.map(([, address]): Says[number] => [expanded('cg:spell'), address]),
    ...claims.map(([, address]): Says[number] => [expanded('cg:claim'), address]),
    ...attributes,
  ];
  yield { subject, says };
  yield* spells.map(spellBlock);
  for (const [claim, address] of claims) {
    const document = claim.document === undefined ? undefined : plain(claim.document);
    yield* claimBlocks(claim, address, { agent: (name) => addressOf('node', name), document });
  }
}

function spellBlock([{ start, end, startOpen, endOpen }, subject]: readonly [Spell, Resource]): Block {
  return {
    subject,
    says: [
      [expanded('rdf:type'), iri('cg:Spell')],
      ...(start === undefined ? [] : [[expanded('cg:from'), plain(start)] as Says[number]]),
      ...(end === undefined ? [] : [[expanded('cg:until'), plain(end)] as Says[number]]),
      ...(startOpen ? [[expanded('cg:fromOpen'), typed('true', 'xsd:boolean')] as Says[number]] : []),
      ...(endOpen ? [[expanded('cg:untilOpen'), typed('true', 'xsd:boolean')] as Says[number]] : []),
    ],
  };
}

function claimAddress({ kind, value }: Resource, position: number): Resource {
  return { kind, value: kind === 'blank' ? `${value}c${position}` : `${value}:claim:${position}` };
}

/** How the values of an attribute are written: under which predicate, in which graph, as which terms. */
function attributeTerms({ name, type, list }: Attribute): {
  predicate: string;
  place: string;
  make: (value: Value) => Term[];
} {
  const [, language = '', column = ''] = /^(?:label|aliases|description)_(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))$/.exec(
    name,
  )
    ? [name, name.slice(name.indexOf('_') + 1), name.slice(0, name.indexOf('_'))]
    : [];
  if (column !== '') {
    const predicate = expanded(COLUMNS[column] ?? '');
    return { predicate, place: '', make: (value) => each(value).map((one) => inLanguageTag(String(one), language)) };
  }
  const at = name.indexOf(' in ');
  const place = at < 0 ? '' : name.slice(at + 4);
  const words = at < 0 ? name : name.slice(0, at);
  const [, tagged = '', tag = ''] = /^([^@]*[^@^])@([A-Za-z]+(?:-[A-Za-z0-9]+)*)$/.exec(words) ?? [];
  const types = words.split('^^');
  const [first = ''] = types;
  const base = tagged || first;
  if (isIri(expanded(base)) && (tag !== '' || types.length <= 2)) {
    const datatype = types[1];
    const make = (one: Scalar): Term =>
      type === 'uri' && datatype === undefined
        ? iri(String(one))
        : tag !== ''
          ? inLanguageTag(String(one), tag)
          : datatype !== undefined
            ? typed(String(one), datatype)
            : scalarTerm(one, type);
    return { predicate: expanded(base), place, make: (value) => each(value).map(make) };
  }
  const predicate = addressOf('attribute', name).value;
  return {
    predicate,
    place: '',
    make: (value) => (list ? [jsonLiteral(value)] : each(value).map((one) => scalarTerm(one, type))),
  };
}

const COLUMNS: Readonly<Record<string, string>> = {
  label: 'rdfs:label',
  aliases: 'skos:altLabel',
  description: 'schema:description',
};

function each(value: Value): readonly Scalar[] {
  return typeof value === 'object' ? value : [value];
}

function scalarTerm(value: Scalar, type: Attribute['type']): Term {
  if (typeof value === 'boolean') return typed(String(value), 'xsd:boolean');
  if (typeof value === 'number' || type === 'integer' || type === 'number')
    return typed(String(value).replace('Infinity', 'INF'), type === 'integer' ? 'xsd:integer' : 'xsd:double');
  if (type === 'uri') return typed(value, 'xsd:anyURI');
  return type === 'date' ? typed(value, 'xsd:date') : plain(value);
}
