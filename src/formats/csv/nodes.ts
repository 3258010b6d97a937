/**
 * CSV, the table of nodes: one row an entity, for Gephi, Gephi Lite, Cytoscape, Kumu and networkx. Together with the
 * table of edges it is the graph; what it says in columns is what GEXF says in attributes.
 */
import type { Dossier } from '../../model/dossier.js';
import { chunked } from '../chunks.js';
import type { TextFormat, WriteOptions } from '../format.js';
import { entityLabel } from '../labels.js';
import { nodeCells, nodeColumns, tabular } from '../tabular.js';
import { type CsvCell, csvLines } from './table.js';

export const csvNodes: TextFormat = {
  id: 'csv-nodes',
  label: { en: 'CSV table of nodes (Gephi)', zh: 'CSV 节点表（Gephi）' },
  kind: 'table',
  extensions: ['nodes.csv'],
  mediaType: 'text/csv',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'relations (see csv-edges; those with a literal value are in properties_en and properties_zh, with their standing)',
      'claims, documents and the ontology (only the type and its label)',
      'where entities lie on the map',
    ],
    write: (dossier, options = {}) => chunked(csvLines(entityRows(dossier, options))),
  },
};

/** Gephi knows these by their names. */
const HEAD = { type: 'Type' } as Partial<Record<string, string>>;

/** The names of the columns, then one row an entity. */
export function* entityRows(dossier: Dossier, options: WriteOptions): Generator<CsvCell[]> {
  const context = tabular(dossier, options);
  const columns = nodeColumns(context).map(([id]) => id);
  yield ['Id', 'Label', ...columns.map((id) => HEAD[id] ?? id)];
  for (const entity of context.entities) {
    const cells = nodeCells(entity, context);
    yield [entity.id, entityLabel(entity, context.language), ...columns.map((id) => cells[id])];
  }
}
