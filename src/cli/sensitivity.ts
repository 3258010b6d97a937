/** `claimgraph sensitivity`: whose place depends on which claims. */
import { Option } from 'commander';
import { filterWords } from '../formats/filter-words.js';
import { filterFromQuery, isFilterParameter } from '../model/filter-query.js';
import { ClaimgraphError } from '../model/problem.js';
import { heading, question } from './question.js';
import { renderTable } from './table.js';

export const addSensitivity = question({
  call: 'sensitivity',
  options: [
    new Option(
      '--scenario <filter>',
      'a filter to compare with, as in an address: notSaidBy=financial-times&notAct=alleges. May be repeated.',
    ).argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]),
  ],
  ask: ({ scenario }) =>
    scenario === undefined
      ? {}
      : { scenarios: (scenario as string[]).map((name) => ({ name, filter: readFilter(name) })) },
  table: ({ scenarios, metric }, voice) =>
    scenarios
      .map(({ name, filter, relationsLost, standingsChanged, changes }) => {
        const turned = standingsChanged.map(({ relation, before, after }) => `  ${relation}: ${before} → ${after}`);
        const table = renderTable(changes, [
          { title: 'entity', cell: ({ entity }) => voice.name(entity.id) },
          { title: `${metric.id} before`, cell: ({ before }) => before.value.toPrecision(4), align: 'right' },
          { title: 'after', cell: ({ after }) => after?.value.toPrecision(4) ?? 'gone', align: 'right' },
          { title: 'rank', cell: ({ before, after }) => `${before.rank} → ${after?.rank ?? 'gone'}` },
          { title: 'because of', cell: ({ because }) => because.slice(0, 3).join(', ') },
        ]);
        const without = filterWords(filter, voice.dossier, voice.language) || name;
        const lost = `${relationsLost.length} ${relationsLost.length === 1 ? 'relation' : 'relations'} lost`;
        return [heading(voice, `${without} (${lost})`), ...turned, table].join('\n');
      })
      .join('\n') || 'nothing depends on a single speaker or on what is alleged or disputed\n',
});

function readFilter(text: string) {
  const query = new URLSearchParams(text);
  const unknown = [...query.keys()].find((name) => !isFilterParameter(name));
  if (unknown !== undefined) {
    const message = `the filter has no condition "${unknown}"`;
    throw new ClaimgraphError([{ code: 'invalid-filter', field: '--scenario', message }]);
  }
  return filterFromQuery(query);
}
