/** Whether what a decision changes is still as its maker saw it: told by the records that came since. */
import { idsOf, type JournalRecord, recordsBackward, type State } from '../dossier/index.js';
import type { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Plan } from './planned.js';

/** Records that came since and changed the same, and what is there now. */
export interface Since {
  records: JournalRecord[];
  now: { entities: object[]; relations: object[]; documents: object[] };
}

/** A refusal that shows both sides. */
export class ChangedSince extends ClaimgraphError {
  constructor(
    readonly since: Since,
    message: string,
  ) {
    super([{ code: 'changed-since', message, hint: 'Look at what is there now, and decide again' }]);
  }
}

/** @throws ChangedSince */
export async function checkUnchanged(folder: string, state: State, plan: Plan, since: number): Promise<void> {
  const touched = new Set([...plan.about, ...plan.edits.flatMap(idsOf)]);
  const records: JournalRecord[] = [];
  for await (const record of recordsBackward(folder)) {
    if (record.n <= since) break;
    if (touchedBy(record).some((id) => touched.has(id))) records.push(record);
  }
  const [last] = records;
  if (!last) return;
  const ids = [...touched];
  const now = {
    entities: ids.flatMap((id) => state.entity(id) ?? []),
    relations: [...new Set(ids.flatMap((id) => state.relation(id) ?? state.claim(id)?.relation ?? []))],
    documents: ids.flatMap((id) => {
      const { text: _, ...metadata } = state.document(id)?.value ?? { text: '' };
      return 'id' in metadata ? [metadata] : [];
    }),
  };
  const who = last.by === undefined ? '' : ` by ${last.by}`;
  throw new ChangedSince({ records, now }, `it was changed${who} at ${last.at}`);
}

/** What a decision is about, where it cannot be planned: everything it names. */
export function idsIn(decision: Decision): string[] {
  if (decision.kind === 'batch') return decision.decisions.flatMap(idsIn);
  const fields = ['claim', 'entity', 'into', 'relation', 'document', 'view', 'story', 'id'];
  return Object.entries(decision).flatMap(([field, value]) =>
    fields.includes(field) && typeof value === 'string' ? value : [],
  );
}

/** Everything that a record changed, as ids. */
export function touchedBy({ about, edits = [] }: JournalRecord): string[] {
  return [...about, ...edits.flatMap(idsOf)];
}
