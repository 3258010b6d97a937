/**
 * What `graph.export()` of graphology gives, for Sigma and Gephi Lite. The type of a node or edge is its `kind`: Sigma
 * takes `type` for how it is drawn. What we write carries all of a graph.
 */
import type { Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import { labelled } from '../interchange/names.js';
import type { ReadOptions } from '../interchange/options.js';
import { ElementReader, isObject } from './elements.js';
import { listed, mainDirection, objectOf, Recorder } from './record.js';
import type { Roles } from './roles.js';
import { builderOf, idOf, itemsOf, missing, type Shape } from './shape.js';

const ROLES: Roles = {
  node: { label: 'label', type: 'kind' },
  edge: { label: 'label', type: 'kind' },
  taken: ['type'],
};

export const graphology: Shape = {
  name: "graphology's serialisation",
  fits: (value) =>
    isObject(value) &&
    Array.isArray(value.nodes) &&
    (isObject(value.options) || value.nodes.length > 0 || isObject(value.attributes)) &&
    value.nodes.every((node) => isObject(node) && node.key !== undefined && node.id === undefined),
  read,
};

export function* graphologyPieces(graph: Graph): Generator<string> {
  const recorder = new Recorder(graph, ROLES);
  const main = mainDirection(graph);
  const mixed = graph.edges.some(({ direction }) => (direction === 'undirected') !== (main === 'undirected'));
  const { title } = graph.metadata;
  const attributes = { ...(title !== undefined && { title }), claimgraph: recorder.schema };
  const options = { type: mixed ? 'mixed' : main, multi: true, allowSelfLoops: true };
  yield `{\n"options": ${JSON.stringify(options)},\n"attributes": ${JSON.stringify(attributes)},\n"nodes": `;
  yield* listed(graph.nodes, (node) => {
    const parents: [string, unknown][] = node.parents ? [['parents', node.parents]] : [];
    return `{"key":${JSON.stringify(node.id)},"attributes":${objectOf([...recorder.node(node), ...parents])}}`;
  });
  yield ',\n"edges": ';
  yield* listed(graph.edges, (edge) => {
    const { id, source, target, direction } = edge;
    const undirected = direction === 'undirected';
    const key = id === undefined ? '' : `"key":${JSON.stringify(id)},`;
    const ends = `"source":${JSON.stringify(source)},"target":${JSON.stringify(target)}`;
    const own = recorder.edge(edge, undirected ? 'undirected' : 'directed');
    return `{${key}${ends}${undirected ? ',"undirected":true' : ''},"attributes":${objectOf(own)}}`;
  });
  yield '\n}\n';
}

function read(value: unknown, file: string, options: ReadOptions): Graph {
  const { nodes, edges, attributes, options: kind } = isObject(value) ? value : {};
  const builder = builderOf(file, options);
  const said = isObject(attributes) ? attributes : {};
  const reader = new ElementReader(builder, ROLES, said.claimgraph);
  const title = said.title ?? said.name;
  if (!reader.own && typeof title === 'string') builder.metadata.title = title;
  for (const { item, path } of itemsOf(nodes, 'nodes')) {
    const id = idOf(item.key);
    if (id === undefined) throw missing(file, path, 'key');
    const node: GraphNode = { id, values: [] };
    builder.addNode(node);
    reader.take('node', node, isObject(item.attributes) ? item.attributes : {}, NOTHING);
  }
  const undirected = isObject(kind) && kind.type === 'undirected';
  for (const { item, path } of itemsOf(edges, 'edges')) {
    const [source, target, id] = [idOf(item.source), idOf(item.target), idOf(item.key)];
    if (source === undefined) throw missing(file, path, 'source');
    if (target === undefined) throw missing(file, path, 'target');
    const direction = (item.undirected ?? undirected) ? 'undirected' : 'directed';
    const edge: GraphEdge = { ...(id !== undefined && { id }), source, target, direction, values: [] };
    builder.addEdge(edge);
    reader.take('edge', edge, isObject(item.attributes) ? item.attributes : {}, NOTHING);
  }
  const graph = builder.finish();
  return reader.own ? graph : labelled(graph);
}

const NOTHING: ReadonlySet<string> = new Set();
