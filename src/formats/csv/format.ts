/** Tables in the registry: any table is read, and those of nodes, of edges and of claims are written. */
import type { Format, GraphReader, GraphWriter } from '../format.js';
import { type Loss, lossesAmong } from '../interchange/losses.js';
import { csvClaims as claims } from './claims.js';
import { csvEdges as edges } from './edges.js';
import { csvNodes as nodes } from './nodes.js';
import { edgeTable, nodeTable } from './write-graph.js';

/** What no table of a graph holds. */
export const TABLE_LOSSES: readonly Loss[] = [
  'the metadata of the graph',
  'all times but the first start and the last end',
  'whether a bound of a time belongs to it',
  'values that change over time',
  'all parents but the first',
  'sizes, colours and shapes',
  'control characters (they are shown as signs)',
  'who claims an edge',
];

const reads: GraphReader = {
  options: ['columns', 'head', 'delimiter'],
  load: async () => (await import('./read.js')).readCsv,
};

export const csv: Format = {
  id: 'csv',
  label: { en: 'CSV or TSV table', zh: 'CSV 或 TSV 表' },
  kind: 'table',
  extensions: ['csv', 'tsv', 'txt', 'dat'],
  mediaType: 'text/csv',
  reads,
};

export const csvNodes: Format = {
  ...nodes,
  reads,
  writes: writes(nodeTable, [...TABLE_LOSSES, 'edges']),
};

export const csvEdges: Format = {
  ...edges,
  reads,
  writes: writes(edgeTable, [...TABLE_LOSSES, 'nodes without an edge, and what nodes say']),
};

export const csvClaims: Format = { ...claims, reads };

function writes(write: GraphWriter['write'], cannotCarry: readonly Loss[]): GraphWriter {
  return { write, cannotCarry, losses: lossesAmong(cannotCarry) };
}
