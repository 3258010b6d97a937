/** What a part of a dossier still knows of its sources where what would tell it was left out. */
import { z } from 'zod';
import { Id } from './id.js';
import type { Relation } from './relation.js';
import type { Judge } from './standing.js';

/** Why a claim counts no more. */
export const Withdrawal = z.strictObject({
  by: z.string().min(1).describe('The source that took it back.'),
  document: Id.describe('The document that says so.'),
  claim: Id.optional().describe('The claim that says so; missing where the document as a whole takes back another.'),
  date: z.string().min(1).optional().describe('The date of that document, EDTF.'),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** By claim, what the documents and claims of the part alone do not tell. */
export const LeftOut = z.strictObject({
  roots: z.record(Id, z.string().min(1)).default({}).describe('Whose word a claim rests on.'),
  withdrawals: z.record(Id, Withdrawal).default({}).describe('Claims that those who made them have taken back.'),
  corrections: z.array(Id).default([]).describe('Claims that are a part of taking something back.'),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** The part of `Sources` that is asked. */
interface Knows extends Judge {
  withdrawal(claim: string): Withdrawal | undefined;
}

/**
 * What must be kept beside a part of a dossier, so that nothing in it counts for more than in the whole. O(claims).
 * @param whole the sources as the whole dossier tells them
 * @param part the sources as the part alone tells them
 * @returns undefined where the part tells all
 */
export function leftOutOf(relations: readonly Relation[], whole: Knows, part: Judge): LeftOut | undefined {
  const found: LeftOut = { roots: {}, withdrawals: {}, corrections: [] };
  for (const claim of relations.flatMap(({ claims }) => claims)) {
    const root = whole.root(claim);
    if (root !== part.root(claim)) found.roots[claim.id] = root;
    const withdrawal = whole.withdrawal(claim.id);
    if (withdrawal && !part.isWithdrawn(claim)) found.withdrawals[claim.id] = withdrawal;
    if (whole.isCorrection(claim) && !part.isCorrection(claim)) found.corrections.push(claim.id);
  }
  const isEmpty = Object.values(found).every((kept) => Object.keys(kept).length === 0);
  return isEmpty ? undefined : found;
}
