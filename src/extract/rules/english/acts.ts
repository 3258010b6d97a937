/** English words for saying, and the act that each one is. */
import type { Act } from '../../../model/claim.js';
import { stem } from './stem.js';

export const VERB_ACTS: ReadonlyMap<string, Act> = actTable({
  states:
    'say tell add note write announce declare explain argue stress insist reply comment testify post tweet maintain state remark believe think observe emphasise emphasize reiterate respond conclude recall describe indicate',
  reports: 'report reveal disclose find show document publish learn quote cite',
  confirms: 'confirm verify admit acknowledge concede corroborate',
  alleges: 'allege claim accuse assert suspect contend charge suggest insinuate purport',
  questions: 'question doubt challenge wonder ask',
  denies: 'deny reject refute dismiss dispute rebut contradict disavow',
  callsFor: 'urge demand propose recommend press request advocate implore call appeal',
  predicts: 'predict expect forecast project warn anticipate estimate foresee fear',
});

export const NOUN_ACTS: ReadonlyMap<string, Act> = actTable({
  alleges: 'allegation accusation claim suspicion rumour rumor assertion',
  reports: 'report revelation finding disclosure',
  states: 'statement comment remark announcement',
  denies: 'denial',
  confirms: 'confirmation admission',
  callsFor: 'call demand proposal recommendation plea',
  predicts: 'prediction forecast warning expectation fear',
  questions: 'doubt question',
});

/** Nouns that stand for what was said before. */
export const SAID = stems(
  'allegation claim accusation charge report story rumour rumor assertion suggestion account statement memo finding it this that them',
);
/** What is published rather than said: what it says is in it. */
export const DOCUMENTS = stems(
  'memo memorandum report document letter filing study survey email statement paper transcript',
);
/** Verbs that take a person and then what is said: "told Reuters that". */
export const WITH_HEARER = stems('tell remind warn inform assure persuade convince show notify');

export const CALL = stem('call');
export const CITES = stems('cite quote');

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

function actTable(words: Partial<Record<Act, string>>): Map<string, Act> {
  return new Map(
    Object.entries(words).flatMap(([act, list]) => list.split(' ').map((word) => [stem(word), act as Act] as const)),
  );
}
