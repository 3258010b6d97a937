/** A short run of `npm run test:faults`; the whole one runs in CI. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('finds that nothing acknowledged is lost', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'test/faults/main.js',
    '--short',
    '--only',
    'torn,locks,cost,storm',
  ]);
  expect(stdout).toMatch(/== storm: 10 kills, \d+ acknowledged/);
  expect(stdout.trim().split('\n').at(-1)).toBe('0 faults');
}, 120_000);
