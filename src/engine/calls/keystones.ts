import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { defineCall, EntityRef, filtered, Id, RelationSummary, Standing } from '../call.js';

/** The claims, speakers and documents on which most of the picture hangs. */
export const keystones = defineCall({
  id: 'keystones',
  summary: 'Rank the claims, speakers and documents whose removal would change the picture most, and say how.',
  query: z.strictObject({
    kind: z.enum(['claim', 'speaker', 'document']).optional().describe('Only keystones of this kind.'),
    ...filtered,
    limit: z.int().min(1).max(100).default(10),
  }),
  answer: z.strictObject({
    keystones: z.array(
      z.strictObject({
        kind: z.enum(['claim', 'speaker', 'document']),
        id: Id,
        score: z.number().min(0).describe('Weighted sum of the effects; the weights are documented.'),
        relationsLost: z.array(Id).describe('Relations on which nothing else is claimed.'),
        standingsFlipped: z.array(z.strictObject({ relation: Id, before: Standing, after: Standing })),
        pathsBroken: z.int().min(0).describe('Pairs of entities no longer connected.'),
        entitiesCutOff: z.array(Id).describe('Entities that lose their last relation.'),
        words: Localised.describe('The effects in a sentence.'),
      }),
    ),
    relations: z.array(RelationSummary).describe('The relations that the keystones touch.'),
    entities: z.array(EntityRef),
  }),
});
