/** The decisions of a dossier, as its journal holds them: who decided what, and which can be taken back. */
import { type DecisionKind, type JournalRecord, readRecords, recordsBackward } from '../dossier/index.js';

/** A record of the journal that somebody decided. */
export type Entry = JournalRecord & { kind: DecisionKind; by: string };

/** All decisions in their order; none where nothing was decided. @throws ClaimgraphError that names a broken line */
export async function readJournal(folder: string): Promise<Entry[]> {
  return decisions(await readRecords(folder));
}

function decisions(records: readonly JournalRecord[]): Entry[] {
  return records.filter((record): record is Entry => record.by !== undefined);
}

/**
 * The record of a number, or the last decision of a person, where it stands and can be taken back. The journal is read
 * from its end, only so far.
 */
export async function standingRecord(
  folder: string,
  wanted: { n: number | undefined; by: string },
): Promise<JournalRecord | undefined> {
  const undone = new Set<number>();
  for await (const record of recordsBackward(folder)) {
    // an undoing that was itself taken back does not count
    if (record.undoes !== undefined && !undone.has(record.n)) undone.add(record.undoes);
    if (wanted.n === undefined ? record.by !== wanted.by || undone.has(record.n) : record.n !== wanted.n) continue;
    if (record.kind !== 'undo' && record.kind !== 'redo') return undone.has(record.n) ? undefined : record;
  }
  return undefined;
}

/** The record that undid the decision of a number, or the last undoing of a person that stands. */
export async function undoneRecord(
  folder: string,
  wanted: { n: number | undefined; by: string },
): Promise<JournalRecord | undefined> {
  const redone = new Set<number>();
  for await (const record of recordsBackward(folder)) {
    if (record.kind === 'redo' && record.undoes !== undefined) redone.add(record.undoes);
    if (wanted.n === undefined && record.by === wanted.by && record.kind !== 'undo' && record.kind !== 'redo') {
      // whoever decided something new since has gone another way
      return undefined;
    }
    if (record.kind !== 'undo' || redone.has(record.n)) continue;
    if (wanted.n === undefined ? record.by === wanted.by : record.undoes === wanted.n) return record;
  }
  return undefined;
}

/** A decision without what it takes to redo and undo it, as it is shown. */
export function shown<R extends JournalRecord>({ edits: _, back: __, line: ___, offset: ____, ...entry }: R): Shown<R> {
  return entry;
}

export type Shown<R extends JournalRecord = Entry> = Omit<R, 'edits' | 'back' | 'line' | 'offset'>;
