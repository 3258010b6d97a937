import { z } from 'zod';
import { BOUNDS, Counts, defineCall, EntityRef, Id, page, paged } from '../call.js';

/** Entities by name, alias or id, in any language: prefix of any word, one typo, Chinese anywhere in the name. */
export const search = defineCall({
  id: 'search',
  summary: 'Find entities by name, alias or id in English and Chinese, tolerating a typo.',
  query: z.strictObject({
    text: z.string().min(1).max(BOUNDS.textLength).describe('What to look for.'),
    type: z.array(Id).max(BOUNDS.ids).optional().describe('Only entities of these types and subtypes.'),
    ...paged,
  }),
  answer: z.strictObject({
    hits: z.array(
      z.strictObject({
        entity: EntityRef,
        score: z.number().min(0).max(1).describe('1 is an exact name.'),
        matched: z.strictObject({
          text: z.string().describe('The name, alias or id that matched.'),
          kind: z.enum(['name', 'alias', 'id']),
          how: z.enum(['exact', 'prefix', 'word', 'part', 'typo']),
        }),
      }),
    ),
    types: Counts.describe('All hits by entity type, before the types were chosen.'),
    ...page,
  }),
});
