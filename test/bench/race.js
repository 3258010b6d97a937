/** Races: our way and each peer's, one after the other in turn, so that all meet the same machine at the same time. */

/** Milliseconds for the garbage collector's threads to come to rest before a round begins. */
const REST = 100;
const DEFAULTS = { rounds: 5 };

/**
 * Runs each in turn and gives the median of each, in milliseconds; the first round only warms up. Garbage is collected
 * once a round, and each round begins with another runner: whoever comes first finds the caches full of what the
 * collector has looked at.
 * A runner that measures itself (one in another process) gives `{ ms }`.
 */
export async function race(runners, { rounds = DEFAULTS.rounds } = {}) {
  const names = Object.keys(runners);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, REST));
    for (let i = 0; i < names.length; i++) {
      const name = names[(round + i) % names.length];
      const start = performance.now();
      const measured = await runners[name]();
      const ms = measured?.ms ?? performance.now() - start;
      if (round > 0) times[name].push(ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export function median(list) {
  return quantile(list, 0.5);
}

export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A row of the report from medians: ours first, then each peer with how many times longer it takes. */
export function row(what, { ours, ...peers }, note = '') {
  return {
    work: what,
    ours,
    peers: Object.entries(peers).map(([name, ms]) => ({ name, ms, ratio: ms / ours })),
    ...(note && { note }),
  };
}
