/** Listens: the API and the viewer over the dossiers of one folder. */
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Dossier } from '../model/dossier.js';
import { createApp } from './app.js';
import { LIMITS } from './limits.js';
import { Replay } from './replay.js';
import { DossierStore } from './store.js';

export interface ServeOptions {
  /** a dossier's folder, or a folder of dossiers */
  folder: string;
  /** the address to listen on */
  host?: string;
  /** 0 takes a free port */
  port?: number;
  /** the folder with the built viewer */
  viewer?: string;
  /** what a request that writes must carry as its bearer token; needed beyond loopback */
  token?: string | undefined;
}

export interface RunningServer {
  /** with the port that was taken, ending in a slash */
  url: string;
  dossiers: Pick<Dossier, 'id' | 'title'>[];
  /** stops listening; requests in flight finish, at most for the grace of LIMITS */
  close(): Promise<void>;
}

/** Where `npm run build` puts the viewer. */
export const BUILT_VIEWER = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

/**
 * Opens the dossiers and serves them.
 * @throws ClaimgraphError where a dossier does not pass its check; the system's error where the port is taken
 */
export async function serve({
  folder,
  host = '127.0.0.1',
  port = 0,
  viewer = BUILT_VIEWER,
  token,
}: ServeOptions): Promise<RunningServer> {
  const store = await DossierStore.open(folder);
  const opened = await Promise.all(store.ids.map((id) => store.get(id)));
  const replay = new Replay(store);
  const app = createApp({ store, replay, host, viewer, token });
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer: ((options: ServerOptions, listener: RequestListener) =>
      createServer(options, replay.before(listener))) as typeof createServer,
    serverOptions: {
      requestTimeout: LIMITS.requestMs,
      headersTimeout: LIMITS.requestMs,
      maxHeaderSize: LIMITS.addressLength,
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}/`,
    dossiers: opened.map(({ dossier: { id, title } }) => ({ id, title })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LIMITS.graceMs).unref();
      }),
  };
}
