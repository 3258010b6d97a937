import { z } from 'zod';
import { Act } from '../../model/claim.js';
import { Localised } from '../../model/language.js';
import { defineCall, EntityRef, filtered, Id, page, paged, RelationSummary } from '../call.js';

/** One speaker in an attribution tree: roots at the top, those who pass it on below. */
export interface AttributionNode {
  /** an entity, or a document for its own voice */
  speaker: string;
  act: Act;
  /** claims that end here: the outermost speaker of each */
  claims: string[];
  passedOnBy: AttributionNode[];
}

export const AttributionNode: z.ZodType<AttributionNode> = z.lazy(() =>
  z
    .strictObject({ speaker: Id, act: Act, claims: z.array(Id), passedOnBy: z.array(AttributionNode) })
    .meta({ id: 'AttributionNode' }),
);

/** How many independent roots a relation has, and how each reached us. */
export const corroboration = defineCall({
  id: 'corroboration',
  summary: 'Show for relations their independent roots and the tree of those who pass each on.',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    relations: z.array(
      z.strictObject({
        relation: RelationSummary,
        supporting: z.array(AttributionNode).describe('One tree per independent root.'),
        opposing: z.array(AttributionNode),
        words: Localised,
      }),
    ),
    entities: z.array(EntityRef),
    ...page,
  }),
});
