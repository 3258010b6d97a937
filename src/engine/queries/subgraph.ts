import { z } from 'zod';
import { DocumentMetadata } from '../../model/document.js';
import { Entity } from '../../model/entity.js';
import { BOUNDS, defineQuery, filtered, Id, RelationSummary, StandingCounts } from '../query.js';
import { grouping } from './communities.js';

/** A subgraph of a large dossier, whole in itself: enough to draw it, and to read every claim in it. */
export const subgraphQuery = defineQuery({
  id: 'subgraph',
  summary:
    'Give a subgraph of the dossier to draw and read: around entities or a relation, the members of communities, or all of it.',
  cost: 'whole',
  query: z.strictObject({
    id: z.array(Id).max(BOUNDS.ids).default([]).describe('Entities at the centre; the nearest come first.'),
    relation: Id.optional().describe('A relation at the centre.'),
    community: z
      .array(Id)
      .max(BOUNDS.ids)
      .default([])
      .describe('Communities, each named by an entity in it; their most connected members come first.'),
    whole: z.boolean().default(false).describe('All that the filter leaves, whatever the centre.'),
    ...filtered,
    depth: z.int().min(1).max(BOUNDS.depth).default(2).describe('Maximum steps from the centre.'),
    limit: z.int().min(1).max(5_000).default(120).describe('Maximum entities; of communities, the maximum in each.'),
    ...grouping,
  }),
  answer: z.strictObject({
    entities: z.array(Entity),
    relations: z
      .array(RelationSummary)
      .describe('Among the entities, with literals, and where one that was asked for speaks.'),
    speakers: z.array(Entity).describe('Whoever else the relations and their chains name.'),
    documents: z.array(DocumentMetadata.extend({ id: Id })).describe('Those that the claims stand in, without text.'),
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
