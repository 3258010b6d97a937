/** Signing a dossier off: who answers for which state of its files, so that any later change shows. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ClaimgraphError } from '../model/problem.js';
import { withLock } from './lock.js';
import { Stage } from './stage.js';

const SIGNATURES = 'signatures.jsonl';

const Signature = z.strictObject({
  by: z.string().min(1),
  /** ISO 8601 */
  at: z.string(),
  /** SHA-256 of the list of files, see `sealOf` */
  hash: z.string(),
  /** SHA-256 of each file, by its name from the dossier's folder */
  files: z.record(z.string(), z.string()),
});
export type Signature = z.infer<typeof Signature>;

export interface FileSum {
  name: string;
  bytes: number;
  sha256: string;
}

interface FileChange {
  name: string;
  change: 'changed' | 'added' | 'removed';
}

/** The last signature of a dossier, and what has changed since; none where nobody signed. */
export interface SignedState extends Pick<Signature, 'by' | 'at' | 'hash'> {
  /** whether every file is as it was signed */
  holds: boolean;
  changes: FileChange[];
}

/** The names of files below a folder. What is hidden may be gone at any moment, as a lock is, and is not looked into. */
async function visible(folder: string, prefix = ''): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) names.push(...(await visible(folder, `${name}/`)));
    else if (entry.isFile() || entry.isSymbolicLink()) names.push(name);
  }
  return names;
}

/** All files of a dossier with their checksums, by name; hidden files and the signatures themselves are left out. */
export async function fileSums(folder: string): Promise<FileSum[]> {
  const names = (await visible(folder)).filter((name) => name !== SIGNATURES).sort();
  const sums: FileSum[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    sums.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return sums;
}

/**
 * One checksum for the whole folder: SHA-256 of its lines `checksum  name`, as `sha256sum` prints them, sorted by name.
 * So anybody can compute it without claimgraph.
 */
export function sealOf(files: readonly FileSum[]): string {
  return `sha256:${sha256(files.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join(''))}`;
}

/** @throws ClaimgraphError where the signatures cannot be read */
export async function signedState(folder: string, files?: readonly FileSum[]): Promise<SignedState | undefined> {
  const last = (await readSignatures(folder)).at(-1);
  if (!last) return undefined;
  const now = files ?? (await fileSums(folder));
  const changes = changesSince(last, now);
  return {
    by: last.by,
    at: last.at,
    hash: last.hash,
    holds: changes.length === 0 && sealOf(now) === last.hash,
    changes,
  };
}

/** Adds a signature for the files as they are, whole or not at all. Only ever adds. */
export function sign(folder: string, by: string, now = new Date()): Promise<Signature> {
  return withLock(folder, async () => {
    const stage = await Stage.begin(folder);
    try {
      const before = await readText(join(folder, SIGNATURES));
      const files = await fileSums(folder);
      const at = now.toISOString().replace(/\.\d+Z$/, 'Z');
      const sums = Object.fromEntries(files.map(({ name, sha256: sum }) => [name, sum]));
      const signature: Signature = { by, at, hash: sealOf(files), files: sums };
      await stage.put(SIGNATURES, [before, `${JSON.stringify(signature)}\n`]);
      await stage.sync();
      return signature;
    } finally {
      await stage.end();
    }
  });
}

/** Empty where there is no such file. */
function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
}

async function readSignatures(folder: string): Promise<Signature[]> {
  const path = join(folder, SIGNATURES);
  const text = await readText(path);
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const read = Signature.safeParse(parse(line));
    if (read.success) return [read.data];
    const hint = 'Restore the line from a copy; what it signed cannot be checked without it';
    throw new ClaimgraphError([
      { code: 'broken-signature', message: 'this is not a signature', place: { file: path, line: i + 1 }, hint },
    ]);
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function changesSince({ files }: Signature, now: readonly FileSum[]): FileChange[] {
  const sums = new Map(now.map(({ name, sha256: sum }) => [name, sum]));
  const removed = Object.keys(files).filter((name) => !sums.has(name));
  return [
    ...now
      .filter(({ name, sha256: sum }) => files[name] !== sum)
      .map(({ name }): FileChange => ({ name, change: Object.hasOwn(files, name) ? 'changed' : 'added' })),
    ...removed.map((name): FileChange => ({ name, change: 'removed' })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
