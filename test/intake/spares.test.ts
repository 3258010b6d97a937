/** Threads and processes without work: kept for a while for whoever needs one like them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Spares } from '../../src/intake/spares.js';

afterEach(() => vi.useRealTimers());

function spares(options: { most?: number; milliseconds?: number } = {}) {
  const ended: string[] = [];
  return { ended, spares: new Spares<string>({ ...options, end: (one) => void ended.push(one) }) };
}

describe('spares', () => {
  it('are given to who needs one of the same kind, once', () => {
    const { spares: kept, ended } = spares();
    kept.give('a', 'large');
    kept.give('b', 'small');
    expect([kept.take('small'), kept.take('small'), kept.take('large')]).toEqual(['b', undefined, 'a']);
    expect(ended).toEqual([]);
  });

  it('are ended where there are too many, and after their time', () => {
    vi.useFakeTimers();
    const { spares: kept, ended } = spares({ most: 1, milliseconds: 10 });
    kept.give('a', 'large');
    kept.give('b', 'large');
    expect(ended).toEqual(['b']);
    vi.advanceTimersByTime(10);
    expect(ended).toEqual(['b', 'a']);
    expect(kept.take('large')).toBeUndefined();
  });

  it('that have ended are given to nobody', () => {
    const { spares: kept } = spares();
    kept.give('a', 'large');
    kept.drop('a');
    expect(kept.take('large')).toBeUndefined();
  });
});
