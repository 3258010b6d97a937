/**
 * CSV into rows, as it comes: RFC 4180 and its dialects, as `text/table-rows` reads them.
 */
import { type Row, type RowParser, rowParser } from '../../text/table-rows.js';
import { type ReadLimits, withinLimit } from '../interchange/limits.js';

/** UTF-16 code units from which the delimiter is recognised. */
const SAMPLE = 65_536;

/** @throws ClaimgraphError where a quoted cell does not end, or a row is too long */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  file: string,
  limits: ReadLimits,
  delimiter?: string,
): AsyncGenerator<Row[]> {
  let held = '';
  let parser: RowParser | undefined;
  const start = () => {
    const begun = rowParser(held, file, delimiter);
    held = held.slice(begun.from);
    return begun.parser;
  };
  for await (const chunk of chunks) {
    held += chunk;
    if (!parser && held.length < SAMPLE) continue;
    parser ??= start();
    const { rows, used } = parser.parse(held, false);
    held = held.slice(used);
    withinLimit(limits, 'text', held.length, file, parser.line);
    if (rows.length > 0) yield rows;
  }
  parser ??= start();
  yield parser.parse(held, true).rows;
}
