/** Memory that is used again. */
import { describe, expect, it } from 'vitest';
import { Scratch } from '../../../src/analysis/metrics/scratch.js';

describe('Scratch', () => {
  it('gives arrays that do not overlap, filled where asked', () => {
    const scratch = new Scratch();
    const [small, reals, whole] = [scratch.bytes(3, 7), scratch.reals(2, 0.5), scratch.numbers(5, 9)];
    expect([[...small], [...reals], [...whole]]).toEqual([
      [7, 7, 7],
      [0.5, 0.5],
      [9, 9, 9, 9, 9],
    ]);
    whole.fill(1);
    expect([[...small], [...reals]]).toEqual([
      [7, 7, 7],
      [0.5, 0.5],
    ]);
    expect(scratch.reals(0, 1)).toHaveLength(0);
  });

  it('uses the same memory again once it is cleared, and takes more where that is too little', () => {
    const scratch = new Scratch();
    const first = scratch.numbers(100, 1);
    scratch.clear();
    const again = scratch.numbers(80);
    expect(again.buffer).toBe(first.buffer);
    expect([...again].every((value) => value === 1)).toBe(true);
    scratch.clear();
    const larger = scratch.numbers(200, 3);
    expect(larger.buffer).not.toBe(first.buffer);
    scratch.clear();
    expect([scratch.numbers(100).buffer, scratch.numbers(200).buffer]).toEqual([first.buffer, larger.buffer]);
    expect(first[0]).toBe(1);
  });
});
