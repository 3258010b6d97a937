/** `claimgraph history`: everything that changed a dossier, by whom and when. */
import { recordsBackward } from '../dossier/index.js';
import { shown } from '../review/journal.js';
import { touchedBy } from '../review/since.js';
import { type AddCommand, type Given, json, readNumber, withJson } from './command.js';
import { renderTable } from './table.js';

export const addHistory: AddCommand = (program, terminal) => {
  withJson(program.command('history'))
    .description('list every change to a dossier, newest first')
    .argument('<dossier>', "the dossier's folder")
    .option('--about <id>', 'only changes of this entity, relation, claim or document')
    .option('--limit <number>', 'maximum number of changes', readNumber, 50)
    .action(async (folder: string, { about, limit, json: asJson }: Given) => {
      const undone = new Set<number>();
      const changes = [];
      for await (const record of recordsBackward(folder)) {
        if (record.undoes !== undefined && !undone.has(record.n)) undone.add(record.undoes);
        if (about !== undefined && !touchedBy(record).includes(String(about))) continue;
        if (changes.length === Number(limit)) break;
        changes.push({ ...shown(record), undone: undone.has(record.n) });
      }
      if (asJson) return terminal.out(json(changes));
      if (changes.length === 0) return terminal.out('No changes.\n');
      await terminal.out(
        renderTable(changes, [
          { title: 'n', cell: ({ n }) => n, align: 'right' },
          { title: 'when', cell: ({ at }) => at },
          { title: 'who', cell: ({ by }) => by ?? '' },
          { title: 'what', cell: ({ kind }) => kind },
          { title: 'about', cell: ({ about }) => about.slice(0, 3).join(', ') },
          { title: '', cell: ({ undone, undoes }) => (undone ? 'undone' : undoes ? `takes back ${undoes}` : '') },
        ]),
      );
    });
};
