/**
 * Splits English text into tokens as spaCy's tokenizer does: white space first, then exceptions, prefixes, suffixes,
 * addresses and infixes for each chunk, and last a pass for exceptions that the affixes tore apart.
 */
import { isSpace } from './characters.js';
import { fromPython } from './expressions.js';
import { ExceptionPhrases } from './phrases.js';
import type { Piece, RawToken } from './pieces.js';

export interface TokenizerData {
  prefix: string;
  suffix: string;
  infix: string;
  url: string;
  exceptions: Record<string, readonly (readonly [string] | readonly [string, string])[]>;
}

/** A chunk without white space is split here at the latest, because the affix loop is quadratic. Code units. */
export const LONGEST_CHUNK = 1000;
const MOST_CHUNKS = 20_000;

export class Tokenizer {
  readonly #prefix: RegExp;
  readonly #suffix: RegExp;
  readonly #infix: RegExp;
  readonly #url: RegExp;
  readonly #exceptions = new Map<string, readonly Piece[]>();
  readonly #known = new Map<string, readonly Piece[]>();
  readonly #phrases: ExceptionPhrases;

  constructor(data: TokenizerData) {
    this.#prefix = fromPython(data.prefix);
    this.#suffix = fromPython(data.suffix);
    this.#infix = fromPython(data.infix, 'g');
    this.#url = fromPython(data.url);
    const phrases: [string, readonly Piece[]][] = [];
    for (const chunk of Object.keys(data.exceptions)) {
      const tornApart = this.#prefix.test(chunk) || this.#suffix.test(chunk) || chunk.search(this.#infix) >= 0;
      // Before the exceptions are known, a chunk is split by its affixes alone.
      if (tornApart || chunk.includes(' ')) phrases.push([chunk, this.#tokens(chunk)]);
    }
    for (const [chunk, pieces] of Object.entries(data.exceptions)) {
      this.#exceptions.set(
        chunk,
        pieces.map(([text, norm]) => (norm === undefined ? { text } : { text, norm })),
      );
    }
    this.#known.clear();
    this.#phrases = new ExceptionPhrases(phrases, this.#exceptions);
  }

  tokenize(text: string): RawToken[] {
    return this.#phrases.apply(text, this.#tokens(text));
  }

  /** Runs of white space and runs of anything else; a single blank belongs to the token before it. */
  #tokens(text: string): RawToken[] {
    const tokens: RawToken[] = [];
    if (text === '') return tokens;
    let start = 0;
    let inSpace = isSpace(text[0] as string);
    for (let at = 0; at < text.length; at++) {
      const char = text[at] as string;
      if (isSpace(char) === inSpace) continue;
      if (start < at) this.#addChunk(tokens, text.slice(start, at), start, inSpace);
      start = at;
      if (char === ' ') {
        (tokens.at(-1) as RawToken).space = true;
        start = at + 1;
      }
      inSpace = !inSpace;
    }
    if (start < text.length) this.#addChunk(tokens, text.slice(start), start, inSpace);
    return tokens;
  }

  #addChunk(tokens: RawToken[], chunk: string, start: number, isWhite: boolean): void {
    let at = start;
    // White space has no affixes and stays one token, however long.
    if (isWhite && !this.#exceptions.has(chunk)) {
      tokens.push({ text: chunk, start, space: false });
      return;
    }
    for (const part of portions(chunk)) {
      for (const piece of this.#pieces(part)) {
        tokens.push({ ...piece, start: at, space: false });
        at += piece.text.length;
      }
    }
  }

  #pieces(chunk: string): readonly Piece[] {
    const known = this.#exceptions.get(chunk) ?? this.#known.get(chunk);
    if (known) return known;
    if (this.#known.size >= MOST_CHUNKS) this.#known.clear();
    const pieces = this.#split(chunk);
    this.#known.set(chunk, pieces);
    return pieces;
  }

  #split(chunk: string): Piece[] {
    const prefixes: Piece[] = [];
    const suffixes: Piece[] = [];
    let rest = chunk;
    let before = -1;
    while (rest && rest.length !== before && !this.#exceptions.has(rest)) {
      before = rest.length;
      const prefix = this.#prefix.exec(rest)?.[0] ?? '';
      const withoutPrefix = rest.slice(prefix.length);
      if (prefix && withoutPrefix && this.#exceptions.has(withoutPrefix)) {
        prefixes.push({ text: prefix });
        rest = withoutPrefix;
        break;
      }
      const suffix = this.#suffix.exec(withoutPrefix)?.[0] ?? '';
      const withoutSuffix = rest.slice(0, rest.length - suffix.length);
      if (suffix && withoutSuffix && this.#exceptions.has(withoutSuffix)) {
        suffixes.push({ text: suffix });
        rest = withoutSuffix;
        break;
      }
      if (prefix) prefixes.push({ text: prefix });
      if (suffix) suffixes.push({ text: suffix });
      rest = rest.slice(prefix.length, rest.length - suffix.length);
    }
    return [...prefixes, ...this.#middle(rest), ...suffixes.reverse()];
  }

  #middle(rest: string): readonly Piece[] {
    if (!rest) return [];
    const exception = this.#exceptions.get(rest);
    if (exception) return exception;
    if (this.#url.test(rest)) return [{ text: rest }];
    const pieces: Piece[] = [];
    let start = 0;
    for (const match of rest.matchAll(this.#infix)) {
      if (match.index === 0) continue;
      if (match.index > start) pieces.push({ text: rest.slice(start, match.index) });
      if (match[0]) pieces.push({ text: match[0] });
      start = match.index + match[0].length;
    }
    if (start < rest.length) pieces.push({ text: rest.slice(start) });
    return pieces;
  }
}

/** Pieces of at most `LONGEST_CHUNK` code units that never cut a surrogate pair. */
function* portions(chunk: string): Generator<string> {
  let at = 0;
  while (chunk.length - at > LONGEST_CHUNK) {
    let end = at + LONGEST_CHUNK;
    const code = chunk.charCodeAt(end - 1);
    if (code >= 0xd800 && code < 0xdc00) end--;
    yield chunk.slice(at, end);
    at = end;
  }
  yield chunk.slice(at);
}
