/** How far the review is: claims by review state. */
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';

/** How many claims of each review state a document, or the whole dossier, has. */
export function progress(dossier: Dossier, document?: string): Record<Claim['review'], number> {
  const counts = { proposed: 0, accepted: 0, rejected: 0 };
  for (const { claims } of dossier.relations) {
    for (const claim of claims) if (document === undefined || claim.document === document) counts[claim.review]++;
  }
  return counts;
}
