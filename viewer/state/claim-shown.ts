/** A claim as a panel shows it: with the title and the language of its document. */
import { type Claim, inOwnVoice } from '../../src/model/claim.js';
import type { RelationSummary } from '../../src/model/relation.js';
import { type Stance, stance } from '../../src/model/standing.js';

export interface ClaimShown extends Claim {
  title: string;
  publisher?: string | undefined;
  /** of the document */
  language: string;
  ownVoice: boolean;
}

interface Titled {
  id: string;
  title: string;
  publisher?: string | undefined;
  language: string;
}

export function claimShown(claim: Claim, documents: readonly Titled[]): ClaimShown {
  const document = documents.find(({ id }) => id === claim.document);
  return {
    ...claim,
    title: document?.title ?? claim.document,
    publisher: document?.publisher,
    language: document?.language ?? 'und',
    ownVoice: inOwnVoice(claim),
  };
}

/** The claims of an answer by what they do to the relation; those that await review or were rejected count in nothing. */
export function sidesShown({ claims, withdrawn: taken }: RelationSummary, documents: readonly Titled[]) {
  const sides: Record<Stance, ClaimShown[]> = { supports: [], opposes: [], questions: [], setAside: [], retracts: [] };
  const uncounted: ClaimShown[] = [];
  const withdrawn: ClaimShown[] = [];
  for (const claim of claims) {
    const side = taken?.includes(claim.id) ? withdrawn : claim.review === 'accepted' ? sides[stance(claim)] : uncounted;
    side.push(claimShown(claim, documents));
  }
  return { sides, withdrawn, uncounted };
}
