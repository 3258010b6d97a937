import { z } from 'zod';
import { Counts, defineCall, filtered, StandingCounts } from '../call.js';

/** How much there is of everything. */
export const stats = defineCall({
  id: 'stats',
  summary: 'Count what the dossier holds, or what a filter leaves of it.',
  query: z.strictObject({ ...filtered }),
  answer: z.strictObject({
    documents: z.int().min(0),
    entities: z.int().min(0),
    relations: z.int().min(0),
    claims: z.int().min(0),
    standings: StandingCounts,
    entityTypes: Counts,
    relationTypes: Counts,
    acts: Counts,
    speakers: Counts.describe('Claims in which each speaks.'),
    languages: Counts.describe('Documents by language.'),
    reviews: Counts.describe('Claims by review state.'),
  }),
});
