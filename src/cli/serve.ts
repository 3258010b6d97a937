/** `claimgraph serve`: the API and the viewer on loopback, until the user stops it. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { findDossiers, signedState } from '../dossier/index.js';
import { serveInThread } from '../server/in-thread.js';
import type { AddCommand } from './command.js';
import { credentialsOf } from './database.js';
import { printable } from './table.js';
import { signedWords } from './verify-page.js';

interface Given {
  host: string;
  port: number;
  open?: boolean;
  readOnly?: boolean;
  allowedHost?: string[];
  model?: string;
  baseUrl: string;
  engine?: string;
}

export const addServe: AddCommand = (program, terminal) => {
  program
    .command('serve')
    .description('serve the viewer and the API for a dossier, or for a folder of dossiers')
    .argument('[dossier]', "a dossier's folder, or a folder of dossiers (default: graph-data here, or this folder)")
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes a free one', readPort, 4173)
    .option(
      '--allowed-host <name...>',
      'another host name to answer to; without one, only numeric addresses are answered beyond loopback',
    )
    .option('--read-only', 'refuse all changes')
    .option(
      '--engine <address>',
      'serve what was pushed into a graph database (bolt://host:7687), read-only, instead of a folder',
    )
    .option('--model <name>', 'also read documents with a language model; the key is read from CLAIMGRAPH_API_KEY')
    .option('--base-url <address>', 'where the model is served', 'http://localhost:11434/v1')
    .option('--open', 'open the viewer in a browser, where there is a screen')
    .action(
      async (named: string | undefined, { host, port, open, allowedHost, readOnly, model, baseUrl, engine }: Given) => {
        const folder = named ?? (existsSync('graph-data') ? 'graph-data' : '.');
        const token = terminal.env.CLAIMGRAPH_TOKEN || undefined;
        const { stop } = terminal;
        const stopped = new Promise<void>((resolve) => {
          if (stop.aborted) resolve();
          stop.addEventListener('abort', () => resolve(), { once: true });
        });
        // opening a large dossier takes a while, and may be stopped as well
        const key = terminal.env.CLAIMGRAPH_API_KEY || undefined;
        const options = {
          ...{ folder, host, token, readOnly },
          allowedHosts: allowedHost,
          ...(model !== undefined && { model: { model, baseUrl, key } }),
          ...(engine !== undefined && { database: { address: engine, ...credentialsOf(terminal) } }),
        };
        const { starting, server } = await started(options, port, stopped, (busy) =>
          terminal.err(`Port ${busy} is in use; trying the next one.\n`),
        );
        if (!server) return starting.end();
        const names = server.dossiers.map(({ id }) => id).join(', ') || 'a folder without dossiers';
        await terminal.out(`claimgraph serves ${names} at ${server.url}\n`);
        for (const found of engine === undefined ? await findDossiers(folder).catch(() => []) : []) {
          const signed = await signedState(found.folder).catch(() => undefined);
          if (signed) terminal.err(`${printable(found.id)}: ${signedWords(signed)}\n`);
        }
        terminal.err('Stop it with Ctrl+C.\n');
        if (open && terminal.interactive) openBrowser(server.url, terminal.env);
        await Promise.race([stopped, starting.lost]);
        terminal.err('Stopping. Requests in progress finish; press Ctrl+C again to stop at once.\n');
        await starting.end();
      },
    );
};

/** So many ports in use are passed over. */
const MOST_BUSY = 20;

/** Listens on the port, or on the first free one after it. @returns no server where it was stopped meanwhile */
async function started(
  options: Omit<Parameters<typeof serveInThread>[0], 'port'>,
  port: number,
  stopped: Promise<void>,
  onBusy: (port: number) => void,
) {
  for (let next = port; ; next++) {
    const starting = serveInThread({ ...options, port: next });
    try {
      return { starting, server: await Promise.race([starting.ready, stopped]) };
    } catch (error) {
      const isBusy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isBusy || next === 65_535 || next - port >= MOST_BUSY) throw error;
      onBusy(next);
    }
  }
}

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
