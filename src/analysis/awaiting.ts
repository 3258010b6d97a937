/** What awaits review on a relation: a denial that nobody has read yet must not be passed over in silence. */
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { joinPropositions } from '../model/proposition.js';
import type { Relation } from '../model/relation.js';
import { stance } from '../model/standing.js';

export interface Awaiting {
  /** those that oppose the relation */
  denials: Claim[];
  others: Claim[];
}

/**
 * The proposals on a relation and on all that state the same proposition, by the id of any of them.
 * O(claims), once for a dossier.
 */
export function awaitingReview(dossier: Dossier): (relation: string) => Awaiting {
  const waiting = new Map<string, Awaiting>();
  for (const relation of joinPropositions(dossier).relations) {
    const found = waitingOn(relation);
    if (!found) continue;
    for (const id of [relation.id, ...(relation.also ?? [])]) waiting.set(id, found);
  }
  return (relation) => waiting.get(relation) ?? { denials: [], others: [] };
}

function waitingOn({ claims }: Relation): Awaiting | undefined {
  const proposed = claims.filter(({ review }) => review === 'proposed');
  if (proposed.length === 0) return undefined;
  const isDenial = (claim: Claim) => stance(claim) === 'opposes';
  return { denials: proposed.filter(isDenial), others: proposed.filter((claim) => !isDenial(claim)) };
}
