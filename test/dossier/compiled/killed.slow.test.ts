/** A program that is killed while it compiles leaves the dossier as it was, and nothing that is taken for it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { largeFolder } from '../large-folder.js';

const OPEN = fileURLToPath(new URL('../../../dist/dossier/open.js', import.meta.url));
// of the program that is killed: what another has compiled is not used
const { openDossier, readAndCompile }: typeof import('../../../src/dossier/open.js') = await import(OPEN);

/** Compiles again and again, and says when it begins. */
const COMPILES = `
  const { readAndCompile } = await import(process.argv[1]);
  process.stdout.write('begun');
  for (;;) await readAndCompile(process.argv[2], 0);
`;
const KILLS = Number(process.env.CLAIMGRAPH_KILLS ?? 60);
/** The last is killed so long after it began: what has been compiled by then is compiled again. */
const LONGEST_MS = 400;

it('is whole or not there, whenever the program is killed', { timeout: 1_200_000 }, async () => {
  const folder = await largeFolder({ entities: 300, relations: 900 });
  const path = join(folder, '.claimgraph');
  const leftOver = async () => (await readdir(path)).filter((name) => name.startsWith('dossier.bin-'));
  const truth = JSON.stringify((await readAndCompile(folder, Number.POSITIVE_INFINITY)).loaded.dossier);
  let compiled = 0;
  for (let i = 0; i < KILLS; i++) {
    rmSync(join(path, 'dossier.bin'), { force: true });
    const child = spawn(process.execPath, ['--input-type=module', '-e', COMPILES, OPEN, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, (LONGEST_MS * i) / KILLS));
    child.kill('SIGKILL');
    await gone;
    if (existsSync(join(path, 'dossier.bin'))) compiled += 1;
    expect(JSON.stringify(await openDossier(folder))).toBe(truth);
  }
  console.info(`${KILLS} kills, after ${compiled} of which it was there`);
  expect(compiled).toBeGreaterThan(0);
  // what was left is removed a minute later
  for (const name of await leftOver()) await utimes(join(path, name), 0, 0);
  await readAndCompile(folder, 0);
  expect(await leftOver()).toEqual([]);
  expect(JSON.stringify(await openDossier(folder))).toBe(truth);
});
