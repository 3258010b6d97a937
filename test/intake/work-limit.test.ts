import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitWork } from '../../src/intake/work-limit.js';

/** A machine that gives a process this part of the time. */
function machine(part: number) {
  const clock = { now: () => Date.now(), worked: () => Date.now() * part };
  let ended: number | undefined;
  const from = Date.now();
  const clear = limitWork(
    1000,
    () => 1,
    () => {
      ended = Date.now() - from;
    },
    clock,
  );
  return { ended: () => ended, clear };
}

describe('limitWork', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends at the limit where the process has a core', () => {
    const { ended } = machine(1);
    vi.advanceTimersByTime(999);
    expect(ended()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(ended()).toBe(1000);
  });

  it('gives work that waits for a busy machine its time all the same', () => {
    const { ended } = machine(0.25);
    vi.advanceTimersByTime(3900);
    expect(ended()).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(ended()).toBeGreaterThanOrEqual(4000);
  });

  it('ends what does nothing, in the end', () => {
    const { ended } = machine(0);
    vi.advanceTimersByTime(9999);
    expect(ended()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(ended()).toBe(10_000);
  });

  it('can be taken away', () => {
    const { ended, clear } = machine(1);
    clear();
    vi.advanceTimersByTime(60_000);
    expect(ended()).toBeUndefined();
  });

  it('is shared by the threads at work', () => {
    let ended = false;
    const clock = { now: () => Date.now(), worked: () => Date.now() * 2 };
    limitWork(
      1000,
      () => 4,
      () => {
        ended = true;
      },
      clock,
    );
    vi.advanceTimersByTime(1999);
    expect(ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(ended).toBe(true);
  });
});
