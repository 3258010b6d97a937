/** Standing: what all accepted claims on a relation add up to. Derived, never typed in. */
import { z } from 'zod';
import { type Claim, inOwnVoice } from './claim.js';

/** In the order in which screens and tables list them. */
export const Standing = z.enum([
  'stated',
  'reported',
  'alleged',
  'disputed',
  'denied',
  'possible',
  'proposed',
  'unclaimed',
]);
export type Standing = z.infer<typeof Standing>;

/** What one claim does to its relation. */
export type Stance = 'supports' | 'opposes' | 'questions' | 'setAside';

/** The parts of a claim that decide a standing. */
export type Judged = Pick<Claim, 'chain' | 'polarity' | 'modality' | 'review' | 'document'>;

/**
 * The stance of one claim, whatever its review state. A doubt is always only a doubt, even about a possibility;
 * a call or a prediction is set aside; negative polarity and a denial cancel each other out.
 */
export function stance(claim: Judged): Stance {
  let denies = false;
  let aside = claim.modality !== 'actual';
  for (const { act } of claim.chain) {
    if (act === 'questions') return 'questions';
    if (act === 'denies') denies = true;
    else if (act === 'callsFor' || act === 'predicts') aside = true;
  }
  if (aside) return 'setAside';
  return (claim.polarity === 'negative') === denies ? 'supports' : 'opposes';
}

/** The standing of a relation from its claims; only accepted ones count. */
export function standing(claims: readonly Judged[]): Standing {
  const [only, second] = claims;
  if (only && !second) return standingOfOne(only);
  const accepted = claims.filter((claim) => claim.review === 'accepted');
  const supports = accepted.filter((claim) => stance(claim) === 'supports');
  const opposed = accepted.some((claim) => stance(claim) === 'opposes');
  if (supports.length > 0) {
    if (opposed) return 'disputed';
    if (supports.some(isPlain)) return 'stated';
    return supports.every(isAlleged) ? 'alleged' : 'reported';
  }
  if (opposed) return 'denied';
  const aside = accepted.filter((claim) => stance(claim) === 'setAside');
  if (aside.length === 0) return 'unclaimed';
  return aside.some(isProposal) ? 'proposed' : 'possible';
}

/**
 * How many distinct roots support a relation: the innermost speakers, or the documents for their own voice.
 * Two outlets that cite the same root speaker are one root. Only accepted, supporting claims count.
 */
export function independentRoots(claims: readonly Judged[]): number {
  const [only, second] = claims;
  if (only && !second) return only.review === 'accepted' && stance(only) === 'supports' ? 1 : 0;
  return roots(claims, 'supports').size;
}

/** The same count for the claims that oppose. */
export function opposingRoots(claims: readonly Judged[]): number {
  return roots(claims, 'opposes').size;
}

/** The ids of the distinct roots of all accepted claims of one stance: entities, or documents for their own voice. */
export function roots(claims: readonly Judged[], side: Stance): Set<string> {
  return new Set(
    claims.filter((claim) => claim.review === 'accepted' && stance(claim) === side).map((claim) => root(claim)),
  );
}

/** The innermost speaker of a claim, or its document where nobody but the document speaks. */
export function root(claim: Pick<Claim, 'chain' | 'document'>): string {
  return claim.chain.findLast((step) => step.agent !== undefined)?.agent ?? claim.document;
}

/** The same for a single claim, which most relations have, without lists in between. */
function standingOfOne(claim: Judged): Standing {
  if (claim.review !== 'accepted') return 'unclaimed';
  switch (stance(claim)) {
    case 'supports':
      return isPlain(claim) ? 'stated' : isAlleged(claim) ? 'alleged' : 'reported';
    case 'opposes':
      return 'denied';
    case 'setAside':
      return isProposal(claim) ? 'proposed' : 'possible';
    case 'questions':
      return 'unclaimed';
  }
}

/** Said in the document's own voice or confirmed, with no allegation on the way. */
function isPlain(claim: Judged): boolean {
  return !isAlleged(claim) && (inOwnVoice(claim) || claim.chain.some((step) => step.act === 'confirms'));
}

function isAlleged(claim: Judged): boolean {
  return claim.chain.some((step) => step.act === 'alleges');
}

function isProposal(claim: Judged): boolean {
  return claim.modality === 'proposed' || claim.chain.some((step) => step.act === 'callsFor');
}
