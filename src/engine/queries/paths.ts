import { z } from 'zod';
import { briefRelation } from '../brief.js';
import { pathBlocks } from '../path-blocks.js';
import { BOUNDS, defineQuery, EntityRef, filtered, Id, RelationSummary, Standing } from '../query.js';

/** The shortest ways between two entities, hop by hop, each hop with the relation that carries it. */
export const pathsQuery = defineQuery({
  id: 'paths',
  summary: 'Find the shortest paths between two entities, the firmest first; each names its weakest hop.',
  cost: 'whole',
  query: z.strictObject({
    from: Id.describe('The id of the entity at the start.'),
    to: Id.describe('The id of the entity at the end.'),
    maxLength: z.int().min(1).max(BOUNDS.pathLength).default(4).describe('Maximum hops.'),
    limit: z.int().min(1).max(BOUNDS.paths).default(5).describe('Maximum paths, the shortest first, then the firmest.'),
    directed: z
      .boolean()
      .default(false)
      .describe('Follow relations only from subject to object; symmetric ones lead both ways.'),
    without: z.array(Standing).default([]).describe('Leave out hops whose firmest relation has this standing.'),
    unsupported: z
      .boolean()
      .default(false)
      .describe('Also follow hops that are only denied, unclaimed, or refuted or retracted by our own assessment.'),
    ...filtered,
  }),
  answer: z.strictObject({
    paths: z.array(
      z.strictObject({
        length: z.int().min(0),
        weakest: Standing.optional().describe('The standing of the weakest hop; missing on a path of no hops.'),
        link: z.boolean().describe('Whether every hop is a link: supported, and not taken back by our own verdict.'),
        hops: z.array(
          z.strictObject({
            from: Id,
            to: Id,
            direction: z
              .enum(['forward', 'backward', 'both'])
              .describe('How the relation that carries the hop reads: from subject to object, back, or both ways.'),
            standing: Standing.describe('That of the relation that carries the hop, the firmest one.'),
            link: z.boolean().describe('Whether somebody supports it and our own verdict does not take it back.'),
            relations: z
              .array(RelationSummary)
              .min(1)
              .describe('The relation that carries the hop, then the parallel ones, the firmest first.'),
          }),
        ),
      }),
    ),
    entities: z.array(EntityRef),
    complete: z.boolean().describe('Whether there are no further paths within the length.'),
  }),
  command: { args: ['from', 'to'], table: pathBlocks },
  tool: {
    brief: ({ paths, complete }, words) => ({
      paths: paths.map(({ hops, ...path }) => ({
        ...path,
        hops: hops.map(({ from, to, direction, standing, link, relations: [carrier, ...parallel] }) => ({
          ...{ from, to, direction, standing, link },
          ...(carrier && { relation: briefRelation(carrier, words) }),
          ...(parallel.length > 0 && { parallelRelations: parallel.length }),
        })),
      })),
      complete,
    }),
  },
});
