/** `claimgraph pull`: a dossier, or the relations of it that a filter keeps, from a graph database into a folder. */
import { basename, resolve } from 'node:path';
import type { BoltDatabase } from '../engine/bolt/database.js';
import { pushedStates, readWhole } from '../engine/bolt/part.js';
import { pulledPart } from '../engine/bolt/pull.js';
import { checkFilterIds } from '../engine/check-filter.js';
import { count } from '../engine/voice.js';
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { BASES } from '../model/ontologies.js';
import { importWhole } from '../review/import/index.js';
import { type AddCommand, asOptions, filterOf, type Given, json, withFilter, withJson } from './command.js';
import { ADDRESS, CREDENTIALS, oneOf, withDatabase } from './database.js';
import { within } from './into.js';

export const addPull: AddCommand = (program, terminal) => {
  withFilter(withJson(program.command('pull')))
    .description('bring a dossier, or the relations of it that the filter keeps, from a graph database into a folder')
    .argument('<address>', ADDRESS)
    .requiredOption('--into <folder>', "the dossier's folder; made where there is none")
    .option('--dossier <id>', 'which one, where the database holds several')
    .addHelpText(
      'after',
      `\nA relation that is kept comes with all its claims and what corrects them, so that nothing counts for more than before.\nStories, views and the journal stay behind.\n${CREDENTIALS}`,
    )
    .action(async (address: string, given: Given) => {
      const filter = filterOf(given);
      const dossier = await withDatabase(address, terminal, async (database) => {
        const ids = (await pushedStates(database)).map(({ dossier }) => dossier);
        const id = oneOf(ids, given.dossier as string | undefined);
        return partOf(database, id, filter);
      });
      const into = String(given.into);
      const { id, title, description, ontology } = dossier;
      const isNewName = basename(resolve(into)) !== id && Object.keys(filter).length > 0;
      const base = BASES.has(ontology.id) ? ontology.id : undefined;
      const head = { title, description, ...(!isNewName && { id }), ...(base && { ontology: base }) };
      const done = await within(into, false, head, (writer) => importWhole(writer, dossier, address));
      const counts = `${count(done.documents, 'document')}, ${count(done.entities, 'entity', 'entities')}, ${count(done.relations, 'relation')}, ${count(done.claims, 'claim')}`;
      await terminal.out(given.json ? json({ dossier: id, ...done }) : `pulled ${id}: ${counts}\n`);
    });
};

async function partOf(database: BoltDatabase, id: string, filter: Filter): Promise<Dossier> {
  const { dossier } = await readWhole(database, id);
  if (Object.keys(filter).length === 0) return dossier;
  asOptions(() => checkFilterIds(dossier, filter));
  return pulledPart(dossier, filter);
}
