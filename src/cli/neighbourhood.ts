/** `claimgraph neighbourhood`: what lies within some steps of entities. */
import { standingPaint } from './paint.js';
import { question } from './question.js';
import { renderTable } from './table.js';

export const addNeighbourhood = question({
  call: 'neighbourhood',
  args: [{ field: 'id', description: 'where to start: ids of entities' }],
  table: ({ entities, relations, complete }, voice) =>
    [
      renderTable(entities, [
        { title: 'steps', cell: ({ depth }) => depth, align: 'right' },
        { title: 'id', cell: ({ id }) => id },
        { title: 'type', cell: ({ type }) => type },
        { title: 'name', cell: ({ id }) => voice.name(id) },
      ]),
      renderTable(relations, [
        {
          title: 'standing',
          cell: ({ standing }) => standing,
          paint: (text, { standing }) => standingPaint(voice.terminal, standing, text),
        },
        { title: 'relation', cell: (relation) => voice.sentence(relation) },
        { title: 'id', cell: ({ id }) => id },
      ]),
      ...(complete ? [] : ['There is more; raise --limit\n']),
    ].join('\n'),
});
