/** Standing: what all accepted claims on a relation add up to. Derived, never typed in. */
import { z } from 'zod';
import { ACTS } from './acts.js';
import type { Claim, Step } from './claim.js';
import { STANDINGS, type StandingEntry } from './standings.js';

/** In the order in which screens and tables list them. */
export const Standing = z.enum(Object.keys(STANDINGS) as [keyof typeof STANDINGS]);
export type Standing = z.infer<typeof Standing>;

/** What an editor looks at first: somebody only alleges it, opposes it, or both. */
export const CONTESTED: readonly Standing[] = Standing.options
  .filter((name) => urgency(name) < Number.POSITIVE_INFINITY)
  .sort((a, b) => urgency(a) - urgency(b));

function urgency(name: Standing): number {
  const entry: StandingEntry = STANDINGS[name];
  return entry.urgency ?? Number.POSITIVE_INFINITY;
}

/** From the firmest to the weakest: a hop is as firm as its firmest relation, a path as its weakest hop. */
export const FIRMNESS: readonly Standing[] = [...Standing.options].sort(
  (a, b) => STANDINGS[a].firmness - STANDINGS[b].firmness,
);

/** Standings that nobody supports: a relation of one links nothing. */
export const LINKLESS: readonly Standing[] = Standing.options.filter((name) => !STANDINGS[name].links);

/** What one claim does to its relation. */
export const Stance = z.enum(['supports', 'opposes', 'questions', 'setAside', 'retracts']);
export type Stance = z.infer<typeof Stance>;

/** The parts of a claim that decide a standing. */
export type Judged = Pick<Claim, 'id' | 'chain' | 'polarity' | 'modality' | 'review' | 'document'>;

/** What is known of the sources of a dossier, beyond each claim by itself: see source.ts. */
export interface Judge {
  /** whose word a claim rests on: equal for claims that could only be wrong together */
  root(claim: Judged): string;
  /** whether those who made a claim have taken it back */
  isWithdrawn(claim: Judged): boolean;
  /** whether a claim that opposes is a part of taking something back, by whoever said it */
  isCorrection(claim: Judged): boolean;
}

/** Nothing is known: each document and each speaker is a source of its own, and nothing was taken back. */
export const UNKNOWN_SOURCES: Judge = {
  root: ({ chain, document }) => chain.findLast(({ agent }) => agent !== undefined)?.agent ?? document,
  isWithdrawn: () => false,
  isCorrection: () => false,
};

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
 * a call or a prediction is set aside; negative polarity and a denial cancel each other out. Who takes something back
 * says nothing for or against it.
 */
export function stance(claim: Judged): Stance {
  const marks = weigh(claim);
  if (marks & SUPPORTS) return 'supports';
  if (marks & OPPOSES) return 'opposes';
  if (marks & RETRACTS) return 'retracts';
  return marks & ASIDE ? 'setAside' : 'questions';
}

/** The standing of a relation from its claims; only accepted ones count, and none that was taken back. */
export function standing(claims: readonly Judged[], sources: Judge): Standing {
  let marks = 0;
  for (const claim of claims) if (claim.review === 'accepted') marks |= counted(claim, sources);
  return standingOf(marks);
}

/**
 * What an accepted claim brings to its relation, as bits below 2 ** 10. The bits of several claims add up by `|` in any
 * order, and `standingOf` reads the standing from them: so those who leave out many claims in turn need no claims.
 * Nine bits are the least that can tell all standings apart under `|`.
 */
export function marksOf(claim: Judged, sources: Judge): number {
  return counted(claim, sources);
}

/** How many distinct roots support a relation. Only accepted, supporting claims that nobody took back count. */
export function independentRoots(claims: readonly Judged[], sources: Judge): number {
  return derive(claims, sources).independentRoots;
}

/** The same count for the claims that oppose. */
export function opposingRoots(claims: readonly Judged[], sources: Judge): number {
  return derive(claims, sources).opposingRoots;
}

/** All three at once. O(claims). */
export function derive(claims: readonly Judged[], sources: Judge): Derived {
  if (claims.length > FEW) {
    const [independentRoots, opposingRoots] = [
      roots(claims, 'supports', sources).size,
      roots(claims, 'opposes', sources).size,
    ];
    return { standing: standing(claims, sources), independentRoots, opposingRoots };
  }
  let marks = 0;
  let supporting = 0;
  let opposing = 0;
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i] as Judged;
    if (claim.review !== 'accepted') continue;
    const own = counted(claim, sources);
    if (own & SUPPORTS) supporting += marks & SUPPORTS && !isNewRoot(claims, i, SUPPORTS, sources) ? 0 : 1;
    else if (own & OPPOSES) opposing += marks & OPPOSES && !isNewRoot(claims, i, OPPOSES, sources) ? 0 : 1;
    marks |= own;
  }
  return { standing: standingOf(marks), independentRoots: supporting, opposingRoots: opposing };
}

/** The distinct roots of all claims of one stance that count, as `Judge.root` gives them. */
export function roots(claims: readonly Judged[], side: 'supports' | 'opposes', sources: Judge): Set<string> {
  const bit = side === 'supports' ? SUPPORTS : OPPOSES;
  return new Set(
    claims
      .filter((claim) => claim.review === 'accepted' && counted(claim, sources) & bit)
      .map((claim) => sources.root(claim)),
  );
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
/** takes something back */
const RETRACTS = 64;
/** a support that was taken back, or the words that take one back */
const TAKEN_BACK = 128;
/** was taken back, whatever it said */
const WITHDRAWN = 256;
/** says that it is not so by itself, where a denial only answers what others say */
const COUNTER = 512;

/** What a claim brings once it is known what its sources have taken back. */
function counted(claim: Judged, sources: Judge): number {
  const marks = weigh(claim);
  if (sources.isWithdrawn(claim)) return marks & SUPPORTS ? WITHDRAWN | TAKEN_BACK : WITHDRAWN;
  return marks & COUNTER && sources.isCorrection(claim) ? marks & ~COUNTER : marks;
}

function weigh({ chain, polarity, modality }: Judged): number {
  let denies = false;
  let proposes = modality === 'proposed';
  let aside = modality !== 'actual';
  let alleges = false;
  let confirmed = false;
  let retracts = false;
  let plain = true;
  for (let i = 0; i < chain.length; i++) {
    const { act, agent } = chain[i] as Step;
    switch (ACTS[act].effect) {
      case 'doubts':
        return 0;
      case 'denies':
        denies = true;
        break;
      case 'calls':
        aside = proposes = true;
        break;
      case 'predicts':
        aside = true;
        break;
      case 'alleges':
        alleges = true;
        break;
      case 'confirms':
        confirmed = true;
        break;
      case 'retracts':
        retracts = true;
    }
    if (agent !== undefined) plain = false;
  }
  const opposes = (polarity === 'negative') !== denies;
  // what somebody only says that another took back is a claim about the other, and not one about the relation
  if (retracts) return aside || opposes || !isRetraction({ chain, modality }) ? RETRACTS : RETRACTS | TAKEN_BACK;
  if (aside) return proposes ? ASIDE | PROPOSAL : ASIDE;
  if (opposes) return denies ? OPPOSES : OPPOSES | COUNTER;
  if (alleges) return SUPPORTS;
  return plain || confirmed ? SUPPORTS | UNALLEGED | PLAIN : SUPPORTS | UNALLEGED;
}

/** The standing of a relation from the marks of its accepted claims, added up by `|`. */
export function standingOf(marks: number): Standing {
  if (marks & SUPPORTS) {
    if (marks & OPPOSES) return 'disputed';
    if (marks & PLAIN) return 'stated';
    return marks & UNALLEGED ? 'reported' : 'alleged';
  }
  if (marks & TAKEN_BACK && !(marks & COUNTER)) return 'retracted';
  if (marks & OPPOSES) return 'denied';
  if (marks & ASIDE) return marks & PROPOSAL ? 'proposed' : 'possible';
  return marks & WITHDRAWN ? 'retracted' : 'unclaimed';
}

/** Whether the last word of a claim is that somebody takes something back; not where that is only alleged or denied. */
export function isRetraction({ chain, modality }: Pick<Claim, 'chain' | 'modality'>): boolean {
  const at = chain.findIndex(({ act }) => ACTS[act].effect === 'retracts');
  if (at < 0 || modality !== 'actual') return false;
  return chain.slice(0, at).every(({ act }) => ACTS[act].effect === 'asserts' || ACTS[act].effect === 'confirms');
}

/** So many claims are compared with each other sooner than through a set. */
const FEW = 12;

/** Whether no earlier claim of the same side has the same root. */
function isNewRoot(claims: readonly Judged[], at: number, side: number, sources: Judge): boolean {
  const own = sources.root(claims[at] as Judged);
  for (let i = 0; i < at; i++) {
    const before = claims[i] as Judged;
    if (before.review === 'accepted' && counted(before, sources) & side && sources.root(before) === own) return false;
  }
  return true;
}
