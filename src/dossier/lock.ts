/** One writer at a time: a lock beside the dossier's files, so that two who decide at once lose nothing. */
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ClaimgraphError } from '../model/problem.js';

const NAME = '.claimgraph-lock';
/** A lock older than this belongs to a program that was killed. */
const STALE_MS = 60_000;
const PATIENCE_MS = 20_000;
const PAUSE_MS = 25;

/**
 * Does some work while nobody else changes the dossier; waits for whoever holds the lock.
 * @throws ClaimgraphError where the lock is held for too long or cannot be made; whatever `work` throws
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, NAME);
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  const began = Date.now();
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        const message = `cannot be changed: ${code}`;
        throw new ClaimgraphError([{ code: 'unwritable', message, place: { file: path } }], { cause: error });
      }
    }
    if (await isStale(path)) {
      await rm(path, { force: true });
      continue;
    }
    if (Date.now() - began > PATIENCE_MS) {
      const mend = 'Wait for it, or delete the file if no other program is running';
      throw new ClaimgraphError([
        { code: 'locked', message: 'another program is changing this dossier', place: { file: path }, mend },
      ]);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Held by a program that no longer runs, or for too long. */
async function isStale(path: string): Promise<boolean> {
  const [found, holder] = await Promise.all([
    stat(path).catch(() => undefined),
    readFile(path, 'utf8').catch(() => ''),
  ]);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE_MS) return true;
  const pid = Number(holder);
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
