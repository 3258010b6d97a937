/** What awaits review: proposed claims in the order in which their documents are read. */
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { valueFor } from '../model/item-at.js';
import type { Relation } from '../model/relation.js';

/** One proposal with the relation that it is about, which it does not yet count for. */
export interface Waiting {
  relation: Relation;
  claim: Claim;
  /** entities it names that nobody has accepted yet */
  newEntities: string[];
}

export interface QueueOptions {
  document?: string | undefined;
  /** 0 to 100 */
  minConfidence?: number | undefined;
}

/** Proposed claims by document (newest last), then by their place in it. */
export function queue(dossier: Dossier, { document, minConfidence = 0 }: QueueOptions = {}): Waiting[] {
  const fresh = new Set(dossier.entities.filter(({ review }) => review === 'proposed').map(({ id }) => id));
  const order = new Map(dossier.documents.map(({ id }, i) => [id, i]));
  return dossier.relations
    .flatMap((relation) =>
      relation.claims
        .filter(
          (claim) =>
            claim.review === 'proposed' &&
            (document === undefined || claim.document === document) &&
            (claim.proposal?.confidence ?? 100) >= minConfidence,
        )
        .map((claim) => {
          const named = [relation.subject, relation.object, ...claim.chain.map(({ agent }) => agent)];
          return {
            relation,
            claim,
            newEntities: [...new Set(named.filter((id) => id !== undefined && fresh.has(id)))] as string[],
          };
        }),
    )
    .sort(
      (a, b) =>
        valueFor(order, a.claim.document) - valueFor(order, b.claim.document) ||
        a.claim.evidence.start - b.claim.evidence.start ||
        (a.claim.id < b.claim.id ? -1 : 1),
    );
}
