/** `claimgraph search`: entities by any of their names. */
import { inLanguage } from '../model/language.js';
import { question } from './question.js';
import { renderTable } from './table.js';

export const addSearch = question({
  call: 'search',
  args: [{ field: 'text', description: 'a name, an alias or an id; a part of one will do' }],
  table: ({ hits }, { language }) =>
    renderTable(hits, [
      { title: 'id', cell: ({ entity }) => entity.id },
      { title: 'type', cell: ({ entity }) => entity.type },
      { title: 'name', cell: ({ entity }) => inLanguage(entity.names, language) },
      { title: 'found as', cell: ({ matched }) => matched.text },
      { title: 'how', cell: ({ matched }) => `${matched.kind}, ${matched.how}` },
    ]),
});
