/** `claimgraph communities`: what the graph falls into, with the relations in and between by standing. */
import type { StandingCounts } from '../engine/call.js';
import { inLanguage } from '../model/language.js';
import { Standing } from '../model/standing.js';
import { STANDING_WORDS } from '../model/words.js';
import { question } from './question.js';
import { renderTable } from './table.js';

/** The links that a reader of a table looks at; all of them are in the JSON. */
const MOST_LINKS = 20;

export const addCommunities = question({
  call: 'communities',
  table: ({ communities, links, rest, modularity }, { language, name }) => {
    const counts = (relations: StandingCounts) =>
      Standing.options
        .flatMap((standing) =>
          relations[standing] ? [`${relations[standing]} ${inLanguage(STANDING_WORDS[standing].label, language)}`] : [],
        )
        .join(', ');
    const groups = renderTable(communities, [
      { title: 'entities', cell: ({ entities }) => entities, align: 'right' },
      { title: 'id', cell: ({ id }) => id },
      {
        title: 'most connected',
        cell: ({ top }) =>
          top
            .slice(0, 3)
            .map(({ id }) => name(id))
            .join(', '),
      },
      { title: 'relations inside', cell: ({ relations }) => counts(relations) },
    ]);
    const between = renderTable(links.slice(0, MOST_LINKS), [
      { title: 'relations', cell: ({ count }) => count, align: 'right' },
      { title: 'between', cell: ({ source }) => name(source) },
      { title: 'and', cell: ({ target }) => name(target) },
      { title: 'by standing', cell: ({ relations }) => counts(relations) },
    ]);
    const notes = [
      ...(links.length > MOST_LINKS ? [`${links.length - MOST_LINKS} further links are in --json`] : []),
      ...(rest.communities > 0
        ? [
            `${rest.communities} smaller communities with ${rest.entities} entities are left out; show more with --limit`,
          ]
        : []),
      `modularity: ${modularity.toFixed(3)}`,
    ];
    return `${groups}${links.length > 0 ? `\n${between}` : ''}\n${notes.join('\n')}\n`;
  },
});
