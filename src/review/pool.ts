/** Extractions by rules side by side, each in a thread that is ended where a document takes too long. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../extract/extractor.js';
import { Spares } from '../intake/spares.js';
import { limitWork } from '../intake/work-limit.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import type { Ontology } from '../model/ontology.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Pool } from './add.js';

/** What a thread is told: new knowledge first where it changed, then a document. */
export type Task =
  | { knowledge: { ontology: Ontology; entities: readonly Entity[] } }
  | { document: Document; open: boolean };
export type Answer = { extraction: Extraction } | { failed: string };

export interface PoolOptions {
  /** threads; left out, one for each core, at most eight */
  size?: number | undefined;
  /** what one document may take, in time that this process has: so much, and so much more for each character of its text */
  milliseconds?: number;
  millisecondsPerCharacter?: number;
  /** the memory of a thread's heap, in megabytes */
  megabytes?: number;
  /** when aborted, what is being read may end within two seconds; the rest is refused with the signal's reason */
  signal?: AbortSignal | undefined;
}

const DEFAULTS = { milliseconds: 20_000, millisecondsPerCharacter: 0.5, megabytes: 1500, grace: 2000 };

/** Built; a program of TypeScript sources starts it from there as well. */
const THREAD = new URL('../../dist/review/worker.js', import.meta.url);

/** Each has loaded the models, which is most of the work for a short document. */
const SPARES = new Spares<Worker>({ end: (worker) => void worker.terminate() });

interface Job {
  document: Document;
  dossier: Dossier;
  open: boolean;
  resolve: (extraction: Extraction) => void;
  reject: (reason: unknown) => void;
}

/** One of the pool: its thread is started when there is work, and again after it was ended. */
interface Seat {
  worker?: Worker | undefined;
  knows?: Dossier | undefined;
  job?: Job | undefined;
  unlimit?: (() => void) | undefined;
}

export function rulesPool(options: PoolOptions = {}): Pool & { close(): Promise<void> } {
  const { size = Math.min(8, availableParallelism()), signal } = options;
  const { milliseconds, millisecondsPerCharacter, megabytes } = { ...DEFAULTS, ...options };
  const seats: Seat[] = Array.from({ length: Math.max(1, size) }, () => ({}));
  const queue: Job[] = [];

  const finish = (seat: Seat): Job | undefined => {
    const { job } = seat;
    seat.unlimit?.();
    seat.job = undefined;
    seat.worker?.unref();
    return job;
  };
  /** Ends a seat's thread, and the document that it reads with it. */
  const end = (seat: Seat, reason: (job: Job) => unknown) => {
    const job = finish(seat);
    const ended = seat.worker?.terminate();
    seat.worker = undefined;
    seat.knows = undefined;
    if (job) job.reject(reason(job));
    next(seat);
    return ended;
  };
  /** Leaves a thread without work to the next pool. */
  const spare = (seat: Seat) => {
    const { worker } = seat;
    seat.worker = undefined;
    seat.knows = undefined;
    if (!worker) return;
    for (const event of ['message', 'error']) worker.removeAllListeners(event);
    worker.on('error', () => undefined);
    SPARES.give(worker, String(megabytes));
  };
  const start = (seat: Seat): Worker => {
    const worker = SPARES.take(String(megabytes)) ?? startThread(megabytes);
    worker.on('message', (answer: Answer) => {
      const job = finish(seat);
      if ('failed' in answer)
        job?.reject(refused(job, `its claims cannot be read: ${answer.failed}`, 'extraction-failed'));
      else job?.resolve(answer.extraction);
      next(seat);
    });
    worker.on('error', (error) => {
      const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = memory ? `it takes more than ${megabytes} MB of memory` : error.message;
      void end(seat, (job) => refused(job, `its claims cannot be read: ${why}`, 'extraction-failed'));
    });
    return worker;
  };
  const next = (seat: Seat) => {
    const job = seat.job ? undefined : queue.shift();
    if (!job) return;
    seat.job = job;
    seat.worker ??= start(seat);
    seat.worker.ref();
    const { document, dossier, open } = job;
    if (seat.knows !== dossier) {
      seat.knows = dossier;
      const { ontology, entities } = dossier;
      seat.worker.postMessage({ knowledge: { ontology, entities } } satisfies Task);
    }
    seat.worker.postMessage({ document, open } satisfies Task);
    const most = milliseconds + millisecondsPerCharacter * document.text.length;
    const why = `its claims take longer than ${Math.round(most / 1000)} s to read`;
    const atWork = () => seats.filter((one) => one.job).length;
    seat.unlimit = limitWork(most, atWork, () => void end(seat, () => refused(job, why, 'too-slow')));
  };
  const stop = () => {
    for (const { reject } of queue.splice(0)) reject(signal?.reason);
    setTimeout(() => {
      for (const seat of seats) if (seat.job) void end(seat, () => signal?.reason);
    }, DEFAULTS.grace).unref();
  };
  signal?.addEventListener('abort', stop, { once: true });

  return {
    size: seats.length,
    extract: (document, dossier, open = false) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        queue.push({ document, dossier, open, resolve, reject });
        const free = seats.find(({ job }) => !job);
        if (free) next(free);
      }),
    async close() {
      signal?.removeEventListener('abort', stop);
      await Promise.all(
        seats.map((seat) => (seat.job ? end(seat, () => new Error('the pool was closed')) : spare(seat))),
      );
    },
  };
}

function startThread(megabytes: number): Worker {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  worker.once('exit', () => SPARES.drop(worker));
  return worker;
}

function refused({ document }: Job, message: string, code: string): ClaimgraphError {
  const hint = 'Split it, or add it with --no-extract';
  return new ClaimgraphError([{ code, message, place: { file: document.id }, hint }]);
}
