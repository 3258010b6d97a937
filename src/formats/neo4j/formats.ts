/** What Neo4j takes, in the registry. Written only. */
import { exporting } from '../exporting.js';
import { type Loss, lossesAmong } from '../interchange/losses.js';
import { adminEdges, adminNodes } from './admin.js';
import { cypherPieces } from './cypher.js';

const LOST: readonly Loss[] = [
  'the metadata of the graph',
  'all times but the first start and the last end',
  'whether a bound of a time belongs to it',
  'values that change over time',
  'sizes, colours and shapes',
  'who claims an edge',
];
const CYPHER: readonly Loss[] = [
  ...LOST,
  'numbers that are not finite (they become text)',
  'half characters, and controls in names of types and columns',
];
const TABLES: readonly Loss[] = [
  ...LOST,
  'control characters (they are shown as signs)',
  'semicolons within lists (they become ；)',
  'line breaks within a value, unless neo4j-admin is given --multiline-fields=true',
];
const NODES: readonly Loss[] = [...TABLES, 'edges'];
const EDGES: readonly Loss[] = [...TABLES, 'nodes without an edge, and what nodes say'];

export const cypher = exporting({
  id: 'cypher',
  label: { en: 'Cypher (Neo4j)', zh: 'Cypher（Neo4j）' },
  kind: 'database',
  extensions: ['cypher', 'cql'],
  mediaType: 'text/plain',
  writes: { write: cypherPieces, cannotCarry: CYPHER, losses: lossesAmong(CYPHER) },
});

export const neo4jNodes = exporting({
  id: 'neo4j-nodes',
  label: { en: 'neo4j-admin table of nodes', zh: 'neo4j-admin 节点表' },
  kind: 'database',
  extensions: ['neo4j-nodes.csv'],
  mediaType: 'text/csv',
  writes: { write: adminNodes, cannotCarry: NODES, losses: lossesAmong(NODES) },
});

export const neo4jEdges = exporting({
  id: 'neo4j-edges',
  label: { en: 'neo4j-admin table of relationships', zh: 'neo4j-admin 关系表' },
  kind: 'database',
  extensions: ['neo4j-edges.csv'],
  mediaType: 'text/csv',
  writes: { write: adminEdges, cannotCarry: EDGES, losses: lossesAmong(EDGES) },
});
