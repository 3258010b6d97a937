/** Filters in addresses: each condition is used as it is given, or refused. */
import { expect, it } from 'vitest';
import { filterFromQuery, filterToQuery } from '../../src/model/filter-query.js';

it.each(['minConfidence=', 'standing=', 'entity=', 'claimedUntil=', 'undated=', 'review=&review=accepted'])(
  'an empty condition is refused and not left out: %s',
  (query) => {
    expect(() => filterFromQuery(new URLSearchParams(query))).toThrow();
  },
);

it('a number is a number only as people write one', () => {
  expect(filterFromQuery(new URLSearchParams('minConfidence=62.5'))).toEqual({ minConfidence: 62.5 });
  for (const text of ['0x10', '1e2', ' 5', '+5'])
    expect(() => filterFromQuery(new URLSearchParams({ minConfidence: text })), text).toThrow();
});

it('comes back as it was written', () => {
  const query = 'standing=alleged&standing=denied&from=2025-11&minConfidence=40&undated=true';
  expect(
    filterToQuery(filterFromQuery(new URLSearchParams(query)))
      .toString()
      .split('&')
      .sort(),
  ).toEqual(query.split('&').sort());
});
