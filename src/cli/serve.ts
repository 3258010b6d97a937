/** `claimgraph serve`: the API and the viewer on loopback, until the user stops it. */
import { spawn } from 'node:child_process';
import { InvalidArgumentError } from 'commander';
import { serve } from '../server/index.js';
import type { AddCommand } from './command.js';

interface Given {
  host: string;
  port: number;
  open?: boolean;
}

export const addServe: AddCommand = (program, terminal) => {
  program
    .command('serve')
    .description('serve the viewer and the API for a dossier, or for a folder of dossiers')
    .argument('[dossier]', "a dossier's folder, or a folder of dossiers", 'graph-data')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes a free one', readPort, 4173)
    .option('--open', 'open the viewer in a browser, where there is a screen')
    .action(async (folder: string, { host, port, open }: Given) => {
      const server = await serve({ folder, host, port, token: terminal.env.CLAIMGRAPH_TOKEN || undefined });
      const names = server.dossiers.map(({ id }) => id).join(', ');
      await terminal.out(`claimgraph serves ${names} at ${server.url}\n`);
      terminal.err('Stop it with Ctrl+C.\n');
      if (open && terminal.interactive) openBrowser(server.url, terminal.env);
      if (!terminal.stop.aborted) {
        await new Promise<void>((resolve) => terminal.stop.addEventListener('abort', () => resolve(), { once: true }));
      }
      terminal.err('Stopping; requests in flight finish.\n');
      await server.close();
    });
};

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It takes a whole number from 0 to 65535.');
  return port;
}

/** Best effort: a machine without a browser is no error, the address was printed. */
function openBrowser(url: string, env: Readonly<Record<string, string | undefined>>): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
