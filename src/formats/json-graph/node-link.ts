/**
 * Lists of nodes and links, as networkx, d3, Sigma, vis.js, force-graph and the JSON Graph Format have them.
 *
 * Ends may be ids, places in the list of nodes (d3, networkx before 2), or the nodes themselves. A link without a word on
 * its direction is directed where it has a type or goes `from` something, and else undirected. What we write carries all
 * of a graph; networkx from 3.4 on reads it with `node_link_graph(data, edges="links")`.
 */
import type { Direction, Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import { labelled } from '../interchange/names.js';
import type { ReadOptions } from '../interchange/options.js';
import { ElementReader, isObject, type Json } from './elements.js';
import { listed, mainDirection, objectOf, Recorder } from './record.js';
import type { Roles } from './roles.js';
import { builderOf, idOf, itemsOf, missing, type Shape } from './shape.js';

const ROLES: Roles = {
  node: { label: 'label', type: 'type' },
  edge: { label: 'label', type: 'type' },
  taken: ['id', 'source', 'target', 'key', 'claimgraph'],
};

const ENDS: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['src', 'dst'],
  ['fromId', 'toId'],
];

export const nodeLink: Shape = {
  name: 'a list of nodes and links',
  fits: (value) => {
    const { nodes, links } = partsOf(value);
    return nodes !== undefined && links !== undefined;
  },
  read,
};

export function* nodeLinkPieces(graph: Graph): Generator<string> {
  const recorder = new Recorder(graph, ROLES);
  const main = mainDirection(graph);
  yield `{\n"directed": ${main === 'directed'},\n"multigraph": true,\n`;
  yield `"graph": ${JSON.stringify({ claimgraph: recorder.schema })},\n"nodes": `;
  yield* listed(graph.nodes, (node) => {
    const { id, parents } = node;
    return objectOf([
      ['id', id],
      ...recorder.node(node),
      ...(parents ? [['parents', parents] as [string, unknown]] : []),
    ]);
  });
  yield ',\n"links": ';
  yield* listed(graph.edges, (edge) => {
    const { id, source, target } = edge;
    return objectOf([
      ...(id === undefined ? [] : [['id', id] as [string, unknown]]),
      ...[['source', source] as [string, unknown], ['target', target] as [string, unknown]],
      ...recorder.edge(edge, main),
    ]);
  });
  yield '\n}\n';
}

/** The lists, whether they stand at the top or under `graph`, and what is said of the graph. */
function partsOf(value: unknown): { nodes?: unknown; links?: unknown; said: Json; top: Json } {
  if (!isObject(value)) return { said: {}, top: {} };
  const within = isObject(value.graph) && (value.graph.nodes !== undefined || value.nodes === undefined);
  const top = within ? (value.graph as Json) : value;
  const links = top.links ?? top.edges ?? top.relationships;
  const nodes = Array.isArray(top.nodes) || isObject(top.nodes) ? top.nodes : undefined;
  const said = within
    ? { ...(isObject(top.metadata) ? top.metadata : {}), ...top }
    : isObject(top.graph)
      ? top.graph
      : top;
  return { ...(nodes && { nodes }), ...(Array.isArray(links) && { links }), said, top };
}

function read(value: unknown, file: string, options: ReadOptions): Graph {
  const { nodes, links, said, top } = partsOf(value);
  const builder = builderOf(file, options);
  const reader = new ElementReader(builder, ROLES, said.claimgraph);
  if (!reader.own) {
    const title = said.title ?? said.name ?? said.label;
    if (typeof title === 'string') builder.metadata.title = title;
    if (typeof said.description === 'string') builder.metadata.description = said.description;
  }
  const list = [...itemsOf(nodes, 'nodes')];
  const ids = idsOf(list.map(({ item, key }) => ({ item, key })));
  for (const [i, { item }] of list.entries()) {
    const node: GraphNode = { id: ids[i] ?? String(i), values: [] };
    builder.addNode(node);
    reader.take('node', node, withMetadata(item), OF_NODES);
  }
  const usual = typeof top.directed === 'boolean' ? (top.directed ? 'directed' : 'undirected') : undefined;
  const byPlace = areByPlace(builder.has.bind(builder), links, ids.length);
  for (const { item, path } of itemsOf(links, 'links')) {
    const ends = endsOf(item);
    const [source, target] = ends.map((end) => (byPlace && typeof end === 'number' ? ids[end] : idOf(end)));
    if (source === undefined) throw missing(file, path, 'source');
    if (target === undefined) throw missing(file, path, 'target');
    const edge: GraphEdge = { source, target, direction: usual ?? directionOf(item), values: [] };
    const id = item.id === undefined ? undefined : idOf(item.id);
    if (id !== undefined) edge.id = id;
    builder.addEdge(edge);
    reader.take('edge', edge, reader.own ? item : withMetadata(item), OF_LINKS);
    if (!reader.own && typeof item.directed === 'boolean') edge.direction = item.directed ? 'directed' : 'undirected';
    if (!reader.own && edge.type === undefined && typeof item.relation === 'string') edge.type = item.relation;
  }
  const graph = builder.finish();
  return reader.own ? graph : labelled(graph);
}

const OF_NODES: ReadonlySet<string> = new Set(['id']);
const OF_LINKS: ReadonlySet<string> = new Set(['id', ...ENDS.flat(), 'directed']);

/** The JSON Graph Format keeps columns under `metadata`, Neo4j's tools under `properties`. */
function withMetadata(item: Json): Json {
  const { metadata, properties, ...rest } = item;
  if (!isObject(metadata) && !isObject(properties)) return item;
  return { ...rest, ...(isObject(metadata) ? metadata : {}), ...(isObject(properties) ? properties : {}) };
}

/** By id, key or unique name; where nodes have none of them, by their place. */
function idsOf(list: readonly { item: Json; key?: string | undefined }[]): string[] {
  const names = new Set<string>();
  const unique = list.every(({ item }) => {
    const name = typeof item.name === 'string' ? item.name : undefined;
    const fresh = name !== undefined && !names.has(name);
    if (name !== undefined) names.add(name);
    return fresh;
  });
  return list.map(
    ({ item, key }, i) => idOf(item.id) ?? key ?? idOf(item.key) ?? (unique ? String(item.name) : String(i)),
  );
}

/** Whether ends are places in the list: numbers within it, of which some are no ids. */
function areByPlace(has: (id: string) => boolean, links: unknown, count: number): boolean {
  if (!Array.isArray(links)) return false;
  const ends = links.flatMap((link) => (isObject(link) ? endsOf(link) : []));
  const within = (end: unknown) => typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < count;
  return ends.length > 0 && ends.every(within) && ends.some((end) => !has(String(end)));
}

function endsOf(link: Json): [unknown, unknown] {
  const [source, target] = ENDS.find(
    ([source, target]) => link[source] !== undefined || link[target] !== undefined,
  ) ?? ['source', 'target'];
  return [link[source], link[target]];
}

function directionOf(link: Json): Direction {
  const says = ['type', 'relation', 'relationship', 'kind'].some((key) => typeof link[key] === 'string');
  return says || link.source === undefined ? 'directed' : 'undirected';
}
