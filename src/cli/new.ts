/** `claimgraph new`: an empty dossier that passes `check`. */
import { Option } from 'commander';
import { createDossier } from '../dossier/index.js';
import { BASE_ONTOLOGIES, BASES } from '../model/ontologies.js';
import type { AddCommand } from './command.js';

export const addNew: AddCommand = (program, terminal) => {
  program
    .command('new')
    .description('make an empty dossier, with examples as comments in its files')
    .argument('<folder>', 'the folder to make')
    .option('--id <id>', "the dossier's id (default: the folder's name)")
    .option('--title <title>', "the dossier's title in English")
    .addOption(
      new Option('--ontology <name>', 'the types that it begins with').choices([...BASES.keys()]).default('news'),
    )
    .addHelpText('after', `\n${BASE_ONTOLOGIES.map(({ ontology, about }) => `${ontology.id}: ${about.en}`).join('\n')}`)
    .action(async (folder: string, given: { id?: string; title?: string; ontology?: string }) => {
      const written = await createDossier(folder, given);
      await terminal.out(`${written.map((path) => `wrote ${path}`).join('\n')}\n`);
      terminal.err(`Next: claimgraph add ${folder} FILE, then claimgraph review ${folder};\n`);
      terminal.err(`or write ${folder}/documents, entities.yaml and relations.yaml by hand, and run\n`);
      terminal.err(`  claimgraph check ${folder}\n`);
    });
};
