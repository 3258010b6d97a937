/** `claimgraph timeline`: when relations held, or when they were claimed. */
import type { Standing } from '../model/standing.js';
import { standingPaint } from './paint.js';
import { question } from './question.js';
import { renderTable } from './table.js';

export const addTimeline = question({
  call: 'timeline',
  table: ({ events, undated }, voice) => {
    const relations = new Map(voice.dossier.relations.map((relation) => [relation.id, relation]));
    const sentence = (id: string) => {
      const relation = relations.get(id);
      return relation ? voice.sentence(relation) : id;
    };
    const table = renderTable(events, [
      { title: 'date', cell: ({ date }) => date },
      { title: 'until', cell: ({ until }) => until ?? '' },
      {
        title: 'standing',
        cell: ({ standing }) => standing,
        paint: (text, { standing }) => standingPaint(voice.terminal, standing as Standing, text),
      },
      { title: 'relation', cell: ({ relation }) => sentence(relation) },
      { title: 'document', cell: ({ document }) => document ?? '' },
    ]);
    return `${table}${undated.length > 0 ? `undated: ${undated.length}\n` : ''}`;
  },
});
