/** Tables of nodes and of edges from any graph. Columns that have a meaning of their own stand first. */
import type { Attribute, Graph, Spell, Value } from '../interchange/graph.js';
import { valueAt } from '../interchange/graph.js';
import { joinList } from '../list.js';
import { type CsvCell, csvLines } from './table.js';

export function nodeTable(graph: Graph): Iterable<string> {
  return csvLines(nodeRows(graph));
}

export function edgeTable(graph: Graph): Iterable<string> {
  return csvLines(edgeRows(graph));
}

/** The names of the columns, then one row a node. */
export function* nodeRows(graph: Graph): Generator<CsvCell[]> {
  const { nodes, nodeAttributes } = graph;
  const placed = nodes.some(({ look }) => look?.x !== undefined);
  const timed = nodes.some(({ spells }) => spells !== undefined);
  const held = nodes.some(({ parents }) => parents !== undefined);
  const head = [
    'Id',
    'Label',
    'Type',
    ...(timed ? ['start', 'end'] : []),
    ...(placed ? ['x', 'y'] : []),
    ...(held ? ['parent'] : []),
  ];
  yield [...head, ...names(nodeAttributes)];
  for (const node of nodes) {
    const { id, label, type, spells, look, parents } = node;
    yield [
      ...[id, label, type],
      ...(timed ? span(spells) : []),
      ...(placed ? [look?.x, look?.y] : []),
      ...(held ? [parents?.[0]] : []),
      ...nodeAttributes.map((_, i) => cellOf(valueAt(nodeAttributes, i, node))),
    ];
  }
}

/** The names of the columns, then one row an edge. */
export function* edgeRows(graph: Graph): Generator<CsvCell[]> {
  const { edges, edgeAttributes } = graph;
  const timed = edges.some(({ spells }) => spells !== undefined);
  const head = [
    'Source',
    'Target',
    'Type',
    'Id',
    'Label',
    'relation_type',
    'Weight',
    ...(timed ? ['start', 'end'] : []),
  ];
  yield [...head, ...names(edgeAttributes)];
  for (const edge of edges) {
    const { source, target, direction, id, label, type, weight, spells } = edge;
    yield [
      ...[source, target, direction[0]?.toUpperCase() + direction.slice(1), id, label, type, weight],
      ...(timed ? span(spells) : []),
      ...edgeAttributes.map((_, i) => cellOf(valueAt(edgeAttributes, i, edge))),
    ];
  }
}

function names(attributes: readonly Attribute[]): string[] {
  return attributes.map(({ name }) => name);
}

/** The whole time from the first spell's start to the last one's end. */
function span(spells: readonly Spell[] | undefined): CsvCell[] {
  return [spells?.[0]?.start, spells?.at(-1)?.end];
}

function cellOf(value: Value | undefined): CsvCell {
  return Array.isArray(value) ? joinList(value.map(String)) : (value as CsvCell);
}
