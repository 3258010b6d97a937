import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { defineCall, EntityRef, filtered, Id, page, paged } from '../call.js';

/** A metric as the registry describes it. */
export const MetricInfo = z.strictObject({
  id: Id,
  label: Localised,
  citation: z.string(),
  yields: z.enum(['number', 'category', 'graph']),
});
export type MetricInfo = z.infer<typeof MetricInfo>;

/** One metric of the registry over the filtered graph. */
export const metrics = defineCall({
  id: 'metrics',
  summary: 'Compute a metric of the entities: centrality, components, communities.',
  query: z.strictObject({
    metric: Id.default('pagerank').describe('A metric of the registry.'),
    parameters: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .default({})
      .describe("The metric's own parameters."),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    metric: MetricInfo,
    values: z.array(
      z.strictObject({
        entity: EntityRef,
        value: z.number().describe('Of a category: its number, from 0.'),
        rank: z.int().min(1).describe('1 is the highest; equal values share a rank.'),
      }),
    ),
    summary: z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
      .describe('Figures of the whole graph.'),
    ...page,
  }),
});
