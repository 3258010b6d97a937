import { z } from 'zod';
import { briefRelation } from '../brief.js';
import { defineQuery, EntityRef, filtered, Id, paged, RelationSummary, StandingCounts } from '../query.js';
import { relationColumns } from '../relation-columns.js';
import { tableWord } from '../table-words.js';

/** The relations of one entity, by type and direction, each group in parts. */
export const adjacentQuery = defineQuery({
  id: 'adjacent',
  summary: "List one entity's relations by type and direction.",
  cost: 'small',
  query: z.strictObject({
    id: Id.describe('The id of the entity.'),
    direction: z.enum(['out', 'in', 'both']).default('both').describe('Relations from the entity, to it, or both.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    groups: z.array(
      z.strictObject({
        type: Id,
        direction: z.enum(['out', 'in']),
        total: z.int().min(1),
        standings: StandingCounts,
        relations: z.array(RelationSummary),
      }),
    ),
    entities: z.array(EntityRef).describe('Everyone that the relations and their chains name.'),
    total: z.int().min(0),
    cursor: z.string().optional().describe('The cursor of the next part; absent on the last.'),
  }),
  command: {
    args: ['id'],
    table: ({ groups }, voice) =>
      groups
        .map(
          ({ type, direction, total, relations }) =>
            `${voice.heading(`${voice.typeLabel(type)} (${tableWord(direction, voice.language)}, ${total})`)}\n${voice.table(relations, relationColumns(voice))}`,
        )
        .join('\n') || (voice.language.startsWith('zh') ? '没有关系\n' : 'No relations\n'),
  },
  tool: {
    brief: ({ groups, entities: _, ...page }, words) => ({
      groups: groups.map(({ relations, ...group }) => ({
        ...group,
        relations: relations.map((relation) => briefRelation(relation, words)),
      })),
      ...page,
    }),
  },
});
