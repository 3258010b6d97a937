import { z } from 'zod';
import { Counts, defineCall, EntityRef, filtered, page, paged, RelationSummary, StandingCounts } from '../call.js';

/** A list of relations: filtered, sorted, in parts, with the counts of what else could be chosen. */
export const relations = defineCall({
  id: 'relations',
  summary:
    'List relations with their claims, filtered and sorted, with counts by standing, type, document and speaker.',
  query: z.strictObject({
    ...filtered,
    sort: z.enum(['id', 'standing', 'roots', 'claims', 'from']).default('id').describe('What to sort by, then by id.'),
    descending: z.boolean().default(false),
    ...paged,
  }),
  answer: z.strictObject({
    relations: z.array(RelationSummary),
    entities: z.array(EntityRef).describe('Everyone that the relations and their chains name.'),
    facets: z.strictObject({
      standing: StandingCounts,
      relationType: Counts,
      entityType: Counts,
      document: Counts,
      speaker: Counts,
    }),
    ...page,
  }),
});
