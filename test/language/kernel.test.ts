/** The matrix product: the committed program is the one in the WAT file, and both kernels give the same bits. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import wabt from 'wabt';
import { createKernel, matrixLength, PANEL, placeMatrix } from '../../src/language/kernel/kernel.js';
import { MULTIPLY_WASM } from '../../src/language/kernel/multiply-bytes.js';
import { fc, runs } from '../property.js';

it('is assembled from multiply.wat', async () => {
  const source = readFileSync(new URL('../../src/language/kernel/multiply.wat', import.meta.url), 'utf8');
  const { parseWat } = await wabt();
  const bytes = parseWat('multiply.wat', source, { simd: true }).toBinary({}).buffer;
  expect(MULTIPLY_WASM).toBe(Buffer.from(bytes).toString('base64'));
});

it('gives the same bits with WebAssembly and in plain JavaScript, and the right sums', async () => {
  const float = fc.float({ noNaN: true, noDefaultInfinity: true, min: -8, max: 8 });
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 12 }),
    outputs: fc.integer({ min: 1, max: 20 }),
    values: fc.array(float, { minLength: 64, maxLength: 64 }),
  });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ rows, inputs, outputs, values }) => {
      const value = (index: number) => values[index % values.length] as number;
      const weights = Float32Array.from({ length: outputs * inputs }, (_, index) => value(index * 7 + 3));
      const bias = Float32Array.from({ length: outputs }, (_, index) => value(index + 11));
      const products: Float32Array[] = [];
      for (const kind of ['simd', 'plain'] as const) {
        const kernel = await createKernel(matrixLength(outputs, inputs) + 1000, kind);
        expect(kernel.kind).toBe(kind);
        const matrix = placeMatrix(kernel, weights, outputs, bias);
        const x = kernel.reserve(rows * inputs);
        for (let index = 0; index < rows * inputs; index++) kernel.memory[x + index] = value(index);
        const y = kernel.reserve(rows * matrix.panels * PANEL);
        kernel.multiply(x, inputs, matrix.at, y, rows, inputs, matrix.panels);
        products.push(kernel.memory.slice(y, y + rows * matrix.panels * PANEL));
        for (let row = 0; row < rows; row++) {
          for (let output = 0; output < outputs; output++) {
            let sum = bias[output] as number;
            for (let input = 0; input < inputs; input++) {
              sum += (weights[output * inputs + input] as number) * value(row * inputs + input);
            }
            expect(kernel.memory[y + row * matrix.panels * PANEL + output]).toBeCloseTo(sum, 3);
          }
        }
      }
      expect(products[0]).toEqual(products[1]);
    }),
    { numRuns: runs(60) },
  );
});

it('says when more memory is wanted than was reserved', async () => {
  const kernel = await createKernel(100, 'plain');
  expect(() => kernel.reserve(200)).toThrow('kernel memory');
});
