/** Atomic writing: a file is there whole, as it was or as it is now, whatever happens in between. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ClaimgraphError } from '../model/problem.js';

/**
 * Writes aside, syncs to the disk and renames; where anything fails, the old file stays as it was.
 * A link is followed, so that it stays a link; the permissions of the old file are kept.
 * @throws ClaimgraphError where the file cannot be written; whatever `chunks` throws
 */
export async function writeFileWhole(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const aside = join(dirname(target), `.claimgraph-${basename(target)}-${randomUUID()}`);
  try {
    await guarded(path, async () => {
      const mode = (await stat(target).catch(() => undefined))?.mode;
      const file = await open(aside, 'wx', mode);
      await file.close();
    });
    const file = await open(aside, 'w');
    try {
      for await (const chunk of chunks) await guarded(path, () => file.write(chunk));
      await guarded(path, () => file.sync());
    } finally {
      await file.close();
    }
    await guarded(path, () => rename(aside, target));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Turns errors of the file system into problems; those of the chunks' own making pass. */
async function guarded(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ClaimgraphError(
      [
        {
          code: 'unwritable',
          message: `cannot be written: ${REASONS[code ?? ''] ?? code ?? message}`,
          place: { file: path },
        },
      ],
      { cause: error },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
};

/** Makes the new name last through a power cut; not every system can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
