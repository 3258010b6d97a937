import { z } from 'zod';
import { Verification } from '../../model/assessment.js';
import { inLanguage, Localised } from '../../model/language.js';
import { mark } from '../brief.js';
import { defineQuery, EntityRef, filtered, Id, page, paged, Standing, StandingCounts } from '../query.js';
import { standingColumn } from '../relation-columns.js';
import type { Voice } from '../voice.js';

/** When relations held, when they were claimed, or when their standing turned. */
export const timelineQuery = defineQuery({
  id: 'timeline',
  summary:
    'Order relations by when they held, were claimed or turned from one standing to another, with a histogram; undated ones apart.',
  cost: 'whole',
  query: z.strictObject({
    by: z
      .enum(['held', 'claimed', 'turned'])
      .default('held')
      .describe('held: from and until. claimed: dates of documents. turned: days on which a standing changed.'),
    bucket: z.enum(['day', 'month', 'year']).default('month').describe('Width of the bars.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    events: z.array(
      z.strictObject({
        relation: Id,
        date: z.string().describe('EDTF: of the start, or of the document.'),
        until: z.string().optional(),
        document: Id.optional().describe('With by=claimed: the document.'),
        subject: Id,
        type: Id,
        object: Id.optional(),
        standing: Standing.describe('With by=turned: from that day on.'),
        words: Localised.optional().describe('With by=turned: what it turned to, and who said so.'),
        verdict: Verification.optional().describe('Our own verdict in force.'),
      }),
    ),
    buckets: z.array(z.strictObject({ start: z.string(), count: z.int().min(1), standings: StandingCounts })),
    undated: z.array(Id).describe('Relations without a date.'),
    entities: z.array(EntityRef),
    ...page,
  }),
  command: {
    table: ({ events, undated }, voice) =>
      `${voice.table(events, [
        { title: 'date', cell: ({ date }) => date },
        { title: 'until', cell: ({ until }) => until ?? '' },
        standingColumn((event) => event, voice),
        { title: 'relation', cell: ({ relation }) => voice.sentenceOf(relation) },
        { title: 'document', cell: ({ document }) => document ?? '' },
        { title: 'turn', cell: ({ words }) => (words ? voice.plain(inLanguage(words, voice.language)) : '') },
      ])}${undated.length > 0 ? undatedWords(undated.length, voice) : ''}`,
  },
  tool: {
    brief: ({ events, buckets, undated, total, cursor }, words) => ({
      events: events.map(({ relation, date, until, document, standing, verdict, words: turn }) => ({
        id: relation,
        date,
        ...(until !== undefined && { until }),
        says: `${mark({ standing, verdict }, words.language)} ${words.sentenceOf(relation)}`,
        ...(document !== undefined && { document }),
        ...(turn && { turn: inLanguage(turn, words.language) }),
      })),
      bars: buckets.slice(-24),
      undated: undated.length,
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

function undatedWords(n: number, { language }: Voice): string {
  return language.startsWith('zh') ? `无日期：${n}\n` : `undated: ${n}\n`;
}
