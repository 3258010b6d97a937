/**
 * A layer of gated recurrent units in both directions over several sequences at a time (Cho et al. 2014, in Paddle's
 * form: `h = (1 - u) h + u c`, the reset gate before the product).
 */
import { type Kernel, type Matrix, matrixLength, placeMatrix } from '../kernel/kernel.js';
import type { ModelFile } from '../model-file.js';

export const HIDDEN = 128;
const GATES = 3 * HIDDEN;

/** Sequences in the kernel's memory, one after the other, the longest first. */
export interface Batch {
  /** Where each sequence starts, in rows. */
  starts: readonly number[];
  lengths: readonly number[];
  rows: number;
}

interface Direction {
  input: Matrix;
  gates: Matrix;
  candidate: Matrix;
}

/** Memory that `GruLayer` reserves. */
export function gruLength(inputs: number, rows: number, sequences: number): number {
  const direction = matrixLength(GATES, inputs) + matrixLength(2 * HIDDEN, HIDDEN) + matrixLength(HIDDEN, HIDDEN);
  return 2 * direction + rows * GATES + sequences * (HIDDEN * 2 + 2 * HIDDEN + HIDDEN) + 64;
}

export class GruLayer {
  readonly #kernel: Kernel;
  readonly #inputs: number;
  readonly #forward: Direction;
  readonly #backward: Direction;
  readonly #projected: number;
  readonly #state: number;
  readonly #reset: number;
  readonly #gateSums: number;
  readonly #candidateSums: number;

  /** @param name such as `layer0` */
  constructor(kernel: Kernel, model: ModelFile, name: string, rows: number, sequences: number) {
    this.#kernel = kernel;
    const place = (direction: string): Direction => {
      const part = (kind: string) => model.floats(`${name}.${direction}.${kind}`);
      return {
        input: placeMatrix(kernel, part('input'), GATES, part('bias')),
        gates: placeMatrix(kernel, part('gates'), 2 * HIDDEN),
        candidate: placeMatrix(kernel, part('candidate'), HIDDEN),
      };
    };
    this.#forward = place('forward');
    this.#backward = place('backward');
    this.#inputs = this.#forward.input.inputs;
    this.#projected = kernel.reserve(rows * GATES);
    this.#state = kernel.reserve(sequences * HIDDEN);
    this.#reset = kernel.reserve(sequences * HIDDEN);
    this.#gateSums = kernel.reserve(sequences * 2 * HIDDEN);
    this.#candidateSums = kernel.reserve(sequences * HIDDEN);
  }

  /**
   * @param x rows of inputs
   * @param y rows of 256: the forward states, then the backward ones
   */
  run(batch: Batch, x: number, y: number): void {
    this.#pass(this.#forward, batch, x, y, false);
    this.#pass(this.#backward, batch, x, y + HIDDEN, true);
  }

  #pass(direction: Direction, batch: Batch, x: number, y: number, backward: boolean): void {
    const { memory, multiply } = this.#kernel;
    const { input, gates, candidate } = direction;
    multiply(x, this.#inputs, input.at, this.#projected, batch.rows, this.#inputs, input.panels);
    memory.fill(0, this.#state, this.#state + batch.lengths.length * HIDDEN);
    const longest = batch.lengths[0] ?? 0;
    let active = batch.lengths.length;
    for (let step = 0; step < longest; step++) {
      while (active > 0 && (batch.lengths[active - 1] as number) <= step) active--;
      multiply(this.#state, HIDDEN, gates.at, this.#gateSums, active, HIDDEN, gates.panels);
      for (let one = 0; one < active; one++) {
        const row = rowOf(batch, one, step, backward);
        this.#applyReset(one, this.#projected + row * GATES);
      }
      multiply(this.#reset, HIDDEN, candidate.at, this.#candidateSums, active, HIDDEN, candidate.panels);
      for (let one = 0; one < active; one++) {
        const row = rowOf(batch, one, step, backward);
        this.#update(one, this.#projected + row * GATES, y + row * 2 * HIDDEN);
      }
    }
  }

  #applyReset(one: number, projected: number): void {
    const { memory } = this.#kernel;
    const gate = this.#gateSums + one * 2 * HIDDEN + HIDDEN;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const reset = sigmoid((memory[projected + HIDDEN + unit] as number) + (memory[gate + unit] as number));
      memory[this.#reset + one * HIDDEN + unit] = reset * (memory[this.#state + one * HIDDEN + unit] as number);
    }
  }

  #update(one: number, projected: number, out: number): void {
    const { memory } = this.#kernel;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const gate = this.#gateSums + one * 2 * HIDDEN + unit;
      const update = sigmoid((memory[projected + unit] as number) + (memory[gate] as number));
      const sum = memory[this.#candidateSums + one * HIDDEN + unit] as number;
      const candidate = Math.tanh((memory[projected + 2 * HIDDEN + unit] as number) + sum);
      const at = this.#state + one * HIDDEN + unit;
      const state = (1 - update) * (memory[at] as number) + update * candidate;
      memory[at] = state;
      memory[out + unit] = state;
    }
  }
}

function rowOf(batch: Batch, one: number, step: number, backward: boolean): number {
  const start = batch.starts[one] as number;
  return backward ? start + (batch.lengths[one] as number) - 1 - step : start + step;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
