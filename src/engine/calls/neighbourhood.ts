import { z } from 'zod';
import { BOUNDS, defineCall, EntityRef, filtered, Id, RelationSummary } from '../call.js';

/** What lies within some steps of one or more entities, relations read in both directions. */
export const neighbourhood = defineCall({
  id: 'neighbourhood',
  summary: 'Give the entities within a few steps of others, and the relations among them.',
  query: z.strictObject({
    id: z.array(Id).min(1).max(BOUNDS.ids).describe('Where to start.'),
    depth: z.int().min(1).max(BOUNDS.depth).default(1).describe('Steps.'),
    limit: z.int().min(1).max(BOUNDS.nodes).default(200).describe('Most entities; nearest first, then by id.'),
    ...filtered,
  }),
  answer: z.strictObject({
    entities: z.array(EntityRef.extend({ depth: z.int().min(0).describe('Steps from the nearest start.') })),
    relations: z.array(RelationSummary),
    complete: z.boolean().describe('Whether nothing was left out because of the limit.'),
  }),
});
