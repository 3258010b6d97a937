/** Decisions on sources: whether a document is a copy, and how reliable a source is. */
import { z } from 'zod';
import { Reliability } from './assessment.js';
import { Id } from './id.js';
import { Localised } from './language.js';

const CopyOf = {
  of: Id.optional().describe('The document it was copied from, or the other one that looks alike.'),
  service: z.string().min(1).max(120).optional().describe('Or the wire service that it is credited to.'),
};

export const SOURCE_DECISIONS = [
  z.strictObject({
    kind: z.literal('copy'),
    document: Id.describe('A reprint, wire copy or translation.'),
    ...CopyOf,
  }),
  z.strictObject({
    kind: z.literal('notCopy'),
    document: Id.describe('A document that only looks like a copy.'),
    ...CopyOf,
  }),
  z.strictObject({
    kind: z.literal('grade'),
    source: z.string().min(1).max(300).describe('An entity, or `publisher NAME` as the query sources gives it.'),
    reliability: Reliability,
    note: Localised.optional(),
  }),
] as const;
