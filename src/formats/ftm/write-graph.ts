/**
 * Any graph as FollowTheMoney entities, one line of JSON each; nodes first, then edges.
 *
 * FollowTheMoney knows no claims: an Ownership is a fact to whoever reads it. So only what is stated, by a document in its
 * own voice or by a confirmation that nobody opposes, becomes the schema of its type. All else (reported, alleged,
 * disputed, denied, possible, proposed, retracted, unreviewed) becomes an `UnknownLink` whose `role` names the type with
 * its standing, `owns [alleged]`, whose `status` is the standing, and whose `description` holds each claim in words. Edges
 * that came from FollowTheMoney keep their schema unless somebody only alleges, disputes or denies them. An edge whose
 * ends the schema does not take is an `UnknownLink` as well.
 *
 * Ids that it does not take are others (ids.ts). Values that a property does not take (a country that is no code, a date that is none) are notes (values.ts).
 *
 * Type, claims and the values that no property holds are under the key `claimgraph` of the entity: our own reader takes
 * them from there, FollowTheMoney keeps them as context, OpenAleph drops them. Lost: the metadata of the graph, how
 * things are drawn, values over time, attributes that no element uses, their defaults, and that some are dates.
 */

import { claimWords } from '../interchange/claim-words.js';
import type { Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import { valueAt } from '../interchange/graph.js';
import type { Loss } from '../interchange/losses.js';
import type { Own } from '../interchange/own.js';
import { saidBy } from '../interchange/said.js';
import { standingOfEdge } from '../interchange/voice.js';
import { splitList } from '../list.js';
import { entityIds, isEntityId } from './ids.js';
import { captionOf, edgeOf, edgeSchemaOf, propertiesOf, referencesOf, schemaOf } from './schema.js';
import { dateIn, takesValue } from './values.js';

export const FTM_LOSSES: readonly Loss[] = [
  'the metadata of the graph',
  'how things are drawn',
  'values that change over time',
  'which attributes are dates or addresses',
  'attributes that nothing has, and their usual values',
  'halves of characters (surrogates that stand alone)',
];

type Properties = Record<string, string[]>;

/** The file in pieces, a line each. */
export function* ftmPieces(graph: Graph): Generator<string> {
  const { nodes, edges } = graph;
  const schemata = new Map(nodes.map(({ id, type }) => [id, schemaOf(type)]));
  const names = new Map(nodes.map(({ id, label }) => [id, label || id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const ids = entityIds(names.keys());
  const idOf = (id: string) => ids.get(id) ?? id;
  for (const node of nodes)
    yield line(entityOfNode(node, idOf(node.id), graph, schemata.get(node.id) ?? schemaOf(undefined)));
  const taken = new Set([...schemata.keys(), ...ids.values()]);
  let count = 0;
  for (const edge of edges) {
    let id = edge.id ?? `edge-${++count}`;
    while (taken.has(id)) id = `edge-${++count}`;
    taken.add(id);
    yield line(entityOfEdge(edge, id, graph, { schemata, nameOf, idOf }));
  }
}

/** One entity as a line; halves of surrogate pairs, which UTF-8 cannot hold, are replaced. */
export function line(entity: object): string {
  const text = JSON.stringify(entity);
  if (!/\\ud[89a-f]/.test(text)) return `${text}\n`;
  return `${JSON.stringify(entity, (_, value) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value))}\n`;
}

function entityOfNode(node: GraphNode, id: string, { nodeAttributes }: Graph, schema: string): object {
  const said = saidBy(nodeAttributes, node);
  const [properties, refused] = foreignProperties(nodeAttributes, node, schema);
  const names = [node.label, ...languages('label_', said)].filter((name): name is string => !!name?.trim());
  if (names.length === 0) names.push(node.id);
  // what came from FollowTheMoney says by itself what it is called
  const captions = captionOf(schema).flatMap((name) => properties[name] ?? []);
  if (node.label === undefined ? captions.length === 0 : !captions.includes(node.label)) {
    add(properties, 'name', names, schema);
    for (const name of NAMES) if (captionOf(schema).includes(name)) add(properties, name, names.slice(0, 1), schema);
  }
  add(properties, 'alias', languages('aliases_', said).flatMap(splitList), schema);
  add(properties, 'description', languages('description_', said), schema);
  add(properties, 'notes', languages('properties_', said).flatMap(splitList), schema);
  add(properties, 'notes', refused, schema);
  for (const [scheme, property] of Object.entries(IDENTIFIERS)) {
    const elsewhere = said.get(`sameAs_${scheme}`);
    if (elsewhere !== undefined && takesValue(property, elsewhere)) add(properties, property, [elsewhere], schema);
  }
  const entity = { id, schema, properties };
  const plain =
    id === node.id &&
    node.type === schema &&
    node.label !== undefined &&
    node.parents === undefined &&
    node.spells === undefined &&
    heldWhole(nodeAttributes, node, properties);
  if (plain) return { ...entity, caption: node.label, ...datasets(said) };
  const own: Own = {
    ...(id !== node.id && { id: node.id }),
    ...(node.label !== undefined && { label: node.label }),
    ...(node.type !== undefined && { type: node.type }),
    values: valuesByName(nodeAttributes, node),
    ...(node.parents && { parents: node.parents }),
    ...(node.spells && { spells: node.spells }),
  };
  return { ...entity, ...datasets(said), claimgraph: own };
}

/** Properties that are asked for where a schema has them; each is the name. */
const NAMES = ['title', 'fileName', 'full', 'username'];

/** Scheme of our identifiers → property. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  wikidata: 'wikidataId',
  lei: 'leiCode',
  isin: 'isin',
  opencorporates: 'opencorporatesUrl',
  website: 'website',
};

interface Context {
  schemata: ReadonlyMap<string, string>;
  nameOf: (id: string) => string;
  /** of a node, as FollowTheMoney takes it */
  idOf: (id: string) => string;
}

function entityOfEdge(edge: GraphEdge, id: string, { edgeAttributes }: Graph, context: Context): object {
  const said = saidBy(edgeAttributes, edge);
  const standing = standingOfEdge(edge, said);
  const foreign = edge.type !== undefined && edgeOf(edge.type) !== undefined;
  const firm = standing === 'stated' || (foreign && standing === 'reported');
  const ends = [edge.source, edge.target].map((end) => context.schemata.get(end) ?? 'Thing') as [string, string];
  const typed = !firm ? undefined : foreign ? edge.type : edgeSchemaOf(edge.type, ...ends);
  const schema = typed ?? 'UnknownLink';
  const { source = '', target = '' } = edgeOf(schema) ?? {};
  const [properties, refused] = foreignProperties(edgeAttributes, edge, schema);
  const [from, to] = [context.idOf(edge.source), context.idOf(edge.target)];
  Object.assign(properties, { [source]: [from], [target]: [to] });
  times(properties, edge);
  add(properties, 'summary', refused, schema);
  const words = [said.get('label_en'), edge.label, edge.type].find((one) => one?.trim()) ?? 'linked to';
  const role = firm || words.includes('[') ? words : `${words} [${standing}]`;
  if (typed === undefined) add(properties, 'role', [role], schema);
  if (typed === 'Family' || typed === 'Associate') add(properties, 'relationship', [words], schema);
  if (typed === undefined && !firm) add(properties, 'status', [standing], schema);
  add(
    properties,
    'description',
    (edge.claims ?? []).map((claim) => claimWords(claim, context.nameOf)),
    schema,
  );
  const entity = { id, schema, properties, ...datasets(said) };
  const plain =
    typed !== undefined &&
    edge.type === typed &&
    edge.id === id &&
    from === edge.source &&
    to === edge.target &&
    edge.weight === undefined &&
    (edge.spells?.length ?? 0) <= 1 &&
    (edge.claims ?? []).every(isOfDataset) &&
    heldWhole(edgeAttributes, edge, properties);
  if (plain) return { ...entity, ...(edge.label !== undefined && { caption: edge.label }) };
  const own: Own = {
    ...(edge.label !== undefined && { label: edge.label }),
    ...(edge.type !== undefined && { type: edge.type }),
    ...(from !== edge.source && { source: edge.source }),
    ...(to !== edge.target && { target: edge.target }),
    ...(edge.id !== id && { nameless: true }),
    ...(edge.weight !== undefined && { weight: edge.weight }),
    direction: edge.direction,
    values: valuesByName(edgeAttributes, edge),
    ...(edge.spells && { spells: edge.spells }),
    ...(edge.claims && { claims: edge.claims }),
  };
  return { ...entity, claimgraph: own };
}

function times(properties: Properties, { spells }: GraphEdge): void {
  if (['startDate', 'endDate', 'date'].some((name) => properties[name])) return;
  const [first] = spells ?? [];
  const last = spells?.at(-1);
  const [start, end] = [first?.start, last?.end].map((text) => (text === undefined ? undefined : dateIn(text)));
  if (start !== undefined && start === end) properties.date = [start];
  else {
    if (start !== undefined) properties.startDate = [start];
    if (end !== undefined) properties.endDate = [end];
  }
}

function isOfDataset({ chain }: { chain: readonly { act: string }[] }): boolean {
  return chain.every(({ act }) => act === 'states');
}

function datasets(said: ReadonlyMap<string, string>): { datasets?: string[] } {
  const found = said.get('datasets');
  return found === undefined ? {} : { datasets: found.split('; ') };
}

/** Values whose attribute is a property of the schema, and those that it does not take, each with its name. */
function foreignProperties(
  attributes: Graph['nodeAttributes'],
  element: GraphNode | GraphEdge,
  schema: string,
): [taken: Properties, refused: string[]] {
  const properties: Properties = {};
  const refused: string[] = [];
  const [known, references] = [propertiesOf(schema), referencesOf(schema)];
  attributes.forEach(({ name }, i) => {
    const value = valueAt(attributes, i, element);
    if (value === undefined || !known.has(name)) return;
    const texts = (typeof value === 'object' ? value : [value]).map(String).filter((text) => text.trim() !== '');
    const takes = (text: string) => (references.has(name) ? isEntityId(text) : takesValue(name, text));
    const taken = texts.filter(takes);
    refused.push(...texts.filter((text) => !takes(text)).map((text) => `${name}: ${text}`));
    if (taken.length > 0) properties[name] = taken;
  });
  return [properties, refused];
}

/** Whether the properties say all that the values do. */
function heldWhole(
  attributes: Graph['nodeAttributes'],
  element: GraphNode | GraphEdge,
  properties: Properties,
): boolean {
  return attributes.every(({ name, type, list }, i) => {
    const value = element.values[i];
    if (value === undefined || name === 'datasets') return true;
    return type === 'text' && list === true && properties[name]?.join('\n') === (value as string[]).join('\n');
  });
}

function valuesByName(attributes: Graph['nodeAttributes'], { values }: GraphNode | GraphEdge) {
  const found: NonNullable<Own['values']> = Object.create(null);
  attributes.forEach(({ name }, i) => {
    const value = values[i];
    if (value !== undefined) found[name] = typeof value === 'object' ? [...value] : value;
  });
  return found;
}

function languages(prefix: string, said: ReadonlyMap<string, string>): string[] {
  return [...said].filter(([key]) => key.startsWith(prefix)).map(([, text]) => text);
}

/** Adds what is not there yet, where the schema has the property. */
function add(properties: Properties, name: string, given: readonly string[], schema: string): void {
  const values = given.filter((value) => value.trim() !== '');
  if (values.length === 0 || !propertiesOf(schema).has(name)) return;
  properties[name] = [...new Set([...(properties[name] ?? []), ...values])];
}
