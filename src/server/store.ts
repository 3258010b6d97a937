/**
 * The dossiers that a server answers from. Files are read and checked on another thread, and the copy in use is only
 * replaced by one that passed its check: no request waits for that, or sees a half-saved file.
 */
import { createHash, randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import { nodeThreads } from '../analysis/threads/index.js';
import { createDossier, dossierVersion, findDossiers, packDossier, Writer } from '../dossier/index.js';
import { KnownIds } from '../engine/check-filter.js';
import { memoryEngine } from '../engine/memory.js';
import type { Localised } from '../model/language.js';
import { ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';
import { FolderReader } from './folder-reader.js';
import { LIMITS } from './limits.js';
import type { DossierStatus, OpenedDossier } from './opened-dossier.js';
import { HttpProblem } from './problem.js';

export interface StoreOptions {
  /** takes one line about a change on disk */
  log?: (line: string) => void;
}

/** Files are looked at so often at most. */
const FRESH_MS = 100;
/** Where they were looked at so lately, nobody waits for the next look. */
const RECENT_MS = 1000;
/** Problems that are written to the log for one change. */
const MOST_LOGGED = 10;

interface Entry {
  folder: string;
  current?: OpenedDossier;
  /** the version of the files that was read last, whether they passed their check or not */
  read?: string;
  /** when the files were looked at */
  looked: number;
  looking?: Promise<void> | undefined;
  reading?: Promise<void> | undefined;
  /** the reading that is under way began before the last change that this server made */
  again: boolean;
  /** this server has changed the files, and the change is not yet in use */
  touched: boolean;
  problems: Problem[];
  /** there from the first change on that this server makes */
  writer?: Writer;
  readonly watchers: Set<Watcher>;
}

/** Who wants to know when another copy of a dossier is in use. */
export interface Watcher {
  changed(opened: OpenedDossier): void;
  /** the server stops */
  ended(): void;
}

/** Files are looked at so often for those who only wait for a change. */
const WATCH_MS = 1000;

/** Where a server's dossiers come from, whatever holds them. */
export type Store = Pick<DossierStore, keyof DossierStore>;

export class DossierStore {
  readonly #entries: Map<string, Entry>;
  readonly #root: string;
  readonly #log: (line: string) => void;
  readonly #threads = nodeThreads();
  readonly #folders = new FolderReader();
  /** tells the states of this run of the server from those of any other */
  readonly #boot = randomBytes(6).toString('base64url');
  #states = 0;
  #closed = false;

  private constructor(root: string, folders: ReadonlyMap<string, string>, { log = () => {} }: StoreOptions) {
    this.#root = root;
    this.#entries = new Map([...folders].map(([id, folder]) => [id, newEntry(folder)]));
    this.#log = log;
  }

  /**
   * @param root a dossier's folder, or a folder of dossiers
   * @throws ClaimgraphError where the folder cannot be read, or a dossier does not pass its check
   */
  static async open(root: string, options: StoreOptions = {}): Promise<DossierStore> {
    const found = await findDossiers(root);
    const folders = new Map(found.map(({ id, folder }) => [id, folder]));
    if (folders.size < found.length) {
      const ids = found.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);
      throw new ClaimgraphError([
        { code: 'duplicate-dossier', message: `two dossiers share the id ${ids.join(', ')}`, hint: 'Change one id' },
      ]);
    }
    const store = new DossierStore(root, folders, options);
    try {
      await Promise.all(store.ids.map((id) => store.#open(id)));
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  get ids(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether the folder that is served is a dossier itself. */
  get isSingle(): boolean {
    return [...this.#entries.values()].some(({ folder }) => folder === this.#root);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Where a dossier lies. @throws HttpProblem 404 */
  folderOf(id: string): string {
    return this.#entry(id).folder;
  }

  /**
   * Makes an empty dossier below the folder that is served.
   * @throws HttpProblem 409 where the folder that is served is a dossier itself, or has one of that id
   */
  async create(
    id: string,
    options: { title: Localised; description?: Localised | undefined; ontology?: string | undefined },
  ): Promise<void> {
    const folder = this.#place(id);
    await createDossier(folder, { id, ...options });
    await this.#take(id, folder);
  }

  /**
   * Puts a copy of a dossier below the folder that is served.
   * @returns its id
   * @throws HttpProblem 409 as above
   */
  async copy(from: string): Promise<string> {
    const id = basename(from);
    const folder = this.#place(id);
    await cp(from, folder, { recursive: true, errorOnExist: true, force: false });
    await this.#take(id, folder);
    return id;
  }

  async #take(id: string, folder: string): Promise<void> {
    this.#entries.set(id, newEntry(folder));
    await this.#open(id);
  }

  /** Where a new dossier goes. @throws HttpProblem 409 */
  #place(id: string): string {
    if (this.isSingle) {
      const hint = 'Serve the folder above it: claimgraph serve FOLDER';
      const message = 'this server was given one dossier, and not a folder of dossiers';
      throw new HttpProblem(409, 'No dossier can be made here', [{ code: 'one-dossier', message, hint }]);
    }
    if (this.#entries.has(id)) {
      const problem = { code: 'duplicate-dossier', field: 'id', message: `there is a dossier "${id}" already` };
      throw new HttpProblem(409, 'The id is taken', [problem]);
    }
    return join(this.#root, id);
  }

  /** Calls back whenever another copy is in use, until what it gives is called. @throws HttpProblem 404 */
  watch(id: string, watcher: Watcher): () => void {
    const { watchers } = this.#entry(id);
    watchers.add(watcher);
    this.#watching ??= setInterval(() => {
      for (const [watched, entry] of this.#entries) {
        if (entry.watchers.size > 0 && !isFresh(entry)) this.#look(watched, entry).catch(() => {});
      }
    }, WATCH_MS).unref();
    return () => void watchers.delete(watcher);
  }

  #watching: NodeJS.Timeout | undefined;

  /** Lets go of all that watch. */
  endWatching(): void {
    clearInterval(this.#watching);
    for (const { watchers } of this.#entries.values()) for (const watcher of [...watchers]) watcher.ended();
  }

  /** A dossier whose files were looked at a moment ago; undefined where that has to be waited for. */
  fresh(id: string): OpenedDossier | undefined {
    const entry = this.#entries.get(id);
    if (!entry || entry.touched || Date.now() - entry.looked > RECENT_MS) return undefined;
    if (!isFresh(entry)) this.#look(id, entry).catch(() => {});
    return entry.current;
  }

  /** What changes a dossier: one for all requests, so that it reads the files once. @throws HttpProblem 404 */
  writer(id: string): Writer {
    const entry = this.#entry(id);
    entry.writer ??= new Writer(entry.folder, {
      onNotice: (notice) => this.#log(`${id}: ${describeProblem(notice)}`),
      onChange: () => this.#touched(entry),
      read: () => this.#folders.loaded(entry.folder),
    });
    return entry.writer;
  }

  /** The next request sees what this server has just changed. */
  #touched(entry: Entry): void {
    entry.looked = 0;
    entry.touched = true;
    entry.again = entry.reading !== undefined;
  }

  /**
   * The dossier in use. A change on disk is noticed here and read in the background; only a change that this server
   * made itself is waited for, and only for a while.
   * @throws HttpProblem 404
   */
  async get(id: string): Promise<OpenedDossier> {
    const entry = this.#entry(id);
    const fresh = this.fresh(id);
    if (fresh) return fresh;
    // twice, since a reading that is under way may have begun before the change
    for (let i = 0; i < 2; i++) {
      if (!isFresh(entry)) await this.#look(id, entry);
      if (!entry.touched || !entry.reading) break;
      await atMost(entry.reading, LIMITS.reloadMs);
    }
    if (!entry.current) throw new Error(`the dossier ${id} was not opened`);
    return entry.current;
  }

  /**
   * The dossier as it is on disk now, for those who ask seldom: a reading that is under way is waited for, and so is a
   * change by others. Where the files do not pass their check, the copy in use stays.
   * @throws HttpProblem 404
   */
  async latest(id: string): Promise<OpenedDossier> {
    const entry = this.#entry(id);
    await this.#look(id, entry);
    if (entry.reading) await atMost(entry.reading, LIMITS.openMs);
    if (!entry.current) throw new Error(`the dossier ${id} was not opened`);
    return entry.current;
  }

  /** @throws HttpProblem 404 */
  async status(id: string): Promise<DossierStatus> {
    const { version, revision, loadedAt } = await this.get(id);
    const reason = this.staleness(id);
    const { problems } = this.#entry(id);
    return {
      id,
      version,
      revision,
      loadedAt: loadedAt.toISOString(),
      stale: reason !== undefined,
      ...(reason && { reason }),
      problems: reason === 'broken' ? problems : [],
    };
  }

  /** Why the copy in use is not what is on disk, as far as it was looked at; undefined where it is. */
  staleness(id: string): DossierStatus['reason'] {
    const entry = this.#entries.get(id);
    if (entry?.reading) return 'reading';
    return entry && entry.problems.length > 0 ? 'broken' : undefined;
  }

  /** Brings the files of what was changed up to date, and ends the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#entries.values()].map(({ writer }) => writer?.close()));
    await this.#folders.close();
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new HttpProblem(404, `There is no dossier "${id}" here`);
    return entry;
  }

  /** One look at the files, however many ask for it. */
  #look(id: string, entry: Entry): Promise<void> {
    entry.looking ??= (async () => {
      try {
        const version = await dossierVersion(entry.folder);
        entry.looked = Date.now();
        if (version === entry.read) {
          if (!entry.reading) entry.touched = false;
          return;
        }
        entry.reading ??= this.#read(id, entry).finally(() => {
          entry.reading = undefined;
          if (!entry.again) entry.touched = false;
          entry.again = false;
          entry.looked = 0;
        });
      } finally {
        entry.looking = undefined;
      }
    })();
    return entry.looking;
  }

  /** Reads what has changed; where it does not pass its check, the copy in use stays. */
  async #read(id: string, entry: Entry): Promise<void> {
    const own = entry.touched;
    try {
      await this.#open(id);
      if (entry.problems.length > 0) this.#log(`${id}: the files pass their check again; the new copy is in use`);
      else if (!own) this.#log(`${id}: the files have changed; the new copy is in use`);
      entry.problems = [];
    } catch (error) {
      if (this.#closed) return;
      const problems =
        error instanceof ClaimgraphError ? error.problems : [{ code: 'unreadable', message: String(error) }];
      entry.problems = problems.map((problem) => below(entry.folder, problem));
      const since = entry.current?.loadedAt.toISOString();
      this.#log(`${id}: the files have changed and do not pass their check; the copy of ${since} stays in use`);
      for (const problem of problems.slice(0, MOST_LOGGED)) this.#log(`${id}: ${describeProblem(problem)}`);
      if (problems.length > MOST_LOGGED) this.#log(`${id}: and ${problems.length - MOST_LOGGED} more problems`);
    }
  }

  async #open(id: string): Promise<void> {
    const entry = this.#entry(id);
    const seen = await dossierVersion(entry.folder);
    entry.read = seen;
    const { dossier, version, revision, packed } = await this.#folders.newest(id, entry, seen);
    entry.read = version;
    entry.looked = Date.now();
    if (entry.current?.dossier === dossier) {
      // files that follow the journal say nothing new
      entry.current = { ...entry.current, revision, loadedAt: new Date() };
      return;
    }
    this.#states += 1;
    entry.current = {
      dossier,
      engine: memoryEngine(dossier, { threads: this.#threads }),
      known: new KnownIds(dossier),
      packed: once(() => packed ?? packDossier(dossier)),
      state: `${this.#boot}-${this.#states}`,
      version: createHash('sha256').update(version).digest('hex').slice(0, 16),
      revision,
      loadedAt: new Date(),
    };
    for (const watcher of [...entry.watchers]) watcher.changed(entry.current);
  }
}

/** What is asked for is made once. */
function once<T>(make: () => T | Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= Promise.resolve(make());
    return made;
  };
}

function newEntry(folder: string): Entry {
  return { folder, looked: 0, again: false, touched: false, problems: [], watchers: new Set() };
}

function isFresh({ looked }: Entry): boolean {
  return Date.now() - looked < FRESH_MS;
}

/** A problem that names its file from the dossier's folder on: where that is, is nobody's business. */
function below(folder: string, problem: Problem): Problem {
  if (!problem.place) return problem;
  const file = relative(folder, problem.place.file);
  return { ...problem, place: { ...problem.place, file: isAbsolute(file) || file.startsWith('..') ? '' : file } };
}

async function atMost(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
