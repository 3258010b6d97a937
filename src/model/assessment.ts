/** An assessment: our own verdict on a relation. Assessments are appended, never changed; the last one is in force. */
import { z } from 'zod';
import { EdtfDate } from './date.js';
import { Localised } from './language.js';

export const Verification = z.enum(['unverified', 'corroborated', 'disputed', 'refuted', 'retracted']);
export type Verification = z.infer<typeof Verification>;

/** The Admiralty code (NATO STANAG 2511): how reliable a source is, from A to E; F cannot be judged. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof Reliability>;

/** Our own grade of a source: who gave it, and when. */
export const Grading = z.strictObject({
  reliability: Reliability.describe('Admiralty code: A completely reliable ... E unreliable, F cannot be judged.'),
  note: Localised.optional(),
  by: z.string().min(1),
  at: EdtfDate,
});
export type Grading = z.infer<typeof Grading>;

export const Assessment = z.strictObject({
  verification: Verification,
  reliability: Reliability.optional().describe('Admiralty code: the source, A best.'),
  credibility: z
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe('Admiralty code: the information, 1 best, 6 cannot be judged.'),
  confidence: z.number().min(0).max(100).optional().describe('How sure we are that the relation holds, 0 to 100.'),
  note: Localised.optional(),
  by: z.string().min(1),
  at: EdtfDate,
});
export type Assessment = z.infer<typeof Assessment>;

/** Our own verdict in force: that of the last assessment; undefined where nobody assessed the relation. */
export function verdictOf(assessments: readonly Assessment[]): Verification | undefined {
  return assessments.at(-1)?.verification;
}

/** Whether our own verdict takes a relation back: whatever its claims add up to, it must not look like a fact. */
export function isOverruled(verdict: Verification | undefined): boolean {
  return verdict === 'refuted' || verdict === 'retracted';
}
