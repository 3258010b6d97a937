/**
 * The weight of a relation for tools that know one number a line: what their weighted metrics then count.
 *
 * It never rewards dispute. A relation weighs as many as it has independent supporting roots; half of that where every
 * support is an allegation, or where our own assessment calls it disputed; where it is opposed, half of that times the
 * share of its supporting roots among all its roots. So a denial always makes a line lighter, and no line is heavier
 * than its supporting roots. What nobody supports, and what our own assessment refutes or retracts, weighs 0.01: some
 * tools (Gephi) drop lines of weight 0.
 */
import { isOverruled } from './assessment.js';
import type { Localised } from './language.js';
import type { RelationSummary } from './relation.js';
import { STANDINGS } from './standings.js';

/** What nobody supports weighs this: not nothing, since some tools drop such a line, and no more than any support. */
export const UNSUPPORTED = 0.01;

/** How a weight is computed, in one sentence, for help texts and the descriptions inside files. */
export const WEIGHT_WORDS: Localised = {
  en: 'weight: independent supporting roots; half of that if only alleged or assessed as disputed; if opposed, half times supporting / (supporting + opposing) roots; 0.01 if unsupported, or assessed as refuted or retracted',
  zh: '权重：独立的支持来源数；仅为指称或评估为有争议时减半；遭到反对时减半，再乘以支持来源数在支持与反对来源总数中的占比；无人支持，或评估为已被驳斥、已撤回时为 0.01',
};

/** From 0.01 to the number of supporting roots, to four decimals. */
export function weightOf(
  relation: Pick<RelationSummary, 'standing' | 'independentRoots' | 'opposingRoots' | 'verdict'>,
): number {
  const { standing, independentRoots, opposingRoots, verdict } = relation;
  if (isOverruled(verdict)) return UNSUPPORTED;
  return Math.max(UNSUPPORTED, Math.round(supported() * 10_000) / 10_000);

  function supported(): number {
    const { weight } = STANDINGS[standing];
    if (weight === 0 || independentRoots === 0) return 0;
    const share = independentRoots / (independentRoots + opposingRoots);
    return (verdict === 'disputed' ? Math.min(weight, 0.5) : weight) * independentRoots * share;
  }
}
