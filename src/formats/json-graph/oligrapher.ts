/**
 * Maps of Oligrapher, versions 1 to 3, and what the LittleSis API and its bulk files give. In places y grows downwards.
 *
 * What a map cannot carry: columns, types, weights, times, parents and claims. Colours and sizes are those of its own
 * signs. Lines that are no plain statement are dashed, and the label says what they are. Captions are left out with a
 * warning.
 */

import { firmLabel, isFirm } from '../interchange/firm.js';
import type { Direction, Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import { labelled } from '../interchange/names.js';
import type { ReadOptions } from '../interchange/options.js';
import { ElementReader, isObject, type Json } from './elements.js';
import type { Roles } from './roles.js';
import { builderOf, idOf, itemsOf, missing, type Shape } from './shape.js';

const ROLES: Roles = { node: { label: 'name', type: 'type' }, edge: { label: 'label', type: 'type' }, taken: [] };

/** Pixels of a node of scale 1. */
const RADIUS = 25;

export const oligrapher: Shape = {
  name: 'a map of Oligrapher',
  fits: (value) => {
    const { nodes, edges } = partsOf(value);
    return isObject(nodes) || (Array.isArray(nodes) && Array.isArray(edges) && isLink(edges[0]));
  },
  read: readMap,
};

export const littlesis: Shape = {
  name: 'data of LittleSis',
  fits: (value) => {
    const [first] = recordsOf(value);
    return isObject(first) && (first.type === 'entities' || first.type === 'relationships');
  },
  read: readRecords,
};

export function* oligrapherPieces(graph: Graph): Generator<string> {
  const { title = '', description } = graph.metadata;
  yield `{\n"title": ${JSON.stringify(title)},\n"description": ${JSON.stringify(description ?? null)},\n"nodes": {`;
  yield* members(graph.nodes, ({ id, label, look }, i) => {
    const { x, y, size, colour } = look ?? {};
    const place = x !== undefined && y !== undefined ? { x, y: 0 - y } : spiral(i);
    const scale = size === undefined ? 1 : Math.round((size / RADIUS) * 100) / 100 || 1;
    return [id, { id, name: label ?? id, ...place, scale, ...(colour !== undefined && { color: colour }) }];
  });
  yield '},\n"edges": {';
  const ids = new Set<string>();
  yield* members(graph.edges, (edge, i) => {
    const { source, target, direction } = edge;
    let id = edge.id ?? String(i + 1);
    while (ids.has(id)) id += '-';
    ids.add(id);
    const arrow = direction === 'directed' ? '1->2' : direction === 'mutual' ? 'both' : null;
    const drawn = { label: firmLabel(graph, edge), arrow, dash: !isFirm(graph, edge), scale: 1 };
    return [id, { id, node1_id: source, node2_id: target, ...drawn }];
  });
  yield '},\n"captions": {}\n}\n';
}

function* members<T>(items: readonly T[], shape: (item: T, i: number) => [string, unknown]): Generator<string> {
  let comma = '\n';
  for (const [i, item] of items.entries()) {
    const [key, value] = shape(item, i);
    yield `${comma}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    comma = ',\n';
  }
  yield '\n';
}

/** Where a node lies that has no place: evenly over a disc (Vogel 1979). */
function spiral(i: number): { x: number; y: number } {
  const [radius, angle] = [90 * Math.sqrt(i), i * Math.PI * (3 - Math.sqrt(5))];
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
}

/** A map, alone or under `graph` or `graph_data`; version 1 calls its parts `entities` and `rels`. */
function partsOf(value: unknown): { nodes?: unknown; edges?: unknown; top: Json; map: Json } {
  const top = isObject(value) ? value : {};
  const inner = [top.graph_data, top.graph].find((one) => isObject(one) && (one.nodes ?? one.entities) !== undefined);
  const map = isObject(inner) ? inner : top;
  const [nodes, edges] = [map.nodes ?? map.entities, map.edges ?? map.rels];
  const links = Array.isArray(edges) ? edges : Object.values(isObject(edges) ? edges : {});
  const isMap = isObject(edges) || Array.isArray(edges);
  if (!isMap || (links.length > 0 && !isLink(links[0]))) return { top, map };
  const isEmpty = links.length === 0 && map.captions === undefined;
  return isEmpty ? { top, map } : { nodes, edges, top, map };
}

function isLink(edge: unknown): boolean {
  return isObject(edge) && (edge.node1_id ?? edge.entity1_id) !== undefined;
}

function readMap(value: unknown, file: string, options: ReadOptions): Graph {
  const { nodes, edges, top, map } = partsOf(value);
  const builder = builderOf(file, options);
  const reader = new ElementReader(builder, ROLES, undefined);
  if (typeof top.title === 'string' && top.title !== '') builder.metadata.title = top.title;
  if (typeof top.description === 'string' && top.description !== '') builder.metadata.description = top.description;
  for (const { item, key, path } of itemsOf(nodes, 'nodes')) {
    const id = idOf(item.id) ?? key;
    if (id === undefined) throw missing(file, path, 'id');
    const said = flat(item);
    const node: GraphNode = { id, values: [] };
    builder.addNode(node);
    const { x, y, scale, ...rest } = said;
    if (typeof x === 'number' && typeof y === 'number') node.look = { x, y: 0 - y };
    if (typeof scale === 'number') node.look = { ...node.look, size: scale * RADIUS };
    reader.take('node', node, rest, DRAWN);
  }
  for (const { item, key, path } of itemsOf(edges, 'edges')) {
    const said = flat(item);
    const [source, target] = [idOf(item.node1_id ?? item.entity1_id), idOf(item.node2_id ?? item.entity2_id)];
    if (source === undefined) throw missing(file, path, 'node1_id');
    if (target === undefined) throw missing(file, path, 'node2_id');
    const [from, to, direction] = ended(said.arrow ?? said.is_directional, source, target);
    const id = idOf(item.id) ?? key;
    const edge: GraphEdge = { ...(id !== undefined && { id }), source: from, target: to, direction, values: [] };
    if (said.dash) edge.look = { shape: 'dashed' };
    builder.addEdge(edge);
    reader.take('edge', edge, said, DRAWN);
  }
  for (const { path } of itemsOf(map.captions, 'captions'))
    builder.warn('caption', `${path} is a caption beside the graph; it is left out`);
  return labelled(builder.finish());
}

/** What says how something is drawn, and where its line runs. */
const DRAWN: ReadonlySet<string> = new Set([
  ...['id', 'node1_id', 'node2_id', 'entity1_id', 'entity2_id', 'arrow', 'dash', 'scale', 'edgeIds'],
  ...['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 's1', 's2', 'cp', 'is_directional', 'hideaddr', 'hidename', 'hide_image'],
]);

/** Version 2 keeps everything but the ends under `display`. */
function flat({ display, ...rest }: Json): Json {
  return isObject(display) ? { ...rest, ...display } : rest;
}

function ended(arrow: unknown, one: string, two: string): [string, string, Direction] {
  if (arrow === '2->1' || arrow === 'left') return [two, one, 'directed'];
  if (arrow === 'both') return [one, two, 'mutual'];
  return [one, two, arrow === '1->2' || arrow === 'right' || arrow === true ? 'directed' : 'undirected'];
}

/** What LittleSis calls its twelve kinds of relationships; those of one direction lead from the first entity. */
const CATEGORIES: Readonly<Record<number, readonly [name: string, direction: Direction]>> = {
  ...{ 1: ['position', 'directed'], 2: ['education', 'directed'], 3: ['membership', 'directed'] },
  ...{ 4: ['family', 'undirected'], 5: ['donation', 'directed'], 6: ['transaction', 'undirected'] },
  ...{ 7: ['lobbying', 'directed'], 8: ['social', 'undirected'], 9: ['professional', 'undirected'] },
  ...{ 10: ['ownership', 'directed'], 11: ['hierarchy', 'directed'], 12: ['generic', 'undirected'] },
};

function recordsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const data = Array.isArray(value.data) ? value.data : value.data === undefined ? [] : [value.data];
  return Array.isArray(value.included) ? [...data, ...value.included] : data;
}

function readRecords(value: unknown, file: string, options: ReadOptions): Graph {
  const builder = builderOf(file, options);
  builder.metadata.creator = 'LittleSis';
  const reader = new ElementReader(builder, ROLES, undefined);
  const records = [...itemsOf(recordsOf(value), 'data')];
  for (const { item, path } of records) {
    if (item.type !== 'entities') continue;
    const said = isObject(item.attributes) ? item.attributes : {};
    const id = idOf(item.id ?? said.id);
    if (id === undefined) throw missing(file, path, 'id');
    const node: GraphNode = { id, values: [] };
    builder.addNode(node);
    if (typeof said.primary_ext === 'string') node.type = said.primary_ext;
    const { types, ...rest } = said;
    reader.take('node', node, { ...rest, ...(types !== undefined && { types }), ...dates(said) }, OF_RECORDS);
  }
  for (const { item, path } of records) {
    if (item.type !== 'relationships') continue;
    const said = isObject(item.attributes) ? item.attributes : {};
    const [source, target] = [idOf(said.entity1_id), idOf(said.entity2_id)];
    if (source === undefined) throw missing(file, path, 'entity1_id');
    if (target === undefined) throw missing(file, path, 'entity2_id');
    const [type, direction] = CATEGORIES[Number(said.category_id)] ?? ['relationship', 'undirected'];
    const id = idOf(item.id ?? said.id);
    const edge: GraphEdge = { ...(id !== undefined && { id }), source, target, direction, type, values: [] };
    const label = said.description1 ?? said.label;
    if (typeof label === 'string' && label !== '') edge.label = label;
    builder.addEdge(edge);
    reader.take('edge', edge, { ...said, ...dates(said) }, OF_RECORDS);
  }
  return builder.finish();
}

const OF_RECORDS: ReadonlySet<string> = new Set([
  'id',
  'entity1_id',
  'entity2_id',
  'category_id',
  'start_date',
  'end_date',
]);

/** `2004-00-00` is the year alone. */
function dates({ start_date, end_date }: Json): Json {
  const day = (date: unknown) => (typeof date === 'string' ? date.replace(/(-00){1,2}$/, '') : undefined);
  const [start, end] = [day(start_date), day(end_date)];
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
