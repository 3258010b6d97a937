import { z } from 'zod';
import { Entity } from '../../model/entity.js';
import { briefRelation } from '../brief.js';
import { defineQuery, EntityRef, filtered, Id, RelationSummary, StandingCounts } from '../query.js';

/** One entity: names, properties, and how many relations of each type it has, by standing. */
export const entityQuery = defineQuery({
  id: 'entity',
  summary: 'Give one entity with its properties and a count of its relations.',
  cost: 'small',
  query: z.strictObject({ id: Id.describe('The id of the entity.'), ...filtered }),
  answer: z.strictObject({
    entity: Entity,
    properties: z.array(RelationSummary).describe('Its literal relations, each with standing and claims.'),
    speaksIn: z.array(RelationSummary).describe('Relations in whose claims it speaks, 100 at most.'),
    entities: z.array(EntityRef).describe('Everyone that the properties and these relations name.'),
    relations: z.array(
      z.strictObject({
        type: Id,
        direction: z.enum(['out', 'in']),
        count: z.int().min(1),
        standings: StandingCounts,
      }),
    ),
    left: z.int().min(0).describe('Its relations that the filter leaves, those with literals included.'),
    all: z.int().min(0).describe('The same without the filter.'),
  }),
  tool: {
    brief: ({ entity: { id, type, names, aliases, sameAs }, properties, speaksIn, relations, left, all }, words) => ({
      entity: { id, type, names, aliases, sameAs },
      properties: properties.slice(0, 5).map((relation) => briefRelation(relation, words)),
      speaksIn: speaksIn.slice(0, 5).map((relation) => briefRelation(relation, words)),
      relations: relations.slice(0, 20),
      left,
      all,
      counts: { properties: properties.length, speaksIn: speaksIn.length, relationGroups: relations.length },
    }),
  },
});
