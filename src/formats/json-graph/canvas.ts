/**
 * Obsidian Canvas (JSON Canvas 1.0, https://jsoncanvas.org): cards and lines. In places y grows downwards.
 *
 * What it cannot carry: columns, types, weights, times, parents and claims. Names are written so that Markdown shows them
 * as they are; a line that is no plain statement says so in its label. Cards in a group have it as their parent. What a
 * card points to, a file or an address, is never opened.
 */

import { firmLabel } from '../interchange/firm.js';
import type { Graph, GraphEdge, GraphNode } from '../interchange/graph.js';
import type { ReadOptions } from '../interchange/options.js';
import { isObject, type Json } from './elements.js';
import { listed } from './record.js';
import { builderOf, idOf, itemsOf, missing, type Shape } from './shape.js';

const [WIDTH, HEIGHT] = [220, 60];
/** How many groups are looked at for the cards within them. */
const MOST_GROUPS = 200;

export const canvas: Shape = {
  name: 'a canvas of Obsidian',
  fits: (value) => {
    if (!isObject(value) || !(Array.isArray(value.nodes) || Array.isArray(value.edges))) return false;
    const [node] = Array.isArray(value.nodes) ? value.nodes : [];
    const [edge] = Array.isArray(value.edges) ? value.edges : [];
    const isCard = isObject(node) && KINDS.has(String(node.type)) && typeof node.width === 'number';
    return isCard || (isObject(edge) && edge.fromNode !== undefined);
  },
  read,
};

export function* canvasPieces(graph: Graph): Generator<string> {
  const columns = Math.max(1, Math.ceil(Math.sqrt(graph.nodes.length)));
  yield '{\n"nodes": ';
  let count = 0;
  yield* listed(graph.nodes, ({ id, label, look }) => {
    const i = count++;
    const placed = look?.x !== undefined && look.y !== undefined;
    const x = placed ? (look?.x ?? 0) : (i % columns) * WIDTH * 1.5;
    const y = placed ? 0 - (look?.y ?? 0) : Math.floor(i / columns) * HEIGHT * 3;
    const size = { width: WIDTH, height: HEIGHT };
    const color = look?.colour;
    return JSON.stringify({
      ...{ id, type: 'text', text: asMarkdown(label ?? id), x: Math.round(x), y: Math.round(y), ...size },
      ...(color !== undefined && { color }),
    });
  });
  yield ',\n"edges": ';
  const ids = new Set<string>();
  let line = 0;
  yield* listed(graph.edges, (edge) => {
    let id = edge.id ?? `edge-${++line}`;
    while (ids.has(id)) id += '-';
    ids.add(id);
    const ends =
      edge.direction === 'mutual' ? { fromEnd: 'arrow' } : edge.direction === 'undirected' ? { toEnd: 'none' } : {};
    const [label, color] = [firmLabel(graph, edge), edge.look?.colour];
    return JSON.stringify({
      ...{ id, fromNode: edge.source, toNode: edge.target, ...ends },
      ...(label !== '' && { label }),
      ...(color !== undefined && { color }),
    });
  });
  yield '\n}\n';
}

const KINDS: ReadonlySet<string> = new Set(['text', 'file', 'link', 'group']);

function read(value: unknown, file: string, options: ReadOptions): Graph {
  const { nodes, edges } = isObject(value) ? value : {};
  const builder = builderOf(file, options);
  const cards: Card[] = [];
  for (const { item, path } of itemsOf(nodes, 'nodes')) {
    const id = idOf(item.id);
    if (id === undefined) throw missing(file, path, 'id');
    const node: GraphNode = { id, values: [] };
    const words = wordsOf(item);
    if (words !== undefined) node.label = words;
    if (item.type !== 'text') node.type = String(item.type);
    const at = boxOf(item);
    if (at) node.look = { x: at.x + at.width / 2 - WIDTH / 2, y: 0 - (at.y + at.height / 2 - HEIGHT / 2) };
    const colour = colourOf(item.color);
    if (colour !== undefined) node.look = { ...node.look, colour };
    if (typeof item.file === 'string') node.values[builder.attribute('node', 'file')] = item.file;
    if (typeof item.url === 'string') node.values[builder.attribute('node', 'url', { type: 'uri' })] = item.url;
    builder.addNode(node);
    if (at) cards.push({ node, at });
  }
  putInGroups(cards);
  for (const { item, path } of itemsOf(edges, 'edges')) builder.addEdge(edgeOf(item, file, path));
  return builder.finish();
}

interface Card {
  node: GraphNode;
  at: Box;
}

/** The smallest group around a card is its parent. O(cards × groups), of which 200 at most. */
function putInGroups(cards: readonly Card[]): void {
  const groups = cards
    .filter(({ node }) => node.type === 'group')
    .slice(0, MOST_GROUPS)
    .sort((a, b) => areaOf(a.at) - areaOf(b.at));
  for (const { node, at } of cards) {
    const closest = groups.find((group) => areaOf(group.at) > areaOf(at) && holds(group.at, at));
    if (closest) node.parents = [closest.node.id];
  }
}

function edgeOf(item: Json, file: string, path: string): GraphEdge {
  const [source, target, id] = [idOf(item.fromNode), idOf(item.toNode), idOf(item.id)];
  if (source === undefined) throw missing(file, path, 'fromNode');
  if (target === undefined) throw missing(file, path, 'toNode');
  const [from, to] = [item.fromEnd === 'arrow', item.toEnd !== 'none'];
  const ends = from && !to ? { source: target, target: source } : { source, target };
  const direction = from && to ? 'mutual' : from || to ? 'directed' : 'undirected';
  const edge: GraphEdge = { ...(id !== undefined && { id }), ...ends, direction, values: [] };
  if (typeof item.label === 'string' && item.label !== '') edge.label = item.label;
  const colour = colourOf(item.color);
  if (colour !== undefined) edge.look = { colour };
  return edge;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf({ x, y, width, height }: Json): Box | undefined {
  return [x, y, width, height].every((one) => typeof one === 'number') ? ({ x, y, width, height } as Box) : undefined;
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** What a card says: its text, the label of a group, or what it points to. */
function wordsOf({ text, label, file, url }: Json): string | undefined {
  if (typeof text === 'string') return fromMarkdown(text);
  const [words] = [label, file, url].filter((one) => typeof one === 'string' && one !== '');
  return words as string | undefined;
}

const PRESETS = ['#fb464c', '#e9973f', '#e0de71', '#44cf6e', '#53dfdd', '#a882ff'];

/** A colour of its own, or one of the six presets. */
function colourOf(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  return /^#[0-9a-f]{6}$/i.test(written) ? written.toLowerCase() : PRESETS[Number(written) - 1];
}

/** The text with a backslash before what Markdown, Obsidian's links or HTML would take for more than itself. */
function asMarkdown(text: string): string {
  return text.replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => (MARKS.has(mark) ? `\\${mark}` : mark));
}

function fromMarkdown(text: string): string {
  return text.replace(/\\([!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-])/g, '$1');
}

const MARKS: ReadonlySet<string> = new Set('#*+<>[\\]`_|~!$%=:'.split(''));
