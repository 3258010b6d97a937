/** The dossiers that a server answers from: opened once, and again when their files have changed. */
import { nodeThreads } from '../analysis/threads/index.js';
import { dossierVersion, findDossiers, openDossier } from '../dossier/index.js';
import type { Engine } from '../engine/engine.js';
import { memoryEngine } from '../engine/memory.js';
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import { HttpProblem } from './problem.js';

export interface OpenedDossier {
  dossier: Dossier;
  /** answers over the dossier as it is now */
  engine: Engine;
  /** changes when the files change; a part of ETags */
  version: string;
}

/** Files are looked at so often at most. */
const FRESH_MS = 100;

export class DossierStore {
  readonly #folders: ReadonlyMap<string, string>;
  readonly #opened = new Map<string, Promise<OpenedDossier>>();
  readonly #threads = nodeThreads();
  /** the last of each that passed its check */
  readonly #ready = new Map<string, OpenedDossier>();

  /** when the files of a dossier were last looked at */
  readonly #looked = new Map<string, number>();

  private constructor(folders: ReadonlyMap<string, string>) {
    this.#folders = folders;
  }

  /**
   * @param root a dossier's folder, or a folder of dossiers
   * @throws ClaimgraphError where there is no dossier, or one does not pass its check
   */
  static async open(root: string): Promise<DossierStore> {
    const found = await findDossiers(root);
    if (found.length === 0) {
      const mend = 'Name a folder with a dossier.yaml, or make one with: claimgraph new FOLDER';
      throw new ClaimgraphError([{ code: 'no-dossier', message: `there is no dossier in ${root}`, mend }]);
    }
    const folders = new Map(found.map(({ id, folder }) => [id, folder]));
    if (folders.size < found.length) {
      const ids = found.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);
      throw new ClaimgraphError([
        { code: 'duplicate-dossier', message: `two dossiers share the id ${ids.join(', ')}`, mend: 'Change one id' },
      ]);
    }
    const store = new DossierStore(folders);
    await Promise.all([...folders.keys()].map((id) => store.get(id)));
    return store;
  }

  get ids(): string[] {
    return [...this.#folders.keys()];
  }

  /** Where a dossier lies. @throws HttpProblem 404 */
  folderOf(id: string): string {
    const folder = this.#folders.get(id);
    if (folder === undefined) throw new HttpProblem(404, `There is no dossier "${id}" here`);
    return folder;
  }

  /** A dossier whose files were looked at a moment ago; undefined where it is time to look again. */
  fresh(id: string): OpenedDossier | undefined {
    return Date.now() - (this.#looked.get(id) ?? 0) < FRESH_MS ? this.#ready.get(id) : undefined;
  }

  /** The next question looks at the files again: this server has just changed them. */
  touched(id: string): void {
    this.#looked.delete(id);
  }

  /**
   * A dossier as its files are now, or were a moment ago. Where they have changed and no longer pass their check, the
   * last good state stays in use, since a half-saved file must not take the picture away.
   * @throws HttpProblem 404
   */
  async get(id: string): Promise<OpenedDossier> {
    const folder = this.folderOf(id);
    const before = this.#opened.get(id);
    const last = await before;
    if (last && Date.now() - (this.#looked.get(id) ?? 0) < FRESH_MS) return last;
    const version = await dossierVersion(folder);
    this.#looked.set(id, Date.now());
    if (last?.version === version) return last;
    const opening = openDossier(folder).then((dossier) => ({
      dossier,
      engine: memoryEngine(dossier, { threads: this.#threads }),
      version,
    }));
    this.#opened.set(id, opening);
    this.#ready.delete(id);
    try {
      const opened = await opening;
      this.#ready.set(id, opened);
      return opened;
    } catch (error) {
      if (last === undefined || before === undefined) {
        this.#opened.delete(id);
        throw error;
      }
      this.#opened.set(id, before);
      this.#ready.set(id, last);
      return last;
    }
  }
}
