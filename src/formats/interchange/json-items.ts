/**
 * The items of a JSON file as they come, so that a long file is never one string: lines of JSON, one array, or the array
 * (or object) under one key of an object. Depth and length are bounded before anything is parsed. O(length).
 */
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from './limits.js';

export interface JsonItem {
  value: unknown;
  /** on which it begins, from 1 */
  line: number;
  /** its key: of a member of the object at the top, or of the object under `list` */
  key?: string;
  /** whether it stands in the array or object under `list`, or in an array at the top */
  listed: boolean;
}

/**
 * @param list the keys of a top object under which the items stand; left out, objects at the top are items themselves
 * @throws ClaimgraphError with the line where the file is not JSON, or ends too early
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  file: string,
  limits: ReadLimits,
  list: readonly string[] = [],
): AsyncGenerator<JsonItem> {
  const scanner = new Scanner(file, limits, list);
  for await (const chunk of chunks) yield* scanner.take(chunk);
  yield* scanner.end();
}

type Frame = 'top' | 'array' | 'object';

const QUOTE = 34;
const BACKSLASH = 92;

class Scanner {
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #list: readonly string[];
  readonly #frames: Frame[] = ['top'];
  #line = 1;
  /** the pieces of the item that is being read */
  #parts: string[] | undefined;
  #length = 0;
  #begun = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** of the member that comes next */
  #key: string | undefined;

  constructor(file: string, limits: ReadLimits, list: readonly string[]) {
    this.#file = file;
    this.#limits = limits;
    this.#list = list;
  }

  *take(chunk: string): Generator<JsonItem> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (code === 10) this.#line++;
      if (!this.#parts) {
        if (isBetween(code) || this.#open(code)) continue;
        this.#parts = [];
        [this.#length, this.#begun, this.#depth, start] = [0, this.#line, 0, i];
      }
      const ends = this.#step(code);
      if (ends === 'not') continue;
      const stop = ends === 'with' ? i + 1 : i;
      yield* this.#finish(chunk.slice(start, stop));
      // what ended a number or word may close what is around it
      if (ends === 'before' && !isBetween(code)) this.#open(code);
    }
    if (this.#parts) {
      const rest = chunk.slice(start);
      this.#parts.push(rest);
      this.#length += rest.length;
      withinLimit(this.#limits, 'text', this.#length, this.#file, this.#begun);
    }
  }

  *end(): Generator<JsonItem> {
    if (this.#parts && this.#depth === 0 && !this.#inText) yield* this.#finish('');
    if (this.#parts || this.#frames.length > 1)
      throw this.#problem('the file ends in the middle of a value', this.#line);
  }

  /** Whether the character opens or closes something around the items, rather than beginning one. */
  #open(code: number): boolean {
    const frame = this.#frames.at(-1);
    if (code === 93 || code === 125) {
      if (frame !== (code === 93 ? 'array' : 'object'))
        throw this.#problem(`an unexpected "${String.fromCharCode(code)}"`, this.#line);
      this.#frames.pop();
      if (this.#frames.at(-1) === 'object') this.#key = undefined;
      return true;
    }
    const opens = code === 91 ? 'array' : code === 123 ? 'object' : undefined;
    if (opens === undefined) return false;
    const atTop = frame === 'top' && (opens === 'array' || this.#list.length > 0);
    const under = this.#frames.length === 2 && frame === 'object' && this.#list.includes(this.#key ?? '');
    if (!atTop && !under) return false;
    this.#frames.push(opens);
    this.#key = undefined;
    return true;
  }

  /** Whether the item ends with this character, before it, or not yet. */
  #step(code: number): 'not' | 'with' | 'before' {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) {
        this.#inText = false;
        if (this.#depth === 0) return 'with';
      }
      return 'not';
    }
    if (code === QUOTE) {
      this.#inText = true;
    } else if (code === 91 || code === 123) {
      withinLimit(this.#limits, 'depth', ++this.#depth, this.#file, this.#line);
    } else if (code === 93 || code === 125) {
      if (this.#depth === 0) return 'before';
      if (--this.#depth === 0) return 'with';
    } else if (this.#depth === 0 && isBetween(code)) return 'before';
    return 'not';
  }

  *#finish(last: string): Generator<JsonItem> {
    const text = `${this.#parts?.join('') ?? ''}${last}`;
    this.#parts = undefined;
    withinLimit(this.#limits, 'text', text.length, this.#file, this.#begun);
    const value = this.#parse(text);
    if (this.#frames.at(-1) === 'object' && this.#key === undefined) {
      if (typeof value !== 'string') throw this.#problem('a member of an object has no name', this.#begun);
      this.#key = value;
      return;
    }
    const key = this.#key;
    this.#key = undefined;
    const listed = this.#frames.length > 2 || this.#frames.at(-1) === 'array';
    yield { value, line: this.#begun, listed, ...(key !== undefined && { key }) };
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      // V8 quotes the text and may count its lines; the line of the file is what helps
      const words = (cause as Error).message.replace(/,? \.{0,3}".*$|( in JSON)? at position.*$/s, '');
      throw this.#problem(words.toLowerCase(), this.#begun, cause);
    }
  }

  #problem(what: string, line: number, cause?: unknown): ClaimgraphError {
    return new ClaimgraphError(
      [
        {
          code: 'not-json',
          message: `this is not JSON: ${what}`,
          place: { file: this.#file, line },
          hint: 'Export the file again',
        },
      ],
      { cause },
    );
  }
}

/** Space, the commas and colons between items, and what may stand before all of them. */
function isBetween(code: number): boolean {
  return code <= 32 || code === 44 || code === 58 || code === 0xfeff;
}
