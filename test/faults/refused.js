/** A disk that is full or cannot be written: the decision is refused, and nothing of it is there, now or later. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { library, writeBase } from './operations.js';
import { must, shapeOf } from './verify.js';

const L = await library();
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
const OPERATIONS = ['accept', 'correct in JSONL', 'merge', 'add documents', 'places'];

/** Mounts a small file system in memory; false where that is not allowed. */
function mount(folder, options) {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' }).status === 0;
}

const run = (name, folder) =>
  spawnSync(process.execPath, [CHILD], {
    input: `${JSON.stringify([name, folder, '-1', 'none'])}\n`,
    encoding: 'utf8',
  }).stdout;

export async function refused(parent, report) {
  const sum = { tries: 0, refused: 0, faults: 0 };
  const disk = join(parent, 'disk');
  if (!mount(disk, 'size=256k')) {
    report('refused: left out, since no small file system can be mounted here');
    return sum;
  }
  try {
    for (const name of OPERATIONS) {
      for (const how of ['full', 'read-only']) {
        const folder = join(disk, 'x');
        execFileSync('rm', ['-rf', folder, join(disk, 'ballast')]);
        await writeBase(folder, 'jsonl');
        const before = await shapeOf(folder);
        if (how === 'full') await fill(disk);
        else execFileSync('mount', ['-o', 'remount,ro', disk]);
        const said = run(name, folder);
        if (how === 'full') execFileSync('rm', ['-f', join(disk, 'ballast')]);
        else execFileSync('mount', ['-o', 'remount,rw', disk]);
        sum.tries++;
        try {
          const after = await shapeOf(folder);
          if (said.includes('ACK')) must(after !== before, 'it was acknowledged and is not there');
          else {
            sum.refused++;
            must(said.startsWith('NO '), `it said ${said}`);
            must(!/\n {4}at /.test(said), `it was refused with a stack trace: ${said}`);
            must(after === before, 'it was refused and is there');
          }
          await L.decide(folder, { kind: 'accept', claim: 'sued@story', seen: 'proposed' }, { by: 'Zoe' });
        } catch (error) {
          sum.faults++;
          report(`FAULT ${name} on a ${how} disk: ${error.message}`);
        }
      }
    }
  } finally {
    spawnSync('umount', [disk]);
  }
  return sum;
}

/** Until not one more byte can be written. */
async function fill(disk) {
  const ballast = join(disk, 'ballast');
  for (let piece = 65_536; piece >= 1; piece = Math.floor(piece / 2)) {
    for (;;) {
      const there = existsSync(ballast) ? await readFile(ballast) : Buffer.alloc(0);
      try {
        await writeFile(ballast, Buffer.concat([there, Buffer.alloc(piece)]));
      } catch {
        await writeFile(ballast, there).catch(() => undefined);
        break;
      }
    }
  }
}
