/** Races: our way and a peer's, one after the other in turn, so that both meet the same machine. */

const DEFAULTS = { rounds: 5 };

/** Runs each in turn and gives the median of each, in milliseconds. */
export async function race(runners, { rounds = DEFAULTS.rounds } = {}) {
  const times = Object.fromEntries(Object.keys(runners).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const start = performance.now();
      await run();
      // the first round only warms up
      if (round > 0) times[name].push(performance.now() - start);
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

/** One line: ours, each peer's, and how many times faster ours is. */
export function line(what, { ours, ...peers }) {
  const shown = (ms) =>
    ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
  const parts = Object.entries(peers).map(([name, ms]) => `${name} ${shown(ms)} (× ${(ms / ours).toFixed(1)})`);
  return [what.padEnd(46), `ours ${shown(ours)}`, ...parts].join('   ');
}
