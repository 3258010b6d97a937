/** The answer of `diff` with what only the journal tells: who merged, split and changed documents, and when. */
import { readRecords } from '../dossier/index.js';
import type { Answer } from '../engine/queries/index.js';
import type { Dossier } from '../model/dossier.js';
import { journalChanges, type Window } from './journal-changes.js';

type Diff = Answer<'diff'>;

/** @throws ClaimgraphError that names a broken line of the journal */
export async function withJournal(answer: Diff, folder: string, dossier: Dossier, window: Window): Promise<Diff> {
  const found = journalChanges(await readRecords(folder), dossier, window);
  const decisions = [...answer.decisions, ...found].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { ...answer, decisions };
}
