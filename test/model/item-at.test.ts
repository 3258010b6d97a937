/** Reading where something must be: it is there, or the program stops. */
import { expect, it } from 'vitest';
import { spanOf } from '../../src/model/date.js';
import { itemAt, lastOf, valueFor } from '../../src/model/item-at.js';

it('gives what is there, also where it is 0 or empty', () => {
  expect([itemAt([3, 0], 1), lastOf(['a', '']), valueFor(new Map([['n', 0]]), 'n')]).toEqual([0, '', 0]);
  expect(spanOf('2025-11')).toEqual({ first: 20393, last: 20422 });
});

it.each([
  ['an index beyond the end', () => itemAt(['a'], 1)],
  ['an index before the beginning', () => itemAt(['a'], -1)],
  ['the last of nothing', () => lastOf([])],
  ['an unknown key', () => valueFor(new Map([['a', 1]]), 'b')],
  ['no date', () => spanOf('yesterday')],
])('stops at %s', (_, read) => expect(read).toThrow(RangeError));
