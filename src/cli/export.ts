/** `claimgraph export`: a dossier, or what a filter leaves of it, in another format. */
import { Option } from 'commander';
import { writeFileWhole } from '../dossier/index.js';
import { FORMATS } from '../formats/registry.js';
import { BUILT_VIEWER } from '../server/index.js';
import { viewerPage } from '../server/viewer.js';
import { type AddCommand, type Given, openNarrowed, withFilter, withNames } from './command.js';

export const addExport: AddCommand = (program, terminal) => {
  const formats = FORMATS.map(({ id }) => id);
  const lost = FORMATS.map(({ id, cannotCarry }) => `  ${id}: ${cannotCarry.join('; ') || 'nothing'}`);
  withFilter(withNames(program.command('export')))
    .description('write the dossier, or what the filter leaves of it, in another format')
    .argument('<dossier>', "the dossier's folder")
    .addOption(new Option('--format <format>', 'the format').choices(formats).makeOptionMandatory())
    .option('--out <file>', 'the file to write; left out, standard output')
    .addHelpText('after', `\nWhat a format cannot carry:\n${lost.join('\n')}`)
    .action(async (folder: string, given: Given) => {
      const { dossier } = await openNarrowed(folder, given);
      const format = FORMATS.find(({ id }) => id === given.format);
      if (!format) return;
      const page = format.id === 'html' ? await viewerPage(BUILT_VIEWER) : undefined;
      const chunks = format.write(dossier, {
        language: String(given.names),
        ...(page !== undefined && { page }),
      });
      if (typeof given.out === 'string') {
        await writeFileWhole(given.out, chunks);
        terminal.err(`wrote ${given.out}\n`);
      } else {
        for await (const chunk of chunks) await terminal.out(chunk);
      }
    });
};
