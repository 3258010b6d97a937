/** What was meant by a word that nobody knows. */
import { expect, it } from 'vitest';
import { nearestForFew, nearestId } from '../../src/text/nearest.js';

const KNOWN = ['harbour-post', 'harbour-trust', 'norvik', 'nordic-bank', 'tern'];

it.each([
  ['harbour-pots', 'harbour-post'],
  ['NORVIK', 'norvik'],
  ['novrik', 'norvik'],
  ['nordic-ban', 'nordic-bank'],
  ['bank', 'nordic-bank'],
  ['ten', 'tern'],
])('%s is %s', (given, meant) => expect(nearestId(given, KNOWN)).toBe(meant));

it.each(['zebra', 'x', 'ministry'])('%s is nothing that is known', (given) =>
  expect(nearestId(given, KNOWN)).toBeUndefined(),
);

it('takes the first of two that are as near, in whatever order they come', () => {
  expect(nearestId('abx', ['aby', 'abw'])).toBe('abw');
  expect(nearestId('abx', ['abw', 'aby'])).toBe('abw');
});

it('is asked a few times only', () => {
  const nearest = nearestForFew();
  const found = Array.from({ length: 8 }, () => nearest('tren', KNOWN));
  expect(found).toEqual([...Array(5).fill('tern'), ...Array(3).fill(undefined)]);
});
