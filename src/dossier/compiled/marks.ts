/**
 * What a compiled dossier was made of, and by which program: where one mark differs, it is not used. A mark is a file's
 * size, its times and its number on the disk. No program can choose the time of a file's last change in its folder
 * (ctime), so that a file that was edited, replaced or set back never has the mark that it had. One that had changed
 * moments before it was looked at is held by its content as well: clocks of file systems stand still for milliseconds.
 */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { version } from '../../model/version.js';
import { DOCUMENTS } from '../front-matter.js';

/** Marks by name. */
export type Marks = Readonly<Record<string, string>>;

/** Since a file's last change so much time must have gone by, in milliseconds. */
const SETTLED_MS = 2000;
const CHUNK = 1 << 20;
/** Between what the disk says of a file and the sum of its content. */
const BY_CONTENT = ' ';

/**
 * The marks of all files of a dossier, read or not: a new one may be a problem.
 * @param before marks that must be found again; files whose content they hold are then read as well
 */
export function marksOf(folder: string, before?: Marks): Marks {
  const now = Date.now();
  const marks: Record<string, string> = {
    // what has no id is called as its folder
    '': basename(resolve(folder)),
    program: programMark(),
  };
  const look = (name: string) => {
    const path = join(folder, name);
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!found) return;
    const mark = [found.size, found.mtimeNs, found.ctimeNs, found.ino, found.mode].join(':');
    const isLate = found.isFile() && now - Math.max(Number(found.mtimeMs), Number(found.ctimeMs)) < SETTLED_MS;
    const wasLate = before?.[`/${name}`]?.startsWith(mark + BY_CONTENT) ?? isLate;
    marks[`/${name}`] = wasLate ? `${mark}${BY_CONTENT}${sumOf(path)}` : mark;
  };
  for (const name of namesIn(folder)) look(name);
  for (const name of namesIn(join(folder, DOCUMENTS))) look(`${DOCUMENTS}/${name}`);
  return marks;
}

export function isSame(a: Marks, b: Marks): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** CRC-32 of a file. */
function sumOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let sum = 0;
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      sum = crc32(chunk.subarray(0, size), sum);
    }
    return sum;
  } finally {
    closeSync(file);
  }
}

/** Folders of this package that decide what a dossier is: whoever develops them does not change the version each time. */
const DECIDING = ['dossier', 'dossier/compiled', 'model', 'text'];
let program: string | undefined;

/** The program that compiles. */
function programMark(): string {
  program ??= [
    version,
    ...DECIDING.map((name) => crc32(listing(fileURLToPath(new URL(`../../${name}`, import.meta.url))))),
  ].join(' ');
  return program;
}

function listing(folder: string): string {
  const marks = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name}:${size}:${mtimeMs}`;
  });
  return marks.sort().join();
}
