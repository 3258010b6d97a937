import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { defineCall, EntityRef, filtered, page, paged, RelationSummary, Wording } from '../call.js';

/** The relations that some support and others oppose, with the words of both sides. */
export const contradictions = defineCall({
  id: 'contradictions',
  summary: 'List the relations that are both supported and opposed, with the quotes of both sides.',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    contradictions: z.array(
      z.strictObject({
        relation: RelationSummary,
        label: Localised,
        supports: z.array(Wording).min(1),
        opposes: z.array(Wording).min(1),
      }),
    ),
    entities: z.array(EntityRef),
    ...page,
  }),
});
