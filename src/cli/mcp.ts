/** `claimgraph mcp`: the engine's questions as tools for an assistant, over standard input and output. */
import { resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openDossier } from '../dossier/index.js';
import { isBoltAddress } from '../engine/bolt/database.js';
import { DatabaseStore } from '../server/database-store.js';
import { serveMcp } from '../server/mcp.js';
import { DossierStore, type Store } from '../server/store.js';
import type { AddCommand } from './command.js';
import { credentialsOf, oneOf } from './database.js';

/** Beside an answer from a copy that is no longer what is on disk. */
const BROKEN =
  'The files of this dossier have changed and do not pass their check, or its database is away: this answers from an earlier copy.';

export const addMcp: AddCommand = (program, terminal) => {
  program
    .command('mcp')
    .description('answer an assistant by the Model Context Protocol, over standard input and output')
    .argument('<dossier>', "the dossier's folder, or the address of a graph database that it was pushed into")
    .option('--read-only', 'offer no tool that proposes claims')
    .option('--dossier <id>', 'which one, where the database holds several')
    .action(async (folder: string, { readOnly = false, dossier: named }: { readOnly?: boolean; dossier?: string }) => {
      if (isBoltAddress(folder)) {
        const store = await DatabaseStore.open(folder, credentialsOf(terminal), { log });
        return serveFrom(store, oneOf(store.ids, named), false);
      }
      // names what is wrong with the files, also where the folder is none of a dossier
      const { id } = await openDossier(folder);
      await serveFrom(await DossierStore.open(resolve(folder), { log }), id, !readOnly);
    });
};

const log = (line: string) => void process.stderr.write(`${line}\n`);

async function serveFrom(store: Store, id: string, writes: boolean): Promise<void> {
  const { dossier } = await store.latest(id);
  const transport = new StdioServerTransport();
  process.stdin.on('end', () => void transport.close());
  await serveMcp(dossier, transport, {
    folder: store.folderOf(id),
    writes,
    latest: () => store.latest(id),
    staleness: () => (store.staleness(id) === 'broken' ? BROKEN : undefined),
  });
  await store.close();
}
