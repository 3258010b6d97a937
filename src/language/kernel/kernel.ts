/** The matrix product that every model runs on: a small WebAssembly program, or plain JavaScript with the same bits. */
import { MULTIPLY_WASM } from './multiply-bytes.js';
import { multiplyPlain } from './plain.js';

/** Columns that are computed side by side; every matrix is padded to a multiple of it. */
export const PANEL = 8;
const PAGE = 65_536;

/** `y = x · w + bias`. All places are indices of single-precision numbers in `Kernel.memory`. */
type Multiply = (x: number, stride: number, w: number, y: number, rows: number, inputs: number, panels: number) => void;

/** A matrix in the kernel's memory. */
export interface Matrix {
  /** Where its first panel starts. */
  at: number;
  inputs: number;
  outputs: number;
  /** Panels of eight columns; a row of the product is `8 * panels` numbers long. */
  panels: number;
}

export interface Kernel {
  kind: 'simd' | 'plain';
  memory: Float32Array;
  multiply: Multiply;
  /** Reserves `length` numbers and says where they start. */
  reserve(length: number): number;
}

/**
 * @param length single-precision numbers that will be reserved in all; the memory never grows, so views stay valid
 * @param kind `plain` never uses WebAssembly; left out, WebAssembly is used wherever it runs
 */
export async function createKernel(length: number, kind: 'simd' | 'plain' = 'simd'): Promise<Kernel> {
  const simd = kind === 'simd' ? await startSimd(length) : undefined;
  const memory = simd?.memory ?? new Float32Array(length);
  // The first number stays unused: address 0 is never a valid place.
  let used = 4;
  return {
    kind: simd ? 'simd' : 'plain',
    memory,
    multiply:
      simd?.multiply ??
      ((x, stride, w, y, rows, inputs, panels) => multiplyPlain(memory, x, stride, w, y, rows, inputs, panels)),
    reserve(wanted) {
      const at = used;
      used += Math.ceil(wanted / 4) * 4;
      if (used > memory.length) throw new RangeError(`kernel memory: ${used} numbers wanted, ${memory.length} there`);
      return at;
    },
  };
}

/** Numbers that `placeMatrix` reserves. */
export function matrixLength(outputs: number, inputs: number): number {
  return Math.ceil(outputs / PANEL) * PANEL * (inputs + 1);
}

/**
 * Copies a matrix into the kernel's memory, panel by panel.
 *
 * @param weights `[outputs, inputs]`, row by row
 * @param bias one number for each output; left out, zeros
 */
export function placeMatrix(
  kernel: Kernel,
  weights: Float32Array,
  outputs: number,
  bias?: Float32Array | undefined,
): Matrix {
  const inputs = weights.length / outputs;
  const panels = Math.ceil(outputs / PANEL);
  const at = kernel.reserve(matrixLength(outputs, inputs));
  const { memory } = kernel;
  for (let panel = 0; panel < panels; panel++) {
    const start = at + panel * PANEL * (inputs + 1);
    for (let column = 0; column < PANEL; column++) {
      const output = panel * PANEL + column;
      if (output >= outputs) continue;
      for (let input = 0; input < inputs; input++) {
        memory[start + input * PANEL + column] = weights[output * inputs + input] as number;
      }
      if (bias) memory[start + inputs * PANEL + column] = bias[output] as number;
    }
  }
  return { at, inputs, outputs, panels };
}

/** Undefined where WebAssembly or its SIMD is missing or forbidden (a page's security policy may do so). */
async function startSimd(length: number): Promise<{ memory: Float32Array; multiply: Multiply } | undefined> {
  try {
    const bytes = Uint8Array.from(atob(MULTIPLY_WASM), (char) => char.charCodeAt(0));
    const memory = new WebAssembly.Memory({ initial: Math.ceil((length * 4) / PAGE) });
    const { instance } = await WebAssembly.instantiate(bytes, { kernel: { memory } });
    const run = instance.exports.multiply as Multiply;
    return {
      memory: new Float32Array(memory.buffer),
      multiply: (x, stride, w, y, rows, inputs, panels) => run(x * 4, stride * 4, w * 4, y * 4, rows, inputs, panels),
    };
  } catch {
    return undefined;
  }
}
