import { z } from 'zod';
import { valueWords } from '../../model/sentence.js';
import { briefRelation, largest, period } from '../brief.js';
import { Counts, defineQuery, EntityRef, filtered, page, paged, RelationSummary, StandingCounts } from '../query.js';
import { standingColumn } from '../relation-columns.js';

/** A list of relations: filtered, sorted, in parts, with the counts of what else could be chosen. */
export const relationsQuery = defineQuery({
  id: 'relations',
  summary:
    'List relations with their claims, filtered and sorted, with counts by standing, type, document and speaker.',
  cost: 'whole',
  query: z.strictObject({
    ...filtered,
    sort: z.enum(['id', 'standing', 'roots', 'claims', 'from']).default('id').describe('Sort by this, then by id.'),
    descending: z.boolean().default(false).describe('Sort in descending order.'),
    ...paged,
  }),
  answer: z.strictObject({
    relations: z.array(RelationSummary),
    entities: z.array(EntityRef).describe('Everyone that the relations and their chains name.'),
    facets: z.strictObject({
      standing: StandingCounts,
      relationType: Counts,
      entityType: Counts,
      document: Counts,
      speaker: Counts,
    }),
    ...page,
  }),
  command: {
    table: ({ relations }, voice) =>
      voice.table(relations, [
        standingColumn((relation) => relation, voice),
        { title: 'roots', cell: ({ independentRoots, opposingRoots }) => `${independentRoots}:${opposingRoots}` },
        { title: 'subject', cell: ({ subject }) => voice.name(subject) },
        { title: 'relation', cell: (relation) => voice.label(relation) },
        {
          title: 'object or value',
          cell: ({ object, value }) =>
            object === undefined ? `“${valueWords(value, voice.language)}”` : voice.name(object),
        },
        { title: 'when', cell: ({ from, until }) => period(from, until) },
        { title: 'id', cell: ({ id }) => id },
      ]),
  },
  tool: {
    brief: ({ relations, facets, total, cursor }, words) => ({
      relations: relations.map((relation) => briefRelation(relation, words)),
      standings: facets.standing,
      relationTypes: largest(facets.relationType, 10),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});
