import { z } from 'zod';
import { countWords } from '../../analysis/relation-counts.js';
import { Entity } from '../../model/entity.js';
import { inLanguage } from '../../model/language.js';
import { defineQuery, filtered, page, paged } from '../query.js';

/** A list of entities in full, each with the number of its relations. */
export const entitiesQuery = defineQuery({
  id: 'entities',
  summary: 'List entities with their names, aliases and number of relations, filtered and sorted.',
  cost: 'whole',
  query: z.strictObject({
    ...filtered,
    sort: z.enum(['id', 'relations', 'type']).default('id').describe('Sort by this, then by id.'),
    descending: z.boolean().default(false).describe('Sort in descending order.'),
    ...paged,
  }),
  answer: z.strictObject({
    entities: z.array(
      Entity.extend({
        relations: z.int().min(0).describe('Relations that it is an end of and that the filter leaves.'),
        all: z.int().min(0).describe('How many there are under the review states of the filter alone.'),
      }),
    ),
    ...page,
  }),
  command: {
    table: ({ entities }, voice) =>
      voice.table(entities, [
        { title: 'id', cell: ({ id }) => id },
        { title: 'type', cell: ({ type }) => type },
        {
          title: 'relations',
          cell: ({ relations, all }) => countWords(relations, all, 'en'),
          align: 'right',
        },
        { title: { en: 'name' }, cell: ({ names }) => inLanguage(names, 'en') },
        { title: { en: '名称' }, cell: ({ names }) => inLanguage(names, 'zh') },
      ]),
  },
  tool: {
    brief: ({ entities, total, cursor }, words) => ({
      entities: entities.map(({ id, type, relations }) => ({ id, type, name: words.name(id), relations })),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});
