/** `claimgraph compare`: what documents agree on, contradict and leave out. */
import { question } from './question.js';
import { renderTable } from './table.js';

export const addCompare = question({
  call: 'compare',
  args: [{ field: 'document', description: 'two or more ids of documents' }],
  table: ({ documents, counts, relations }, voice) =>
    [
      renderTable(documents, [
        { title: 'document', cell: ({ id }) => id },
        { title: 'relations', cell: ({ relations: n }) => n, align: 'right' },
        { title: 'alone in', cell: ({ only }) => only.length, align: 'right' },
        { title: 'leaves out', cell: ({ leavesOut }) => leavesOut.length, align: 'right' },
        { title: 'title', cell: ({ title }) => title },
      ]),
      renderTable(Object.entries(counts), [
        { title: 'agreement', cell: ([name]) => name },
        { title: 'relations', cell: ([, n]) => n, align: 'right' },
      ]),
      renderTable(relations, [
        { title: 'agreement', cell: ({ agreement }) => agreement },
        { title: 'relation', cell: ({ relation }) => voice.sentence(relation) },
        {
          title: 'said',
          cell: ({ said }) => said.map(({ document, standing }) => `${document}: ${standing}`).join(', '),
        },
        { title: 'left out by', cell: ({ silent }) => silent.join(', ') },
      ]),
    ].join('\n'),
});
