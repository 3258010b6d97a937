/** An assessment: our own verdict on a relation. Assessments are appended, never changed; the last one is in force. */
import { z } from 'zod';
import { EdtfDate } from './date.js';
import { Localised } from './language.js';

export const Verification = z.enum(['unverified', 'corroborated', 'disputed', 'refuted', 'retracted']);
export type Verification = z.infer<typeof Verification>;

export const Assessment = z.strictObject({
  verification: Verification,
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional().describe('Admiralty code: the source, A best.'),
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
