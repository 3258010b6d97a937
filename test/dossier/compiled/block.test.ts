/** Values come out of a block as they went in. */
import { expect, it } from 'vitest';
import { packBlock, unpackBlock } from '../../../src/dossier/compiled/block.js';
import { fc } from '../../property.js';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '中文', 'é', '\u0100'));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(null, undefined, true, false, 0, -0, Number.NaN, 2 ** 29, 2 ** 29 - 1, -1, 0.5),
    fc.double(),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', '0')), tie('any')),
  ),
})).any;

it('gives back any plain values', () => {
  fc.assert(
    fc.property(fc.array(value), fc.uniqueArray(text), (values, common) => {
      const bytes = packBlock(values, new Map(common.map((one, i) => [one, i])));
      const back = unpackBlock(bytes, common);
      expect(back.map(plain)).toStrictEqual(values.map(plain));
    }),
  );
});

/** The same for two values that agree in the order of their fields as well. */
function plain(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(plain);
  if (typeof given !== 'object' || given === null) return given;
  return { fields: Object.entries(given).map(([name, field]) => [name, plain(field)]) };
}

it('holds a text once, and those that many blocks share not at all', () => {
  const long = 'a text that is long enough to be seen '.repeat(100);
  const size = (values: unknown[], common?: Map<string, number>) => packBlock(values, common).length;
  expect(size([long, long, { long }])).toBeLessThan(1.1 * size([long]));
  expect(size([long], new Map([[long, 0]]))).toBeLessThan(100);
});

it('refuses what is no plain value', () => {
  expect(() => packBlock([() => 1])).toThrow(RangeError);
  expect(() => packBlock([1n])).toThrow(RangeError);
});
