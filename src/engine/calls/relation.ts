import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { defineCall, EntityRef, filtered, Id, RelationSummary, Wording } from '../call.js';

/** One relation with all its claims, explained. */
export const relation = defineCall({
  id: 'relation',
  summary: 'Explain one relation: its standing, who says so, who opposes it, in which words.',
  query: z.strictObject({ id: Id.describe('The relation.'), ...filtered }),
  answer: z.strictObject({
    relation: RelationSummary,
    subject: EntityRef,
    object: EntityRef.optional(),
    label: Localised.describe('The label of the relation type.'),
    meaning: Localised.describe('What the standing means, in words.'),
    sides: z.strictObject({
      supports: z.array(Wording),
      opposes: z.array(Wording),
      questions: z.array(Wording),
      setAside: z.array(Wording),
    }),
    uncounted: z.array(Wording).describe('Claims that await review or were rejected: they count in nothing.'),
    entities: z.array(EntityRef).describe('The speakers.'),
  }),
});
