/**
 * Scores the moves of a transition system: each token's part in each feature is computed beforehand, a state's score is
 * the sum of its features' parts, the larger of each two, and one last layer (Kiperwasser & Goldberg 2016; spaCy's
 * TransitionBasedParser).
 */
import { type Kernel, type Matrix, matrixLength, PANEL, placeMatrix } from '../kernel/kernel.js';
import type { ModelFile } from '../model-file.js';
import { WIDTH } from './layer.js';

const HIDDEN = 64;
const PAIR = 2;
const UNITS = HIDDEN * PAIR;

/** Memory that `MoveScorer` reserves for blocks of `tokens` tokens. */
export function moveScorerLength(features: number, moves: number, tokens: number): number {
  return (
    matrixLength(HIDDEN, WIDTH) +
    matrixLength(features * UNITS, HIDDEN) +
    matrixLength(moves, HIDDEN) +
    tokens * (HIDDEN + features * UNITS) +
    HIDDEN +
    moves +
    PANEL +
    32
  );
}

export class MoveScorer {
  readonly features: number;
  readonly moves: number;
  readonly #kernel: Kernel;
  readonly #reduce: Matrix;
  readonly #lower: Matrix;
  readonly #upper: Matrix;
  readonly #bias: Float32Array;
  readonly #pad: Float32Array;
  readonly #reduced: number;
  readonly #parts: number;
  readonly #hidden: number;
  readonly #scores: number;
  readonly #sum = new Float32Array(UNITS);

  /**
   * @param name `parser` or `ner`
   * @param tokens the longest block
   */
  constructor(kernel: Kernel, model: ModelFile, name: string, tokens: number) {
    this.#kernel = kernel;
    const weights = (part: string) => model.floats(`${name}.${part}`);
    this.#bias = weights('lower.bias');
    this.#pad = weights('lower.pad');
    this.features = this.#pad.length / UNITS;
    const upperBias = weights('upper.bias');
    this.moves = upperBias.length;
    this.#reduce = placeMatrix(kernel, weights('reduce.weight'), HIDDEN, weights('reduce.bias'));
    this.#lower = placeMatrix(kernel, weights('lower.weight'), this.features * UNITS);
    this.#upper = placeMatrix(kernel, weights('upper.weight'), this.moves, upperBias);
    this.#reduced = kernel.reserve(tokens * HIDDEN);
    this.#parts = kernel.reserve(tokens * this.features * UNITS);
    this.#hidden = kernel.reserve(HIDDEN);
    this.#scores = kernel.reserve(this.#upper.panels * PANEL);
  }

  /** @param vectors where the vectors of the block's tokens are in the kernel's memory */
  prepare(vectors: number, tokens: number): void {
    const { multiply } = this.#kernel;
    const { at, inputs, panels } = this.#reduce;
    multiply(vectors, WIDTH, at, this.#reduced, tokens, inputs, panels);
    multiply(this.#reduced, HIDDEN, this.#lower.at, this.#parts, tokens, HIDDEN, this.#lower.panels);
  }

  /**
   * @param context one token of the block for each feature, or -1
   * @returns a view on the scores of all moves, valid until the next call
   */
  score(context: Int32Array): Float32Array {
    const { memory, multiply } = this.#kernel;
    const sum = this.#sum;
    sum.fill(0);
    const stride = this.features * UNITS;
    for (let feature = 0; feature < this.features; feature++) {
      const token = context[feature] as number;
      const source = token < 0 ? this.#pad : memory;
      const at = (token < 0 ? 0 : this.#parts + token * stride) + feature * UNITS;
      for (let unit = 0; unit < UNITS; unit++) sum[unit] = (sum[unit] as number) + (source[at + unit] as number);
    }
    const bias = this.#bias;
    for (let index = 0; index < HIDDEN; index++) {
      const a = (sum[2 * index] as number) + (bias[2 * index] as number);
      const b = (sum[2 * index + 1] as number) + (bias[2 * index + 1] as number);
      memory[this.#hidden + index] = a > b ? a : b;
    }
    multiply(this.#hidden, HIDDEN, this.#upper.at, this.#scores, 1, HIDDEN, this.#upper.panels);
    return memory.subarray(this.#scores, this.#scores + this.moves);
  }
}
