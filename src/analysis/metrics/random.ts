/** A small generator of random numbers from a seed: mulberry32 (T. Ettinger, 2017, public domain). */

/** Numbers from 0 up to but not 1; the same seed gives the same ones. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 0 to n - 1 in random order (Fisher, Yates; Durstenfeld 1964). */
export function shuffled(n: number, random: () => number): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}

/** So many neighbours in number stay together: their rows are then read one after the other. */
const RUN = 32;

/**
 * 0 to n - 1 in runs of neighbours, the runs in random order: nearly as good by chance, and kinder to memory.
 * @param order where they are written, n in length
 */
export function shuffledRuns(n: number, random: () => number, order: Uint32Array): Uint32Array {
  let at = 0;
  for (const run of shuffled(Math.ceil(n / RUN), random)) {
    const end = Math.min(n, (run + 1) * RUN);
    for (let i = run * RUN; i < end; i++) order[at++] = i;
  }
  return order;
}
