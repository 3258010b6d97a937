/** The lock of a dossier: whatever others do to it, whoever waits gets it in the end, and a missing folder is said. */
import { rmdirSync } from 'node:fs';
import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '../../src/dossier/lock.js';

it('is taken though another removes it as soon as it is made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-lock-'));
  let removed = 0;
  let isOver = false;
  const remove = () => {
    if (isOver || removed >= 200) return;
    try {
      rmdirSync(join(folder, '.claimgraph.lock'));
      removed++;
    } catch {
      // there is none just now
    }
    setImmediate(remove);
  };
  remove();
  const done: number[] = [];
  await Promise.all([1, 2, 3, 4].map((n) => withLock(folder, async () => void done.push(n))));
  isOver = true;
  expect(removed).toBeGreaterThan(0);
  expect(done.sort()).toEqual([1, 2, 3, 4]);
});

it('says that there is no folder to lock', async () => {
  const folder = join(tmpdir(), 'claimgraph-there-is-no-such-folder');
  await expect(withLock(folder, async () => undefined)).rejects.toThrow(/there is no such folder/);
});

it('names a file that lies where the lock goes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-lock-'));
  const file = join(folder, '.claimgraph.lock');
  await writeFile(file, '');
  await utimes(file, 0, 0);
  await expect(withLock(folder, async () => undefined)).rejects.toMatchObject({
    problems: [{ place: { file }, message: expect.stringContaining('is a file'), hint: 'Remove it' }],
  });
});
