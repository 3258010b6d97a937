import { z } from 'zod';
import { Filter } from '../../model/filter.js';
import { BOUNDS, defineCall, EntityRef, filtered, Id, RelationSummary } from '../call.js';
import { MetricInfo } from './metrics.js';

/** A metric under several filters: whose place depends on claims that may not hold. */
export const sensitivity = defineCall({
  id: 'sensitivity',
  summary:
    'Compare a metric with and without some claims: how value and rank of each entity change, and because of which relations.',
  query: z.strictObject({
    metric: Id.default('pagerank').describe('A metric of the registry that yields numbers.'),
    ...filtered,
    scenarios: z
      .array(z.strictObject({ name: z.string().min(1).max(BOUNDS.textLength), filter: Filter }))
      .max(BOUNDS.scenarios)
      .optional()
      .describe(
        'The filters to compare with the first picture. Left out: without the alleged and disputed, and without each speaker.',
      ),
    limit: z
      .int()
      .min(1)
      .max(BOUNDS.pageSize)
      .default(20)
      .describe('Entities per scenario, largest change of value first.'),
  }),
  answer: z.strictObject({
    metric: MetricInfo,
    scenarios: z.array(
      z.strictObject({
        name: z.string(),
        filter: Filter,
        relationsLost: z.array(Id),
        standingsChanged: z.array(z.strictObject({ relation: Id, before: z.string(), after: z.string() })),
        changes: z.array(
          z.strictObject({
            entity: EntityRef,
            before: z.strictObject({ value: z.number(), rank: z.int().min(1) }),
            after: z
              .strictObject({ value: z.number(), rank: z.int().min(1) })
              .optional()
              .describe('Missing where the entity is no longer in the picture.'),
            difference: z.number(),
            because: z.array(Id).describe('The lost relations that touch it or its neighbours, nearest first.'),
          }),
        ),
      }),
    ),
    relations: z.array(RelationSummary).describe('The relations that the scenarios lose, as in the first picture.'),
    entities: z.array(EntityRef),
  }),
});
