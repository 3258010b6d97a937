/**
 * Reads tables of nodes, of edges and of claims from CSV and TSV. A table with both ends of an edge is one of edges;
 * rows with the same id are one edge with several claims where a column says who speaks.
 */
import type { Graph } from '../interchange/graph.js';
import { READ_LIMITS } from '../interchange/limits.js';
import type { ReadOptions } from '../interchange/options.js';
import { type Source, textOf } from '../interchange/source.js';
import { csvRows } from './rows.js';
import { TableReader } from './table-reader.js';

/** @throws ClaimgraphError where the columns are not recognised or the file is broken */
export async function readCsv(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const limits = { ...READ_LIMITS, ...options.limits };
  const delimiter = options.delimiter ?? (/\.tsv(\.gz)?$/i.test(source.name) ? '\t' : undefined);
  const table = new TableReader(source.name, options);
  for await (const rows of csvRows(textOf(source, limits), source.name, limits, delimiter)) {
    for (const row of rows) table.row(row);
  }
  return table.finish();
}
