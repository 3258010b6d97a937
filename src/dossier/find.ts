/** Finds dossiers on disk, and tells when one has changed. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Localised } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import { fileMarks } from './file-marks.js';
import { DOCUMENTS } from './front-matter.js';
import { readHead } from './read.js';
import { DOSSIER_FILE } from './redo.js';

export interface FoundDossier {
  id: string;
  folder: string;
  title: Localised;
}

/**
 * The dossier in a folder, or those in the folders right below it, by the names of the folders.
 * @throws ClaimgraphError where the folder cannot be read or the head of a dossier does not fit
 */
export async function findDossiers(root: string): Promise<FoundDossier[]> {
  const folders = (await hasMatter(root)) ? [root] : await below(root);
  const found: FoundDossier[] = [];
  for (const folder of folders) {
    const { id, title } = await readHead(folder);
    found.push({ id, folder, title });
  }
  return found;
}

/**
 * A text that changes whenever a file of the dossier is written, added or removed: names, sizes and times of change.
 */
export async function dossierVersion(folder: string): Promise<string> {
  const marks = await fileMarks(folder, [...(await namesIn(folder)), ...(await documentNames(folder))]);
  return [...marks].map(([name, mark]) => `${name}:${mark}`).join('|');
}

/** The names of the files of documents, from the dossier's folder. */
export async function documentNames(folder: string): Promise<string[]> {
  return (await namesIn(join(folder, DOCUMENTS))).map((name) => `${DOCUMENTS}/${name}`);
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'this is a file, not a folder',
};

async function below(root: string): Promise<string[]> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    const message = UNREADABLE[error.code ?? ''] ?? `cannot be read: ${error.code}`;
    const hint = 'Name a folder with a dossier.yaml, or make one with: claimgraph new FOLDER';
    throw new ClaimgraphError([{ code: 'unreadable', message, hint, place: { file: root } }], { cause: error });
  });
  const folders = names.sort().map((name) => join(root, name));
  const kept = await Promise.all(folders.map(hasMatter));
  return folders.filter((_, i) => kept[i]);
}

async function hasMatter(folder: string): Promise<boolean> {
  const found = await stat(join(folder, DOSSIER_FILE)).catch(() => undefined);
  return found?.isFile() ?? false;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
}
