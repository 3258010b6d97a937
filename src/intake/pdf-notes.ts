/** Footnotes of a PDF: small lines at the end of a page that begin with a mark raised in the text. */
import type { Line } from './pdf-layout.js';

export interface PageParts {
  body: Line[];
  /** a note each, without its mark */
  notes: Line[][];
}

/** So much smaller than the text, in points, are notes. */
const SMALLER = 0.4;

/** @param marks what was raised in the text so far, and how high the letters are there */
export function partNotes(lines: readonly Line[], marks: ReadonlyMap<string, number>): PageParts {
  const none = { body: [...lines], notes: [] };
  const starts = lines.filter((line) => line.height < (marks.get(labelOf(line).mark) ?? 0) - SMALLER);
  const [top] = [...starts].sort((a, b) => b.y - a.y);
  if (!top) return none;
  const isNote = (line: Line) => line.y <= top.y + 1 && line.height < top.height + SMALLER;
  const notes: Line[][] = [];
  for (const line of lines.filter(isNote)) {
    const { length } = labelOf(line);
    if (starts.includes(line))
      notes.push(length < line.text.length ? [{ ...line, text: line.text.slice(length) }] : []);
    else if (notes.length > 0) notes.at(-1)?.push(line);
    else return none;
  }
  // a column may go on beside a note, but no text stands below one
  const isBelow = (line: Line) => line.y < top.y - 1 && line.x < top.end && top.x < line.end;
  const body = lines.filter((line) => !isNote(line));
  return body.some(isBelow) ? none : { body, notes };
}

/** The mark that a line begins with, and its length with what parts it from the note. */
function labelOf({ text }: Line): { mark: string; length: number } {
  const label = /^[[(]?(\d{1,3}|[ivxl]{1,6}(?![a-z])|[*†‡§]{1,3})[\])]?\.?(?:\s+|(?=[^\d\s.,])|$)/u.exec(text);
  return { mark: label?.[1] ?? '', length: label?.[0].length ?? 0 };
}
