/** Puts exceptions back together that prefixes, suffixes and infixes tore apart, the longest first. */
import type { Piece, RawToken } from './pieces.js';

interface Match {
  start: number;
  end: number;
}

export class ExceptionPhrases {
  /** By the spelling of the first token: what follows it. */
  readonly #byFirst = new Map<string, string[][]>();

  /**
   * @param phrases exceptions with the tokens that they fall apart into
   * @param exceptions the pieces that they should be, by spelling
   */
  constructor(
    phrases: readonly (readonly [string, readonly Piece[]])[],
    readonly exceptions: ReadonlyMap<string, readonly Piece[]>,
  ) {
    for (const [, pieces] of phrases) {
      const words = pieces.map((piece) => piece.text);
      const first = words[0] as string;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), words]);
    }
  }

  apply(text: string, tokens: RawToken[]): RawToken[] {
    const matches = longestFirst(this.#find(tokens), tokens.length);
    if (matches.length === 0) return tokens;
    const result: RawToken[] = [];
    let at = 0;
    for (const { start, end } of matches) {
      for (; at < start; at++) result.push(tokens[at] as RawToken);
      const first = tokens[start] as RawToken;
      const last = tokens[end - 1] as RawToken;
      const pieces = this.exceptions.get(text.slice(first.start, last.start + last.text.length));
      if (!pieces) continue;
      let place = first.start;
      for (const piece of pieces) {
        result.push({ ...piece, start: place, space: false });
        place += piece.text.length;
      }
      (result.at(-1) as RawToken).space = last.space;
      at = end;
    }
    for (; at < tokens.length; at++) result.push(tokens[at] as RawToken);
    return result;
  }

  #find(tokens: readonly RawToken[]): Match[] {
    const found: Match[] = [];
    for (const [start, token] of tokens.entries()) {
      for (const words of this.#byFirst.get(token.text) ?? []) {
        if (words.every((word, index) => tokens[start + index]?.text === word)) {
          found.push({ start, end: start + words.length });
        }
      }
    }
    return found;
  }
}

/** Longest first, then leftmost; what overlaps one that was taken or seen is dropped. In the order of the text. */
function longestFirst(matches: Match[], length: number): Match[] {
  if (matches.length === 0) return [];
  const seen = new Uint8Array(length);
  const sorted = matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Match[] = [];
  for (const match of sorted) {
    if (!seen[match.start] && !seen[match.end - 1]) kept.push(match);
    seen.fill(1, match.start, match.end);
  }
  return kept.sort((a, b) => a.start - b.start);
}
