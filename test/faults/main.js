/**
 * `npm run test:faults -- [--full | --short] [--only kill,stop,...]`: what was acknowledged is never lost, whoever is
 * stopped when. Prints what was done and what came of it, and exits with 1 on a fault.
 *
 * As CI runs it, every operation is killed at every step within this process, some are stopped and woken, and 60 writers
 * are killed as processes. `--full` kills, stops and wakes all operations as processes, and kills 200 writers.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './steps.js';

const { atEachStep } = await import('./at-each-step.js');
const { storm } = await import('./storm.js');
const { torn } = await import('./torn.js');
const { refused } = await import('./refused.js');
const { locks } = await import('./locks.js');
const { cost } = await import('./cost.js');

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    operation: { type: 'string' },
    full: { type: 'boolean', default: false },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const parent = mkdtempSync(join(tmpdir(), 'claimgraph-faults-'));
const report = (line) => console.log(line);
const SOME = ['accept', 'merge', 'correct from YAML to JSONL', 'add documents', 'undo documents', 'set types'];
const options = { inside: !values.full, report, only: values.operation?.split(',') };
const late = { ...options, only: options.only ?? (values.full ? undefined : SOME) };
const folder = (name) => {
  mkdirSync(join(parent, name), { recursive: true });
  return join(parent, name);
};

const PARTS = {
  kill: () => atEachStep(folder('kill'), 'kill', options),
  stop: () => atEachStep(folder('stop'), 'stop', late),
  wake: () => atEachStep(folder('wake'), 'wake', late),
  torn: () => torn(folder('torn'), report),
  refused: () => refused(folder('refused'), report),
  locks: () => locks(folder('locks'), { short: values.short, report }),
  cost: () =>
    cost(
      folder('cost'),
      values.short
        ? { sizes: [200, 2000], rounds: 1, report }
        : { sizes: [1000, 100_000], rounds: values.full ? 200 : 60, report },
    ),
  storm: () =>
    storm(folder('storm'), {
      kills: Number(values.kills ?? (values.short ? 10 : values.full ? 200 : 60)),
      seed: Number(values.seed),
      report,
    }),
};

let faults = 0;
for (const [name, run] of Object.entries(PARTS)) {
  if (values.only && !values.only.split(',').includes(name)) continue;
  const began = performance.now();
  const sum = await run();
  faults += sum.faults;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  report(
    `== ${name}: ${Object.entries(sum)
      .map(([key, n]) => `${n} ${key}`)
      .join(', ')}; ${seconds} s`,
  );
}
rmSync(parent, { recursive: true, force: true });
report(`${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
