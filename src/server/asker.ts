/** Who asks: one client for each address that connections come from, since a program may open as many as it likes. */
import type { Context } from 'hono';
import type { Asker } from './work/pool.js';

/** What the server of `@hono/node-server` gives with a request; there is none where the application is called itself. */
interface Served {
  incoming?: { socket: { remoteAddress?: string } };
}

export function askerOf(context: Context): Asker {
  const { incoming } = (context.env ?? {}) as Served;
  return { signal: context.req.raw.signal, client: incoming?.socket.remoteAddress };
}
