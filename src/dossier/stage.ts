/**
 * Where one writer prepares the files of a dossier: a folder of its own in the dossier's, from which they are renamed into
 * their places, and into which files that go are renamed. Whoever begins one renames those of all others away, so that
 * whatever a program that was stopped too long still tries fails, at whichever step it wakes up: the source of its
 * rename, or the target, is no longer there.
 *
 * A writer therefore reads what it changes only after it has begun its stage and seen the journal as it knows it. What
 * others could still rename, they had renamed before; and what another one began after that sees the same journal, or a
 * longer one.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LostLock } from './append.js';
import { makeFolder } from './make-folder.js';
import { type Chunks, syncFolder, unwritable, writeAside } from './write.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const STAGE = new RegExp(`^\\.claimgraph-files-${UUID}$`);
const ENDED = new RegExp(`^\\.claimgraph-ended-${UUID}$`);

/** Whether a folder is one in which files are prepared, or was left of such a one. */
export function isStage(name: string): boolean {
  return STAGE.test(name) || ENDED.test(name);
}

export class Stage {
  readonly #folder: string;
  readonly #path: string;
  readonly #changed = new Set<string>();
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, `.claimgraph-files-${randomUUID()}`);
  }

  /** Begins a stage, and ends those of others. @throws ClaimgraphError where that cannot be written */
  static async begin(folder: string): Promise<Stage> {
    const stage = new Stage(folder);
    try {
      await mkdir(stage.#path);
      await endOthers(folder, stage.#path);
    } catch (error) {
      await stage.end();
      throw unwritable(folder, error);
    }
    return stage;
  }

  /**
   * Puts a file in its place, whole.
   * @throws LostLock where another writer has ended this stage; ClaimgraphError where the file cannot be written
   */
  async put(name: string, chunks: Chunks): Promise<void> {
    const path = join(this.#folder, name);
    await this.#guarded(path, async () => {
      if (name.includes('/')) await makeFolder(dirname(path));
      const target = await realpath(path).catch(() => path);
      const aside = this.#next();
      await writeAside(aside, target, chunks);
      this.#changed.add(dirname(target));
      renameSync(aside, target);
    });
  }

  /** Takes a file away; one that is not there is passed over. @throws as above */
  async remove(name: string): Promise<void> {
    const path = join(this.#folder, name);
    await this.#guarded(path, async () => {
      if (!existsSync(path)) return;
      this.#changed.add(dirname(path));
      renameSync(path, this.#next());
    });
  }

  /** Makes what was put and removed last through a power cut. */
  async sync(): Promise<void> {
    for (const folder of this.#changed) await syncFolder(folder);
  }

  /** Leaves nothing behind. */
  async end(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true }).catch(() => undefined);
  }

  #next(): string {
    return join(this.#path, String(++this.#count));
  }

  async #guarded(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw existsSync(this.#path) ? unwritable(path, error) : new LostLock(this.#folder);
    }
  }
}

/** By renaming: at once, whatever somebody is still writing there. */
async function endOthers(folder: string, own: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path === own || !isStage(name)) continue;
    const ended = STAGE.test(name) ? join(folder, `.claimgraph-ended-${randomUUID()}`) : path;
    const isGone = await rename(path, ended).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        return true;
      },
    );
    // whoever is still writing there may hinder this; the next one removes it
    if (!isGone) await rm(ended, { recursive: true, force: true }).catch(() => undefined);
  }
}
