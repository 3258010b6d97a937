import { z } from 'zod';
import { BOUNDS, defineCall, EntityRef, filtered, Id, RelationSummary, Standing } from '../call.js';

/** Standings from the firmest to the weakest: a path is as strong as its weakest hop. */
export const FIRMNESS = [
  'stated',
  'reported',
  'alleged',
  'disputed',
  'possible',
  'proposed',
  'denied',
  'unclaimed',
] as const satisfies readonly Standing[];

/** The shortest ways between two entities, with the standing of each hop. */
export const paths = defineCall({
  id: 'paths',
  summary: 'Find the shortest paths between two entities; each names its weakest hop.',
  query: z.strictObject({
    from: Id.describe('The entity at the start.'),
    to: Id.describe('The entity at the end.'),
    maxLength: z.int().min(1).max(BOUNDS.pathLength).default(4).describe('Most hops.'),
    limit: z.int().min(1).max(BOUNDS.paths).default(5).describe('Most paths, shortest first.'),
    directed: z.boolean().default(false).describe('Follow relations only from subject to object.'),
    without: z.array(Standing).default([]).describe('Leave out the hops of these standings.'),
    ...filtered,
  }),
  answer: z.strictObject({
    paths: z.array(
      z.strictObject({
        length: z.int().min(0),
        weakest: Standing.optional().describe('The weakest standing on the way; missing on a path of no hops.'),
        hops: z.array(
          z.strictObject({
            from: Id,
            to: Id,
            forward: z.boolean().describe('Whether the hop goes from subject to object.'),
            weakest: Standing.describe('The weakest standing among the relations of this hop.'),
            relations: z
              .array(RelationSummary)
              .min(1)
              .describe('The relations between the two in this direction, firmest first.'),
          }),
        ),
      }),
    ),
    entities: z.array(EntityRef),
    complete: z.boolean().describe('Whether there are no further paths within the length.'),
  }),
});
