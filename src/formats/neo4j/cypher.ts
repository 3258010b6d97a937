/**
 * Cypher statements that make the graph in Neo4j, Memgraph or another database that speaks it; run again, they change
 * nothing. Relationships are called by their type, with the standing behind it where that is no plain statement:
 * `supports [disputed]`.
 *
 * Every text stands in quotes and every name in backticks. A backslash of the text never stands before a `u`: Neo4j 4
 * decodes `\uXXXX` before it looks for quotes.
 */
import { version } from '../../model/version.js';
import { visible } from '../../text/visible.js';
import { firmType } from '../interchange/firm.js';
import type { Graph, GraphEdge, GraphNode, Scalar, Value } from '../interchange/graph.js';
import { type Property, propertiesOf } from './columns.js';

/** Rows of one statement. */
const BATCH = 500;

export function* cypherPieces(graph: Graph): Generator<string> {
  const { nodes, edges } = graph;
  yield `// claimgraph ${version}: ${nodes.length} nodes, ${edges.length} relationships\n`;
  yield 'CREATE CONSTRAINT claimgraph_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  const ofNodes = propertiesOf(graph, 'node');
  for (const [type, some] of grouped(nodes, ({ type }) => type ?? '')) {
    const labels = type
      .split(';')
      .filter((label) => label.trim() !== '')
      .map((label) => `:${identifier(label)}`)
      .join('');
    yield* statements(some, (node) => `{id: ${literal(node.id)}, properties: ${map(node, ofNodes)}}`, [
      'MERGE (n:Entity {id: row.id})',
      `SET n += row.properties${labels && ` SET n${labels}`}`,
    ]);
  }
  const ofEdges = propertiesOf(graph, 'edge');
  const numbers = new Map(edges.map((edge, i) => [edge, i + 1]));
  for (const [type, some] of grouped(edges, (edge) => firmType(graph, edge))) {
    const row = (edge: GraphEdge) => {
      const id = edge.id ?? `edge ${numbers.get(edge)}`;
      const ends = `from: ${literal(edge.source)}, to: ${literal(edge.target)}`;
      const plain = edge.type === undefined ? '' : `type: ${literal(edge.type)}`;
      return `{id: ${literal(id)}, ${ends}, properties: ${map(edge, ofEdges, plain)}}`;
    };
    yield* statements(some, row, [
      'MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})',
      `MERGE (a)-[r:${identifier(type)} {id: row.id}]->(b) SET r += row.properties`,
    ]);
  }
}

function* statements<T>(items: readonly T[], row: (item: T) => string, rest: readonly string[]): Generator<string> {
  for (let from = 0; from < items.length; from += BATCH) {
    yield 'UNWIND [\n';
    const batch = items.slice(from, from + BATCH);
    for (const [i, item] of batch.entries()) yield `${row(item)}${i === batch.length - 1 ? '' : ','}\n`;
    yield `] AS row\n${rest.join('\n')};\n`;
  }
}

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(item);
  }
  return groups;
}

function map(element: GraphNode | GraphEdge, properties: readonly Property[], first = ''): string {
  const own = properties.flatMap(({ name, value }) => {
    const found = value(element);
    return found === undefined ? [] : `${identifier(name)}: ${written(found)}`;
  });
  return `{${[first, ...own].filter(Boolean).join(', ')}}`;
}

function written(value: Value): string {
  if (typeof value !== 'object') return scalar(value);
  // a list of Neo4j holds values of one type
  const types = new Set(value.map((item) => typeof item));
  return `[${value.map((item) => (types.size > 1 ? literal(String(item)) : scalar(item))).join(', ')}]`;
}

function scalar(value: Scalar): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return String(value);
  if (!Number.isFinite(value)) return literal(String(value));
  const digits = String(value).replace('e+', 'e');
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !digits.includes('e') ? `${digits}.0` : digits;
}

/** A text in quotes. */
function literal(text: string): string {
  const escaped = text.replace(/[\\'\p{Cc}\p{Cs}]/gu, (character) => {
    if (character === "'") return "\\'";
    // what comes after it stands in quotes of its own: no backslash is ever before another escape
    if (character === '\\') return "\\\\' + '";
    const code = character.charCodeAt(0);
    if (code >= 0xd800) return '\ufffd';
    return ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** A name in backticks. A backslash is written full-width. */
function identifier(name: string): string {
  const shown = visible(name)
    .replace(/[\r\n\t]/g, ' ')
    .replaceAll('\\', '＼')
    .replaceAll('`', '``');
  return `\`${shown.trim() === '' ? 'unnamed' : shown}\``;
}
