import { z } from 'zod';
import { defineCall, EntityRef, filtered, Id, StandingCounts } from '../call.js';

/** How communities are found; the same for every call that speaks of them, so that they mean the same ones. */
export const grouping = {
  resolution: z.number().min(0).max(10).default(1).describe('Above 1: more and smaller communities.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1)
    .describe('Seed of the random order.'),
};

/** A large graph at a glance: its communities, what lies inside each, and what lies between them. */
export const communities = defineCall({
  id: 'communities',
  summary: 'Find the communities of the graph (Leiden), with the relations in and between them by standing.',
  query: z.strictObject({
    ...filtered,
    limit: z.int().min(1).max(200).default(30).describe('How many at most, the largest first; the rest is counted.'),
    ...grouping,
  }),
  answer: z.strictObject({
    communities: z.array(
      z.strictObject({
        id: Id.describe('The id of its most connected entity.'),
        entities: z.int().min(1).describe('How many belong to it.'),
        top: z.array(EntityRef).describe('Its most connected entities, up to five.'),
        relations: StandingCounts.describe('Relations among its entities; those with a literal are not counted.'),
      }),
    ),
    links: z
      .array(
        z.strictObject({
          source: Id,
          target: Id,
          count: z.int().min(1),
          relations: StandingCounts.describe('Relations from one to the other, in both directions together.'),
        }),
      )
      .describe('Between the communities given, those with most relations first.'),
    rest: z
      .strictObject({
        communities: z.int().min(0),
        entities: z.int().min(0),
        relations: StandingCounts.describe('Relations in or to a community that is not given.'),
      })
      .describe('What the limit left out.'),
    modularity: z.number(),
  }),
});
