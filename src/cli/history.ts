/** `claimgraph history`: everything that changed a dossier, by whom and when. */

import { recordsBackward } from '../dossier/index.js';
import { type ColumnTitle, columnTitle } from '../engine/column-titles.js';
import { changeWord } from '../model/change-words.js';
import { shown } from '../review/journal.js';
import { touchedBy } from '../review/since.js';
import { type AddCommand, type Given, json, readNumber, withJson, withNames } from './command.js';
import { renderTable } from './table.js';

export const addHistory: AddCommand = (program, terminal) => {
  withNames(withJson(program.command('history')))
    .description('list every change to a dossier, newest first')
    .argument('<dossier>', "the dossier's folder")
    .option('--about <id>', 'only changes of this entity, relation, claim or document')
    .option('--limit <number>', 'maximum number of changes', readNumber, 50)
    .action(async (folder: string, { about, limit, json: asJson, names }: Given) => {
      const undone = new Set<number>();
      const changes = [];
      for await (const record of recordsBackward(folder)) {
        if (record.undoes !== undefined && !undone.has(record.n)) undone.add(record.undoes);
        if (about !== undefined && !touchedBy(record).includes(String(about))) continue;
        if (changes.length === Number(limit)) break;
        changes.push({ ...shown(record), undone: undone.has(record.n) });
      }
      if (asJson) return terminal.out(json(changes));
      const language = String(names);
      const zh = language.startsWith('zh');
      const title = (words: ColumnTitle) => columnTitle(words, language);
      if (changes.length === 0) return terminal.out(zh ? '没有改动。\n' : 'No changes.\n');
      await terminal.out(
        renderTable(changes, [
          { title: title('n'), cell: ({ n }) => n, align: 'right' },
          { title: title('when'), cell: ({ at }) => at },
          { title: title('who'), cell: ({ by }) => by ?? '' },
          { title: title('what'), cell: ({ kind }) => changeWord(kind, language) },
          { title: title('about'), cell: ({ about }) => about.slice(0, 3).join(', ') },
          { title: '', cell: ({ undone, undoes }) => takenBack(undone, undoes, zh) },
        ]),
      );
    });
};

function takenBack(undone: boolean, undoes: number | undefined, zh: boolean): string {
  if (undone) return zh ? '已撤销' : 'undone';
  if (undoes === undefined) return '';
  return zh ? `撤销第 ${undoes} 项` : `takes back ${undoes}`;
}
