/**
 * Answers given again as they went out: what was asked a moment ago in the same way gets the same bytes and headers,
 * without going through the application, for as long as the dossier has not changed.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import type { DossierStore, OpenedDossier } from './store.js';

/** Bytes of all that is kept at most, addresses and headers counted in; one answer may take a quarter of them. */
export const MOST_KEPT = 32_000_000;

interface KeptAnswer<Opened> {
  dossier: string;
  opened: Opened;
  /** names and values in turn, as node:http takes them */
  headers: string[];
  body: Buffer;
}

/** Answers by what was asked, the oldest given up first; of each dossier only those over its present state. */
export class Kept<Opened> {
  readonly #answers = new Map<string, KeptAnswer<Opened>>();
  /** of each dossier, what its answers were made of */
  readonly #present = new Map<string, Opened>();
  #size = 0;

  get count(): number {
    return this.#answers.size;
  }

  get(key: string): KeptAnswer<Opened> | undefined {
    return this.#answers.get(key);
  }

  put(key: string, answer: KeptAnswer<Opened>): void {
    this.#drop(key);
    const { dossier, opened } = answer;
    if (this.#present.get(dossier) !== opened) {
      // each answer holds on to its whole dossier: a state that is gone must not stay in memory
      for (const [other, { dossier: of }] of this.#answers) if (of === dossier) this.#drop(other);
      this.#present.set(dossier, opened);
    }
    const size = sizeOf(key, answer);
    if (size > MOST_KEPT / 4) return;
    for (const oldest of this.#answers.keys()) {
      if (this.#size + size <= MOST_KEPT) break;
      this.#drop(oldest);
    }
    this.#answers.set(key, answer);
    this.#size += size;
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#size -= sizeOf(key, answer);
    this.#answers.delete(key);
  }
}

function sizeOf(key: string, { headers, body }: KeptAnswer<unknown>): number {
  return headers.reduce((sum, text) => sum + text.length, key.length + body.length);
}

export class Replay {
  readonly #store: DossierStore;
  readonly #answers = new Kept<OpenedDossier>();
  readonly #allowed = new WeakMap<Request, { dossier: string; opened: OpenedDossier }>();

  constructor(store: DossierStore) {
    this.#store = store;
  }

  /** Says of a request that its answer depends on nothing but its address and the dossier. */
  allow(context: Context, dossier: string, opened: OpenedDossier): void {
    this.#allowed.set(context.req.raw, { dossier, opened });
  }

  /** Keeps the answers of requests that were allowed; it has to be the outermost, so that nothing is added after it. */
  keep(): MiddlewareHandler {
    return async (context, next) => {
      await next();
      const allowed = this.#allowed.get(context.req.raw);
      const { res } = context;
      const key = allowed && res.status === 200 && keyOf(context.env?.incoming as IncomingMessage | undefined);
      if (!allowed || !key) return;
      const body = Buffer.from(await res.arrayBuffer());
      const headers = new Headers(res.headers);
      headers.set('content-length', String(body.length));
      // taken away first: Hono would merge the headers of both
      context.res = undefined;
      context.res = new Response(body, { status: 200, headers });
      this.#answers.put(key, { ...allowed, headers: [...headers].flat(), body });
    };
  }

  /** Answers what it can and hands on the rest. */
  before(listener: RequestListener): RequestListener {
    return (request, response) => {
      const key = keyOf(request);
      const kept = key === undefined ? undefined : this.#answers.get(key);
      if (!kept || this.#store.fresh(kept.dossier) !== kept.opened) return listener(request, response);
      response.writeHead(200, kept.headers);
      response.end(kept.body);
    };
  }
}

/**
 * All of a request that its answer depends on; undefined where it depends on more: the guard looks at where requests
 * come from, and a client that has the answer already is told so.
 */
function keyOf(request: IncomingMessage | undefined): string | undefined {
  if (request?.method !== 'GET') return undefined;
  const { headers, url } = request;
  const site = headers['sec-fetch-site'];
  const isPlain =
    headers.origin === undefined &&
    headers['if-none-match'] === undefined &&
    (site === undefined || site === 'same-origin' || site === 'none');
  return isPlain ? `${url} ${headers.host} ${headers['accept-encoding']}` : undefined;
}
