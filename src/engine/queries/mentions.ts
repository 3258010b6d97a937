import { z } from 'zod';
import { defineQuery, EntityRef, Id } from '../query.js';

/** Who is named in a document, whether a claim was made of it or not. */
export const mentionsQuery = defineQuery({
  id: 'mentions',
  summary: 'List the places where a document names entities, with or without a claim.',
  cost: 'large',
  query: z.strictObject({ id: Id.describe('The id of the document.') }),
  answer: z.strictObject({
    mentions: z
      .array(z.strictObject({ entity: Id, start: z.int().min(0), end: z.int().min(1) }))
      .describe('In order, none over another; of names that overlap the longest.'),
    entities: z.array(EntityRef),
  }),
});
