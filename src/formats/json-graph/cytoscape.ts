/**
 * Cytoscape.js and Cytoscape Desktop (`.cyjs`): elements as one list, or as lists of nodes and edges. In places y grows
 * downwards. What we write carries all of a graph.
 */
import type { Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import { labelled } from '../interchange/names.js';
import type { ReadOptions } from '../interchange/options.js';
import { ElementReader, isObject, type Json } from './elements.js';
import { listed, objectOf, Recorder } from './record.js';
import type { Roles } from './roles.js';
import { builderOf, idOf, itemsOf, missing, type Shape } from './shape.js';

/** Cytoscape Desktop shows `name`, and what an edge is called `interaction`. */
const ROLES: Roles = {
  node: { label: 'name', type: 'type' },
  edge: { label: 'label', type: 'interaction' },
  taken: ['id', 'source', 'target', 'parent', 'shared_name', 'shared_interaction', 'SUID', 'selected', 'classes'],
};

export const cytoscape: Shape = {
  name: 'elements of Cytoscape',
  fits: (value) => {
    const elements = elementsOf(value);
    if (Array.isArray(elements))
      return elements.length > 0 && elements.every((one) => isObject(one) && isObject(one.data));
    return isObject(elements) && (Array.isArray(elements.nodes) || Array.isArray(elements.edges));
  },
  read,
};

export function* cytoscapePieces(graph: Graph): Generator<string> {
  const recorder = new Recorder(graph, ROLES);
  const data = { name: graph.metadata.title ?? '', claimgraph: recorder.schema };
  yield '{\n"format_version": "1.0",\n"generated_by": "claimgraph",\n"target_cytoscapejs_version": "~3.0",\n';
  yield `"data": ${JSON.stringify(data)},\n"elements": {\n"nodes": `;
  yield* listed(graph.nodes, (node) => {
    const { id, parents, look } = node;
    const [parent] = parents ?? [];
    const own: [string, unknown][] = [['id', id], ...recorder.node(node)];
    // a node that holds itself would not be drawn
    if (parents?.length === 1 && parent !== id) own.push(['parent', parent]);
    else if (parents) own.push(['parents', parents]);
    const place = look?.x !== undefined && look.y !== undefined ? `,"position":${placeOf(look.x, look.y)}` : '';
    return `{"data":${objectOf(place ? own.filter(([key]) => key !== 'x' && key !== 'y') : own)}${place}}`;
  });
  yield ',\n"edges": ';
  yield* listed(graph.edges, (edge) => {
    const { id, source, target } = edge;
    const ends: [string, unknown][] = [
      ['source', source],
      ['target', target],
    ];
    return `{"data":${objectOf([...(id === undefined ? [] : ([['id', id]] as [string, unknown][])), ...ends, ...recorder.edge(edge, 'directed')])}}`;
  });
  yield '\n}\n}\n';
}

function placeOf(x: number, y: number): string {
  return JSON.stringify({ x, y: 0 - y });
}

/** Those at the top, under `elements`, or what is the list itself. */
function elementsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  return isObject(value) ? value.elements : undefined;
}

function read(value: unknown, file: string, options: ReadOptions): Graph {
  const elements = elementsOf(value);
  const builder = builderOf(file, options);
  const data = isObject(value) && isObject(value.data) ? value.data : {};
  const reader = new ElementReader(builder, ROLES, data.claimgraph);
  if (!reader.own && typeof data.name === 'string' && data.name !== '') builder.metadata.title = data.name;
  const all = Array.isArray(elements)
    ? [...itemsOf(elements, 'elements')].map((one) => ({ ...one, isEdge: isEdge(one.item) }))
    : isObject(elements)
      ? [
          ...[...itemsOf(elements.nodes, 'elements.nodes')].map((one) => ({ ...one, isEdge: false })),
          ...[...itemsOf(elements.edges, 'elements.edges')].map((one) => ({ ...one, isEdge: true })),
        ]
      : [];
  for (const { item, path, isEdge } of all) {
    const own = isObject(item.data) ? item.data : {};
    const id = idOf(own.id);
    if (isEdge) {
      const [source, target] = [idOf(own.source), idOf(own.target)];
      if (source === undefined) throw missing(file, path, 'source');
      if (target === undefined) throw missing(file, path, 'target');
      const edge: GraphEdge = { ...(id !== undefined && { id }), source, target, direction: 'directed', values: [] };
      builder.addEdge(edge);
      reader.take('edge', edge, withClasses(own, item), KNOWN);
      continue;
    }
    if (id === undefined) throw missing(file, path, 'id');
    const node: GraphNode = { id, values: [] };
    builder.addNode(node);
    const { position } = item;
    if (isObject(position) && typeof position.x === 'number' && typeof position.y === 'number')
      node.look = { x: position.x, y: 0 - position.y };
    const parent = idOf(own.parent);
    if (parent !== undefined) node.parents = [parent];
    reader.take('node', node, withClasses(own, item), KNOWN);
  }
  const graph = builder.finish();
  return reader.own ? graph : labelled(graph);
}

const KNOWN: ReadonlySet<string> = new Set(['id', 'source', 'target', 'parent']);

function isEdge({ group, data }: Json): boolean {
  return (
    group === 'edges' || (group !== 'nodes' && isObject(data) && data.source !== undefined && data.target !== undefined)
  );
}

/** Classes are said of the element, not of its data. */
function withClasses(data: Json, { classes }: Json): Json {
  const list = Array.isArray(classes) ? classes.join(' ') : classes;
  return typeof list === 'string' && list !== '' ? { ...data, classes: list } : data;
}
