/** Aligned tables for the terminal; Chinese characters count as two columns. */
import stringWidth from 'string-width';
import { itemAt } from '../model/item-at.js';

export interface Column<Row> {
  title: string;
  cell(row: Row): string | number;
  align?: 'left' | 'right';
  /** colours the padded cell */
  paint?(text: string, row: Row): string;
}

/** One line per row under a line of titles; lines end without trailing blanks. */
export function renderTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map((column) => printable(String(column.cell(row)))));
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.title), ...cells.map((line) => stringWidth(itemAt(line, i)))),
  );
  const lines = [columns.map((column) => column.title), ...cells].map((line, n) =>
    columns
      .map((column, i) => {
        const text = pad(itemAt(line, i), itemAt(widths, i), column.align ?? 'left', i === columns.length - 1);
        const row = rows[n - 1];
        return n > 0 && row !== undefined && column.paint ? column.paint(text, row) : text;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Text without control characters: a name from a document must not steer the terminal. */
export function printable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => (character === '\u200d' ? character : '�'));
}

function pad(text: string, width: number, align: 'left' | 'right', last: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  if (align === 'right') return blanks + text;
  return last ? text : text + blanks;
}
