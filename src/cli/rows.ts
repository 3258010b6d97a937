/** `claimgraph rows`: proposes relations from the rows of a table, each with its words in a document. */
import { readFile } from 'node:fs/promises';
import { Writer } from '../dossier/index.js';
import { describeProblem } from '../model/problem.js';
import { decide } from '../review/decide.js';
import { planRows } from '../review/rows.js';
import { type AddCommand, type Given, json, withJson } from './command.js';
import { CommandFailed } from './failure.js';
import { askReviewer } from './reviewer.js';
import { printable } from './table.js';

export const addRows: AddCommand = (program, terminal) => {
  withJson(program.command('rows'))
    .description('propose relations from the rows of a table: source, relation, target, quote, document')
    .argument('<dossier>', "the dossier's folder")
    .argument('<file>', 'a table with tabs, commas or semicolons; its first row may name the columns')
    .option('--by <name>', 'who proposes them; if omitted, you are asked (default: CLAIMGRAPH_REVIEWER)')
    .option('--preview', 'only say what each row comes to')
    .option('--skip', 'take the rows that can be taken, and leave out the others')
    .addHelpText(
      'after',
      `
Entities, relation types and documents are named by id or name, in any language. A new entity has its type behind it:
Acme (company). Without a document, the only one that holds the words is taken. What a row says awaits review.`,
    )
    .action(async (folder: string, file: string, given: Given) => {
      const text = await readFile(file, 'utf8');
      const by = await askReviewer(given, terminal);
      const writer = new Writer(folder, { onNotice: (notice) => terminal.err(`${describeProblem(notice)}\n`) });
      try {
        const planned = await writer.ask((state) => planRows(state, text, { by, at: new Date().toISOString() }));
        if (given.json) await terminal.out(json(planned));
        const broken = planned.rows.filter(({ problems }) => problems.length > 0);
        for (const { line, problems } of broken) {
          for (const problem of problems) {
            terminal.err(`${describeProblem({ ...problem, place: { file: printable(file), line } })}\n`);
          }
        }
        const sound = planned.rows.length - broken.length;
        if (given.preview) {
          if (!given.json) await terminal.out(`${sound} of ${planned.rows.length} rows can be taken\n`);
          return;
        }
        if (broken.length > 0 && !given.skip) {
          throw new CommandFailed('nothing was changed: correct these rows, or leave them out with --skip');
        }
        if (!planned.decision) throw new CommandFailed('there is no row that can be taken');
        const entry = await decide(writer, { kind: 'batch', decisions: planned.decision }, { by });
        if (!given.json) await terminal.out(`${entry.n}: proposed ${sound} claims, which await review\n`);
      } finally {
        await writer.close();
      }
    });
};
