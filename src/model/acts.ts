/** The acts, each in one entry: what a speaker does with a relation, in words, and what that does to the claim. */
import type { Localised } from './language.js';

/**
 * What an act does to a claim. `asserts` passes it on; `confirms` makes it as firm as a document's own voice; `alleges`
 * makes it an allegation; `doubts` makes it neither support nor oppose; `denies` turns it; `calls` and `predicts` set it
 * aside, as proposed and as possible; `retracts` takes back what the speaker said before (withdrawal.ts).
 */
type Effect = 'asserts' | 'confirms' | 'alleges' | 'doubts' | 'denies' | 'calls' | 'predicts' | 'retracts';

export interface ActEntry {
  label: Localised;
  /** the English word after a plural: `lawmakers allege` */
  plural: string;
  effect: Effect;
}

/** In the order in which they are listed. */
export const ACTS = {
  states: { label: { en: 'states', zh: '表示' }, plural: 'state', effect: 'asserts' },
  reports: { label: { en: 'reports', zh: '报道' }, plural: 'report', effect: 'asserts' },
  confirms: { label: { en: 'confirms', zh: '证实' }, plural: 'confirm', effect: 'confirms' },
  alleges: { label: { en: 'alleges', zh: '指称' }, plural: 'allege', effect: 'alleges' },
  questions: { label: { en: 'questions', zh: '质疑' }, plural: 'question', effect: 'doubts' },
  denies: { label: { en: 'denies', zh: '否认' }, plural: 'deny', effect: 'denies' },
  callsFor: { label: { en: 'calls for', zh: '呼吁' }, plural: 'call for', effect: 'calls' },
  predicts: { label: { en: 'predicts', zh: '预测' }, plural: 'predict', effect: 'predicts' },
  retracts: { label: { en: 'retracts', zh: '撤回' }, plural: 'retract', effect: 'retracts' },
} as const satisfies Record<string, ActEntry>;
