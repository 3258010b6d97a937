/** `claimgraph push`: a dossier into a graph database; of one that is there, only what has changed. */
import { dossierVersion, loadDossier } from '../dossier/index.js';
import { readHead } from '../dossier/read.js';
import { type Pushed, pushDossier, pushedState } from '../engine/bolt/push.js';
import { count } from '../engine/voice.js';
import { type AddCommand, json, withJson } from './command.js';
import { ADDRESS, CREDENTIALS, withDatabase } from './database.js';
import { progressBar } from './progress.js';

export const addPush: AddCommand = (program, terminal) => {
  withJson(program.command('push'))
    .description('write a dossier into a graph database (Neo4j, ArcadeDB); of one that is there, only what has changed')
    .argument('<dossier>', "the dossier's folder")
    .argument('<address>', ADDRESS)
    .addHelpText(
      'after',
      `\n${CREDENTIALS}\nIt may be stopped at any time: the next push goes on from there. A change of the dossier is not pushed by itself.`,
    )
    .action(async (folder: string, address: string, given: { json?: boolean }) => {
      const { id } = await readHead(folder);
      await withDatabase(address, terminal, async (database) => {
        // before they are read, so that what changes meanwhile is pushed next time
        const files = await dossierVersion(folder);
        const before = await pushedState(database, id);
        if (before?.files === files) {
          const { revision } = before;
          const same = { dossier: id, revision, documents: 0, entities: 0, relations: 0, claims: 0, removed: 0 };
          return terminal.out(given.json ? json(same) : `nothing changed: the database holds ${id} as it is\n`);
        }
        const { dossier, sources } = await loadDossier(folder);
        const revision = sources.tail.last;
        const onProgress = progressBar(terminal, 'pushing');
        const pushed = await pushDossier(database, dossier, { revision, files, onProgress });
        if (!pushed.fullText) {
          terminal.err('This server makes full text indexes in its SQL alone: names and texts have none in it.\n');
        }
        await terminal.out(given.json ? json({ dossier: id, revision, ...pushed }) : words(id, pushed));
      });
    });
};

function words(id: string, { documents, entities, relations, claims, removed }: Pushed): string {
  if (documents + entities + relations + removed === 0) return `nothing changed: the database holds ${id} as it is\n`;
  const written = `${count(documents, 'document')}, ${count(entities, 'entity', 'entities')}, ${count(relations, 'relation')}, ${count(claims, 'claim')}`;
  return `pushed ${id}: ${written}${removed > 0 ? `; removed ${count(removed, 'node')}` : ''}\n`;
}
