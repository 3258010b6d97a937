/** `claimgraph mcp`: the engine's questions as tools for an assistant, over standard input and output. */
import { resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openDossier } from '../dossier/index.js';
import { serveMcp } from '../server/mcp.js';
import { DossierStore } from '../server/store.js';
import type { AddCommand } from './command.js';

/** Beside an answer from a copy that is no longer what is on disk. */
const BROKEN = 'The files of this dossier have changed and do not pass their check: this answers from an earlier copy.';

export const addMcp: AddCommand = (program) => {
  program
    .command('mcp')
    .description('answer an assistant by the Model Context Protocol, over standard input and output')
    .argument('<dossier>', "the dossier's folder")
    .option('--read-only', 'offer no tool that proposes claims')
    .action(async (folder: string, { readOnly = false }: { readOnly?: boolean }) => {
      // names what is wrong with the files, also where the folder is none of a dossier
      const { id } = await openDossier(folder);
      const store = await DossierStore.open(resolve(folder), { log: (line) => process.stderr.write(`${line}\n`) });
      const { dossier } = await store.latest(id);
      const transport = new StdioServerTransport();
      process.stdin.on('end', () => void transport.close());
      await serveMcp(dossier, transport, {
        folder,
        writes: !readOnly,
        latest: () => store.latest(id),
        staleness: () => (store.staleness(id) === 'broken' ? BROKEN : undefined),
      });
      await store.close();
    });
};
