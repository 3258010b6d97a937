/** One kind for all places of a name: the evidence of all of them together, of its short forms too. */
import type { EntityKind } from '../../language/parse.js';
import type { TypeEvidence } from './mention.js';

export interface Verdict {
  kind: EntityKind;
  /** 0 to 1: the share of the evidence that is for `kind` */
  certainty: number;
}

/** What the model says counts once for a name, however often it says so: one slip repeated is no more evidence. */
const MODEL_MOST = 3;

/** The kind with the most evidence; of equals the first in the order of the evidence. Undefined without any. */
export function verdict(evidence: readonly TypeEvidence[]): Verdict | undefined {
  const sums = new Map<EntityKind, number>();
  let models = 0;
  for (const { from, weight } of evidence) if (from === 'model') models += weight;
  const scale = models > MODEL_MOST ? MODEL_MOST / models : 1;
  const seen = new Map<string, number>();
  for (const { kind, from, weight, cue } of evidence) {
    // the same words tell the same thing again
    const key = `${kind} ${from} ${cue ?? ''}`;
    const times = from === 'model' ? 0 : (seen.get(key) ?? 0);
    seen.set(key, times + 1);
    const worth = from === 'model' ? weight * scale : weight / (times + 1) ** 2;
    sums.set(kind, (sums.get(kind) ?? 0) + worth);
  }
  let best: EntityKind | undefined;
  let total = 0;
  for (const [kind, sum] of sums) {
    total += sum;
    if (best === undefined || sum > (sums.get(best) as number)) best = kind;
  }
  return best === undefined ? undefined : { kind: best, certainty: (sums.get(best) as number) / total };
}
