/**
 * Any graph as GraphML that networkx, igraph, graph-tool, Gephi and yEd read.
 *
 * What it cannot carry: all times but the first start and the last end, whether a bound of a time belongs to it, values
 * that change over time, which attributes are dates or addresses, and claims. Labels, types, weights, times and places
 * are keys of their own (`node.label`, `edge.weight`), so that other tools see them as columns. Parents stand in a key:
 * networkx does not read nested graphs. Lists are JSON, as Neo4j writes them. `<desc>` in a key holds the name of a
 * column that had to be renamed.
 */
import { version } from '../../model/version.js';
import type { Attribute, Graph, GraphEdge, GraphNode, Value } from '../interchange/graph.js';
import { attribute, escapeText } from '../xml.js';
import { ROLES, type Role } from './keys.js';

const TYPES = { text: 'string', integer: 'long', number: 'double', boolean: 'boolean', date: 'string', uri: 'string' };
const NUMBERS: readonly Role[] = ['weight', 'x', 'y', 'z', 'size', 'thickness', 'alpha'];
const WHOLE: readonly Role[] = ['r', 'g', 'b'];

/** The file in pieces. */
export function* graphmlPieces(graph: Graph): Generator<string> {
  const { nodes, edges, nodeAttributes, edgeAttributes, metadata } = graph;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"';
  yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns';
  yield ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  // the escapes of what XML cannot hold are read back by this name
  yield `<desc>claimgraph ${version}</desc>\n`;
  const said = Object.entries(metadata).filter(([, text]) => text !== undefined);
  for (const [name] of said)
    yield `<key${attribute('id', `graph.${name}`)} for="graph"${attribute('attr.name', name)} attr.type="string"/>\n`;
  const ofNodes = usedBy(nodes);
  const ofEdges = usedBy(edges);
  yield* keys('node', nodeAttributes, ofNodes);
  yield* keys('edge', edgeAttributes, ofEdges);
  const main = edges[0]?.direction === 'undirected' ? 'undirected' : 'directed';
  yield `<graph edgedefault="${main}">\n`;
  for (const [name, text] of said) yield data(`graph.${name}`, text);
  for (const one of nodes) {
    const inside = contents('node', one, nodeAttributes);
    yield `<node${attribute('id', one.id)}${inside ? `>\n${inside}</node>\n` : '/>\n'}`;
  }
  for (const one of edges) {
    const { id, source, target, direction } = one;
    const own = (direction === 'undirected' ? 'undirected' : 'directed') === main;
    const kind = own ? '' : ` directed="${direction !== 'undirected'}"`;
    const ends = `${id === undefined ? '' : attribute('id', id)}${attribute('source', source)}${attribute('target', target)}`;
    const inside = contents('edge', one, edgeAttributes);
    yield `<edge${ends}${kind}${inside ? `>\n${inside}</edge>\n` : '/>\n'}`;
  }
  yield '</graph>\n</graphml>\n';
}

function* keys(of: 'node' | 'edge', attributes: readonly Attribute[], roles: ReadonlySet<Role>): Generator<string> {
  const taken = new Set<string>(roles);
  for (const role of ROLES) {
    if (!roles.has(role)) continue;
    const type = NUMBERS.includes(role) ? 'double' : WHOLE.includes(role) ? 'int' : 'string';
    const list = role === 'parents' ? ' attr.list="string"' : '';
    yield `<key id="${of}.${role}" for="${of}" attr.name="${role}" attr.type="${type}"${list}/>\n`;
  }
  for (const [i, one] of attributes.entries()) {
    const name = freeName(one.name, taken);
    taken.add(name);
    // a list is text to those who do not know lists
    const type = one.list ? `string"${attribute('attr.list', TYPES[one.type]).slice(0, -1)}` : TYPES[one.type];
    const before = name === one.name ? '' : `<desc>${escapeText(one.name)}</desc>`;
    const usual = one.default === undefined ? '' : `<default>${escapeText(text(one.default))}</default>`;
    const inside = before + usual;
    yield `<key id="${of}.${i}" for="${of}"${attribute('attr.name', name)} attr.type="${type}"${inside ? `>${inside}</key>\n` : '/>\n'}`;
  }
}

/** Tools know columns by name alone: two of one name would be one. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name || '(no name)';
  for (let n = 1; taken.has(free); n++) free = `${name} (attribute${n === 1 ? '' : ` ${n}`})`;
  return free;
}

function usedBy(elements: readonly (GraphNode | GraphEdge)[]): Set<Role> {
  const used = new Set<Role>();
  for (const element of elements) for (const [role] of rolesOf(element)) used.add(role);
  return used;
}

/** What an element says beside its columns. */
function* rolesOf(element: GraphNode | GraphEdge): Generator<[Role, Value]> {
  const { label, type, look, spells } = element;
  if (label !== undefined) yield ['label', label];
  if (type !== undefined) yield ['type', type];
  if ('source' in element) {
    if (element.weight !== undefined) yield ['weight', element.weight];
    if (element.direction === 'mutual') yield ['direction', 'mutual'];
  } else if (element.parents) yield ['parents', element.parents];
  const [start, end] = [spells?.[0]?.start, spells?.at(-1)?.end];
  if (start !== undefined) yield ['start', start];
  if (end !== undefined) yield ['end', end];
  if (!look) return;
  const { x, y, z, size, thickness, shape, colour, alpha } = look;
  for (const [role, value] of Object.entries({ x, y, z, size, thickness, shape, alpha }))
    if (value !== undefined) yield [role as Role, value];
  if (colour === undefined) return;
  for (const [i, role] of (['r', 'g', 'b'] as const).entries())
    yield [role, Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16)];
}

function contents(of: 'node' | 'edge', element: GraphNode | GraphEdge, attributes: readonly Attribute[]): string {
  let lines = '';
  for (const [role, value] of rolesOf(element)) lines += data(`${of}.${role}`, text(value));
  for (let i = 0; i < attributes.length; i++) {
    const value = element.values[i];
    if (value !== undefined) lines += data(`${of}.${i}`, text(value));
  }
  return lines;
}

function data(key: string, value: string): string {
  return `<data key="${key}">${escapeText(value)}</data>\n`;
}

function text(value: Value): string {
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(
    value.map((item) => (typeof item === 'number' && !Number.isFinite(item) ? String(item) : item)),
  );
}
