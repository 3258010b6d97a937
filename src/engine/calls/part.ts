import { z } from 'zod';
import { DocumentMatter } from '../../model/document.js';
import { Entity } from '../../model/entity.js';
import { BOUNDS, defineCall, filtered, Id, RelationSummary, StandingCounts } from '../call.js';
import { grouping } from './communities.js';

/** A part of a large dossier, whole in itself: enough to draw it, and to read every claim in it. */
export const part = defineCall({
  id: 'part',
  summary:
    'Give a part of the dossier to draw and read: around entities, around a relation, or the members of communities.',
  query: z.strictObject({
    id: z.array(Id).max(BOUNDS.ids).default([]).describe('Entities to go around, nearest first.'),
    relation: Id.optional().describe('A relation to go around.'),
    community: z
      .array(Id)
      .max(BOUNDS.ids)
      .default([])
      .describe('Communities, each named by an entity in it; their most connected members come first.'),
    ...filtered,
    depth: z.int().min(1).max(BOUNDS.depth).default(2).describe('Steps from what it goes around.'),
    limit: z.int().min(1).max(500).default(120).describe('Most entities; of communities, most in each.'),
    ...grouping,
  }),
  answer: z.strictObject({
    entities: z.array(Entity),
    relations: z
      .array(RelationSummary)
      .describe('Among the entities, with literals, and where one that was asked for speaks.'),
    speakers: z.array(Entity).describe('Whoever else the relations and their chains name.'),
    documents: z.array(DocumentMatter.extend({ id: Id })).describe('Those that the claims stand in, without text.'),
    communities: z.array(
      z.strictObject({
        id: Id.describe('The id of its most connected entity.'),
        entities: z.int().min(1).describe('How many belong to it.'),
        members: z.array(Id).describe('Those that are given.'),
      }),
    ),
    outward: z
      .array(z.strictObject({ entity: Id, community: Id, count: z.int().min(1), relations: StandingCounts }))
      .describe('From members to communities that were not asked for, those with most relations first, 500 at most.'),
    left: z
      .strictObject({ entities: z.int().min(0), relations: z.int().min(0) })
      .describe('How many more the filter leaves that are not given.'),
  }),
});
