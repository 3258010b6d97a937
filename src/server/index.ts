/** Listens: the API and the viewer over the dossiers of one folder. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import type { BoltOptions } from '../engine/bolt/database.js';
import type { Dossier } from '../model/dossier.js';
import { createApp } from './app.js';
import { DatabaseStore } from './database-store.js';
import { Intakes, type ServedModel } from './intakes.js';
import { LIMITS } from './limits.js';
import { QuickQueries } from './quick.js';
import { refuseClient, refuseExpectation, refuseRepeatedHeaders, refuseRequest, refuseTunnel } from './refusals.js';
import { closeSlowReaders } from './slow-readers.js';
import { DossierStore, type Store } from './store.js';
import { BUILT_VIEWER } from './viewer.js';
import { LANES } from './work/lanes.js';
import { WorkPool } from './work/pool.js';

export interface ServeOptions {
  /** a dossier's folder, or a folder of dossiers */
  folder: string;
  /** a graph database that holds the dossiers instead of the folder; nothing can be changed then */
  database?: (BoltOptions & { address: string }) | undefined;
  /** the address to listen on */
  host?: string;
  /** 0 takes a free port */
  port?: number;
  /** the folder with the built viewer */
  viewer?: string;
  /** what a request that writes must carry as its bearer token; needed beyond loopback */
  token?: string | undefined;
  /** takes no change at all */
  readOnly?: boolean | undefined;
  /** names under which the server may be asked beside its own address */
  allowedHosts?: readonly string[] | undefined;
  /** a language model that documents can be read with, beside the rules */
  model?: ServedModel | undefined;
  /** takes one line about what happens without a request; standard error */
  log?: (line: string) => void;
  /** other limits than the usual ones, for tests */
  limits?: { workMs?: number; silentMs?: number; headersMs?: number; checkMs?: number; threads?: number };
}

export interface RunningServer {
  /** with the port that was taken, ending in a slash */
  url: string;
  dossiers: Pick<Dossier, 'id' | 'title'>[];
  /** stops listening; requests in flight finish, at most for the grace of LIMITS */
  close(): Promise<void>;
}

/** Where `npm run build` puts the viewer. */

/**
 * Opens the dossiers and serves them.
 * @throws ClaimgraphError where a dossier does not pass its check; the system's error where the port is taken
 */
export async function serve({
  folder,
  database,
  host = '127.0.0.1',
  port = 0,
  viewer = BUILT_VIEWER,
  token,
  readOnly,
  allowedHosts,
  model,
  log = (line) => console.error(line),
  limits = {},
}: ServeOptions): Promise<RunningServer> {
  const { workMs, silentMs, headersMs, checkMs, threads } = { ...usual(), ...limits };
  const store: Store = database
    ? await DatabaseStore.open(database.address, database, { log })
    : await DossierStore.open(folder, { log });
  const opened = await Promise.all(store.ids.map((id) => store.get(id)));
  const pool = new WorkPool({ threads, limitMs: workMs });
  const rules = { host, token, allowedHosts, readOnly: readOnly || database !== undefined };
  const intakes = new Intakes(model);
  const app = createApp({ store, pool, rules, intakes, viewer });
  const quick = new QuickQueries({ store, pool, rules });
  const listener = getRequestListener(app.fetch, { errorHandler: refuseRequest });
  const server = createServer(
    {
      requestTimeout: LIMITS.requestMs,
      headersTimeout: headersMs,
      connectionsCheckingInterval: checkMs,
      maxHeaderSize: LIMITS.headerBytes,
      // refused with the others whose address is invalid
      requireHostHeader: false,
    },
    refuseRepeatedHeaders(quick.before(listener)),
  );
  server.maxConnections = LIMITS.connections;
  server.on('clientError', refuseClient);
  server.on('connect', refuseTunnel);
  server.on('checkExpectation', refuseExpectation);
  closeSlowReaders(server, { everyMs: checkMs, silentMs, sendMs: LIMITS.sendMs });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}/`,
    dossiers: opened.map(({ dossier: { id, title } }) => ({ id, title })),
    close: async () => {
      store.endWatching();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const grace = setTimeout(() => server.closeAllConnections(), LIMITS.graceMs);
      await closed;
      clearTimeout(grace);
      await Promise.all([pool.close(), intakes.close(), store.close()]);
    },
  };
}

function usual() {
  const { workMs, silentMs, headersMs, checkMs } = LIMITS;
  // of each lane; each thread holds its dossier
  const threads = Math.max(1, Math.min(3, Math.floor(availableParallelism() / LANES.length)));
  return { workMs, silentMs, headersMs, checkMs, threads };
}
