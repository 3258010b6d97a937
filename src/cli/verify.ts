/** `claimgraph verify`: every quote, checksum, file and record of a dossier, on one page; and signing it off. */
import { extname } from 'node:path';
import { signDossier, verifyDossier, writeFileWhole } from '../dossier/index.js';
import { ClaimgraphError } from '../model/problem.js';
import { type AddCommand, type Given, json, withJson } from './command.js';
import { CommandFailed } from './failure.js';
import { askReviewer } from './reviewer.js';
import type { Terminal } from './terminal.js';
import { verificationHtml, verificationMarkdown, verificationText } from './verify-page.js';

export const addVerify: AddCommand = (program, terminal) => {
  withJson(program.command('verify'))
    .description('verify every quote, checksum, file and journal record, on one page; or sign the dossier off')
    .argument('<dossier>', "the dossier's folder")
    .option('--out <file>', 'write the page as .md or .html, to attach to a publication')
    .option('--sign', 'sign the dossier off as it is: any later change shows')
    .option('--by <name>', 'with --sign: who signs (default: CLAIMGRAPH_REVIEWER, or you are asked)')
    .option('--names <language>', 'language of the page: en or zh', 'en')
    .action(async (folder: string, given: Given) => {
      const kind = given.out === undefined ? undefined : extname(String(given.out)).toLowerCase();
      if (kind !== undefined && kind !== '.md' && kind !== '.html') {
        const message = `the page is .md or .html, not "${kind}"`;
        const hint = 'Use verified.md or verified.html';
        throw new ClaimgraphError([{ code: 'unknown-format', field: '--out', message, hint }]);
      }
      const found = given.sign
        ? await signDossier(folder, await askReviewer(given, terminal))
        : await verifyDossier(folder);
      const language = String(given.names);
      if (kind !== undefined) {
        const page = kind === '.md' ? verificationMarkdown(found, language) : verificationHtml(found, language);
        await writeFileWhole(String(given.out), [page]);
        terminal.err(`wrote ${String(given.out)}\n`);
      }
      await print(found, given, language, terminal);
      if (found.problems.length > 0) throw new CommandFailed(`${folder}: ${found.problems.length} found that is wrong`);
      // who signs has read the page, which opens with them
      if (found.unrecorded > 0 && !given.sign)
        throw new CommandFailed(`${folder}: accepted claims without a decision in the journal: ${found.unrecorded}`);
    });
};

async function print(
  found: Awaited<ReturnType<typeof verifyDossier>>,
  given: Given,
  language: string,
  terminal: Terminal,
) {
  if (given.json) return terminal.out(json(found));
  if (given.out === undefined) return terminal.out(verificationText(found, language));
}
