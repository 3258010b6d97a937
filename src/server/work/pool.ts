/**
 * Long work on threads of its own, so that no request waits for another: each lane of work has its threads, clients take
 * turns, each run has a time limit at which its thread is ended, equal requests share one run, and a run that nobody
 * waits for any longer is ended too.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Spares } from '../../intake/spares.js';
import { ClaimgraphError } from '../../model/problem.js';
import { LIMITS } from '../limits.js';
import { HttpProblem } from '../problem.js';
import { eachLane, type Lane, laneOf, sortOf } from './lanes.js';
import { type Job, Schedule } from './schedule.js';
import type { Opened, Report, Task } from './tasks.js';

export interface PoolOptions {
  /** runs of each lane at the same time */
  threads: number;
  /** milliseconds for one run, and for waiting until it can begin */
  limitMs: number;
  /** milliseconds that work may wait, and be expected to wait */
  waitMs?: Readonly<Record<Lane, number>>;
  /** milliseconds after which a thread without work is ended */
  idleMs?: number;
  /** bytes that are held for those who have not taken them yet */
  heldBytes?: number;
}

export interface Result {
  /** what was written, in order */
  parts: readonly Uint8Array[];
  opened?: Opened | undefined;
}

/** What one request gets of a result. */
export interface Taken extends Result {
  /** says that the parts are not needed any longer */
  release(): void;
}

/** Who asks for work. */
export interface Asker {
  /** clients take turns; all who do not say who they are count as one */
  client?: string | undefined;
  /** aborted where the asker waits no longer */
  signal?: AbortSignal | undefined;
}

interface Run extends Job {
  key: string;
  task: Task;
  parts: Uint8Array[];
  /** requests that wait for it */
  waiting: number;
  /** requests that have the result and have not released it */
  taking: number;
  /** of the parts, as far as they count */
  held: { bytes: number };
  result: Promise<Result>;
  settle(outcome: Result | Error): void;
  timer?: NodeJS.Timeout;
  worker?: Worker;
}

/** Compiled, also where this file runs from its sources in a test. */
const THREAD = fileURLToPath(new URL('../../../dist/server/work/thread.js', import.meta.url));

const SPARES = new Spares<Worker>({ end: (worker) => void worker.terminate() });

export class WorkPool {
  readonly #options: Required<Omit<PoolOptions, 'threads'>>;
  readonly #runs = new Map<string, Run>();
  readonly #schedule: Schedule<Run>;
  readonly #busy = new Map<Worker, Run>();
  /** with the lane of its last run: it holds on to what that lane asks for */
  readonly #idle = new Map<Worker, { lane: Lane; timer: NodeJS.Timeout }>();
  /** of those who went away without a word */
  readonly #forgotten = new FinalizationRegistry<Run['held']>((held) => this.#free(held));
  #heldBytes = 0;
  #closed = false;

  constructor({ threads, ...options }: PoolOptions) {
    const { idleMs, heldBytes, waitMs } = LIMITS;
    this.#options = { idleMs, heldBytes, waitMs, ...options };
    this.#schedule = new Schedule({ threads: eachLane(threads), waitMs: this.#options.waitMs });
  }

  /** Runs that are under way or wait for a thread. */
  get count(): number {
    return this.#runs.size;
  }

  /** Runs that have a thread. */
  get running(): number {
    return this.#busy.size;
  }

  /** Threads that wait for work. */
  get idle(): number {
    return this.#idle.size;
  }

  /**
   * @param key equal for equal tasks
   * @throws ClaimgraphError what the task refuses; HttpProblem 503 at the limit, or at once where it would wait too long
   */
  async run(key: string, task: Task, { signal, client = '' }: Asker = {}): Promise<Taken> {
    signal?.throwIfAborted();
    if (this.#closed) throw stopping();
    const run = this.#runs.get(key) ?? this.#add(key, task, client);
    run.waiting += 1;
    let leave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave, { once: true });
    });
    try {
      const result = await Promise.race([run.result, left]);
      run.taking += 1;
      let isTaken = true;
      const release = () => {
        if (!isTaken) return;
        isTaken = false;
        run.taking -= 1;
        this.#freeUnused(run);
      };
      return { ...result, release };
    } finally {
      if (leave) signal?.removeEventListener('abort', leave);
      run.waiting -= 1;
      if (run.waiting === 0) this.#end(run, new Error('nobody waits for it'));
      this.#freeUnused(run);
    }
  }

  /** Ends all threads that work, and leaves the others to the next pool; whoever waits gets a problem. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const run of [...this.#runs.values()]) this.#end(run, stopping());
    for (const worker of [...this.#idle.keys()]) {
      this.#forget(worker);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.on('error', () => undefined);
      worker.once('exit', () => SPARES.drop(worker));
      SPARES.give(worker, THREAD);
    }
  }

  #add(key: string, task: Task, client: string): Run {
    if (this.#schedule.waiting >= LIMITS.waitingRuns) throw busy();
    let settle: Run['settle'] = () => {};
    const result = new Promise<Result>((resolve, reject) => {
      settle = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
    });
    result.catch(() => {});
    const job: Job = { lane: laneOf(task), sort: sortOf(task), client };
    const run: Run = { ...job, key, task, parts: [], waiting: 0, taking: 0, held: { bytes: 0 }, result, settle };
    const wait = this.#schedule.add(run);
    if (wait !== undefined) throw busy(wait);
    this.#forgotten.register(run.parts, run.held);
    this.#runs.set(key, run);
    const { limitMs, waitMs } = this.#options;
    // what is expected may be wrong
    run.timer = setTimeout(() => this.#end(run, busy()), Math.min(limitMs, waitMs[job.lane])).unref();
    this.#next();
    return run;
  }

  #next(): void {
    for (let run = this.#schedule.next(); run; run = this.#schedule.next()) {
      const worker = this.#idleFor(run) ?? this.#start();
      clearTimeout(this.#idle.get(worker)?.timer);
      this.#idle.delete(worker);
      clearTimeout(run.timer);
      const late = run;
      run.timer = setTimeout(() => this.#end(late, tooLong(this.#options.limitMs)), this.#options.limitMs).unref();
      run.worker = worker;
      this.#busy.set(worker, run);
      worker.ref();
      worker.postMessage(run.task);
    }
  }

  /** One that has last worked in the lane, or any other. */
  #idleFor({ lane }: Run): Worker | undefined {
    const idle = [...this.#idle].reverse();
    return (idle.find(([, last]) => last.lane === lane) ?? idle[0])?.[0];
  }

  #start(): Worker {
    const worker = SPARES.take(THREAD) ?? new Worker(THREAD);
    worker.on('message', (report: Report) => {
      const run = this.#busy.get(worker);
      if (run) this.#hear(run, worker, report);
    });
    const lost = (error: Error) => {
      const run = this.#busy.get(worker);
      this.#forget(worker);
      if (run) this.#end(run, error);
    };
    worker.on('error', (error) => lost(outOfMemory(error) ?? error));
    worker.on('exit', () => lost(new Error('the thread has ended')));
    return worker;
  }

  #hear(run: Run, worker: Worker, report: Report): void {
    if ('part' in report) {
      const { length } = report.part;
      if (this.#heldBytes + length > this.#options.heldBytes) {
        this.#end(run, busy());
        return;
      }
      run.parts.push(report.part);
      run.held.bytes += length;
      this.#heldBytes += length;
      return;
    }
    const outcome =
      'done' in report
        ? { parts: run.parts, opened: report.opened }
        : 'refused' in report
          ? new ClaimgraphError(report.refused)
          : new Error(report.failed);
    this.#busy.delete(worker);
    delete run.worker;
    const end = () => {
      this.#forget(worker);
      void worker.terminate();
    };
    this.#idle.set(worker, { lane: run.lane, timer: setTimeout(end, this.#options.idleMs).unref() });
    worker.unref();
    this.#end(run, outcome);
  }

  /** A thread that still works for the run is ended with it: nothing else stops a loop. */
  #end(run: Run, outcome: Result | Error): void {
    if (this.#runs.get(run.key) !== run) return;
    this.#runs.delete(run.key);
    clearTimeout(run.timer);
    this.#schedule.end(run, !(outcome instanceof Error));
    if (run.worker) {
      this.#forget(run.worker);
      void run.worker.terminate();
    }
    if (outcome instanceof Error) this.#free(run.held);
    run.settle(outcome);
    this.#next();
  }

  #freeUnused({ waiting, taking, held }: Run): void {
    if (waiting === 0 && taking === 0) this.#free(held);
  }

  #free(held: Run['held']): void {
    this.#heldBytes -= held.bytes;
    held.bytes = 0;
  }

  #forget(worker: Worker): void {
    this.#busy.delete(worker);
    clearTimeout(this.#idle.get(worker)?.timer);
    this.#idle.delete(worker);
  }
}

function tooLong(limitMs: number): HttpProblem {
  const message = `it takes longer than ${limitMs / 1000} s`;
  const hint = 'Narrow it with a filter, or use the command line, which has no limit';
  return new HttpProblem(503, 'This takes too long', [{ code: 'time-limit', message, hint }]);
}

function stopping(): HttpProblem {
  return new HttpProblem(503, 'The server is stopping', [], { retryAfterS: LIMITS.retryS });
}

/** @param waitMs what it would have had to wait */
function busy(waitMs = 1000 * LIMITS.retryS): HttpProblem {
  const problem = { code: 'busy', message: 'too much long work is under way', hint: 'Try again later' };
  return new HttpProblem(503, 'The server is busy', [problem], { retryAfterS: Math.ceil(waitMs / 1000) });
}

function outOfMemory(error: Error): HttpProblem | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return undefined;
  const problem = { code: 'memory-limit', message: 'it takes too much memory', hint: 'Narrow it with a filter' };
  return new HttpProblem(503, 'This takes too much memory', [problem], { cause: error });
}
