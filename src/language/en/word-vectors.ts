/** The vector of a word by itself: rows of hashed tables, mixed by one layer, and kept for the next time. */
import type { Kernel } from '../kernel/kernel.js';
import type { ModelFile } from '../model-file.js';
import { type Layer, layerLength, normalise, PIECES, placeLayer, WIDTH } from './layer.js';
import type { Lexeme } from './lexemes.js';
import { embeddingRows, type StringId } from './string-ids.js';

interface Table {
  seed: number;
  rows: number;
  values: Float32Array;
}

/** Words whose vectors are kept; must exceed the words of one block. */
const SLOTS = 12_288;
/** Words that are mixed together. */
const BATCH = 256;

/** Memory that `WordVectors` reserves. */
export function wordVectorsLength(tables: number): number {
  return layerLength(tables * WIDTH) + BATCH * (tables * WIDTH + WIDTH * PIECES) + 8;
}

export class WordVectors {
  readonly #kernel: Kernel;
  readonly #tables: readonly Table[];
  readonly #layer: Layer;
  readonly #input: number;
  readonly #output: number;
  readonly #values = new Float32Array(SLOTS * WIDTH);
  #generation = 0;
  #used = 0;
  readonly #rows = new Uint32Array(4);

  /** @param name `shared` or `names`: which of the model's two encoders */
  constructor(
    kernel: Kernel,
    model: ModelFile,
    readonly name: string,
  ) {
    this.#kernel = kernel;
    const tables = model.json(`${name}.tables`) as { seed: number; rows: number }[];
    this.#tables = tables.map((table, index) => ({ ...table, values: model.floats(`${name}.table${index}`) }));
    this.#layer = placeLayer(kernel, model, `${name}.layer0`);
    this.#input = kernel.reserve(BATCH * this.#tables.length * WIDTH);
    this.#output = kernel.reserve(BATCH * WIDTH * PIECES);
  }

  /**
   * Writes the vectors of some tokens, one after the other.
   *
   * @param spaces whether a blank follows each token; only the `shared` encoder looks at it
   */
  write(lexemes: readonly Lexeme[], spaces: Uint8Array, from: number, to: number, target: Float32Array, at: number) {
    if (this.#used + (to - from) > SLOTS) {
      this.#generation++;
      this.#used = 0;
    }
    const pending: { lexeme: Lexeme; space: number; slot: number }[] = [];
    const slots = new Uint32Array(to - from);
    for (let token = from; token < to; token++) {
      const lexeme = lexemes[token] as Lexeme;
      const space = this.#tables.length > 4 ? (spaces[token] as number) : 0;
      const key = `${this.name}${space}`;
      const known = lexeme.slots.get(key);
      if (known && known.generation === this.#generation) {
        slots[token - from] = known.slot;
        continue;
      }
      const slot = this.#used++;
      lexeme.slots.set(key, { generation: this.#generation, slot });
      slots[token - from] = slot;
      pending.push({ lexeme, space, slot });
    }
    for (let start = 0; start < pending.length; start += BATCH) this.#mix(pending.slice(start, start + BATCH));
    for (let token = 0; token < slots.length; token++) {
      const slot = (slots[token] as number) * WIDTH;
      target.set(this.#values.subarray(slot, slot + WIDTH), at + token * WIDTH);
    }
  }

  #mix(words: readonly { lexeme: Lexeme; space: number; slot: number }[]): void {
    const { memory, multiply } = this.#kernel;
    const width = this.#tables.length * WIDTH;
    for (const [row, { lexeme, space }] of words.entries()) {
      const extra: StringId[] = [
        { hi: 0, lo: space },
        { hi: 0, lo: lexeme.isSpace ? 1 : 0 },
      ];
      for (const [column, table] of this.#tables.entries()) {
        const id = (column < 4 ? lexeme.ids[column] : extra[column - 4]) as StringId;
        this.#embed(table, id, this.#input + row * width + column * WIDTH);
      }
    }
    const { matrix } = this.#layer;
    multiply(this.#input, width, matrix.at, this.#output, words.length, matrix.inputs, matrix.panels);
    for (const [row, { slot }] of words.entries()) {
      normalise(memory, this.#output + row * WIDTH * PIECES, this.#values, slot * WIDTH, this.#layer, false);
    }
  }

  #embed(table: Table, id: StringId, to: number): void {
    const { memory } = this.#kernel;
    embeddingRows(id, table.seed, table.rows, this.#rows);
    const [a, b, c, d] = this.#rows as unknown as [number, number, number, number];
    const { values } = table;
    for (let index = 0; index < WIDTH; index++) {
      memory[to + index] =
        (values[a * WIDTH + index] as number) +
        (values[b * WIDTH + index] as number) +
        (values[c * WIDTH + index] as number) +
        (values[d * WIDTH + index] as number);
    }
  }
}
