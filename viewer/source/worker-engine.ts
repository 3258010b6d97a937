/**
 * The page's side of the worker: an engine whose queries are answered in another thread, so that the page stays usable.
 * Queries wait on the page until the worker is free: one that is no longer wanted is then never worked on.
 */
import type { AskOptions, Engine } from '../../src/engine/engine.js';
import { type Answer, QUERIES, type Query, type QueryId } from '../../src/engine/queries/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { type DossierText, load } from './loaded.js';
import type { FromWorker, ToWorker } from './messages.js';
import { type Opened, SourceFailed } from './source.js';

/** What of a worker is needed. */
export interface Thread {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

interface Waiting {
  message: ToWorker;
  signal?: AbortSignal | undefined;
  done(reply: FromWorker): void;
  failed(error: unknown): void;
}

/**
 * Reads a dossier in a worker; where workers are refused, or the worker breaks before it has read it, on this thread.
 * @param start starts the worker; throws where there is none
 * @throws SourceFailed where the text is no dossier
 */
export async function openInWorker(dossier: DossierText, start: () => Thread): Promise<Opened> {
  let thread: Thread;
  try {
    thread = start();
  } catch {
    return openHere(dossier);
  }
  const queue = new Queue(thread);
  let reply: FromWorker;
  try {
    reply = await queue.send({ kind: 'load', dossier });
  } catch {
    thread.terminate();
    return openHere(dossier);
  }
  if (reply.kind === 'failed') throw new SourceFailed(reply.message);
  if (reply.kind !== 'loaded') throw new Error(`the worker answered "${reply.kind}" to a dossier`);
  const ask = async <Id extends QueryId>(id: Id, query: Query<Id>, { signal }: AskOptions = {}) => {
    const found = await queue.send({ kind: 'ask', id, query }, signal);
    if (found.kind === 'refused') throw new ClaimgraphError(found.problems);
    if (found.kind !== 'answer')
      throw new Error(found.kind === 'failed' ? found.message : 'the worker answered out of turn');
    return found.answer as Answer<Id>;
  };
  const calls = Object.keys(QUERIES) as QueryId[];
  const engine = Object.fromEntries(
    calls.map((id) => [id, (query: Query<typeof id>, options?: AskOptions) => ask(id, query, options)]),
  ) as Engine;
  return { metadata: reply.metadata, engine, close: () => thread.terminate() };
}

/** @throws SourceFailed where the text is no dossier */
function openHere(dossier: DossierText): Opened {
  try {
    return load(dossier);
  } catch (error) {
    throw new SourceFailed(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

class Queue {
  readonly #thread: Thread;
  readonly #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #broken: Error | undefined;

  constructor(thread: Thread) {
    this.#thread = thread;
    thread.onmessage = ({ data }) => {
      const answered = this.#current;
      this.#current = undefined;
      answered?.done(data);
      this.#next();
    };
    thread.onerror = ({ message }) => {
      this.#broken = new Error(message || 'the worker of the page broke');
      for (const one of [this.#current, ...this.#waiting.splice(0)]) one?.failed(this.#broken);
      this.#current = undefined;
    };
  }

  send(message: ToWorker, signal?: AbortSignal): Promise<FromWorker> {
    return new Promise((done, failed) => {
      if (this.#broken) {
        failed(this.#broken);
        return;
      }
      const one: Waiting = { message, signal, done, failed };
      this.#waiting.push(one);
      signal?.addEventListener('abort', () => failed(signal.reason), { once: true });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    for (;;) {
      const next = this.#waiting.shift();
      if (!next) return;
      if (next.signal?.aborted) continue;
      this.#current = next;
      this.#thread.postMessage(next.message);
      return;
    }
  }
}
