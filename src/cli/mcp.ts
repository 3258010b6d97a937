/** `claimgraph mcp`: the engine's questions as tools for an assistant, over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openDossier } from '../dossier/index.js';
import { serveMcp } from '../server/mcp.js';
import type { AddCommand } from './command.js';

export const addMcp: AddCommand = (program, terminal) => {
  program
    .command('mcp')
    .description('answer an assistant by the Model Context Protocol, over standard input and output')
    .argument('<dossier>', "the dossier's folder")
    .action(async (folder: string) => {
      const dossier = await openDossier(folder);
      const transport = new StdioServerTransport();
      terminal.stop.addEventListener('abort', () => void transport.close());
      process.stdin.on('end', () => void transport.close());
      await serveMcp(dossier, transport);
    });
};
