/**
 * Answers plain GET queries straight on node:http, and again from memory for as long as the dossier is the same. What a
 * query costs there is the engine's work; every other request, and whatever the guard has to look at, goes on to the
 * application, whose answers are the same to the byte.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { queryFromParameters } from '../engine/parameters.js';
import { QUERIES, type QueryId } from '../engine/queries/index.js';
import { COMPRESSED_FROM, compressed, type Encoding, encodingOf } from './compress.js';
import { hasAlready, tagOf } from './fresh.js';
import { SECURITY_HEADERS } from './guard.js';
import { type HostRules, hostCheck } from './hosts.js';
import { AskedLately, Kept } from './kept.js';
import type { OpenedDossier } from './opened-dossier.js';
import { problemOf } from './problem.js';
import { JSON_BODY, queryAnswer } from './queries.js';
import { STALE_HEADER } from './staleness.js';
import type { Store } from './store.js';
import type { WorkPool } from './work/pool.js';

export interface QuickOptions {
  store: Store;
  pool: WorkPool;
  rules: HostRules;
}

/** Only characters that mean the same to every parser of addresses. */
const ADDRESS = /^\/api\/dossiers\/([\w-]+)\/([\w-]+)(?:\?([\w\-.~%+&=:,;@!$*()/]*))?$/;
/** Longer ones are rare, and would take the room of many. */
const LONGEST_ADDRESS = 2_000;
/** A name or an address in numbers, and a port. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/** Texts of headers whose meaning is remembered, and their length. */
const MOST_REMEMBERED = 200;
const LONGEST_REMEMBERED = 200;

const USUAL_HEADERS: readonly string[] = [...SECURITY_HEADERS.flat(), 'vary', 'accept-encoding'];

interface Asked {
  dossier: string;
  id: QueryId;
  parameters: string;
  encoding: Encoding | undefined;
  /** all that the answer depends on beside the dossier */
  key: string;
}

export class QuickQueries {
  readonly #store: Store;
  readonly #pool: WorkPool;
  readonly #kept = new Kept<OpenedDossier>();
  readonly #lately = new AskedLately();
  readonly #isOurs: (host: string) => boolean;
  readonly #encoding = remembered(encodingOf);

  constructor({ store, pool, rules }: QuickOptions) {
    this.#store = store;
    this.#pool = pool;
    const check = hostCheck(rules);
    this.#isOurs = remembered((host) => HOST.test(host) && check(new URL(`http://${host}`).hostname));
  }

  /** Answers kept at this moment. */
  get count(): number {
    return this.#kept.count;
  }

  /** Answers what it can, and hands on the rest. */
  before(listener: RequestListener): RequestListener {
    return (request, response) => {
      const asked = this.#read(request);
      if (!asked) return listener(request, response);
      const opened = this.#store.fresh(asked.dossier);
      if (opened) this.#begin(asked, opened, request, response);
      else {
        // one look at the files for all that ask meanwhile
        this.#store.get(asked.dossier).then(
          (looked) => this.#begin(asked, looked, request, response),
          () => listener(request, response),
        );
      }
    };
  }

  /** Undefined for a request that the guard has to look at, or that is no query. */
  #read({ method, headers, url = '' }: IncomingMessage): Asked | undefined {
    if (method !== 'GET' || url.length > LONGEST_ADDRESS) return undefined;
    const site = headers['sec-fetch-site'];
    const isPlain =
      headers.origin === undefined &&
      (site === undefined || site === 'same-origin' || site === 'none') &&
      headers['content-length'] === undefined &&
      headers['transfer-encoding'] === undefined &&
      headers.upgrade === undefined &&
      headers['if-none-match'] !== '*';
    if (!isPlain || !this.#isOurs(headers.host ?? '')) return undefined;
    const [, dossier = '', id = '', parameters = ''] = ADDRESS.exec(url) ?? [];
    if (!Object.hasOwn(QUERIES, id) || !this.#store.has(dossier)) return undefined;
    const encoding = this.#encoding(String(headers['accept-encoding'] ?? ''));
    return { dossier, id: id as QueryId, parameters, encoding, key: `${encoding ?? ''} ${url}` };
  }

  #begin(asked: Asked, opened: OpenedDossier, request: IncomingMessage, response: ServerResponse): void {
    const tag = tagOf(opened, request.url ?? '');
    const given = request.headers['if-none-match'];
    if (given !== undefined && hasAlready(given, tag)) {
      this.#send(asked, response, 304, [...USUAL_HEADERS, 'etag', tag]);
      return;
    }
    const kept = this.#kept.get(asked.key, opened);
    if (kept) this.#send(asked, response, 200, kept.headers, kept.body);
    else void this.#answer(asked, opened, tag, request, response);
  }

  async #answer(
    asked: Asked,
    opened: OpenedDossier,
    tag: string,
    { socket }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { dossier, id, parameters, encoding, key } = asked;
    let gone: AbortSignal | undefined;
    const asker = () => {
      gone ??= closing(response);
      return { signal: gone, client: socket.remoteAddress };
    };
    try {
      const query = queryFromParameters(id, new URLSearchParams(parameters));
      const folder = this.#store.folderOf(dossier);
      const text = await queryAnswer({ opened, folder, pool: this.#pool, id, query, asker });
      const body = isSmall(text, encoding) ? text : await compressed(text, encoding);
      const headers = headersOf(body, JSON_BODY['content-type'], body === text ? undefined : encoding);
      headers.push('etag', tag);
      // what another thread made was long work; a state of the files that may be over in a moment is not kept
      const isWorthIt = this.#lately.note(key) || typeof text !== 'string';
      if (isWorthIt && !this.#store.staleness(dossier)) this.#kept.put(key, { dossier, opened, headers, body });
      this.#send(asked, response, 200, headers, body);
    } catch (error) {
      const { status, headers, body } = problemOf(error, gone?.aborted ? gone.reason : undefined);
      const { 'content-type': type = '', ...more } = headers;
      this.#send(asked, response, status, [...headersOf(body, type), ...Object.entries(more).flat()], body);
    }
  }

  #send(
    { dossier }: Asked,
    response: ServerResponse,
    status: number,
    headers: readonly string[],
    body?: string | Uint8Array,
  ): void {
    const stale = this.#store.staleness(dossier);
    response.writeHead(status, (stale ? [...headers, STALE_HEADER, stale] : headers) as string[]);
    response.end(body);
  }
}

function isSmall(text: string | Uint8Array, encoding: Encoding | undefined): encoding is undefined {
  return !encoding || Buffer.byteLength(text) < COMPRESSED_FROM;
}

function headersOf(body: string | Uint8Array, type: string, encoding?: Encoding): string[] {
  const length = String(Buffer.byteLength(body));
  const coded = encoding ? ['content-encoding', encoding] : [];
  return [...USUAL_HEADERS, 'content-type', type, ...coded, 'content-length', length];
}

/** Aborted where the client goes before it has its answer. */
function closing(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const leave = () => controller.abort(new Error('the client has gone'));
  if (response.destroyed) leave();
  else response.once('close', () => response.writableFinished || leave());
  return controller.signal;
}

/** What a function says of a text, for the texts that were asked lately. */
function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const verdict = judge(text);
    if (text.length > LONGEST_REMEMBERED) return verdict;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, verdict);
    return verdict;
  };
}
