import { z } from 'zod';
import { defineQuery, EntityRef, filtered, page, paged, RelationSummary, Standing } from '../query.js';

/** What a filter does to the picture, compared with the same review states under no other condition. */
export const changesQuery = defineQuery({
  id: 'changes',
  summary: 'Say what a filter changes: how many relations go, and whose standing becomes another.',
  cost: 'small',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    gone: z.int().min(0).describe('Relations that the filter leaves nothing of.'),
    ways: z
      .array(z.strictObject({ from: Standing, to: Standing, count: z.int().min(1) }))
      .describe('How many relations change from one standing to another, most frequent first.'),
    turned: z
      .array(z.strictObject({ relation: RelationSummary.describe('As the filter leaves it.'), from: Standing }))
      .describe('The relations whose standing changes, by id.'),
    entities: z.array(EntityRef).describe('Everyone that these relations and their chains name.'),
    ...page,
  }),
});
