/** Reads dossiers for a server, on a thread of its own: no request waits while files are read and checked. */
import { type Loaded, loadedFrom, type PackedDossier, unpackDossier, type Writer } from '../dossier/index.js';
import type { Dossier } from '../model/dossier.js';
import { LIMITS } from './limits.js';
import { WorkPool } from './work/pool.js';
import type { Opened } from './work/tasks.js';

/** A dossier as it is now, with the version of the files that it stands for. */
interface Newest {
  dossier: Dossier;
  version: string;
  /** the last record of the journal that is part of it; 0 where nothing was changed */
  revision: number;
  /** there where it came from another thread */
  packed?: PackedDossier | undefined;
}

export class FolderReader {
  readonly #pool = new WorkPool({ threads: 1, limitMs: LIMITS.openMs });

  /**
   * Once this server has changed a dossier, its writer holds the newest state in memory; before, and where that fails,
   * the files are read.
   * @param version of the files, looked at before
   * @throws ClaimgraphError where they do not pass their check
   */
  async newest(id: string, { writer, folder }: { writer?: Writer; folder: string }, version: string): Promise<Newest> {
    const held = await writer?.snapshot().catch(() => undefined);
    if (held) return held;
    const { packed, sources } = await this.#read(id, folder);
    return { dossier: await unpackDossier(packed), version, revision: sources.tail.last, packed };
  }

  /** What a writer begins with. @throws ClaimgraphError where the files do not pass their check */
  async loaded(folder: string): Promise<Loaded> {
    const { packed, sources } = await this.#read(`${folder} for its writer`, folder);
    return loadedFrom(await unpackDossier(packed), sources);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #read(key: string, folder: string): Promise<Opened> {
    const { opened } = await this.#pool.run(key, { kind: 'open', folder });
    if (!opened) throw new Error(`the thread gave nothing for ${folder}`);
    return opened;
  }
}
