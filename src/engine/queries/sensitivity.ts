import { z } from 'zod';
import { Filter } from '../../model/filter.js';
import { filterFromQuery, isFilterParameter } from '../../model/filter-query.js';
import { ClaimgraphError } from '../../model/problem.js';
import { Standing } from '../../model/standing.js';
import { atMost } from '../brief.js';
import { BOUNDS, defineQuery, EntityRef, filtered, Id, RelationSummary } from '../query.js';
import { count, standingWord, type Voice } from '../voice.js';
import { MetricInfo } from './metrics.js';

/** A metric under several filters: whose place depends on claims that may not hold. */
export const sensitivityQuery = defineQuery({
  id: 'sensitivity',
  summary:
    'Compare a metric with and without some claims: how value and rank of each entity change, and because of which relations.',
  cost: 'large',
  query: z.strictObject({
    metric: Id.default('pagerank').describe('A metric that yields numbers.'),
    ...filtered,
    scenarios: z
      .array(z.strictObject({ name: z.string().min(1).max(BOUNDS.textLength), filter: Filter }))
      .max(BOUNDS.scenarios)
      .optional()
      .describe(
        'The filters to compare with the first picture. By default without the alleged and disputed, and without each speaker.',
      ),
    limit: z
      .int()
      .min(1)
      .max(BOUNDS.pageSize)
      .default(20)
      .describe('Maximum entities per scenario, the largest change first.'),
  }),
  answer: z.strictObject({
    metric: MetricInfo,
    scenarios: z.array(
      z.strictObject({
        name: z.string(),
        filter: Filter,
        relationsLost: z.array(Id),
        standingsChanged: z.array(z.strictObject({ relation: Id, before: z.string(), after: z.string() })),
        changes: z.array(
          z.strictObject({
            entity: EntityRef,
            before: z.strictObject({ value: z.number(), rank: z.int().min(1) }),
            after: z
              .strictObject({ value: z.number(), rank: z.int().min(1) })
              .optional()
              .describe('Missing where the entity is no longer in the picture.'),
            difference: z.number(),
            because: z.array(Id).describe('The lost relations that touch it or its neighbours, nearest first.'),
          }),
        ),
      }),
    ),
    relations: z
      .array(RelationSummary)
      .describe('The relations that the scenarios lose or turn, as in the first picture.'),
    entities: z.array(EntityRef),
  }),
  command: {
    texts: {
      scenarios: {
        flag: 'scenario',
        placeholder: 'filter',
        description: 'A filter to compare with, as in an address: notSaidBy=financial-times&notAct=alleges.',
        read: (text) => ({ name: text, filter: readFilter(text) }),
      },
    },
    table: ({ scenarios, metric }, voice) =>
      scenarios
        .map(({ name, filter, relationsLost, standingsChanged, changes }) =>
          [
            voice.heading(`${voice.filter(filter) || name} (${lost(relationsLost.length, voice)})`),
            ...standingsChanged.map(
              ({ relation, before, after }) => `  ${relation}: ${wordFor(before, voice)} → ${wordFor(after, voice)}`,
            ),
            voice.table(changes, [
              { title: 'entity', cell: ({ entity }) => voice.name(entity.id) },
              {
                title: { en: `${metric.id} before`, zh: `此前的 ${metric.id}` },
                cell: ({ before }) => before.value.toPrecision(4),
                align: 'right',
              },
              { title: 'after', cell: ({ after }) => after?.value.toPrecision(4) ?? gone(voice), align: 'right' },
              { title: 'rank', cell: ({ before, after }) => `${before.rank} → ${after?.rank ?? gone(voice)}` },
              { title: 'because of', cell: ({ because }) => because.slice(0, 3).join(', ') },
            ]),
          ].join('\n'),
        )
        .join('\n') ||
      (isChinese(voice)
        ? '没有结果取决于单一发言者，或取决于指称及有争议的内容\n'
        : 'Nothing depends on a single speaker or on what is alleged or disputed\n'),
  },
  tool: {
    brief: ({ metric, scenarios }, words) => ({
      metric: metric.id,
      scenarios: scenarios.map(({ name, filter, relationsLost, standingsChanged, changes }) => ({
        ...{ name, filter },
        relationsLost: relationsLost.length,
        standingsChanged: atMost(
          standingsChanged.map(({ relation, before, after }) => `${relation}: ${before} → ${after}`),
          5,
        ),
        changes: changes.map(({ entity: { id }, before, after, because }) => ({
          ...{ id, name: words.name(id), before, after: after ?? 'gone' },
          because: atMost(because, 2),
        })),
      })),
    }),
  },
});

function isChinese({ language }: Voice): boolean {
  return language.startsWith('zh');
}

function gone(voice: Voice): string {
  return isChinese(voice) ? '不再出现' : 'gone';
}

function lost(n: number, voice: Voice): string {
  return isChinese(voice) ? `失去 ${n} 条关系` : `${count(n, 'relation')} lost`;
}

/** @throws ClaimgraphError where the filter has no such condition */
function readFilter(text: string): Filter {
  const query = new URLSearchParams(text);
  const unknown = [...query.keys()].find((name) => !isFilterParameter(name));
  if (unknown !== undefined) {
    const message = `the filter has no condition "${unknown}"`;
    throw new ClaimgraphError([{ code: 'invalid-filter', field: '--scenario', message }]);
  }
  return filterFromQuery(query);
}

/** A standing in the language of the table; what is no standing, such as "gone", as it is. */
function wordFor(text: string, { language }: Voice): string {
  const { data } = Standing.safeParse(text);
  return data ? standingWord(data, language) : text;
}
