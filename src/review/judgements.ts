/** Judgements on pairs of entities, as the journal has them: the last word on each pair, undone ones left out. */
import type { Entry } from './journal.js';

export interface Judgement {
  a: string;
  b: string;
  verdict: 'same' | 'different' | 'unsure';
  by: string;
  at: string;
}

const VERDICTS = { merge: 'same', split: 'different', different: 'different', unsure: 'unsure' } as const;

export function judgements(journal: readonly Entry[]): Judgement[] {
  const undone = new Set(journal.flatMap(({ undoes }) => undoes ?? []));
  const last = new Map<string, Judgement>();
  for (const { n, kind, about, by, at } of journal) {
    const [a = '', b = ''] = about;
    if (undone.has(n) || !(kind in VERDICTS)) continue;
    last.set([a, b].sort().join(' '), { a, b, verdict: VERDICTS[kind as keyof typeof VERDICTS], by, at });
  }
  return [...last.values()];
}
