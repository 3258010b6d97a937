/**
 * A vector for each token in its context (spaCy's tok2vec): the word's own vector, then four residual layers that each
 * look one token to the left and to the right. Works block by block with four tokens of overlap, so the result does not
 * depend on the blocks.
 */
import type { Kernel } from '../kernel/kernel.js';
import type { ModelFile } from '../model-file.js';
import { type Layer, layerLength, normalise, PIECES, placeLayer, WIDTH } from './layer.js';
import type { Lexeme } from './lexemes.js';
import { WordVectors, wordVectorsLength } from './word-vectors.js';

const LAYERS = [1, 2, 3, 4] as const;
/** Tokens on each side that a vector depends on: one for each layer. Beyond the text they are rows of zeros. */
const REACH = LAYERS.length;
/** Tokens encoded together; small enough for the processor's cache. */
const BLOCK = 256;
const ROWS = BLOCK + 2 * REACH;

/** Memory that `Encoder` reserves. */
export function encoderLength(tables: number): number {
  const layers = LAYERS.length * layerLength(PIECES * WIDTH);
  return wordVectorsLength(tables) + layers + (ROWS + 2) * WIDTH + ROWS * WIDTH * PIECES + 16;
}

export class Encoder {
  readonly #kernel: Kernel;
  readonly #words: WordVectors;
  readonly #layers: readonly Layer[];
  readonly #rows: number;
  readonly #product: number;

  /** @param name `shared` or `names` */
  constructor(kernel: Kernel, model: ModelFile, name: string) {
    this.#kernel = kernel;
    this.#words = new WordVectors(kernel, model, name);
    this.#layers = LAYERS.map((index) => placeLayer(kernel, model, `${name}.layer${index}`));
    this.#rows = kernel.reserve((ROWS + 2) * WIDTH);
    this.#product = kernel.reserve(ROWS * WIDTH * PIECES);
  }

  /**
   * Writes the vectors of the tokens `from` to `to` of a text into the kernel's memory, 96 numbers each.
   *
   * @param lexemes all tokens of the text, because neighbours count
   * @param at where the first vector goes
   */
  encode(lexemes: readonly Lexeme[], spaces: Uint8Array, from: number, to: number, at: number): void {
    for (let start = from; start < to; start += BLOCK) {
      const end = Math.min(to, start + BLOCK);
      this.#encodeBlock(lexemes, spaces, start, end, at + (start - from) * WIDTH);
    }
  }

  #encodeBlock(lexemes: readonly Lexeme[], spaces: Uint8Array, from: number, to: number, at: number): void {
    const { memory, multiply } = this.#kernel;
    const rows = to - from + 2 * REACH;
    // One row of zeros stands before the first row and one after the last: the edge of each window.
    const first = this.#rows + WIDTH;
    memory.fill(0, this.#rows, first + (rows + 1) * WIDTH);
    const left = Math.max(0, from - REACH);
    const right = Math.min(lexemes.length, to + REACH);
    this.#words.write(lexemes, spaces, left, right, memory, first + (left - from + REACH) * WIDTH);
    for (const layer of this.#layers) {
      const { at: weights, inputs, panels } = layer.matrix;
      multiply(first - WIDTH, WIDTH, weights, this.#product, rows, inputs, panels);
      for (let row = 0; row < rows; row++) {
        normalise(memory, this.#product + row * WIDTH * PIECES, memory, first + row * WIDTH, layer, true);
      }
    }
    memory.copyWithin(at, first + REACH * WIDTH, first + (rows - REACH) * WIDTH);
  }
}
