/** The pieces of text on a page of a PDF as lines in reading order: columns one after the other, heads and page numbers out. */

/** A piece as pdf.js gives it. */
export interface Item {
  str?: string;
  transform?: number[];
  height?: number;
  width?: number;
}

export interface Line {
  text: string;
  /** of its beginning, from the left edge, in points */
  x: number;
  end: number;
  /** of its baseline, from the bottom of the page, in points */
  y: number;
  height: number;
}

/** A gap this wide, in heights of a letter, parts columns; a smaller one parts words. */
const GAP = { columns: 1.4, words: 0.15 };

/** Pieces on one baseline that stand near each other are a line. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const { str = '', transform = [], height = 0, width = 0 } of items) {
    const [x = 0, y = 0] = [transform[4], transform[5]];
    // pdf.js fills a gap with a space as wide as the gap
    if (str === '' || (str.trim() === '' && width > Math.max(6, (line?.height ?? 0) * GAP.columns))) continue;
    if (line && isNoteMark(str, height, y, line)) {
      line.end = Math.max(line.end, x + width);
      continue;
    }
    const isSame = line && Math.abs(line.y - y) < Math.max(2, line.height * 0.5);
    const gap = line ? x - line.end : 0;
    if (line && isSame && gap < Math.max(6, Math.max(height, line.height) * GAP.columns) && gap > -line.height * 2) {
      const isApart = gap > Math.max(1, height * GAP.words);
      const needs =
        isApart && !/\s$/.test(line.text) && !/^\s/.test(str) && !(isHan(line.text.at(-1)) && isHan(str[0]));
      line.text += `${needs ? ' ' : ''}${str}`;
      line.height = Math.max(line.height, height);
    } else if (str.trim() !== '') {
      line = { text: str, x, y, height, end: x };
      lines.push(line);
    } else continue;
    line.end = Math.max(line.end, x + width);
  }
  return lines.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== '');
}

/** "Blue Sea Group¹": a small raised number or sign. */
function isNoteMark(text: string, height: number, y: number, line: Line): boolean {
  const isSmall = height > 0 && height < line.height * 0.8;
  return (
    isSmall &&
    y > line.y + line.height * 0.15 &&
    /^\s*(?:\d{1,3}(?:,\d{1,3})*|[*†‡§])\s*$/.test(text) &&
    !/\d$/.test(line.text)
  );
}

/** So many lines make a column. */
const COLUMN = 3;

/** The lines of a page as they are read: between lines that cross the page, the left column and then the right one. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return [...lines];
  const ordered: Line[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  const flush = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (line.x < gutter && line.end > gutter) {
      flush();
      ordered.push(line);
    } else (line.end <= gutter ? left : right).push(line);
  }
  flush();
  return ordered;
}

/** Lines of a page in which columns are looked for. */
const MOST_LINES = 2000;

/** Where white runs down the page between two columns of lines; undefined where there is one column. */
function gutterOf(lines: readonly Line[]): number | undefined {
  // each line is held against all others: what has so many is no page of two columns
  if (lines.length > MOST_LINES) return undefined;
  const widest = Math.max(0, ...lines.map(({ end }) => end));
  const leftmost = Math.min(...lines.map(({ x }) => x));
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { x } of lines) {
    const at = x - 1;
    if (at < leftmost + (widest - leftmost) * 0.2 || at > leftmost + (widest - leftmost) * 0.8) continue;
    const before = lines.filter(({ end }) => end <= at);
    const behind = lines.filter((line) => line.x > at);
    const crossing = lines.length - before.length - behind.length;
    // rows of a table stand side by side too, but their cells are short
    const isRunning = (side: readonly Line[]) =>
      side.length >= COLUMN && side.reduce((sum, { text }) => sum + text.length, 0) / side.length > 18;
    if (!isRunning(before) || !isRunning(behind) || crossing > lines.length * 0.3 || crossing >= fewest) continue;
    const sides = Math.min(before.length, behind.length) / Math.max(before.length, behind.length);
    if (sides < 0.3) continue;
    fewest = crossing;
    best = at;
  }
  return best;
}

/** A line that is no more than the number of its page, without its spaces and dashes. */
const NUMBER = /^(?:(?:page|seite|p\.?|第)?\d{1,4}(?:(?:of|von|\/)\d{1,4})?[页頁]?(?:共\d{1,4}[页頁])?)$/i;
/** Heads and feet are among the first or last lines of a page. */
const EDGE = 3;

/** Pages without their running heads, feet and numbers: lines at an edge that stand on at least two pages, numbers aside. */
export function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  const key = ({ text }: Line) => text.replace(/\d+/g, '#').toLowerCase();
  const edges = pages.map((page) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
  });
  const seen = new Map<string, number>();
  for (const edge of edges) for (const name of new Set([...edge].map(key))) seen.set(name, (seen.get(name) ?? 0) + 1);
  const least = pages.length < 4 ? 2 : 3;
  return pages.map((page, i) =>
    page.filter((line) => {
      if (!edges[i]?.has(line)) return true;
      return !NUMBER.test(line.text.replace(/[-–—\s]/g, '')) && (seen.get(key(line)) ?? 0) < least;
    }),
  );
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u9fff\uff00-\uffef]/.test(character);
}
