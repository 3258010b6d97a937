import { expect, it } from 'vitest';
import { decimal } from '../../src/model/decimal.js';

it.each([
  ['0', 0],
  ['12', 12],
  ['-3.5', -3.5],
  ['007', 7],
])('%j is the number %d', (text, number) => {
  expect(decimal(text)).toBe(number);
});

// Number() reads each of these as a number, and the first two as 0.
it.each(['', ' ', ' 3', '3\n', '0x10', '1e3', '+1', '.5', '5.', 'Infinity', '١٢', '1,000'])(
  '%j is no number',
  (text) => {
    expect(decimal(text)).toBeUndefined();
  },
);
