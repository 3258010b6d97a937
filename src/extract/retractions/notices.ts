/** What passages that say of themselves that they correct take back. */
import type { ProposedClaim } from '../extractor.js';
import { covers, type Place } from '../rules/reading.js';

/** The claims; what a notice says is not so, it takes back too: whoever published it had said so. */
export function withTakenBack(claims: readonly ProposedClaim[], notices: readonly Place[]): ProposedClaim[] {
  if (notices.length === 0) return [...claims];
  return claims.flatMap((claim) => {
    const { chain, polarity, modality, evidence, proposal } = claim;
    const isCorrection = chain.length === 0 && polarity === 'negative' && modality === 'actual';
    if (!isCorrection || !notices.some((notice) => covers(notice, evidence))) return [claim];
    const reasons = [...(proposal.reasons ?? []), 'a correction says that it is not so'];
    return [
      claim,
      { ...claim, chain: [{ act: 'retracts' }], polarity: 'positive', proposal: { ...proposal, reasons } },
    ];
  });
}
