/** `claimgraph keystones`: the claims, speakers and documents on which most of the picture hangs. */
import { inLanguage } from '../model/language.js';
import { question } from './question.js';
import { printable, renderTable } from './table.js';

export const addKeystones = question({
  call: 'keystones',
  table: ({ keystones }, { language }) => {
    if (keystones.length === 0) return 'nothing hangs on a single claim, speaker or document\n';
    const table = renderTable(keystones, [
      { title: 'score', cell: ({ score }) => score.toFixed(1), align: 'right' },
      { title: 'kind', cell: ({ kind }) => kind },
      { title: 'id', cell: ({ id }) => id },
    ]);
    return `${table}\n${keystones.map(({ words }) => `- ${printable(inLanguage(words, language))}`).join('\n')}\n`;
  },
});
