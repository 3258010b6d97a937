/**
 * fast-check with a seed, so that a run of the tests says the same twice. `PROPERTY_SEED=random npm test`, or another
 * number, tries others; what it finds becomes an example of its own.
 */
import fc from 'fast-check';

const given = process.env.PROPERTY_SEED ?? '1';
if (given !== 'random') fc.configureGlobal({ seed: Number(given) });

export { fc };
