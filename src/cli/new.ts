/** `claimgraph new`: an empty dossier that passes `check`. */
import { createDossier } from '../dossier/index.js';
import type { AddCommand } from './command.js';

export const addNew: AddCommand = (program, terminal) => {
  program
    .command('new')
    .description('make an empty dossier, with examples as comments in its files')
    .argument('<folder>', 'the folder to make')
    .option('--id <id>', "the dossier's id (default: the folder's name)")
    .option('--title <title>', "the dossier's title in English")
    .action(async (folder: string, given: { id?: string; title?: string }) => {
      const written = await createDossier(folder, given);
      await terminal.out(`${written.map((path) => `wrote ${path}`).join('\n')}\n`);
      terminal.err(`Next: claimgraph add ${folder} FILE, then claimgraph review ${folder};\n`);
      terminal.err(`or write ${folder}/documents, entities.yaml and relations.yaml by hand, and run\n`);
      terminal.err(`  claimgraph check ${folder}\n`);
    });
};
