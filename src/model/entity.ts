/** An entity: a typed node with its names in each language. */
import { z } from 'zod';
import { Review } from './claim.js';
import { Id } from './id.js';
import { Language, Localised } from './language.js';

/** Identifiers elsewhere, by scheme: `{ wikidata: 'Q1359568', ticker: 'NYSE:BABA' }`. */
export const SameAs = z
  .record(z.string().min(1), z.string().min(1))
  .refine((ids) => ids.wikidata === undefined || /^Q[1-9]\d*$/.test(ids.wikidata), {
    error: 'a Wikidata item such as Q1359568',
    path: ['wikidata'],
  });
export type SameAs = z.infer<typeof SameAs>;

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
  review: Review.optional().describe('Left out: accepted. proposed: an extractor found it and nobody has looked yet.'),
});
export type Entity = z.infer<typeof Entity>;
