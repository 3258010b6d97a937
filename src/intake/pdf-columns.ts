/** Columns on a page of a PDF: where the file holds them row by row, they are put one after the other. */
import type { Line } from './pdf-layout.js';

/** So many lines make a column. */
const COLUMN = 3;
/** A line of a column is longer than that, in letters. */
const RUNNING = 18;
/** Lines of a page in which columns are looked for: each is held against all others. */
const MOST_LINES = 2000;
/** No page has more columns side by side. */
const MOST_COLUMNS = 8;

/** The lines of a page as they are read: between lines that cross the page, the left column and then the right one. */
export function inReadingOrder(lines: readonly Line[], columns = MOST_COLUMNS): Line[] {
  const gutter = columns > 1 ? gutterOf(lines) : undefined;
  // most programs write a column to its end, and what stands beside it later
  if (gutter === undefined || !isMixed(lines, gutter)) return [...lines];
  const ordered: Line[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  const flush = () => {
    ordered.push(...inReadingOrder(left, columns - 1), ...inReadingOrder(right, columns - 1));
    [left, right] = [[], []];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (sideOf(line, gutter) === 0) {
      flush();
      ordered.push(line);
    } else (line.end <= gutter ? left : right).push(line);
  }
  flush();
  return ordered;
}

/** -1 for the left of a gutter, 1 for the right, 0 for a line that crosses it. */
function sideOf({ x, end }: Line, gutter: number): -1 | 0 | 1 {
  return end <= gutter ? -1 : x >= gutter ? 1 : 0;
}

/** Whether the file jumps between two columns line by line, or holds the right one first. */
function isMixed(lines: readonly Line[], gutter: number): boolean {
  // the cells of a table are short, and always stand row by row
  const sides = lines.filter(({ text }) => width(text) >= RUNNING).map((line) => sideOf(line, gutter));
  const places = (side: number) => sides.flatMap((one, i) => (one === side ? [i] : []));
  const [left, right] = [places(-1), places(1)];
  const jumps = sides.filter((side, i) => i > 0 && side * (sides[i - 1] as number) === -1).length;
  return jumps > Math.min(left.length, right.length) / 2 || meanOf(right) < meanOf(left);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

/** Where white runs down the page between two columns of lines; undefined where there is one column. */
function gutterOf(lines: readonly Line[]): number | undefined {
  if (lines.length < 2 * COLUMN || lines.length > MOST_LINES) return undefined;
  const widest = lines.reduce((most, { end }) => Math.max(most, end), 0);
  const leftmost = lines.reduce((least, { x }) => Math.min(least, x), widest);
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { x } of lines) {
    const at = x - 1;
    if (at < leftmost + (widest - leftmost) * 0.1 || at > leftmost + (widest - leftmost) * 0.9) continue;
    const before = lines.filter(({ end }) => end <= at);
    const behind = lines.filter((line) => line.x > at);
    const crossing = lines.length - before.length - behind.length;
    if (!isRunning(before) || !isRunning(behind) || crossing > lines.length * 0.3 || crossing >= fewest) continue;
    const sides = Math.min(before.length, behind.length) / Math.max(before.length, behind.length);
    if (sides < 1 / MOST_COLUMNS) continue;
    fewest = crossing;
    best = at;
  }
  return best;
}

/** Rows of a table stand side by side too, but their cells are short. */
function isRunning(side: readonly Line[]): boolean {
  return side.length >= COLUMN && side.reduce((sum, { text }) => sum + width(text), 0) / side.length > RUNNING;
}

/** In letters; a Chinese character takes the place of two. */
function width(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}
