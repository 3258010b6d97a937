/** What became of ids that no longer name anything: their entity or relation was merged into another. */

import { fileMarks } from '../dossier/file-marks.js';
import { type DossierEdit, type JournalRecord, recordsBackward } from '../dossier/index.js';
import { JOURNAL } from '../dossier/journal.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';

export interface MergedAway {
  /** the id that stands for it now, after any later merges */
  into: string;
  /** ISO 8601 */
  at: string;
  /** left out where a program merged them */
  by?: string | undefined;
}

/** The journals that were read last, each as it was: who asks for ids that never were pays only once. */
const READ = new Map<string, { mark: string | undefined; all: ReadonlyMap<string, MergedAway> }>();
const MOST_READ = 50;

/**
 * The ids among these that were merged into others, undone merges left out. The journal is read when it is asked and has
 * grown since: O(its length).
 * @throws ClaimgraphError that names a broken line of the journal
 */
export async function mergedAway(folder: string, ids: readonly string[]): Promise<Map<string, MergedAway>> {
  const mark = (await fileMarks(folder, [JOURNAL])).get(JOURNAL);
  let read = READ.get(folder);
  if (!read || read.mark !== mark) {
    read = { mark, all: await allMerged(folder) };
    if (READ.size >= MOST_READ) READ.clear();
    READ.set(folder, read);
  }
  const { all } = read;
  return new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) as MergedAway]] : [])));
}

async function allMerged(folder: string): Promise<Map<string, MergedAway>> {
  const undone = new Set<number>();
  // newest first: where an id was merged leads to what later merges have made of that
  const all = new Map<string, MergedAway>();
  for await (const record of recordsBackward(folder)) {
    if (record.undoes !== undefined && !undone.has(record.n)) undone.add(record.undoes);
    if (record.undoes !== undefined || undone.has(record.n)) continue;
    for (const [from, to] of movesOf(record)) {
      if (!all.has(from)) all.set(from, { into: all.get(to)?.into ?? to, at: record.at, by: record.by });
    }
  }
  return all;
}

/** What a record merged into what: entities, and the relations whose claims went over. */
function movesOf({ kind, about, edits = [] }: JournalRecord): [string, string][] {
  const moves: [string, string][] = [];
  const [from, into] = about;
  if ((kind === 'merge' || kind === 'join') && from !== undefined && into !== undefined) moves.push([from, into]);
  for (const [i, edit] of edits.entries()) {
    if (!('remove' in edit)) continue;
    if (edit.remove === 'relation') {
      const to = homeOf(edits[i + 1]);
      if (to !== undefined) moves.push([edit.id, to]);
    } else if (edit.remove === 'entity' && kind === 'batch') {
      const to = mergedInto(edits, i);
      if (to !== undefined) moves.push([edit.id, to]);
    }
  }
  return moves;
}

/** The relation that took what the one before held. */
function homeOf(next: DossierEdit | undefined): string | undefined {
  if (!next || !('put' in next)) return undefined;
  if (next.put === 'claim') return next.relation;
  return next.put === 'relation' ? next.relation.id : undefined;
}

/** Of several decisions made at once: a merge names the one that stays first and removes the other last. */
function mergedInto(edits: readonly DossierEdit[], at: number): string | undefined {
  for (const edit of edits.slice(0, at).reverse()) {
    if ('remove' in edit && edit.remove === 'entity') return undefined;
    if ('set' in edit && edit.set === 'entity')
      return Object.keys(edit.fields).sort().join() === 'aliases,names,sameAs' ? edit.id : undefined;
  }
  return undefined;
}

/** The error, where it names what was merged away with what stands for it now. */
export async function withMerged(folder: string, error: unknown): Promise<unknown> {
  if (!(error instanceof ClaimgraphError)) return error;
  const ids = error.problems.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return error;
  const merged = await mergedAway(folder, ids);
  if (merged.size === 0) return error;
  return new ClaimgraphError(
    error.problems.map((problem) => {
      const found = problem.id === undefined ? undefined : merged.get(problem.id);
      return found ? told(problem, found) : problem;
    }),
    { cause: error },
  );
}

function told({ id, field }: Problem, merged: MergedAway): Problem {
  const { into, at, by } = merged;
  return {
    code: 'merged-away',
    message: `"${id}" was merged into "${into}" on ${at.slice(0, 10)}${by === undefined ? '' : ` by ${by}`}`,
    hint: `Use "${into}"`,
    id,
    merged,
    ...(field !== undefined && { field }),
  };
}
