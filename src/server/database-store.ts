/**
 * The dossiers that a graph database holds, for a server that changes nothing. Each is read whole when it is first asked
 * for and again when another state of it was pushed; while the database is away, the copy in use stays.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeThreads } from '../analysis/threads/index.js';
import { packDossier } from '../dossier/index.js';
import { BoltDatabase, type BoltOptions } from '../engine/bolt/database.js';
import { pushedStates, readWhole } from '../engine/bolt/part.js';
import { KnownIds } from '../engine/check-filter.js';
import { memoryEngine } from '../engine/memory.js';
import { ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';
import type { DossierStatus, OpenedDossier } from './opened-dossier.js';
import { HttpProblem } from './problem.js';
import type { Store, StoreOptions, Watcher } from './store.js';

/** The database is asked so often at most whether something was pushed. */
const FRESH_MS = 1000;

interface Entry {
  current?: OpenedDossier;
  reading?: Promise<OpenedDossier> | undefined;
  readonly watchers: Set<Watcher>;
}

export class DatabaseStore implements Store {
  readonly isSingle = true;
  readonly #database: BoltDatabase;
  readonly #entries = new Map<string, Entry>();
  readonly #threads = nodeThreads();
  readonly #log: (line: string) => void;
  /** stands for the folder of a dossier: empty, since the journal stays where it is written */
  readonly #folder: string;
  #looked = 0;
  #looking: Promise<void> | undefined;
  #problems: readonly Problem[] = [];
  #watching: NodeJS.Timeout | undefined;

  private constructor(database: BoltDatabase, folder: string, { log = () => {} }: StoreOptions) {
    this.#database = database;
    this.#folder = folder;
    this.#log = log;
  }

  /** @throws ClaimgraphError where no database answers, or it holds no dossier */
  static async open(address: string, credentials: BoltOptions, options: StoreOptions = {}): Promise<DatabaseStore> {
    const database = await BoltDatabase.open(address, credentials);
    const store = new DatabaseStore(database, await mkdtemp(join(tmpdir(), 'claimgraph-served-')), options);
    try {
      await store.#look();
      if (store.#problems.length > 0) throw new ClaimgraphError(store.#problems);
      if (store.ids.length === 0) {
        const hint = 'Push one first: claimgraph push DOSSIER ADDRESS';
        throw new ClaimgraphError([{ code: 'not-pushed', message: 'the database holds no dossier', hint }]);
      }
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  get ids(): string[] {
    return [...this.#entries.keys()];
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  folderOf(id: string): string {
    this.#entry(id);
    return this.#folder;
  }

  create(): Promise<never> {
    throw changesNothing();
  }

  copy(): Promise<never> {
    throw changesNothing();
  }

  writer(): never {
    throw changesNothing();
  }

  watch(id: string, watcher: Watcher): () => void {
    const { watchers } = this.#entry(id);
    watchers.add(watcher);
    this.#watching ??= setInterval(() => this.#lookSoon(), FRESH_MS).unref();
    return () => void watchers.delete(watcher);
  }

  endWatching(): void {
    clearInterval(this.#watching);
    for (const { watchers } of this.#entries.values()) for (const watcher of [...watchers]) watcher.ended();
  }

  fresh(id: string): OpenedDossier | undefined {
    if (Date.now() - this.#looked > FRESH_MS) this.#lookSoon();
    return this.#entries.get(id)?.current;
  }

  async get(id: string): Promise<OpenedDossier> {
    return this.fresh(id) ?? this.latest(id);
  }

  async latest(id: string): Promise<OpenedDossier> {
    const entry = this.#entry(id);
    await this.#look();
    return (await entry.reading) ?? entry.current ?? this.#read(id, entry);
  }

  async status(id: string): Promise<DossierStatus> {
    const { version, revision, loadedAt } = await this.get(id);
    const reason = this.staleness(id);
    return {
      ...{ id, version, revision, loadedAt: loadedAt.toISOString(), stale: reason !== undefined },
      ...(reason && { reason }),
      problems: [...this.#problems],
    };
  }

  staleness(id: string): DossierStatus['reason'] {
    if (this.#problems.length > 0) return 'broken';
    return this.#entries.get(id)?.reading ? 'reading' : undefined;
  }

  async close(): Promise<void> {
    await this.#looking?.catch(() => {});
    await Promise.allSettled([...this.#entries.values()].map(({ reading }) => reading));
    await this.#database.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new HttpProblem(404, `There is no dossier "${id}" here`);
    return entry;
  }

  #lookSoon(): void {
    this.#look().catch(() => {});
  }

  /** One look at the database, however many ask for it. What has changed is read in the background. */
  #look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looked = Date.now();
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    try {
      const states = await pushedStates(this.#database);
      if (this.#problems.length > 0) this.#log('the database answers again');
      this.#problems = [];
      for (const { dossier, token } of states) {
        const entry = this.#entries.get(dossier) ?? { watchers: new Set() };
        this.#entries.set(dossier, entry);
        if (entry.current && entry.current.version !== token) this.#read(dossier, entry).catch(() => {});
      }
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      if (this.#problems.length === 0) for (const problem of error.problems) this.#log(describeProblem(problem));
      this.#problems = error.problems;
    }
  }

  #read(id: string, entry: Entry): Promise<OpenedDossier> {
    entry.reading ??= this.#open(id, entry).finally(() => {
      entry.reading = undefined;
    });
    return entry.reading;
  }

  async #open(id: string, entry: Entry): Promise<OpenedDossier> {
    const { dossier, token, revision } = await readWhole(this.#database, id);
    let packed: ReturnType<OpenedDossier['packed']> | undefined;
    const opened: OpenedDossier = {
      dossier,
      engine: memoryEngine(dossier, { threads: this.#threads }),
      known: new KnownIds(dossier),
      packed: () => {
        packed ??= packDossier(dossier);
        return packed;
      },
      state: `${id}-${token}`,
      version: token,
      revision,
      loadedAt: new Date(),
    };
    entry.current = opened;
    for (const watcher of [...entry.watchers]) watcher.changed(opened);
    return opened;
  }
}

function changesNothing(): HttpProblem {
  const message = 'this server answers from a database, which changes by a push alone';
  return new HttpProblem(403, 'Nothing can be changed here', [{ code: 'read-only', message }]);
}
