/** `claimgraph stats`: how much there is of everything. */
import { question } from './question.js';
import { renderTable } from './table.js';

export const addStats = question({
  call: 'stats',
  table: (answer) =>
    renderTable(
      Object.entries(answer).flatMap(([kind, counts]) =>
        typeof counts === 'number'
          ? [{ kind, id: '', n: counts }]
          : Object.entries(counts).map(([id, n]) => ({ kind, id, n: n ?? 0 })),
      ),
      [
        { title: 'of', cell: ({ kind }) => kind },
        { title: 'id', cell: ({ id }) => id },
        { title: 'count', cell: ({ n }) => n, align: 'right' },
      ],
    ),
});
