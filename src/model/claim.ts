/** A claim: one speech act about a relation in one document. */
import { z } from 'zod';
import { ACTS } from './acts.js';
import { EdtfDate } from './date.js';
import { Id } from './id.js';
import { Localised } from './language.js';

/** What a speaker does with a relation. */
export const Act = z.enum(Object.keys(ACTS) as [keyof typeof ACTS]);
export type Act = z.infer<typeof Act>;

/** One link of the attribution. Only the first step may lack an agent: it is then the document's own voice. */
export const Step = z.strictObject({ agent: Id.optional(), act: Act });
export type Step = z.infer<typeof Step>;

/** The attribution, outermost speaker first; empty where the document states it in its own voice. */
export const Chain = z.array(Step).refine((chain) => chain.slice(1).every((step) => step.agent !== undefined), {
  error: 'only the first step of a chain may lack an agent',
});
export type Chain = z.infer<typeof Chain>;

export const Polarity = z.enum(['positive', 'negative']);
export type Polarity = z.infer<typeof Polarity>;

export const Modality = z.enum(['actual', 'possible', 'proposed']);
export type Modality = z.infer<typeof Modality>;

/** Whether a claim counts: found by an extractor, accepted or rejected by a person. */
export const Review = z.enum(['proposed', 'accepted', 'rejected']);
export type Review = z.infer<typeof Review>;

/**
 * The words that make the claim. `start` and `end` are UTF-16 code units into the document's text as stored,
 * end exclusive; `quote` equals that slice up to Unicode NFC and folded white space.
 */
export const Evidence = z.strictObject({
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** Why an extractor proposes a claim. */
export const Proposal = z.strictObject({
  extractor: z.string().min(1),
  cue: z.string().optional(),
  /** 0 to 100 */
  confidence: z.number().min(0).max(100),
  reasons: z.array(z.string()).optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** Who decided on a proposal, and when (ISO 8601). */
const Reviewed = z.strictObject({ by: z.string().min(1), at: EdtfDate });

export const Claim = z.strictObject({
  id: Id,
  document: Id,
  chain: Chain,
  polarity: Polarity,
  modality: Modality,
  review: Review,
  evidence: Evidence,
  note: Localised.optional(),
  proposal: Proposal.optional(),
  reviewed: Reviewed.optional(),
});
export type Claim = z.infer<typeof Claim>;

/**
 * A claim as a person writes it: everything that can be derived or has a usual value may be left out.
 * `occurrence` (from 1) chooses among equal quotes in one document.
 */
export const ClaimEntry = z.strictObject({
  id: Id.optional().describe('If omitted, it is derived from the relation and the document.'),
  document: Id.describe('The document that holds the words.'),
  chain: Chain.default([]).describe(
    "The attribution, outermost speaker first. Empty: the document's own voice states it.",
  ),
  polarity: Polarity.default('positive').describe('negative: the document says that it is not so.'),
  modality: Modality.default('actual').describe('possible: may, could. proposed: ought to be.'),
  review: Review.default('accepted').describe('Only accepted claims count towards a standing.'),
  evidence: z.strictObject({
    quote: z.string().min(1).describe('The exact words of the document.'),
    occurrence: z.int().min(1).optional().describe('Which one, where the words stand more than once; from 1.'),
    start: z.int().min(0).optional().describe('UTF-16 offset of the first character; checked where given.'),
    end: z.int().min(1).optional().describe('UTF-16 offset after the last character; checked where given.'),
  }),
  note: Localised.optional(),
  proposal: Proposal.optional(),
  reviewed: Reviewed.optional().describe('Who decided on a proposal, and when.'),
});
export type ClaimEntry = z.infer<typeof ClaimEntry>;

/** Whether a claim is made in the document's own voice: nobody else speaks in it. */
export function inOwnVoice(claim: Pick<Claim, 'chain'>): boolean {
  return claim.chain.every((step) => step.agent === undefined);
}

/** The ids of all who speak in a claim, outermost first; the document itself where its own voice is the first. */
export function speakersOf({ chain, document }: Pick<Claim, 'chain' | 'document'>): string[] {
  const speakers = chain[0]?.agent === undefined ? [document] : [];
  for (const { agent } of chain) if (agent !== undefined) speakers.push(agent);
  return speakers;
}

/** Whether one of these speaks in a claim. */
export function isSaidBy({ chain, document }: Pick<Claim, 'chain' | 'document'>, ids: ReadonlySet<string>): boolean {
  if (chain[0]?.agent === undefined && ids.has(document)) return true;
  for (const { agent } of chain) if (agent !== undefined && ids.has(agent)) return true;
  return false;
}

/** The acts performed in a claim; an empty chain states. */
export function actsOf(claim: Pick<Claim, 'chain'>): Act[] {
  return claim.chain.length === 0 ? ['states'] : claim.chain.map((step) => step.act);
}
