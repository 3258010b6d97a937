/** Reads spreadsheets (`.xlsx`): every sheet that is a table of nodes, of edges or of claims; together they are the graph. */
import { ClaimgraphError, type Problem } from '../../model/problem.js';
import { TableReader } from '../csv/table-reader.js';
import type { Graph } from '../interchange/graph.js';
import { READ_LIMITS } from '../interchange/limits.js';
import { mergeGraphs } from '../interchange/merge.js';
import type { ReadOptions } from '../interchange/options.js';
import { type Source, wholeBytes } from '../interchange/source.js';
import { readSheets } from './sheets.js';
import { Archive } from './unzip.js';

/** A workbook is unpacked in memory. */
const MOST_BYTES = 500_000_000;

/** @throws ClaimgraphError where no sheet is a table that is recognised, or the file is broken */
export async function readXlsx(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const limits = { ...READ_LIMITS, bytes: MOST_BYTES, ...options.limits };
  const archive = new Archive(await wholeBytes(source, limits), source.name, limits);
  const sheets = await readSheets(archive, source.name, limits);
  const graphs: Graph[] = [];
  const refused: Problem[] = [];
  for (const { name, rows } of sheets) {
    const file = `${source.name} (${name})`;
    try {
      const table = new TableReader(file, options);
      for (const row of rows) table.row(row);
      graphs.push(table.finish());
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      refused.push(...error.problems);
    }
  }
  if (graphs.length > 0) {
    const merged = mergeGraphs(graphs);
    return { ...merged, warnings: [...merged.warnings, ...refused.filter(({ code }) => code !== 'empty-table')] };
  }
  const place = { file: source.name };
  const none = { code: 'no-sheets', message: 'this workbook has no sheets', place, hint: 'Save it again as .xlsx' };
  throw new ClaimgraphError(refused.length > 0 ? refused : [none]);
}
