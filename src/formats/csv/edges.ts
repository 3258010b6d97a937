/**
 * CSV, the table of edges: one row a relation, for Gephi, Gephi Lite, Cytoscape, Kumu and networkx.
 *
 * Gephi adds the weights of rows that have the same ends and the same `Kind`. So `Kind` is the relation type, and from
 * the second relation of one type between two ends on its id as well: no two rows are ever added. A tool that does not
 * know the column adds weights that reward no dispute (see model/weight.ts). The label carries the standing.
 * No column is called start, end, interval or timestamp: Gephi would take it for time.
 */
import type { Dossier } from '../../model/dossier.js';
import { weightOf } from '../../model/weight.js';
import { chunked } from '../chunks.js';
import type { TextFormat, WriteOptions } from '../format.js';
import { relationLabel } from '../labels.js';
import { edgeCells, edgeColumns, tabular } from '../tabular.js';
import { type CsvCell, csvLines } from './table.js';

export const csvEdges: TextFormat = {
  id: 'csv-edges',
  label: { en: 'CSV table of edges (Gephi)', zh: 'CSV 边表（Gephi）' },
  kind: 'table',
  extensions: ['edges.csv'],
  mediaType: 'text/csv',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'entities without a relation (see csv-nodes)',
      'relations with a literal value (they are in the properties of csv-nodes, and in csv-claims)',
      'the texts of the documents, the offsets of quotes and the ontology',
      'claims that were rejected or await review (only their number)',
      'notes, all assessments but the last, and who proposed a claim',
    ],
    write: (dossier, options = {}) => chunked(csvLines(relationRows(dossier, options))),
  },
};

/** `Type` says to Gephi that an edge has a direction, so the type of the relation has a name of its own. */
const HEAD = { type: 'relation_type' } as Partial<Record<string, string>>;

/** The names of the columns, then one row a relation. */
export function* relationRows(dossier: Dossier, options: WriteOptions): Generator<CsvCell[]> {
  const context = tabular(dossier, options);
  const columns = edgeColumns().map(([id]) => id);
  yield ['Source', 'Target', 'Type', 'Id', 'Label', 'Kind', 'Weight', ...columns.map((id) => HEAD[id] ?? id)];
  for (const relation of context.edges) {
    const { id, subject, object } = relation;
    const cells = edgeCells(relation, context);
    const label = relationLabel(relation, context.language, context.ontology);
    yield [
      ...[subject, object, 'Directed', id, label, context.kinds.get(id), weightOf(relation)],
      ...columns.map((column) => cells[column]),
    ];
  }
}
