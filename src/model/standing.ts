/** Standing: what all accepted claims on a relation add up to. Derived, never typed in. */
import { z } from 'zod';
import type { Claim, Step } from './claim.js';

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

/** What an editor looks at first: somebody only alleges it, opposes it, or both. */
export const CONTESTED: readonly Standing[] = ['disputed', 'alleged', 'denied'];

/** What one claim does to its relation. */
export type Stance = 'supports' | 'opposes' | 'questions' | 'setAside';

/** The parts of a claim that decide a standing. */
export type Judged = Pick<Claim, 'chain' | 'polarity' | 'modality' | 'review' | 'document'>;

/** Standing and roots of one relation, as all its accepted claims together give them. */
export interface Derived {
  standing: Standing;
  /** distinct roots of the supporting claims */
  independentRoots: number;
  /** distinct roots of the opposing claims */
  opposingRoots: number;
}

/**
 * The stance of one claim, whatever its review state. A doubt is always only a doubt, even about a possibility;
 * a call or a prediction is set aside; negative polarity and a denial cancel each other out.
 */
export function stance(claim: Judged): Stance {
  const marks = weigh(claim);
  if (marks & SUPPORTS) return 'supports';
  if (marks & OPPOSES) return 'opposes';
  return marks & ASIDE ? 'setAside' : 'questions';
}

/** The standing of a relation from its claims; only accepted ones count. */
export function standing(claims: readonly Judged[]): Standing {
  let marks = 0;
  for (const claim of claims) if (claim.review === 'accepted') marks |= weigh(claim);
  return standingOf(marks);
}

/**
 * How many distinct roots support a relation: the innermost speakers, or the documents for their own voice.
 * Two outlets that cite the same root speaker are one root. Only accepted, supporting claims count.
 */
export function independentRoots(claims: readonly Judged[]): number {
  return derive(claims).independentRoots;
}

/** The same count for the claims that oppose. */
export function opposingRoots(claims: readonly Judged[]): number {
  return derive(claims).opposingRoots;
}

/** All three at once. O(claims). */
export function derive(claims: readonly Judged[]): Derived {
  if (claims.length > FEW) {
    const [independentRoots, opposingRoots] = [roots(claims, 'supports').size, roots(claims, 'opposes').size];
    return { standing: standing(claims), independentRoots, opposingRoots };
  }
  let marks = 0;
  let supporting = 0;
  let opposing = 0;
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i] as Judged;
    if (claim.review !== 'accepted') continue;
    const own = weigh(claim);
    marks |= own;
    if (own & SUPPORTS) supporting += isNewRoot(claims, i, SUPPORTS) ? 1 : 0;
    else if (own & OPPOSES) opposing += isNewRoot(claims, i, OPPOSES) ? 1 : 0;
  }
  return { standing: standingOf(marks), independentRoots: supporting, opposingRoots: opposing };
}

/** The ids of the distinct roots of all accepted claims of one stance: entities, or documents for their own voice. */
export function roots(claims: readonly Judged[], side: Stance): Set<string> {
  return new Set(
    claims.filter((claim) => claim.review === 'accepted' && stance(claim) === side).map((claim) => root(claim)),
  );
}

/** The innermost speaker of a claim, or its document where nobody but the document speaks. */
export function root({ chain, document }: Pick<Claim, 'chain' | 'document'>): string {
  for (let i = chain.length - 1; i >= 0; i--) {
    const agent = chain[i]?.agent;
    if (agent !== undefined) return agent;
  }
  return document;
}

/** What a claim brings to its relation, as bits: they add up by `|`, whatever the order of the claims. */
const SUPPORTS = 1;
const OPPOSES = 2;
/** a support in the document's own voice or confirmed, with no allegation on the way */
const PLAIN = 4;
/** a support with no allegation on the way */
const UNALLEGED = 8;
const ASIDE = 16;
/** set aside as a call or a plan */
const PROPOSAL = 32;

function weigh({ chain, polarity, modality }: Judged): number {
  let denies = false;
  let proposes = modality === 'proposed';
  let aside = modality !== 'actual';
  let alleges = false;
  let plain = true;
  for (let i = 0; i < chain.length; i++) {
    const { act, agent } = chain[i] as Step;
    if (act === 'questions') return 0;
    if (act === 'denies') denies = true;
    else if (act === 'callsFor') aside = proposes = true;
    else if (act === 'predicts') aside = true;
    else if (act === 'alleges') alleges = true;
    if (agent !== undefined) plain = false;
  }
  if (aside) return proposes ? ASIDE | PROPOSAL : ASIDE;
  if ((polarity === 'negative') !== denies) return OPPOSES;
  if (alleges) return SUPPORTS;
  return plain || confirmed(chain) ? SUPPORTS | UNALLEGED | PLAIN : SUPPORTS | UNALLEGED;
}

function confirmed(chain: readonly Step[]): boolean {
  return chain.some(({ act }) => act === 'confirms');
}

function standingOf(marks: number): Standing {
  if (marks & SUPPORTS) {
    if (marks & OPPOSES) return 'disputed';
    if (marks & PLAIN) return 'stated';
    return marks & UNALLEGED ? 'reported' : 'alleged';
  }
  if (marks & OPPOSES) return 'denied';
  if (marks & ASIDE) return marks & PROPOSAL ? 'proposed' : 'possible';
  return 'unclaimed';
}

/** So many claims are compared with each other sooner than through a set. */
const FEW = 12;

/** Whether no earlier claim of the same side has the same root. */
function isNewRoot(claims: readonly Judged[], at: number, side: number): boolean {
  if (at === 0) return true;
  const own = root(claims[at] as Judged);
  for (let i = 0; i < at; i++) {
    const before = claims[i] as Judged;
    if (before.review === 'accepted' && root(before) === own && weigh(before) & side) return false;
  }
  return true;
}
