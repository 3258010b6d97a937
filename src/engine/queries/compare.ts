import { z } from 'zod';
import { briefRelation } from '../brief.js';
import {
  BOUNDS,
  defineQuery,
  EntityRef,
  filtered,
  Id,
  page,
  paged,
  RelationSummary,
  Standing,
  Wording,
} from '../query.js';
import { tableWord } from '../table-words.js';
import { standingWord, standingWords } from '../voice.js';

/**
 * agree: all documents make a claim and give the relation the same standing; differ: all make one, the standings differ
 * without contradicting; contradict: one gives support where another gives only opposition; partial: some leave it out.
 */
export const Agreement = z.enum(['agree', 'differ', 'contradict', 'partial']);
export type Agreement = z.infer<typeof Agreement>;

/** What two or more documents claim, agree on, contradict and leave out. */
export const compareQuery = defineQuery({
  id: 'compare',
  summary: 'Compare documents: which relations each claims, agrees on, contradicts and leaves out, in which words.',
  cost: 'large',
  query: z.strictObject({
    document: z.array(Id).min(2).max(BOUNDS.documents).describe('The ids of two or more documents.'),
    agreement: z.array(Agreement).optional().describe('Only relations with this outcome.'),
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
  command: {
    args: ['document'],
    table: ({ documents, counts, relations }, voice) =>
      [
        voice.table(documents, [
          { title: 'document', cell: ({ id }) => id },
          { title: 'relations', cell: ({ relations: n }) => n, align: 'right' },
          { title: 'alone in', cell: ({ only }) => only.length, align: 'right' },
          { title: 'leaves out', cell: ({ leavesOut }) => leavesOut.length, align: 'right' },
          { title: 'title', cell: ({ title }) => title },
        ]),
        voice.table(Object.entries(counts), [
          { title: 'agreement', cell: ([name]) => tableWord(name, voice.language) },
          { title: 'relations', cell: ([, n]) => n, align: 'right' },
        ]),
        voice.table(relations, [
          { title: 'agreement', cell: ({ agreement }) => tableWord(agreement, voice.language) },
          { title: 'relation', cell: ({ relation }) => voice.sentence(relation) },
          { title: 'standing', cell: ({ relation }) => standingWords(relation, voice.language) },
          {
            title: 'said',
            cell: ({ said }) =>
              said.map(({ document, standing }) => `${document}: ${standingWord(standing, voice.language)}`).join(', '),
          },
          { title: 'left out by', cell: ({ silent }) => silent.join(', ') },
        ]),
      ].join('\n'),
  },
  tool: {
    brief: ({ documents, counts, relations, total, cursor }, words) => ({
      documents: documents.map(({ only, leavesOut, ...document }) => ({
        ...document,
        only: only.length,
        leavesOut: leavesOut.length,
      })),
      counts,
      relations: relations.map(({ relation, agreement, said, silent }) => {
        const { id, says } = briefRelation(relation, words);
        const standings = Object.fromEntries(said.map(({ document, standing }) => [document, standing]));
        return { id, says, agreement, said: standings, ...(silent.length > 0 && { silent }) };
      }),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});
