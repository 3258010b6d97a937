/**
 * Changes a dossier. How nothing that was acknowledged is lost, whoever is stopped when:
 *
 * 1. Under the lock (lock.ts), the writer takes note of what others did: records that were added to the journal, files
 *    that were changed by hand. It holds the checked dossier in memory (state.ts), so this reads nothing twice.
 * 2. The edits are tried in memory, and what they touch is checked (draft.ts, inspect.ts). A refusal changes nothing.
 * 3. They go into the journal as one record, with what takes them back, and are synced (append.ts). This is the moment
 *    at which a change is made: before it, nothing of it is anywhere; after it, it is acknowledged and never lost.
 * 4. The files follow when there is time: after a pause, after many records, at the end. They are made of what they hold
 *    and of the records that they lack (redo.ts), each is replaced whole (stage.ts), and a mark in the journal says how
 *    far they are. A program that is stopped in between loses nothing: a reader puts the records over what it reads
 *    (read.ts), in a folder that it cannot write to as well, and the next writer brings the files up to date.
 *
 * A decision so costs one line and a few questions to the file system, however large the dossier is.
 */
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';
import { appendLine, holdStill, LostLock } from './append.js';
import type { Draft } from './draft.js';
import type { DossierEdit } from './edit.js';
import { fileMarks } from './file-marks.js';
import { documentNames, dossierVersion } from './find.js';
import { Folder } from './folder.js';
import { DOCUMENTS } from './front-matter.js';
import { tryEdits } from './inspect.js';
import { type JournalRecord, markLine, readOn, type Tail } from './journal.js';
import { withLock } from './lock.js';
import { loadDossier } from './open.js';
import { type Loaded, WATCHED } from './read.js';
import { type Changed, readLists, redo } from './redo.js';
import { Stage } from './stage.js';
import { State } from './state.js';

/** A change that is planned on the dossier as it is under the lock. */
export interface Plan extends Omit<JournalRecord, 'n' | 'edits' | 'back' | 'line' | 'offset'> {
  edits: readonly DossierEdit[];
}

export interface WriterOptions {
  /** takes what is worth knowing and hinders nothing: a line that was cut off, files that could not follow yet */
  onNotice?: (problem: Problem) => void;
  /** a change was made, or the files were brought up to date */
  onChange?: () => void;
  /** reads the dossier, where that is done elsewhere than in this thread; @throws ClaimgraphError */
  read?: (folder: string) => Promise<Loaded>;
}

/** The files follow when nothing has happened for so long, or ten times as long as writing them took last. */
const PAUSE_MS = 200;
const PAUSE_TIMES = 10;
/** They follow at once when so many records, or bytes of records, wait. */
const MOST_RECORDS = 5_000;
const MOST_BYTES = 20_000_000;
/** After losing the lock, a change is planned again so many times. */
const TRIES = 5;

export class Writer {
  readonly folder: string;
  readonly #onNotice: (problem: Problem) => void;
  readonly #onChange: () => void;
  readonly #read: (folder: string) => Promise<Loaded>;
  #state: State | undefined;
  #tail: Tail | undefined;
  #marks = new Map<string, string>();
  #documents = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #pause = PAUSE_MS;
  #queue: Promise<unknown> = Promise.resolve();

  /** Nothing is read before the first change or question. */
  constructor(
    folder: string,
    { onNotice = () => undefined, onChange = () => undefined, read = loadDossier }: WriterOptions = {},
  ) {
    this.folder = folder;
    this.#onNotice = onNotice;
    this.#onChange = onChange;
    this.#read = read;
  }

  /**
   * Makes one change. When this returns, it is on the disk.
   * @param plan is given the dossier as it is now; it may be asked again
   * @throws ClaimgraphError where the dossier would not pass its check, or cannot be written; whatever `plan` throws.
   * Nothing is then changed.
   */
  change(plan: (state: State) => Plan | Promise<Plan>): Promise<JournalRecord> {
    return this.#locked(async () => {
      for (let tries = 1; ; tries++) {
        const state = await this.#current();
        const planned = await plan(state);
        const draft = tryEdits(state, planned.edits);
        if (await this.#otherDocuments(draft)) continue;
        try {
          return await this.#record(planned, draft);
        } catch (error) {
          if (!(error instanceof LostLock) || tries >= TRIES) throw error;
        }
      }
    });
  }

  /** Asks something of the dossier as it is now, what is acknowledged and nothing else. */
  ask<T>(question: (state: State) => T | Promise<T>): Promise<T> {
    return this.#locked(async () => question(await this.#current()));
  }

  /** The dossier as it is now, with what changes when its files do, and the last record that is part of it. */
  snapshot(): Promise<{ dossier: Dossier; version: string; revision: number }> {
    return this.#locked(async () => {
      const { dossier } = await this.#current();
      return { dossier, version: await dossierVersion(this.folder), revision: (this.#tail as Tail).last };
    });
  }

  /** Brings the files up to date. What hinders it is a notice: the changes are safe in the journal. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#tail?.pending.length) return;
    try {
      await this.#locked(async () => {
        await this.#current();
        await this.#apply();
      });
    } catch (error) {
      const reason = error instanceof ClaimgraphError ? error.problems.map(describeProblem).join('; ') : String(error);
      const message = `the changes are saved in the journal, and the other files follow later: ${reason}`;
      this.#onNotice({ code: 'not-applied', message, place: { file: this.folder } });
    }
  }

  /** Brings the files up to date; nothing is lost where this is never called. */
  async close(): Promise<void> {
    await this.#queue.catch(() => undefined);
    await this.flush();
  }

  /** One after the other, each under the lock. */
  #locked<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(() => withLock(this.folder, work));
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  /** The state after what others did. */
  async #current(): Promise<State> {
    if (!this.#state || !this.#tail) return this.#load();
    const { tail, added } = await readOn(this.folder, this.#tail);
    if (!added || !(await this.#isUntouched())) return this.#load();
    try {
      // records of others; they were checked when they were made
      for (const { edits = [] } of added) this.#state.commit(tryEdits(this.#state, edits));
    } catch (error) {
      if (error instanceof ClaimgraphError) return this.#load();
      throw error;
    }
    this.#tail = tail;
    return this.#state;
  }

  async #load(): Promise<State> {
    this.#state = undefined;
    this.#marks = await fileMarks(this.folder, WATCHED);
    const documents = await fileMarks(this.folder, await documentNames(this.folder));
    const { dossier, sources, notices } = await this.#read(this.folder);
    for (const notice of notices) if (notice.code === 'torn-record') this.#onNotice(notice);
    this.#documents = documents;
    this.#tail = sources.tail;
    this.#state = new State(dossier, sources);
    return this.#state;
  }

  /** Whether nobody has changed the files of the dossier, or added or removed a document. */
  async #isUntouched(): Promise<boolean> {
    const marks = await fileMarks(this.folder, WATCHED);
    return marks.size === this.#marks.size && [...marks].every(([name, mark]) => this.#marks.get(name) === mark);
  }

  /** Whether somebody has changed a document that a draft looks into; the dossier is then read again. */
  async #otherDocuments(draft: Draft): Promise<boolean> {
    const named = new Set<string>(draft.documents.keys());
    for (const { item } of draft.relations.values()) {
      for (const { document } of item?.claims ?? []) named.add(document);
    }
    const names = [...named].flatMap((id) => {
      const file = draft.base.document(id)?.place().file;
      return file ? [file.slice(file.lastIndexOf(DOCUMENTS))] : [];
    });
    const marks = await fileMarks(this.folder, names);
    if ([...marks].every(([name, mark]) => (this.#documents.get(name) ?? mark) === mark)) return false;
    this.#state = undefined;
    return true;
  }

  async #record({ edits: _, ...planned }: Plan, draft: Draft): Promise<JournalRecord> {
    const tail = this.#tail as Tail;
    const { edits, back } = draft;
    const record: JournalRecord = { n: tail.last + 1, ...planned, edits, back };
    const line = tail.line + 1;
    const end = await appendLine(this.folder, (offset) => JSON.stringify({ ...record, line, offset }), tail);
    draft.base.commit(draft);
    this.#tail = { ...tail, ...end, line, last: record.n, pending: [...tail.pending, record] };
    this.#follow(end.size - tail.size);
    this.#onChange();
    return record;
  }

  #bytes = 0;

  /** Lets the files follow when there is time. */
  #follow(bytes: number): void {
    this.#bytes += bytes;
    clearTimeout(this.#timer);
    const isMuch = (this.#tail?.pending.length ?? 0) >= MOST_RECORDS || this.#bytes >= MOST_BYTES;
    this.#timer = setTimeout(() => void this.flush(), isMuch ? 0 : this.#pause);
    this.#timer.unref();
  }

  async #apply(): Promise<void> {
    const tail = this.#tail as Tail;
    if (tail.pending.length === 0) return;
    const began = performance.now();
    const stage = await Stage.begin(this.folder);
    try {
      holdStill(this.folder, tail);
      const changed = await this.#redone(tail);
      for (const [name, pieces] of changed) {
        if (pieces === null) await stage.remove(name);
        else await stage.put(name, pieces);
      }
      await stage.sync();
      await this.#mark(tail.last, tail);
      this.#marks = await fileMarks(this.folder, WATCHED);
      for (const name of changed.keys()) {
        for (const [file, mark] of await fileMarks(this.folder, [name])) this.#documents.set(file, mark);
      }
    } catch (error) {
      this.#state = undefined;
      throw error;
    } finally {
      await stage.end();
    }
    this.#pause = Math.max(PAUSE_MS, PAUSE_TIMES * (performance.now() - began));
    this.#bytes = 0;
    this.#onChange();
  }

  /** The files that change, as they are with the records that wait. */
  async #redone({ pending }: Tail): Promise<Changed> {
    const edits = pending.flatMap(({ edits = [] }) => edits);
    const texts = await readLists(new Folder(this.folder, (problem) => this.#onNotice(problem)), edits);
    if (!texts) throw new ClaimgraphError([{ code: 'unreadable', message: 'a file of the dossier cannot be read' }]);
    return redo(texts, edits);
  }

  async #mark(applied: number, tail: Tail): Promise<void> {
    const line = tail.line + 1;
    const { last } = tail;
    const end = await appendLine(this.folder, (offset) => markLine({ applied, last, line, offset }), tail);
    this.#tail = { ...tail, ...end, line, applied, pending: tail.pending.filter((record) => record.n > applied) };
  }
}
