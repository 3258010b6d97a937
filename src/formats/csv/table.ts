/**
 * CSV (RFC 4180) that nothing can run from and nothing is hidden in.
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @, their full-width forms, a tab or a line
 * end) is preceded by an apostrophe: words from documents must not be executed. Control characters are shown as
 * pictures (␀, U+2400). Gephi takes a backslash for an escape, and drops a row where one stands before a quotation mark or
 * at the end of a cell: there it is written full-width (＼).
 */
import { visible } from '../../text/visible.js';

export type CsvCell = string | number | boolean | undefined;

/**
 * The rows as lines of CSV. A spreadsheet takes a file for UTF-8 only where it begins with a byte order
 * mark, so there is one.
 */
export function* csvLines(rows: Iterable<readonly CsvCell[]>): Generator<string> {
  let mark = BYTE_ORDER_MARK;
  for (const row of rows) {
    yield `${mark}${csvLine(row)}`;
    mark = '';
  }
}

const BYTE_ORDER_MARK = '\ufeff';

/** One row with its line end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** One cell; nothing where there is no value. */
export function csvCell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const shown = visible(value).replace(/\\(?="|$)/g, '＼');
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n\\]|^\s|\s$|^\\N$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
