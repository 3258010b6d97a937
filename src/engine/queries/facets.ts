import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { defineQuery, filtered, Id } from '../query.js';

/** A value, and how much there is of it. */
const Row = z.strictObject({ id: z.string(), count: z.int().min(0) });

/** What could be chosen to narrow further: every value that the dossier has, with what the rest of the filter leaves. */
export const facetsQuery = defineQuery({
  id: 'facets',
  summary: 'Count every type, standing, document, language and speaker, each under the rest of the filter.',
  cost: 'whole',
  query: z.strictObject({
    ...filtered,
    limit: z
      .int()
      .min(1)
      .max(500)
      .default(100)
      .describe('Maximum documents and speakers, those with most claims first.'),
  }),
  answer: z.strictObject({
    entities: z.int().min(0).describe('Entities that the filter leaves.'),
    relations: z.int().min(0).describe('Relations that the filter leaves.'),
    entityTypes: z.array(Row),
    relationTypes: z.array(Row),
    standings: z.array(Row),
    documents: z.array(Row).describe('With their claims.'),
    languages: z.array(Row),
    speakers: z.array(Row.extend({ isDocument: z.boolean() })).describe('With the claims in which they speak.'),
    months: z
      .array(Row)
      .describe('Whatever the filter but its review states: the months in which relations began to hold.'),
    undated: z.int().min(0),
    claimed: z
      .strictObject({ months: z.array(Row), undated: z.int().min(0) })
      .describe(
        'Whatever the filter but its review states: the months of the documents in which relations are claimed.',
      ),
    names: z.record(Id, Localised).describe('Of the documents and speakers given.'),
    more: z.strictObject({ documents: z.int().min(0), speakers: z.int().min(0) }),
  }),
});
