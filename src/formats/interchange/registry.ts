/** All formats that graphs come from and go to. A new one is its reader or writer, and one entry here. */
import { edgeTable, nodeTable } from '../csv/write-graph.js';
import { dot, mermaid } from '../drawn/formats.js';
import { ftmEntities, ftmStatements } from '../ftm/format.js';
import { gexfPieces, lossesOf } from '../gexf/write-graph.js';
import { graphml } from '../graphml/format.js';
import { canvas, cytoscape, graphology, jsonGraph, nodeLink, oligrapher } from '../json-graph/formats.js';
import { cypher, neo4jEdges, neo4jNodes } from '../neo4j/formats.js';
import { jsonld, nquads, trig, turtle } from '../rdf/format.js';
import { stix } from '../stix/format.js';
import { wikidata } from '../wikidata/format.js';
import { xlsxPieces } from '../xlsx/write.js';
import type { GraphFormat } from './format.js';
import { type Loss, lossesAmong } from './losses.js';

const TABLES: readonly Loss[] = [
  'the metadata of the graph',
  'all times but the first start and the last end',
  'whether a bound of a time belongs to it',
  'values that change over time',
  'all parents but the first',
  'sizes, colours and shapes',
  'control characters (they are shown as signs)',
  'who claims an edge',
];
const NODES: readonly Loss[] = [...TABLES, 'edges'];
const SHEETS: readonly Loss[] = [...TABLES, 'what a text holds after its first 32,767 characters'];
const EDGES: readonly Loss[] = [...TABLES, 'nodes without an edge, and what nodes say'];

export const GRAPH_FORMATS: readonly GraphFormat[] = [
  {
    id: 'csv',
    label: { en: 'CSV or TSV table', zh: 'CSV 或 TSV 表' },
    extensions: ['csv', 'tsv', 'txt', 'dat'],
    mediaType: 'text/csv',
    reader: async () => (await import('../csv/read.js')).readCsv,
    cannotCarry: TABLES,
  },
  {
    id: 'csv-nodes',
    label: { en: 'CSV table of nodes', zh: 'CSV 节点表' },
    extensions: ['nodes.csv'],
    mediaType: 'text/csv',
    reader: async () => (await import('../csv/read.js')).readCsv,
    write: nodeTable,
    cannotCarry: NODES,
    losses: lossesAmong(NODES),
  },
  {
    id: 'csv-edges',
    label: { en: 'CSV table of edges', zh: 'CSV 边表' },
    extensions: ['edges.csv'],
    mediaType: 'text/csv',
    reader: async () => (await import('../csv/read.js')).readCsv,
    write: edgeTable,
    cannotCarry: EDGES,
    losses: lossesAmong(EDGES),
  },
  {
    id: 'xlsx',
    label: { en: 'Spreadsheet (.xlsx)', zh: '电子表格（.xlsx）' },
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    reader: async () => (await import('../xlsx/read.js')).readXlsx,
    write: xlsxPieces,
    cannotCarry: SHEETS,
    losses: lossesAmong(SHEETS),
  },
  {
    id: 'gexf',
    label: { en: 'GEXF (Gephi)', zh: 'GEXF（Gephi）' },
    extensions: ['gexf', 'xml'],
    mediaType: 'application/gexf+xml',
    recognise: (head) => /<gexf[\s>]/.test(head),
    reader: async () => (await import('../gexf/read.js')).readGexf,
    write: gexfPieces,
    cannotCarry: [
      'the title',
      'whether a bound of a time belongs to it',
      'times that are neither dates nor numbers',
      'the types of items in lists',
      'that some attributes are dates',
      'shapes that GEXF does not know',
      'who claims an edge',
    ],
    losses: lossesOf,
  },
  graphml,
  jsonGraph,
  graphology,
  nodeLink,
  cytoscape,
  oligrapher,
  canvas,
  ftmEntities,
  ftmStatements,
  cypher,
  neo4jNodes,
  neo4jEdges,
  dot,
  mermaid,
  turtle,
  trig,
  nquads,
  jsonld,
  stix,
  wikidata,
];
