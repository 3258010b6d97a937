import { z } from 'zod';
import { briefRelation } from '../brief.js';
import { BOUNDS, defineQuery, EntityRef, filtered, Id, RelationSummary } from '../query.js';
import { relationColumns } from '../relation-columns.js';

/** What lies within some steps of one or more entities, relations read in both directions. */
export const neighbourhoodQuery = defineQuery({
  id: 'neighbourhood',
  summary: 'List the entities within a few steps of others, and the relations among them.',
  cost: 'small',
  query: z.strictObject({
    id: z.array(Id).min(1).max(BOUNDS.ids).describe('The ids of the entities to start from.'),
    depth: z.int().min(1).max(BOUNDS.depth).default(1).describe('Maximum steps from them.'),
    limit: z.int().min(1).max(BOUNDS.nodes).default(200).describe('Maximum entities, the nearest first.'),
    ...filtered,
  }),
  answer: z.strictObject({
    entities: z.array(EntityRef.extend({ depth: z.int().min(0).describe('Steps from the nearest start.') })),
    relations: z.array(RelationSummary),
    complete: z.boolean().describe('Whether nothing was left out because of the limit.'),
  }),
  command: {
    args: ['id'],
    table: ({ entities, relations, complete }, voice) =>
      [
        voice.table(entities, [
          { title: 'steps', cell: ({ depth }) => depth, align: 'right' },
          { title: 'id', cell: ({ id }) => id },
          { title: 'type', cell: ({ type }) => type },
          { title: 'name', cell: ({ id }) => voice.name(id) },
        ]),
        voice.table(relations, relationColumns(voice)),
        ...(complete
          ? []
          : [
              voice.language.startsWith('zh')
                ? '还有更多实体，请提高 --limit\n'
                : 'There are more entities. Show them with a higher --limit\n',
            ]),
      ].join('\n'),
  },
  tool: {
    brief: ({ entities, relations, complete }, words) => ({
      entities: entities.map(({ id, type, depth }) => ({ id, type, name: words.name(id), depth })),
      relations: relations.slice(0, 20).map((relation) => briefRelation(relation, words)),
      relationsInAll: relations.length,
      complete,
    }),
  },
});
