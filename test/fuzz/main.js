/**
 * `npm run fuzz -- --count 20000 --seed 1 --kind documents,texts,dossiers,questions,graphs`: changed documents, texts, dossiers,
 * questions and graphs. Each ends in an answer or a clear error; the first that does not is kept in a file and ends the run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './kinds.js';
import { randomBy } from './mutate.js';
import { watch } from './watch.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: Object.keys(KINDS).join(',') },
    keep: { type: 'boolean', default: false },
  },
});
// as in the process that reads documents for the commands: pdf.js leaves promises behind that nobody waits for
process.on('unhandledRejection', () => undefined);
const kinds = values.kind.split(',');
const parent = mkdtempSync(join(tmpdir(), 'claimgraph-fuzz-'));
const beat = watch();
let total = 0;
let failures = 0;

for (const [k, kind] of kinds.entries()) {
  const random = randomBy(Number(values.seed) * 1000 + k);
  const { share, run, close } = await KINDS[kind](random, parent);
  const count = kinds.length === 1 ? Number(values.count) : Math.ceil(Number(values.count) * share);
  const ends = { answered: 0, refused: 0 };
  const began = performance.now();
  for (let n = 1; n <= count; n++) {
    beat();
    try {
      ends[(await run()).end]++;
    } catch (error) {
      failures++;
      const file = join(tmpdir(), `fuzz-${kind}-${values.seed}-${n}`);
      if (Buffer.isBuffer(error.cause)) writeFileSync(file, error.cause);
      console.error(`${kind}, seed ${values.seed}, input ${n}: ${error.stack}`);
      if (!values.keep) process.exit(1);
      if (failures > 20) process.exit(1);
    }
  }
  await close?.();
  total += count;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${kind.padEnd(10)} ${String(count).padStart(6)} inputs: ${ends.answered} answered, ${ends.refused} refused, ${seconds} s`,
  );
}
rmSync(parent, { recursive: true, force: true });
console.log(`${total} inputs, seed ${values.seed}: ${failures} ended in anything else`);
process.exitCode = failures > 0 ? 1 : 0;
