/**
 * fast-check with a seed, so that a run of the tests says the same twice. `PROPERTY_SEED=random npm test`, or another
 * number, tries others; what it finds becomes an example of its own.
 */
import fc from 'fast-check';

/** `npm test` tries a fourth of the values, `npm run test:slow` all of them. */
const SHARE = process.env.PROPERTY_RUNS === 'all' ? 1 : 1 / 4;

/** How many values a property is tried with, of those that the slow tests try. */
export function runs(all: number): number {
  return Math.ceil(all * SHARE);
}

const given = process.env.PROPERTY_SEED ?? '1';
fc.configureGlobal({ numRuns: runs(100), ...(given !== 'random' && { seed: Number(given) }) });

export { fc };
