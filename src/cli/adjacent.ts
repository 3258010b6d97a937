/** `claimgraph adjacent`: the relations of one entity, by type and direction. */
import { standingPaint } from './paint.js';
import { heading, question } from './question.js';
import { renderTable } from './table.js';

export const addAdjacent = question({
  call: 'adjacent',
  args: [{ field: 'id', description: "the entity's id" }],
  table: ({ groups }, voice) =>
    groups
      .map(({ type, direction, total, relations }) => {
        const title = heading(voice, `${type} (${direction}, ${total})`);
        return `${title}\n${renderTable(relations, [
          {
            title: 'standing',
            cell: ({ standing }) => standing,
            paint: (text, { standing }) => standingPaint(voice.terminal, standing, text),
          },
          { title: 'relation', cell: (relation) => voice.sentence(relation) },
          { title: 'id', cell: ({ id }) => id },
        ])}`;
      })
      .join('\n') || 'no relations\n',
});
