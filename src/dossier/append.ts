/** Adds one line to the journal: synced and read back before it counts, or it does not count at all. */
import { closeSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ClaimgraphError } from '../model/problem.js';
import { fileMark, JOURNAL, type Tail } from './journal.js';
import { syncFolder, unwritable } from './write.js';

/** Another program changes the dossier although this one holds the lock: it was stopped for too long. */
export class LostLock extends ClaimgraphError {
  constructor(folder: string) {
    const message = 'this program was stopped for so long that another one changed the dossier; nothing was changed';
    super([{ code: 'lost-lock', message, place: { file: folder }, hint: 'Try again' }]);
    this.name = 'LostLock';
  }
}

type End = Pick<Tail, 'size' | 'torn'>;

/**
 * Adds a line where the journal is known to end. It is written in one piece and read back: of two programs that both
 * believe to hold the lock, one finds the other's line in its place, and its own has a number that does not grow. No
 * byte of another program is ever overwritten or cut off; what does not count gets a `#` in front.
 * @param line gives the line without its end, for the byte at which it begins
 * @returns where the journal ends now
 * @throws LostLock where another program added a line first; ClaimgraphError where it cannot be written; it does not
 * count then
 */
export async function appendLine(
  folder: string,
  line: (offset: number) => string,
  { size, torn }: End,
): Promise<Pick<Tail, 'size' | 'torn' | 'mark'>> {
  const path = join(folder, JOURNAL);
  // what was cut off gets an end of its own
  const offset = torn > 0 ? size + torn + 1 : size;
  const bytes = Buffer.from(`${torn > 0 ? '\n' : ''}${line(offset)}\n`, 'utf8');
  const file = await open(path, 'a+').catch((error) => {
    throw unwritable(path, error);
  });
  try {
    if (fstatSync(file.fd).size !== size + torn) throw new LostLock(folder);
    try {
      if (torn > 0) strike(path, size);
      const written = writeSync(file.fd, bytes);
      if (written < bytes.length) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
      await file.sync();
    } catch (error) {
      takeBack(path, file.fd, bytes, size + torn);
      throw unwritable(path, error);
    }
    if (!startsWith(file.fd, bytes, size + torn)) throw new LostLock(folder);
    const mark = fileMark(fstatSync(file.fd));
    if (size + torn === 0) await syncFolder(folder);
    return { size: size + torn + bytes.length, torn: 0, mark };
  } finally {
    await file.close();
  }
}

/** @throws LostLock where the journal is not as long as it was */
export function holdStill(folder: string, { size, torn }: End): void {
  if ((statSync(join(folder, JOURNAL), { throwIfNoEntry: false })?.size ?? 0) !== size + torn)
    throw new LostLock(folder);
}

/** What is there of a line that could not be written or synced does not count. */
function takeBack(path: string, fd: number, bytes: Buffer, start: number): void {
  const added = Math.min(bytes.length, fstatSync(fd).size - start);
  if (added <= 0 || !startsWith(fd, bytes.subarray(0, added), start)) return;
  const first = bytes[0] === 10 ? 1 : 0;
  if (added > first) strike(path, start + first);
}

/** Puts a `#` at the start of a line; a file that is only added to cannot be written to elsewhere by the same handle. */
function strike(path: string, offset: number): void {
  const fd = openSync(path, 'r+');
  try {
    writeSync(fd, '#', offset);
  } finally {
    closeSync(fd);
  }
}

function startsWith(fd: number, bytes: Buffer, offset: number): boolean {
  const found = Buffer.alloc(bytes.length);
  let at = 0;
  while (at < found.length) {
    const read = readSync(fd, found, at, found.length - at, offset + at);
    if (read === 0) return false;
    at += read;
  }
  return found.equals(bytes);
}
