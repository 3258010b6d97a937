/** Answers kept by the hash of their question, so that a second run costs nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../../dossier/index.js';
import { makeFolder } from '../../dossier/make-folder.js';

export interface Cache {
  get(hash: string): Promise<string | undefined>;
  set(hash: string, answer: string): Promise<void>;
}

/** A folder with one file an answer; it is made when the first answer comes. */
export function folderCache(path: string): Cache {
  return {
    get: (hash) => readFile(join(path, `${hash}.json`), 'utf8').catch(() => undefined),
    async set(hash, answer) {
      await makeFolder(path);
      await writeFileWhole(join(path, `${hash}.json`), [answer]);
    },
  };
}
