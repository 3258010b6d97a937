/** `claimgraph report`: what the dossier says, contested first, every statement with the claims it rests on. */
import { extname } from 'node:path';
import { excerpt } from '../analysis/excerpt.js';
import { nodeThreads } from '../analysis/threads/index.js';
import { writeFileWhole } from '../dossier/index.js';
import { memoryEngine } from '../engine/memory.js';
import { gatherReport } from '../formats/report/gather.js';
import { reportHtml } from '../formats/report/html.js';
import { reportMarkdown } from '../formats/report/markdown.js';
import { drawing } from '../formats/svg.js';
import { EdtfDate } from '../model/date.js';
import { ClaimgraphError } from '../model/problem.js';
import { type AddCommand, type Given, openNarrowed, withFilter, withNames } from './command.js';
import { progressBar } from './progress.js';

export const addReport: AddCommand = (program, terminal) => {
  withFilter(withNames(program.command('report')))
    .description('write a report: what is contested with both sides, who is central, what it all hangs on')
    .argument('<dossier>', "the dossier's folder")
    .requiredOption('--out <file>', 'report.md or report.html; - for Markdown on standard output')
    .option('--date <day>', 'the day to name as that of making, such as 2025-11-30')
    .action(async (folder: string, given: Given) => {
      const out = String(given.out);
      const kind = out === '-' ? '.md' : extname(out).toLowerCase();
      if (kind !== '.md' && kind !== '.html') {
        const message = `a report is .md or .html, not "${kind}"`;
        throw new ClaimgraphError([
          { code: 'unknown-format', field: '--out', message, mend: 'Use report.md or report.html' },
        ]);
      }
      if (given.date !== undefined && !EdtfDate.safeParse(given.date).success) {
        const message = `"${String(given.date)}" is no day`;
        throw new ClaimgraphError([
          { code: 'invalid-date', field: '--date', message, mend: 'Use a day such as 2025-11-30' },
        ]);
      }
      const { whole, dossier, filter } = await openNarrowed(folder, given);
      const language = String(given.names);
      const date = given.date === undefined ? {} : { date: String(given.date) };
      const bar = progressBar(terminal, 'report');
      const report = await gatherReport(dossier, memoryEngine(whole, { threads: nodeThreads() }), {
        filter,
        whole,
        language,
        ...date,
        figure: [...drawing(excerpt(dossier).dossier, { language, ...date })].join(''),
        progress: bar,
      });
      const text = kind === '.md' ? reportMarkdown(report) : reportHtml(report);
      if (out === '-') return terminal.out(text);
      await writeFileWhole(out, [text]);
      terminal.err(`wrote ${out}\n`);
    });
};
