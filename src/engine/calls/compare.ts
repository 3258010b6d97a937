import { z } from 'zod';
import {
  BOUNDS,
  defineCall,
  EntityRef,
  filtered,
  Id,
  page,
  paged,
  RelationSummary,
  Standing,
  Wording,
} from '../call.js';

/**
 * agree: all documents make a claim and give the relation the same standing; differ: all make one, the standings differ
 * without contradicting; contradict: one gives support where another gives only opposition; partial: some leave it out.
 */
export const Agreement = z.enum(['agree', 'differ', 'contradict', 'partial']);
export type Agreement = z.infer<typeof Agreement>;

/** What two or more documents claim, agree on, contradict and leave out. */
export const compare = defineCall({
  id: 'compare',
  summary: 'Compare documents: which relations each claims, agrees on, contradicts and leaves out, in which words.',
  query: z.strictObject({
    document: z.array(Id).min(2).max(BOUNDS.documents).describe('The documents to compare.'),
    agreement: z.array(Agreement).optional().describe('Only relations that come out so.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    documents: z.array(
      z.strictObject({
        id: Id,
        title: z.string(),
        language: z.string(),
        relations: z.int().min(0).describe('Relations it makes a claim on.'),
        only: z.array(Id).describe('Relations that it alone makes a claim on.'),
        leavesOut: z.array(Id).describe('Relations on which another makes a claim and it does not.'),
      }),
    ),
    counts: z.record(Agreement, z.int().min(0)),
    relations: z.array(
      z.strictObject({
        relation: RelationSummary.describe('With the claims of the compared documents.'),
        agreement: Agreement,
        said: z.array(z.strictObject({ document: Id, standing: Standing, wordings: z.array(Wording) })),
        silent: z.array(Id).describe('Documents that leave it out.'),
      }),
    ),
    entities: z.array(EntityRef),
    ...page,
  }),
});
