/**
 * Atomic writing: a file is there whole, as it was or as it is now, whatever happens in between. (The package
 * write-file-atomic does not sync the folder after the rename, nor take a stream, so this stays our own.)
 */
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ClaimgraphError } from '../model/problem.js';
import { reasonOf } from './reasons.js';

export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes aside, syncs to the disk and renames; where anything fails, the old file stays as it was.
 * A link is followed, so that it stays a link; the permissions of the old file are kept.
 * @throws ClaimgraphError where the file cannot be written; whatever `chunks` throw
 */
export async function writeFileWhole(path: string, chunks: Chunks): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const start = `.claimgraph-${basename(target).slice(0, 120)}-`;
  const aside = join(dirname(target), `${start}${randomUUID()}`);
  try {
    await writeAside(aside, target, chunks);
    await guarded(path, async () => renameSync(aside, target));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
  await sweep(dirname(target), start);
}

/**
 * Writes what is to take the place of a file, with its permissions, and syncs it to the disk.
 * @throws as above
 */
export async function writeAside(aside: string, target: string, chunks: Chunks): Promise<void> {
  const mode = (await stat(target).catch(() => undefined))?.mode;
  const file = await open(aside, 'wx', mode).catch((error) => {
    throw unwritable(target, error);
  });
  try {
    for await (const chunk of chunks) await guarded(target, () => file.writeFile(chunk));
    await guarded(target, () => file.sync());
  } finally {
    await file.close();
  }
}

const LEFT_MS = 60_000;

/** Removes what programs that were killed have left aside of a file, a minute ago or longer. */
async function sweep(folder: string, start: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(start)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs >= LEFT_MS) await rm(path, { force: true });
  }
}

/** Turns errors of the file system into problems; those of the chunks' own making pass. */
async function guarded(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** An error of the file system as a problem that names the file. */
export function unwritable(path: string, error: unknown): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  return new ClaimgraphError(
    [{ code: 'unwritable', message: `cannot be written: ${reasonOf(error)}`, place: { file: path } }],
    {
      cause: error,
    },
  );
}

/** Makes a new name last through a power cut; not every system can sync a folder. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
