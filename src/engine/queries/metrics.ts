import { z } from 'zod';
import { METRICS } from '../../analysis/metrics/registry.js';
import { Localised } from '../../model/language.js';
import { defineQuery, EntityRef, filtered, Id, page, paged } from '../query.js';
import { tableWord } from '../table-words.js';

/** A metric as the registry describes it. */
export const MetricInfo = z.strictObject({
  id: Id,
  label: Localised,
  citation: z.string(),
  yields: z.enum(['number', 'category', 'graph']),
});
export type MetricInfo = z.infer<typeof MetricInfo>;

/** One metric of the registry over the filtered graph. */
export const metricsQuery = defineQuery({
  id: 'metrics',
  summary: 'Compute a metric of the entities: centrality, components, communities.',
  cost: 'large',
  query: z.strictObject({
    metric: Id.default('pagerank').describe(`One of: ${METRICS.map(({ id }) => id).join(', ')}.`),
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
  command: {
    table: ({ metric, values, summary }, voice) => {
      const table = voice.table(values, [
        { title: 'rank', cell: ({ rank }) => rank, align: 'right' },
        { title: metric.label, cell: ({ value }) => shown(value), align: 'right' },
        { title: 'id', cell: ({ entity }) => entity.id },
        { title: 'name', cell: ({ entity }) => voice.name(entity.id) },
      ]);
      const facts = Object.entries(summary).map(
        ([key, value]) =>
          `${tableWord(key, voice.language)}: ${typeof value === 'number' ? shown(value) : tableWord(String(value), voice.language)}`,
      );
      return `${table}${[...facts, metric.citation].join('\n')}\n`;
    },
  },
  tool: {
    note: 'A place in a ranking says nothing about what is true; ask for the relations behind it.',
    brief: ({ metric, values, summary, total, cursor }, words) => ({
      metric: metric.id,
      values: values.map(({ entity: { id }, value, rank }) => ({ id, name: words.name(id), value, rank })),
      summary,
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(5);
}
