/** The lines of a PDF as running text: paragraphs over pages, rows of tables, and notes at the end. */
import type { Mark } from '../model/mark.js';
import { LineEnds } from './line-ends.js';
import { inReadingOrder } from './pdf-columns.js';
import { withFramesInPlace } from './pdf-frames.js';
import { isHan, type Line, withoutRunningHeads } from './pdf-layout.js';
import { partNotes } from './pdf-notes.js';
import { type Row, rowsOf } from './pdf-tables.js';
import { TextBuilder } from './text-builder.js';

/** @param recognised what was read from scanned pages, by the number of the page */
export function pdfText(
  pages: readonly Line[][],
  recognised: ReadonlyMap<number, string>,
): { text: string; marks: Mark[] } {
  const ends = new LineEnds(pages.flatMap((page) => page.map(({ text }) => text)).join('\n'));
  const writer = new Writer(ends);
  const marks = new Map<string, number>();
  const notes: Line[][] = [];
  for (const [i, page] of withoutRunningHeads(pages).entries()) {
    for (const line of page) for (const mark of line.notes ?? []) marks.set(mark, line.height);
    const parts = partNotes(page, marks);
    notes.push(...parts.notes);
    const scan = recognised.get(i + 1);
    if (scan === undefined) writer.page(rowsOf(inReadingOrder(withFramesInPlace(parts.body))));
    else writer.scan(scan);
  }
  for (const note of notes) writer.note(note);
  return writer.finish();
}

const ENDED = /[.!?。！？”"]$/;

class Writer {
  readonly #builder = new TextBuilder();
  readonly #ends: LineEnds;
  #paragraph: string[] = [];
  #tail = '';

  constructor(ends: LineEnds) {
    this.#ends = ends;
  }

  page(rows: readonly Row[]): void {
    const lines = rows.map(({ line }) => line);
    const gaps = lines
      .slice(1)
      .map((line, i) => (lines[i]?.y ?? 0) - line.y)
      .filter((gap) => gap > 0)
      .sort((a, b) => a - b);
    const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
    let at = 0;
    while (at < rows.length) {
      const row = rows[at] as Row;
      if (row.cells) {
        at = this.#table(rows, at);
        continue;
      }
      const before = rows[at - 1]?.cells ? undefined : lines[at - 1];
      const usual = Math.min(median, (before?.height ?? 0) * WIDEST);
      const isParted =
        before && (isApart(before, row.line, usual) || isEnded(before, lines, at, before.text === this.#tail));
      if (isParted) this.#close();
      this.#line(row.line.text);
      at++;
    }
    if (ENDED.test(this.#tail)) this.#close();
  }

  /** What was recognised on a page has its own paragraphs and lines. */
  scan(text: string): void {
    this.#close();
    for (const paragraph of text.split(/\n\n+/)) {
      this.#builder.paragraph();
      for (const line of paragraph.split('\n')) {
        this.#builder.add(line);
        this.#builder.line();
      }
    }
    this.#builder.paragraph();
  }

  note(lines: readonly Line[]): void {
    this.#close();
    const mark = this.#builder.open('footnote');
    for (const { text } of lines) this.#line(text);
    this.#close();
    this.#builder.close(mark);
  }

  finish() {
    this.#close();
    return this.#builder.finish();
  }

  /** @returns the number of the row behind the table */
  #table(rows: readonly Row[], from: number): number {
    this.#close();
    const mark = this.#builder.open('table');
    let at = from;
    for (let cells = rows[at]?.cells; cells; cells = rows[++at]?.cells) {
      this.#builder.line();
      for (const cell of cells) {
        this.#builder.add(cell);
        this.#builder.tab();
      }
    }
    this.#builder.close(mark);
    this.#builder.paragraph();
    return at;
  }

  /** Of a long paragraph only its end is looked at again. */
  #line(text: string): void {
    this.#tail = this.#ends.join(this.#tail, text);
    if (this.#tail.length <= 10 * TAIL) return;
    this.#paragraph.push(this.#tail.slice(0, -TAIL));
    this.#tail = this.#tail.slice(-TAIL);
  }

  #close(): void {
    if (this.#tail === '') return;
    this.#builder.paragraph();
    this.#builder.add(this.#paragraph.join('') + this.#tail);
    this.#builder.paragraph();
    this.#paragraph = [];
    this.#tail = '';
  }
}

/** More than a word that goes on in the next line. */
const TAIL = 100;

/** Lines of one paragraph are no further apart, in heights of a letter. */
const WIDEST = 1.8;

/** A wider gap or other letters. The next column begins further up. */
function isApart(before: Line, line: Line, usual: number): boolean {
  return before.y - line.y > usual * 1.35 || Math.abs(before.height - line.height) > 1.5;
}

/**
 * Whether a line was ended before it was full.
 * @param isFirst it begins its paragraph
 */
function isEnded(before: Line, lines: readonly Line[], at: number, isFirst: boolean): boolean {
  const line = lines[at] as Line;
  const room = roomFor(line);
  if (ENDED.test(before.text)) return edgeOf(lines.slice(Math.max(0, at - 3), at + 2), before) - before.end > room;
  // a heading has no full stop
  const edge = edgeOf(lines.slice(at, at + 2), before);
  const isShort = edge - before.end > Math.max(room, (edge - before.x) * 0.25);
  return (
    isFirst && isShort && !/[-\u2010\u00ad,;:，、；：]$/.test(before.text) && /^[\p{Lu}\p{Lo}"“「]/u.test(line.text)
  );
}

/** Where lines end that begin where a line does. */
function edgeOf(lines: readonly Line[], { x }: Line): number {
  return Math.max(...lines.filter((line) => Math.abs(line.x - x) < INDENT).map(({ end }) => end));
}

/** So far, in points, a first line may be set in. */
const INDENT = 30;

/** What the first word of a line takes, with the space before it, in points; of Chinese, some characters. */
function roomFor({ text, x, end }: Line): number {
  const letters = isHan(text[0]) ? 3 : (/^\S+/.exec(text)?.[0].length ?? 0) + 1;
  return (letters * (end - x)) / text.length;
}
