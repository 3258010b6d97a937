/**
 * The compiled dossier on disk, `.claimgraph/dossier.bin` in the dossier's folder: its blocks (pack.ts) and what they were made
 * of (marks.ts). The files of the dossier stay the truth: where a mark, the sum or anything else is not as expected, there
 * is no compiled dossier, and whoever reads the files writes it again. It is read whole and summed, so that one that was
 * cut off or damaged is noticed; it is renamed into place, so that two programs may write it.
 *
 * Layout: the magic word, the length of the header (uint32), its sum and that of all that follows (CRC-32), the header
 * as JSON, then the blocks, each on a multiple of 8 bytes.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isSame, type Marks, marksOf } from './marks.js';
import type { PackedDossier, PackedList } from './pack.js';

const FOLDER = '.claimgraph';
const FILE = 'dossier.bin';
const MAGIC = 'claimgraph dossier 1\n\0\0\0';
const FRONT = MAGIC.length + 12;
const ALIGNED = 8;
/** What a program that was killed has left is removed after so long, in milliseconds. */
const LEFT_MS = 60_000;

/** A packed dossier with what else was read along, as a block. */
export interface Compiled {
  packed: PackedDossier;
  facts: Uint8Array;
}

interface Header {
  marks: Marks;
  isJoined: boolean;
  lengths: Readonly<Record<keyof PackedDossier['lists'], number>>;
  /** the bytes of each block, in the order in which they lie */
  blocks: { facts: number; head: number; common: number } & Record<keyof PackedDossier['lists'], number[]>;
}

/** The compiled dossier of a folder; undefined where there is none of the files as they are. */
export function readCompiled(folder: string): Compiled | undefined {
  try {
    return readFrom(folder);
  } catch {
    // a damaged header, a disk that fails: the files of the dossier are there
    return undefined;
  }
}

function readFrom(folder: string): Compiled | undefined {
  if (!lstatSync(join(folder, FOLDER), { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const file = openSync(join(folder, FOLDER, FILE), 'r');
  try {
    const { size } = fstatSync(file);
    const front = Buffer.alloc(FRONT);
    if (!fill(file, front, 0) || front.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
    const [length, headerSum, sum] = [0, 4, 8].map((at) => front.readUInt32LE(MAGIC.length + at)) as [
      number,
      number,
      number,
    ];
    const begin = padded(FRONT + length);
    if (begin > size) return undefined;
    const text = Buffer.alloc(length);
    if (!fill(file, text, FRONT) || crc32(text) !== headerSum) return undefined;
    const header = JSON.parse(text.toString()) as Header;
    if (!isSame(marksOf(folder, header.marks), header.marks)) return undefined;
    const bytes = new Uint8Array(new SharedArrayBuffer(size - begin));
    if (!fill(file, bytes, begin) || crc32(bytes) !== sum) return undefined;
    return compiledIn(bytes, header);
  } finally {
    closeSync(file);
  }
}

function compiledIn(bytes: Uint8Array, { blocks, lengths, isJoined }: Header): Compiled {
  let at = 0;
  const take = (size: number) => {
    const block = bytes.subarray(at, at + size);
    at += padded(size);
    return block;
  };
  const facts = take(blocks.facts);
  const [head, common] = [take(blocks.head), take(blocks.common)];
  const list = (name: keyof PackedDossier['lists']): PackedList => ({
    length: lengths[name],
    blocks: blocks[name].map(take),
  });
  const lists = { documents: list('documents'), entities: list('entities'), relations: list('relations') };
  return { packed: { head, common, lists, isJoined }, facts };
}

/** Reads on until some bytes are full; false where the file ends before. */
function fill(file: number, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < bytes.length; ) {
    const size = readSync(file, bytes, at, Math.min(bytes.length - at, 2 ** 30), from + at);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/**
 * Writes the compiled dossier of a folder. Where that cannot be done, as in a folder that is only read, nothing is.
 * @param marks of the files that it was made of
 */
export async function writeCompiled(folder: string, { packed, facts }: Compiled, marks: Marks): Promise<void> {
  const path = join(folder, FOLDER);
  const aside = join(path, `${FILE}-${randomUUID()}`);
  try {
    // what is in it is for whoever may read the dossier, and that is not known here
    await mkdir(path, { mode: 0o700 }).catch(() => undefined);
    // a link would lead out of the dossier
    if (!(await lstat(path)).isDirectory()) return;
    await writeFile(join(path, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    await writePieces(aside, piecesOf({ packed, facts }, marks));
    await rename(aside, join(path, FILE));
    await sweep(path);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

function piecesOf({ packed, facts }: Compiled, marks: Marks): Uint8Array[] {
  const { documents, entities, relations } = packed.lists;
  const sizes = ({ blocks }: PackedList) => blocks.map(({ length }) => length);
  const header: Header = {
    marks,
    isJoined: packed.isJoined,
    lengths: { documents: documents.length, entities: entities.length, relations: relations.length },
    blocks: {
      ...{ facts: facts.length, head: packed.head.length, common: packed.common.length },
      ...{ documents: sizes(documents), entities: sizes(entities), relations: sizes(relations) },
    },
  };
  const text = Buffer.from(JSON.stringify(header));
  const blocks = [facts, packed.head, packed.common, ...documents.blocks, ...entities.blocks, ...relations.blocks];
  const pieces = blocks.flatMap((block) => [block, new Uint8Array(padded(block.length) - block.length)]);
  const sum = pieces.reduce((sofar, piece) => crc32(piece, sofar), 0);
  const front = Buffer.alloc(padded(FRONT + text.length));
  front.write(MAGIC, 'latin1');
  for (const [i, value] of [text.length, crc32(text), sum].entries()) front.writeUInt32LE(value, MAGIC.length + 4 * i);
  front.set(text, FRONT);
  return [front, ...pieces];
}

async function writePieces(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const piece of pieces) if (piece.length > 0) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** Removes what programs that were killed have left. */
async function sweep(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (!name.startsWith(`${FILE}-`)) continue;
    const { mtimeMs } = await stat(join(path, name));
    if (Date.now() - mtimeMs >= LEFT_MS) await rm(join(path, name), { force: true });
  }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
