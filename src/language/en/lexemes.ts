/** What the model knows of a word by its spelling alone: its norm, its shape, its ids. */
import { isSpace, wordShape } from './characters.js';
import { type StringId, stringId } from './string-ids.js';

/** One spelling with one norm. */
export interface Lexeme {
  text: string;
  lower: string;
  norm: string;
  isSpace: boolean;
  /** Ids of norm, first character, last three characters and shape. */
  ids: readonly [StringId, StringId, StringId, StringId];
  /** Where each vector cache keeps this word, by cache and variant. Written by VectorCache. */
  slots: Map<string, { generation: number; slot: number }>;
}

export interface LexemeData {
  symbols: Record<string, number>;
  /** Norms by spelling, and norms by the id of the spelling (the keys are `ids`, [hi, lo] pairs). */
  base: Record<string, string>;
  byId: readonly string[];
  ids: Uint32Array;
  digits: string;
}

/** Words kept in memory; beyond it the table starts anew. */
const MOST_LEXEMES = 40_000;

export class Lexemes {
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #base: ReadonlyMap<string, string>;
  readonly #byId = new Map<string, string>();
  readonly #digits: ReadonlySet<string>;
  readonly #known = new Map<string, Lexeme>();

  constructor(data: LexemeData) {
    this.#symbols = new Map(Object.entries(data.symbols));
    this.#base = new Map(Object.entries(data.base));
    this.#digits = new Set(data.digits);
    for (const [index, norm] of data.byId.entries()) {
      this.#byId.set(`${data.ids[2 * index]}:${data.ids[2 * index + 1]}`, norm);
    }
  }

  /** @param norm as a tokenizer exception says it; left out, the norm of the spelling */
  get(text: string, norm?: string): Lexeme {
    const key = norm === undefined ? text : `${text}\u0000${norm}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST_LEXEMES) this.#known.clear();
    const lexeme = this.#make(text, norm);
    this.#known.set(key, lexeme);
    return lexeme;
  }

  #make(text: string, given: string | undefined): Lexeme {
    const lower = text.toLowerCase();
    const norm = given ?? this.#base.get(text) ?? this.#normById(text) ?? lower;
    const chars = [...text];
    const id = (value: string) => stringId(value, this.#symbols);
    return {
      text,
      lower,
      norm,
      isSpace: text.length > 0 && chars.every(isSpace),
      ids: [id(norm), id(chars[0] ?? ''), id(chars.slice(-3).join('')), id(wordShape(text, this.#digits))],
      slots: new Map(),
    };
  }

  #normById(text: string): string | undefined {
    const { hi, lo } = stringId(text, this.#symbols);
    return this.#byId.get(`${hi}:${lo}`);
  }
}
