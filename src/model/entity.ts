/** An entity: a typed node with its names in each language. */
import { z } from 'zod';
import { Grading } from './assessment.js';
import { Review } from './claim.js';
import { Id } from './id.js';
import { Language, Localised } from './language.js';

/** Identifiers elsewhere, by scheme: `{ wikidata: 'Q1359568', ticker: 'NYSE:BABA' }`. */
const SameAs = z
  .record(z.string().min(1), z.string().min(1))
  .refine((ids) => ids.wikidata === undefined || /^Q[1-9]\d*$/.test(ids.wikidata), {
    error: 'a Wikidata item such as Q1359568',
    path: ['wikidata'],
  });

export const Entity = z.strictObject({
  id: Id,
  type: Id.describe('An entity type of the ontology.'),
  names: Localised.describe('The name in each language.'),
  aliases: z
    .record(Language, z.array(z.string().min(1)))
    .default({})
    .describe('Other names that documents use, per language.'),
  description: Localised.optional(),
  sameAs: SameAs.default({}).describe('Identifiers elsewhere: wikidata, ticker, lei ...'),
  plural: z.boolean().optional().describe('Whether its English name is a plural. If omitted, as its type says.'),
  anonymous: z
    .boolean()
    .optional()
    .describe('Whether it names nobody, as "officials" does: what it says is the word of whoever quotes it.'),
  gradings: z
    .array(Grading)
    .optional()
    .describe('Our own grades of it as a source, appended and never changed; the last one is in force.'),
  review: Review.optional().describe(
    'If omitted, accepted. proposed: an extractor found it and nobody has reviewed it yet.',
  ),
});
export type Entity = z.infer<typeof Entity>;
