/** Tables in a PDF: lines side by side whose places agree from row to row. */
import type { Line } from './pdf-layout.js';

/** A line of running text, or a row of a table with its cells. */
export type Row = { line: Line; cells?: undefined } | { cells: string[]; line: Line };

/** Two rows with two cells each are a table. */
const LEAST = 2;
/** So far apart, in points, two cells of one column may begin. */
const ALIGNED = 2;
/** A cell that is longer on the mean is running text. */
const LONGEST = 60;

/** The lines of a page in their order, with rows of tables put together. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let at = 0;
  while (at < lines.length) {
    const { table, end } = tableAt(lines, at);
    if (table.length >= LEAST && isShort(table)) {
      for (const cells of table) rows.push({ cells: cells.map(textOf), line: cells[0]?.[0] as Line });
      at = end;
    } else {
      rows.push({ line: lines[at] as Line });
      at++;
    }
  }
  return rows;
}

/** A cell is the lines that it holds. */
type Cell = Line[];

const textOf = (cell: Cell): string => cell.map(({ text }) => text).join(' ');

function isShort(table: readonly Cell[][]): boolean {
  const cells = table.flat();
  return cells.reduce((sum, cell) => sum + textOf(cell).length, 0) / cells.length <= LONGEST;
}

/** The rows of several cells from a line on, and the first line behind them. */
function tableAt(lines: readonly Line[], from: number): { table: Cell[][]; end: number } {
  const table: Cell[][] = [];
  let at = from;
  for (;;) {
    const { cells, end } = rowAt(lines, at);
    const above = table.at(-1);
    if (cells.length < 2 || (above && !isUnder(cells, above))) return { table, end: at };
    table.push(cells);
    at = end;
  }
}

/** A cell may hold so many lines. */
const MOST_LINES = 20;

/** Cells from a line on: each begins on the first one's baseline, right of the cell before, which may go on below. */
function rowAt(lines: readonly Line[], from: number): { cells: Cell[]; end: number } {
  const first = lines[from];
  if (!first) return { cells: [], end: from };
  const cells: Cell[] = [[first]];
  let [end, waiting]: [number, Line[]] = [from + 1, []];
  for (let i = from + 1; i < lines.length && waiting.length < MOST_LINES; i++) {
    const line = lines[i] as Line;
    const cell = cells.at(-1) as Cell;
    const right = Math.max(...[...cell, ...waiting].map((one) => one.end));
    if (Math.abs(line.y - first.y) < 2 && line.x > right) {
      cell.push(...waiting);
      waiting = [];
      cells.push([line]);
      end = i + 1;
    } else if (isBelow(line, waiting.at(-1) ?? (cell.at(-1) as Line))) waiting.push(line);
    else break;
  }
  // what goes on in the last column is no new row, for that begins further left
  if (cells.length > 1) {
    cells.at(-1)?.push(...waiting);
    end += waiting.length;
  }
  return { cells, end };
}

function isBelow(line: Line, above: Line): boolean {
  const drop = above.y - line.y;
  return Math.abs(line.x - above.x) < ALIGNED && drop > 0 && drop < above.height * 2;
}

/**
 * Whether each cell but the first has one above that begins where it does, or ends there where they are numbers under
 * their head. Words that are spread to fill a line end together too, and go on in the next one.
 */
function isUnder(cells: readonly Cell[], above: readonly Cell[]): boolean {
  if (/^\p{Ll}/u.test(cells[0]?.[0]?.text ?? '')) return false;
  return cells.slice(1).every(([line]) =>
    above.slice(1).some(([other]) => {
      if (!line || !other) return false;
      const isNumber = /\d/.test(line.text) && !/\p{L}/u.test(line.text);
      return (
        Math.abs(line.x - other.x) < ALIGNED ||
        (isNumber && Math.abs(line.end - other.end) < ALIGNED) ||
        Math.abs(line.x + line.end - other.x - other.end) < ALIGNED
      );
    }),
  );
}
