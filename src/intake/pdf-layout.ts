/** The pieces of text on a page of a PDF as lines, without running heads, page numbers and the marks of notes. */

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
  /** the marks of notes that were raised in it, and left out */
  notes?: string[];
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
      line.notes = [...(line.notes ?? []), ...str.trim().split(',')];
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

/** "Blue Sea Group¹": a small raised number, Roman ones too, or sign; "5 km²" is a power. */
function isNoteMark(text: string, height: number, y: number, line: Line): boolean {
  const isSmall = height > 0 && height < line.height * 0.85;
  return (
    isSmall &&
    y > line.y + line.height * 0.15 &&
    /^\s*(?:\d{1,3}(?:,\d{1,3})*|[ivxl]{1,6}|[*†‡§]{1,3})\s*$/.test(text) &&
    !/(?:\d|(?:^|\s)[ckm]?m)$/.test(line.text.trimEnd())
  );
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
  return pages.map((page, i) => {
    const edge = edges[i] ?? new Set<Line>();
    const isRepeated = (line: Line) => edge.has(line) && (seen.get(key(line)) ?? 0) >= least;
    const isNumber = (line: Line) => edge.has(line) && NUMBER.test(line.text.replace(/[-–—\s]/g, ''));
    const kept = new Set(page.filter((line) => !isRepeated(line) && !isNumber(line)));
    // a number that stands before words is the mark of a note
    return page.filter(
      (line) =>
        kept.has(line) || (isNumber(line) && [...kept].some(({ x, y }) => Math.abs(y - line.y) < 2 && x > line.end)),
    );
  });
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u9fff\uff00-\uffef]/.test(character);
}
