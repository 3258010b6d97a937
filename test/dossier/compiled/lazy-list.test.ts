/** A list whose items are made when they are looked at is an array in every other way. */
import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { lazyList } from '../../../src/dossier/compiled/lazy-list.js';

function listOf(length: number) {
  const asked: number[] = [];
  const list = lazyList(length, 3, (piece) => {
    asked.push(piece);
    return Array.from({ length: Math.min(3, length - 3 * piece) }, (_, i) => ({ n: 3 * piece + i }));
  });
  return { list, asked };
}

it('makes only the piece that is looked at, once', () => {
  const { list, asked } = listOf(10);
  expect(list.length).toBe(10);
  expect(asked).toEqual([]);
  expect(list[7]).toEqual({ n: 7 });
  expect(list[6]).toBe(list[6]);
  expect(asked).toEqual([2]);
  expect([list[10], list[-1], list[0.5]]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([2]);
});

const WAYS: Record<string, (list: { n: number }[]) => unknown> = {
  iterating: (list) => [...list],
  mapping: (list) => list.map(({ n }) => n),
  filtering: (list) => list.filter(({ n }) => n % 2 === 0),
  finding: (list) => list.find(({ n }) => n === 8),
  'finding the last': (list) => list.findLast(({ n }) => n < 5),
  slicing: (list) => list.slice(2, 5),
  joining: (list) => list.concat([{ n: -1 }]),
  flattening: (list) => list.flatMap(({ n }) => [n, n]),
  entries: (list) => [...list.entries()],
  'entries of an object': (list) => Object.entries(list),
  sorting: (list) => [...list].sort((a, b) => b.n - a.n),
  JSON: (list) => JSON.stringify({ list }),
  'another array': (list) => Array.from(list),
  at: (list) => list.at(-1),
  adding: (list) => list.reduce((sum, { n }) => sum + n, 0),
  bytes: (list) => deserialize(serialize(list.slice())),
};

it.each(Object.entries(WAYS))('is an array for %s', (_, way) => {
  for (const length of [0, 1, 10]) {
    expect(way(listOf(length).list)).toEqual(way(Array.from({ length }, (_, n) => ({ n }))));
  }
  expect(Array.isArray(listOf(1).list)).toBe(true);
});
