/**
 * Any graph as GEXF 1.3, valid against its XSD.
 *
 * What it cannot carry: whether a bound of a time belongs to it, the types of items in lists (networkx 2.8 refuses all
 * lists but those of text), dates as a type (they are text), times that are neither dates nor numbers, shapes that GEXF
 * does not know, claims, and metadata but description, creator, keywords and the date. `lossesOf` says which of these
 * a graph has.
 */
import { daySpan, isoDay } from '../../model/date.js';
import { version } from '../../model/version.js';
import type { Attribute, Graph, GraphEdge, GraphNode, Look, Scalar, Spell, Value } from '../interchange/graph.js';
import { attribute, escapeText, escapeValue } from '../xml.js';
import { writeGexfList } from './lists.js';

const NODE_SHAPES = ['disc', 'square', 'triangle', 'diamond', 'image'];
const EDGE_SHAPES = ['solid', 'dotted', 'dashed', 'double'];
const TYPES = { text: 'string', integer: 'long', number: 'double', boolean: 'boolean', date: 'string', uri: 'anyURI' };

/** The file in pieces. */
export function* gexfPieces(graph: Graph): Generator<string> {
  const { nodes, edges, nodeAttributes, edgeAttributes } = graph;
  const format = timeFormat(graph);
  const main = edges[0]?.direction ?? 'directed';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield* metadata(graph);
  const zone = graph.timeZone === undefined ? '' : attribute('timezone', graph.timeZone);
  const time = format === undefined ? ' mode="static"' : ` mode="dynamic"${attribute('timeformat', format)}${zone}`;
  yield `<graph defaultedgetype="${main}" idtype="string"${time}>\n`;
  const types = nodes.some(({ type }) => type !== undefined);
  yield* declare('node', nodeAttributes, types);
  yield* declare('edge', edgeAttributes, false);
  yield `<nodes count="${nodes.length}">\n`;
  const [ofNodes, ofEdges] = [nodeAttributes, edgeAttributes].map(opened) as [string[], string[]];
  for (const one of nodes) yield node(one, ofNodes);
  yield `</nodes>\n<edges count="${edges.length}">\n`;
  for (const one of edges) yield edge(one, ofEdges, main);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** What of this graph the file cannot carry, one phrase each. */
export function lossesOf({ nodes, edges, nodeAttributes, edgeAttributes, metadata }: Graph): string[] {
  const elements = [...nodes, ...edges];
  const spells = elements.flatMap((element) => [...(element.spells ?? []), ...(element.timed ?? [])]);
  const attributes = [...nodeAttributes, ...edgeAttributes];
  const shapes = [nodes, edges].some((all, i) =>
    all.some(({ look }) => look?.shape !== undefined && !(i === 0 ? NODE_SHAPES : EDGE_SHAPES).includes(look.shape)),
  );
  return [
    ...(spells.some(({ startOpen, endOpen }) => startOpen || endOpen)
      ? ['whether a bound of a time belongs to it']
      : []),
    ...(spells.some(isUnwritable) ? ['times that are neither dates nor numbers'] : []),
    ...(attributes.some(({ type, list }) => list && type !== 'text') ? ['the types of items in lists'] : []),
    ...(attributes.some(({ type }) => type === 'date') ? ['that some attributes are dates'] : []),
    ...(shapes ? ['shapes that GEXF does not know'] : []),
    ...(edges.some(({ claims }) => claims) ? ['who claims an edge'] : []),
    ...(metadata.title === undefined ? [] : ['the title']),
  ];
}

function* metadata({ metadata: { creator, description, keywords, date } }: Graph): Generator<string> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  yield `<meta${day === undefined ? '' : attribute('lastmodifieddate', day)}>\n`;
  // the escapes of what XML cannot hold are read back by this name
  yield `<creator>${escapeText(creator?.startsWith('claimgraph ') ? creator : `claimgraph ${version}${creator ? `, from: ${creator}` : ''}`)}</creator>\n`;
  if (keywords !== undefined) yield `<keywords>${escapeText(keywords)}</keywords>\n`;
  if (description !== undefined) yield `<description>${escapeText(description)}</description>\n`;
  yield '</meta>\n';
}

function* declare(of: 'node' | 'edge', attributes: readonly Attribute[], types: boolean): Generator<string> {
  for (const dynamic of [false, true]) {
    const some = attributes.map((one, i) => [one, i] as const).filter(([one]) => (one.dynamic ?? false) === dynamic);
    if (some.length === 0 && !(types && !dynamic)) continue;
    yield `<attributes class="${of}" mode="${dynamic ? 'dynamic' : 'static'}">\n`;
    if (types && !dynamic) yield '<attribute id="type" title="type" type="string"/>\n';
    for (const [one, i] of some) {
      const title = of === 'node' && one.name === 'type' ? 'type (attribute)' : one.name;
      const type = one.list ? 'liststring' : TYPES[one.type];
      yield `<attribute id="${i}"${attribute('title', title)} type="${type}"`;
      const { default: usual } = one;
      yield usual === undefined ? '/>\n' : `><default>${escapeText(String(plain(usual)))}</default></attribute>\n`;
    }
    yield '</attributes>\n';
  }
}

/** How a value of each attribute begins. */
function opened(attributes: readonly Attribute[]): string[] {
  return attributes.map((_, i) => `<attvalue for="${i}" value="`);
}

function node(one: GraphNode, attributes: readonly string[]): string {
  const { id, label, type, parents, spells } = one;
  const [parent] = parents ?? [];
  let held = '';
  if (parents && parents.length > 1) held = parents.map((id) => `<parent${attribute('for', id)}/>`).join('');
  return `<node${attribute('id', id)}${optional('label', label)}${parents?.length === 1 ? optional('pid', parent) : ''}>
${values(one, attributes, type)}${spellLines(spells)}${drawn(one.look, NODE_SHAPES, 'size')}${held && `<parents>${held}</parents>\n`}</node>
`;
}

function edge(one: GraphEdge, attributes: readonly string[], main: string): string {
  const { id, source, target, direction, label, type, weight, spells } = one;
  const ends = `${optional('id', id)}${attribute('source', source)}${attribute('target', target)}`;
  const kind = direction === main ? '' : ` type="${direction}"`;
  return `<edge${ends}${kind}${optional('label', label)}${optional('kind', type)}${optional('weight', weight)}>
${values(one, attributes, undefined)}${spellLines(spells)}${drawn(one.look, EDGE_SHAPES, 'thickness')}</edge>
`;
}

function optional(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : attribute(name, value);
}

function values(one: GraphNode | GraphEdge, attributes: readonly string[], type: string | undefined): string {
  let lines = type === undefined ? '' : `<attvalue for="type"${attribute('value', type)}/>\n`;
  for (let i = 0; i < attributes.length; i++) {
    const value = one.values[i];
    if (value !== undefined) lines += `${attributes[i]}${escapeValue(plain(value))}"/>\n`;
  }
  if (one.timed) {
    for (const { attribute: i, value, ...spell } of one.timed) {
      lines += `<attvalue for="${i}"${attribute('value', plain(value))}${bounds(spell)}/>\n`;
    }
  }
  return lines && `<attvalues>\n${lines}</attvalues>\n`;
}

function spellLines(spells: readonly Spell[] | undefined): string {
  if (!spells) return '';
  const written = spells.map(bounds).filter(Boolean);
  return written.length === 0 ? '' : `<spells>\n${written.map((own) => `<spell${own}/>\n`).join('')}</spells>\n`;
}

function bounds({ start, end }: Spell): string {
  const [from, to] = [timeOf(start, 'first'), timeOf(end, 'last')];
  return `${from === undefined ? '' : attribute('start', from)}${to === undefined ? '' : attribute('end', to)}`;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const DAY = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])([Z+-].*)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/** As the XSD takes it: a number, a day or a moment; a vaguer date by its first or last day. */
function timeOf(written: string | undefined, end: 'first' | 'last'): string | undefined {
  if (written === undefined || NUMBER.test(written) || DAY.test(written) || MOMENT.test(written)) return written;
  const day = isoDay(daySpan(written)?.[end] ?? Number.NaN);
  return day !== undefined && /^\d{4}-/.test(day) && !day.startsWith('0000') ? day : undefined;
}

function isUnwritable({ start, end }: Spell): boolean {
  return [start, end].some((time, i) => time !== undefined && timeOf(time, i === 0 ? 'first' : 'last') !== time);
}

function timeFormat({ timeFormat: given, nodes, edges }: Graph): string | undefined {
  const found = { any: false, moments: false, numbers: false };
  for (const elements of [nodes, edges])
    for (const { spells, timed } of elements) {
      if (spells) lookAt(spells, found);
      if (timed) lookAt(timed, found);
    }
  if (given !== undefined && ['date', 'dateTime', 'integer', 'double'].includes(given)) return given;
  if (!found.any) return undefined;
  return found.moments ? 'dateTime' : found.numbers ? 'double' : 'date';
}

function lookAt(spells: readonly Spell[], found: { any: boolean; moments: boolean; numbers: boolean }): void {
  for (const { start, end } of spells) {
    found.any = true;
    for (const time of [start, end]) {
      if (time === undefined) continue;
      if (MOMENT.test(time)) found.moments = true;
      if (NUMBER.test(time) && !/^\d{4}$/.test(time)) found.numbers = true;
    }
  }
}

function drawn(look: Look | undefined, shapes: readonly string[], extent: 'size' | 'thickness'): string {
  if (!look) return '';
  const { colour, alpha, x, y, z, shape } = look;
  const [r, g, b] = colour === undefined ? [] : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const opacity = alpha === undefined ? '' : attribute('a', Math.min(1, Math.max(0, alpha)));
  const wide = look[extent];
  return [
    colour === undefined ? '' : `<viz:color r="${r}" g="${g}" b="${b}"${opacity}/>\n`,
    extent === 'thickness' || x === undefined || y === undefined
      ? ''
      : `<viz:position x="${x}" y="${y}"${z === undefined ? '' : ` z="${z}"`}/>\n`,
    wide === undefined ? '' : `<viz:${extent} value="${Math.max(0, wide)}"/>\n`,
    shape !== undefined && shapes.includes(shape) ? `<viz:shape value="${shape}"/>\n` : '',
  ].join('');
}

function plain(value: Value): Scalar {
  return typeof value === 'object' ? writeGexfList(value) : value;
}
