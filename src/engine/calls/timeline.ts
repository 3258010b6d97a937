import { z } from 'zod';
import { defineCall, EntityRef, filtered, Id, page, paged, StandingCounts } from '../call.js';

/** When relations held, or when they were claimed. */
export const timeline = defineCall({
  id: 'timeline',
  summary: 'Order relations by when they held or when they were claimed, with a histogram; undated ones apart.',
  query: z.strictObject({
    by: z.enum(['held', 'claimed']).default('held').describe('held: from and until. claimed: dates of documents.'),
    bucket: z.enum(['day', 'month', 'year']).default('month').describe('Width of the bars.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    events: z.array(
      z.strictObject({
        relation: Id,
        date: z.string().describe('EDTF: of the start, or of the document.'),
        until: z.string().optional(),
        document: Id.optional().describe('With by=claimed: the document.'),
        subject: Id,
        type: Id,
        object: Id.optional(),
        standing: z.string(),
      }),
    ),
    buckets: z.array(z.strictObject({ start: z.string(), count: z.int().min(1), standings: StandingCounts })),
    undated: z.array(Id).describe('Relations without a date.'),
    entities: z.array(EntityRef),
    ...page,
  }),
});
