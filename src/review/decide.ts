/** Decisions: each is checked against what its maker saw, saved at once as one record, and can be taken back. */
import { type DossierEdit, Draft, type State, tryEdits, Writer } from '../dossier/index.js';
import type { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { type Effects, effectsOf } from './effects.js';
import { type Entry, standingRecord, undoneRecord } from './journal.js';
import { withMerged } from './merged-away.js';
import { planSingle } from './plan.js';
import type { Plan, Stamp } from './planned.js';
import { checkUnchanged, idsIn } from './since.js';
import { takeBack } from './undo.js';

export interface Decider {
  by: string;
  /** the time, injected in tests */
  now?: () => Date;
  /**
   * The number of the last record of the journal that its maker has seen; the decision is refused where a later one
   * changed the same. Left out, it is made on whatever is there.
   */
  since?: number | undefined;
}

/**
 * Carries out one decision: on a claim, on whether two entities are one, any other change by hand, several of them as
 * one, or taking one back.
 * @param dossier a folder, or the writer of one who goes on to decide
 * @throws ClaimgraphError with the code `conflict` where somebody else decided in between, or `changed-since` where
 * something that it changes is not as it was at `since`; where what is named is not there; where nobody is named;
 * where the dossier would not pass its check. Nothing is then changed.
 */
export async function decide(
  dossier: string | Writer,
  decision: Decision,
  { by: given, now = () => new Date(), since }: Decider,
): Promise<Entry> {
  const by = reviewer(given);
  const writer = typeof dossier === 'string' ? new Writer(dossier) : dossier;
  try {
    return (await writer.change(async (state) => {
      const at = stamp(now);
      const planned = await planOn(writer.folder, state, decision, { by, at }).catch(async (error) => {
        // what cannot be made any more because of somebody's change is refused with that change
        if (since !== undefined && error instanceof ClaimgraphError)
          await checkUnchanged(writer.folder, state, { about: idsIn(decision), edits: [] }, since);
        throw await withMerged(writer.folder, error);
      });
      if (since !== undefined) await checkUnchanged(writer.folder, state, planned, since);
      return { kind: decision.kind, by, at, ...planned };
    })) as Entry;
  } finally {
    if (writer !== dossier) await writer.close();
  }
}

/**
 * What a decision would change, without making it.
 * @throws ClaimgraphError where it cannot be planned; what the dossier's check would refuse is among the effects
 */
export async function preview(
  dossier: string | Writer,
  decision: Decision,
  { by, now = () => new Date() }: Decider,
): Promise<Effects> {
  const writer = typeof dossier === 'string' ? new Writer(dossier) : dossier;
  return writer.ask(async (state) => {
    const { edits } = await planOn(writer.folder, state, decision, { by: reviewer(by), at: stamp(now) });
    try {
      return effectsOf(tryEdits(state, edits));
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      return effectsOf(new Draft(state, edits), error.problems);
    }
  });
}

/** The name of who decides. @throws ClaimgraphError where it is blank: a decision has somebody who answers for it */
export function reviewer(given: string | undefined): string {
  const by = given?.trim() ?? '';
  if (by !== '') return by;
  throw new ClaimgraphError([
    { code: 'no-name', message: 'a decision needs the name of who decides', field: 'by', hint: 'Give your name' },
  ]);
}

async function planOn(folder: string, state: State, decision: Decision, stamp: Stamp): Promise<Plan> {
  const { by } = stamp;
  switch (decision.kind) {
    case 'undo':
      return takeBack(state, decision, await standingRecord(folder, { n: decision.n, by }), by);
    case 'redo':
      return takeBack(state, decision, await undoneRecord(folder, { n: decision.n, by }), by);
    case 'batch':
      return planBatch(state, decision, stamp);
    default:
      return planSingle(state, decision, stamp);
  }
}

/** Each on the dossier as those before it leave it. */
function planBatch(state: State, { decisions }: Extract<Decision, { kind: 'batch' }>, stamp: Stamp): Plan {
  const draft = new Draft(state, []);
  const edits: DossierEdit[] = [];
  const about = new Set<string>();
  for (const decision of decisions) {
    const planned = planSingle(draft, decision, stamp);
    draft.add(planned.edits);
    edits.push(...planned.edits);
    for (const id of planned.about) about.add(id);
  }
  return { edits, about: [...about] };
}

function stamp(now: () => Date): string {
  return now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}
