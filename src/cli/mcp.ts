/** `claimgraph mcp`: the engine's questions as tools for an assistant, over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openDossier } from '../dossier/index.js';
import { serveMcp } from '../server/mcp.js';
import type { AddCommand } from './command.js';

export const addMcp: AddCommand = (program) => {
  program
    .command('mcp')
    .description('answer an assistant by the Model Context Protocol, over standard input and output')
    .argument('<dossier>', "the dossier's folder")
    .option('--read-only', 'offer no tool that proposes claims')
    .action(async (folder: string, { readOnly = false }: { readOnly?: boolean }) => {
      const dossier = await openDossier(folder);
      const transport = new StdioServerTransport();
      process.stdin.on('end', () => void transport.close());
      await serveMcp(dossier, transport, { folder, writes: !readOnly });
    });
};
