/**
 * Rows of a table in text: RFC 4180 and its dialects. Rows end with LF, CRLF or CR; the delimiter is a comma, a
 * semicolon, a tab or a bar, whichever the first row holds most of; a line `sep=;` before all names it. Quoted cells may
 * hold line breaks. Space around a cell goes, space inside its quotes stays.
 */
import { ClaimgraphError } from '../model/problem.js';

export interface Row {
  /** line on which it begins, from 1 */
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** UTF-16 code units from which the delimiter is recognised. */
const SAMPLE = 65_536;

/** The parser of a table that begins so, and where its first row begins. */
export function rowParser(text: string, file: string, delimiter?: string): { parser: RowParser; from: number } {
  const named = /^sep=(.)(\r\n|\n|\r)/.exec(text);
  const from = named?.[0].length ?? 0;
  const parser = new RowParser(file, delimiter ?? named?.[1] ?? likelyDelimiter(text.slice(from)), named ? 2 : 1);
  return { parser, from };
}

/** The delimiter that the first row has most of, outside quotes. */
function likelyDelimiter(text: string): string {
  const counts = new Map(DELIMITERS.map((one) => [one, 0]));
  let quoted = false;
  for (const character of text.slice(0, SAMPLE)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

export class RowParser {
  readonly #file: string;
  readonly #delimiter: string;
  /** of the row that is read next */
  line: number;

  constructor(file: string, delimiter: string, line: number) {
    this.#file = file;
    this.#delimiter = delimiter;
    this.line = line;
  }

  /** All rows that are whole, and how much of the text they take. */
  parse(text: string, last: boolean): { rows: Row[]; used: number } {
    const rows: Row[] = [];
    let used = 0;
    while (used < text.length) {
      const row = this.#row(text, used, last);
      if (!row) break;
      if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line: this.line, cells: row.cells });
      this.line += row.lines;
      used = row.end;
    }
    return { rows, used };
  }

  /** One row from there; undefined where the text ends before it does. */
  #row(text: string, from: number, last: boolean): { cells: string[]; end: number; lines: number } | undefined {
    const cells: string[] = [];
    let lines = 0;
    let at = from;
    for (;;) {
      let begin = at;
      while (isSpace(text[begin]) && text[begin] !== this.#delimiter) begin++;
      if (text[begin] === '"') {
        const cell = this.#quoted(text, begin);
        if (!cell) {
          if (!last) return undefined;
          const hint = 'Close the quotation mark, or double one that belongs to the text';
          const place = { file: this.#file, line: this.line + lines };
          throw new ClaimgraphError([{ code: 'open-quote', message: 'a quoted cell does not end', place, hint }]);
        }
        cells.push(cell.text);
        lines += cell.lines;
        at = cell.end;
        // whatever stands between the quote and the delimiter is no part of it
        while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      } else {
        while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
        cells.push(text.slice(begin, Math.max(begin, at)).trimEnd());
      }
      const end = text[at];
      if (end === undefined) return last ? { cells, end: at, lines } : undefined;
      at++;
      if (end === this.#delimiter) continue;
      if (end === '\r') {
        if (text[at] === undefined && !last) return undefined;
        if (text[at] === '\n') at++;
      }
      return { cells, end: at, lines: lines + 1 };
    }
  }

  /** A quoted cell that begins there; undefined where the text ends within it. */
  #quoted(text: string, from: number): { text: string; end: number; lines: number } | undefined {
    let lines = 0;
    let cell = '';
    let begin = from + 1;
    for (;;) {
      const close = text.indexOf('"', begin);
      if (close < 0 || close + 1 >= text.length) {
        if (close < 0) return undefined;
        cell += text.slice(begin, close);
        return { text: cell, end: close + 1, lines: lines + linesIn(cell) };
      }
      cell += text.slice(begin, close);
      if (text[close + 1] !== '"') {
        lines = linesIn(cell);
        return { text: cell, end: close + 1, lines };
      }
      cell += '"';
      begin = close + 2;
    }
  }
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00a0' || character === '\u3000';
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  }
  return lines;
}
