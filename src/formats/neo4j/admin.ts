/**
 * Tables for `neo4j-admin database import full --nodes=FILE --relationships=FILE`, one of nodes and one of relationships.
 *
 * A relationship is called by its type, with its standing behind it where that is no plain statement. Cells that a
 * spreadsheet would take for formulas have an apostrophe before them, as in every table of ours (see csv/table.ts).
 */
import { type CsvCell, csvLine } from '../csv/table.js';
import { firmType } from '../interchange/firm.js';
import type { Graph, Value } from '../interchange/graph.js';
import { type Property, propertiesOf } from './columns.js';

const TYPES = { text: '', integer: ':long', number: ':double', boolean: ':boolean', date: '', uri: '' } as const;

export function* adminNodes(graph: Graph): Generator<string> {
  const properties = propertiesOf(graph, 'node');
  yield csvLine(['id:ID', ':LABEL', ...properties.map(headOf)]);
  for (const node of graph.nodes) {
    const labels = node.type === undefined || node.type.trim() === '' ? 'Entity' : `Entity;${node.type}`;
    yield csvLine([node.id, labels, ...properties.map(({ value }) => cellOf(value(node)))]);
  }
}

export function* adminEdges(graph: Graph): Generator<string> {
  const properties = propertiesOf(graph, 'edge');
  yield csvLine([':START_ID', ':END_ID', ':TYPE', 'id', 'type', ...properties.map(headOf)]);
  for (const edge of graph.edges) {
    const { source, target, id, type } = edge;
    const own = properties.map(({ value }) => cellOf(value(edge)));
    yield csvLine([source, target, firmType(graph, edge), id, type, ...own]);
  }
}

/** A colon would end the name. A column of whole numbers that are too large is text. */
function headOf({ name, attribute }: Property): string {
  return `${name.replaceAll(':', '：')}${TYPES[attribute.type] || (attribute.list ? ':string' : '')}${attribute.list ? '[]' : ''}`;
}

function cellOf(value: Value | undefined): CsvCell {
  return typeof value === 'object' ? value.map((item) => String(item).replaceAll(';', '；')).join(';') : value;
}
