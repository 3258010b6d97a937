/** Which proposals hold by gold, as far as gold can tell: what a confidence is fitted to, and measured against. */
import { alignEntities, goldKeys } from './score.js';

/**
 * Pairs of a proposal and whether gold holds its relation. Gold judges a proposal of a type that it labels: where it
 * lists all relations of those types, every one; where it marks only some pairs (`partial`), one between two of them.
 * @returns {{ claim: object, right: boolean }[]}
 */
export function judged(gold, found, ontology) {
  const alignment = alignEntities(gold, found);
  const { wanted, key } = goldKeys(gold, ontology);
  return found.claims.flatMap((claim) => {
    const { subject, type, object } = claim;
    if (object === undefined || (gold.scoredTypes && !gold.scoredTypes.has(type))) return [];
    const ends = [alignment.get(subject), alignment.get(object)];
    if (gold.partial && ends.includes(undefined)) return [];
    const [from, to] = [ends[0] ?? `?${subject}`, ends[1] ?? `?${object}`];
    return [{ claim, right: wanted.has(key({ subject: from, type, object: to })) }];
  });
}

/** Bins of a tenth each: how many proposals, how sure they are, how many of them hold. */
export function reliability(pairs) {
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i * 10, proposals: 0, confidence: 0, right: 0 }));
  for (const { claim, right } of pairs) {
    const bin = bins[Math.min(9, Math.floor(claim.proposal.confidence / 10))];
    bin.proposals++;
    bin.confidence += claim.proposal.confidence / 100;
    bin.right += Number(right);
  }
  return bins.filter(({ proposals }) => proposals > 0);
}

/** The expected calibration error: how far confidence and share of right ones are apart, in the mean of the proposals (Naeini et al. 2015). */
export function calibrationError(bins) {
  const all = bins.reduce((sum, { proposals }) => sum + proposals, 0);
  return all === 0 ? 0 : bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / all;
}

/** The mean squared distance of confidence and outcome (Brier 1950), and the chance that a right one is surer than a wrong one. */
export function sharpness(pairs) {
  const sure = (right) =>
    pairs.filter((one) => one.right === right).map(({ claim }) => claim.proposal.confidence / 100);
  const [right, wrong] = [sure(true), sure(false)];
  const brier = pairs.reduce(
    (sum, { claim, right: is }) => sum + (claim.proposal.confidence / 100 - Number(is)) ** 2,
    0,
  );
  const wins = right.reduce((sum, a) => sum + wrong.reduce((some, b) => some + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return {
    brier: pairs.length === 0 ? 0 : brier / pairs.length,
    auc: right.length * wrong.length === 0 ? undefined : wins / (right.length * wrong.length),
  };
}
