/** `claimgraph report`: what the dossier says, contested first, every statement with the claims it rests on. */
import { extname } from 'node:path';
import { nodeThreads } from '../analysis/threads/index.js';
import { writeFileWhole } from '../dossier/index.js';
import { memoryEngine } from '../engine/memory.js';
import { reportOn } from '../formats/report/index.js';
import { isReportKind, REPORTS, writeReport } from '../formats/report/kinds.js';
import { EdtfDate } from '../model/date.js';
import { ClaimgraphError } from '../model/problem.js';
import { type AddCommand, type Given, openNarrowed, withFilter, withNames } from './command.js';
import { progressBar } from './progress.js';

export const addReport: AddCommand = (program, terminal) => {
  withFilter(withNames(program.command('report')))
    .description('write a report: what is contested, with both sides; who is central; which claims matter most')
    .argument('<dossier>', "the dossier's folder")
    .requiredOption(
      '--out <file>',
      'where to write it: report.md, .html, .docx (Word) or .pptx (slides); - for Markdown on standard output',
    )
    .option('--date <day>', 'the date to print on the report, such as 2025-11-30')
    .action(async (folder: string, given: Given) => {
      const out = String(given.out);
      const kind = out === '-' ? 'md' : extname(out).toLowerCase().slice(1);
      if (!isReportKind(kind)) {
        const known = Object.keys(REPORTS).map((one) => `report.${one}`);
        throw new ClaimgraphError([
          {
            ...{ code: 'unknown-format', field: '--out', message: `a report cannot be written as ".${kind}"` },
            hint: `Use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
          },
        ]);
      }
      if (given.date !== undefined && !EdtfDate.safeParse(given.date).success) {
        const message = `"${String(given.date)}" is no day`;
        throw new ClaimgraphError([
          { code: 'invalid-date', field: '--date', message, hint: 'Use a day such as 2025-11-30' },
        ]);
      }
      const { whole, filter } = await openNarrowed(folder, given);
      const language = String(given.names);
      const date = given.date === undefined ? {} : { date: String(given.date) };
      const bar = progressBar(terminal, 'report');
      const report = await reportOn(whole, memoryEngine(whole, { threads: nodeThreads() }), {
        filter,
        language,
        ...date,
        progress: bar,
      });
      const pieces = writeReport(kind, report);
      if (out === '-') {
        for (const piece of pieces) await terminal.out(String(piece));
        return;
      }
      await writeFileWhole(out, pieces);
      terminal.err(`wrote ${out}\n`);
    });
};
