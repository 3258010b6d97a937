/** The journal of a dossier: every decision with who and when, and how to take it back. Only ever added to. */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DossierEdit } from '../dossier/index.js';
import { ClaimgraphError } from '../model/problem.js';

export const JOURNAL = 'decisions.jsonl';

export const DecisionKind = z.enum(['accept', 'reject', 'edit', 'add', 'merge', 'different', 'unsure', 'undo']);
export type DecisionKind = z.infer<typeof DecisionKind>;

const Entry = z.object({
  /** counts from 1 */
  n: z.int().min(1),
  kind: DecisionKind,
  /** the claims or entities that were decided on */
  about: z.array(z.string()),
  by: z.string(),
  /** ISO 8601 */
  at: z.string(),
  /** changes that take the decision back */
  back: z.array(z.custom<DossierEdit>((value) => typeof value === 'object' && value !== null)),
  /** the number of the decision that this one took back */
  undoes: z.int().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** All decisions in their order; none where nothing was decided. @throws ClaimgraphError that names the line */
export async function readJournal(folder: string): Promise<Entry[]> {
  const file = join(folder, JOURNAL);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const entry = Entry.safeParse(parse(line));
    if (entry.success) return [entry.data];
    const mend = 'Restore the line from a copy, or delete it: that decision can then no longer be undone';
    throw new ClaimgraphError([
      { code: 'broken-journal', message: 'this is not a decision', place: { file, line: i + 1 }, mend },
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

export async function addToJournal(folder: string, entry: Entry): Promise<void> {
  await appendFile(join(folder, JOURNAL), `${JSON.stringify(entry)}\n`, { flush: true });
}

/** The last decision that was not taken back, of one person where named. */
export function lastStanding(journal: readonly Entry[], by?: string): Entry | undefined {
  const undone = new Set(journal.flatMap(({ undoes }) => undoes ?? []));
  return journal.findLast(
    (entry) => entry.kind !== 'undo' && !undone.has(entry.n) && (by === undefined || entry.by === by),
  );
}

/** A decision by its number, where it stands and can be taken back. */
export function standingEntry(journal: readonly Entry[], n: number): Entry | undefined {
  const undone = journal.some(({ undoes }) => undoes === n);
  return undone ? undefined : journal.find((entry) => entry.n === n && entry.kind !== 'undo');
}
