import { z } from 'zod';
import { Entity } from '../../model/entity.js';
import { defineCall, filtered, Id, RelationSummary, StandingCounts } from '../call.js';

/** One entity: names, properties, and how many relations of each type it has, by standing. */
export const entity = defineCall({
  id: 'entity',
  summary: 'Give one entity with its properties and a count of its relations.',
  query: z.strictObject({ id: Id.describe('The entity.'), ...filtered }),
  answer: z.strictObject({
    entity: Entity,
    properties: z.array(RelationSummary).describe('Its literal relations, each with standing and claims.'),
    relations: z.array(
      z.strictObject({
        type: Id,
        direction: z.enum(['out', 'in']),
        count: z.int().min(1),
        standings: StandingCounts,
      }),
    ),
  }),
});
