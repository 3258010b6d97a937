/**
 * One writer at a time: a lock beside the dossier's files (proper-lockfile: a folder whose time its holder refreshes).
 * It names no process, so that containers that share a volume agree; that of a dead holder is taken over after
 * STALE_MS, and a live one is waited for. It only keeps writers from disturbing each other: that nothing is lost
 * even where two believe to hold it, the journal sees to (journal.ts, append.ts).
 */
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { ClaimgraphError } from '../model/problem.js';
import { reasonOf } from './reasons.js';

const LOCK = '.claimgraph.lock';
/**
 * A lock that was not refreshed for so long belongs to a program that was killed. Short, since a signal leaves the lock
 * behind, and whoever comes next must not wait for long; a holder that is merely slow loses nothing (append.ts).
 */
const STALE_MS = 5_000;
const REFRESH_MS = 1_000;
const PATIENCE_MS = 45_000;
const PAUSE_MS = 20;

/**
 * Does some work while nobody else changes the dossier; waits for whoever holds the lock.
 * @throws ClaimgraphError where the lock is held for too long or cannot be made; whatever `work` throws
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await take(folder);
  try {
    return await work();
  } finally {
    // one that was lost is not ours to give back
    await release().catch(() => undefined);
  }
}

async function take(folder: string): Promise<() => Promise<void>> {
  const place = { file: join(folder, LOCK) };
  const whole = await realpath(folder).catch(() => folder);
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await lock(whole, {
        lockfilePath: join(whole, LOCK),
        realpath: false,
        stale: STALE_MS,
        update: REFRESH_MS,
        onCompromised: () => undefined,
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // two that find the same dead lock may each remove it: whoever made one between them finds it gone
      const isGone = code === 'ENOENT' && (await stat(whole).catch(() => undefined)) !== undefined;
      if (code !== 'ELOCKED' && !isGone) {
        if ((await stat(join(whole, LOCK)).catch(() => undefined))?.isFile()) throw isFile(place, error);
        const message = `cannot be changed: ${reasonOf(error)}`;
        throw new ClaimgraphError([{ code: 'unwritable', message, place: { file: folder } }], { cause: error });
      }
    }
    if (Date.now() > until) {
      const hint = 'Try again when it is done';
      throw new ClaimgraphError([{ code: 'locked', message: 'another program is changing this dossier', place, hint }]);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (1 + Math.random())));
  }
}

/** An earlier version of claimgraph, or somebody else, has left a file where the lock goes: no holder refreshes it. */
function isFile(place: { file: string }, cause: unknown): ClaimgraphError {
  const problem = { code: 'unwritable', message: 'is a file where a writer makes a folder', hint: 'Remove it' };
  return new ClaimgraphError([{ ...problem, place }], { cause });
}
