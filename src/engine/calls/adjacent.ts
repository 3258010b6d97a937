import { z } from 'zod';
import { defineCall, EntityRef, filtered, Id, paged, RelationSummary, StandingCounts } from '../call.js';

/** The relations of one entity, by type and direction, each group in parts. */
export const adjacent = defineCall({
  id: 'adjacent',
  summary: "List one entity's relations by type and direction.",
  query: z.strictObject({
    id: Id.describe('The entity.'),
    direction: z.enum(['out', 'in', 'both']).default('both'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    groups: z.array(
      z.strictObject({
        type: Id,
        direction: z.enum(['out', 'in']),
        total: z.int().min(1),
        standings: StandingCounts,
        relations: z.array(RelationSummary),
      }),
    ),
    entities: z.array(EntityRef).describe('Everyone that the relations and their chains name.'),
    total: z.int().min(0),
    cursor: z.string().optional().describe('Asks for the next part; missing on the last.'),
  }),
});
