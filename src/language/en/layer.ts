/** A maxout layer of three pieces with layer normalisation (thinc's `maxout >> layernorm`), 96 numbers wide. */
import { type Kernel, type Matrix, matrixLength, placeMatrix } from '../kernel/kernel.js';
import type { ModelFile } from '../model-file.js';

/** Numbers in a token's vector. */
export const WIDTH = 96;
export const PIECES = 3;
const EPSILON = 1e-8;

export interface Layer {
  matrix: Matrix;
  gain: Float32Array;
  shift: Float32Array;
}

export function layerLength(inputs: number): number {
  return matrixLength(WIDTH * PIECES, inputs);
}

/** @param name such as `shared.layer0` */
export function placeLayer(kernel: Kernel, model: ModelFile, name: string): Layer {
  return {
    matrix: placeMatrix(kernel, model.floats(`${name}.weight`), WIDTH * PIECES, model.floats(`${name}.bias`)),
    gain: model.floats(`${name}.gain`),
    shift: model.floats(`${name}.shift`),
  };
}

const scratch = new Float32Array(WIDTH);

/**
 * Takes one row of a product, the largest of each three, and normalises it.
 *
 * @param from where the row starts in `memory`
 * @param to where the 96 results go in `target`
 * @param add add to what is there (a residual layer) instead of replacing it
 */
export function normalise(
  memory: Float32Array,
  from: number,
  target: Float32Array,
  to: number,
  layer: Layer,
  add: boolean,
): void {
  let sum = 0;
  for (let index = 0, at = from; index < WIDTH; index++, at += PIECES) {
    const a = memory[at] as number;
    const b = memory[at + 1] as number;
    const c = memory[at + 2] as number;
    const best = a > b ? (a > c ? a : c) : b > c ? b : c;
    scratch[index] = best;
    sum += best;
  }
  const mean = sum / WIDTH;
  let squares = 0;
  for (let index = 0; index < WIDTH; index++) {
    const distance = (scratch[index] as number) - mean;
    squares += distance * distance;
  }
  const scale = 1 / Math.sqrt(squares / WIDTH + EPSILON);
  const { gain, shift } = layer;
  for (let index = 0; index < WIDTH; index++) {
    const value = ((scratch[index] as number) - mean) * scale * (gain[index] as number) + (shift[index] as number);
    target[to + index] = add ? (target[to + index] as number) + value : value;
  }
}
