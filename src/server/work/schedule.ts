/**
 * Which work begins next. Every lane has threads of its own; within a lane clients take turns by the time that their work
 * has taken, as in start-time fair queueing (Goyal, Vin and Cheng 1996). So a new client waits for what runs, and for no
 * more than one piece of work of each other client. Of the work of one client the shortest goes first, though not for ever:
 * the longer a piece of work takes, the more of what came later it lets pass. What would wait longer than its lane allows
 * is refused at once.
 */
import { LANES, type Lane } from './lanes.js';

/** What one piece of work must say of itself. */
export interface Job {
  lane: Lane;
  /** who asked for it */
  client: string;
  /** jobs of one sort take about as long */
  sort: string;
}

export interface ScheduleOptions {
  /** jobs that run at the same time */
  threads: Readonly<Record<Lane, number>>;
  /** milliseconds that a job may be expected to wait */
  waitMs: Readonly<Record<Lane, number>>;
  /** milliseconds, from any moment on */
  now?: () => number;
}

interface Waiting<T> {
  job: T;
  /** the moment when it came, and the time that it lets pass */
  rank: number;
}

/** One who has work here, or has lately had more than the others. */
interface Client<T> {
  /** by rank */
  waiting: Waiting<T>[];
  running: number;
  /** milliseconds that work has taken, counted from the clock of the lane where it came in */
  used: number;
}

interface LaneState<T> {
  clients: Map<string, Client<T>>;
  running: Map<T, { begun: number; expected: number }>;
  /** what the client had used whose job began last: who comes in begins there, and gets nothing for having been idle */
  clock: number;
}

/** Milliseconds that a sort of job is expected to take before one has run. */
const UNKNOWN_MS = 50;
/** A job lets those of the same client pass that come within so many times what it will take. */
const PATIENCE = 20;
/** What a job that has run counts in what the next is expected to take. */
const WEIGHT = 0.2;
/** Sorts that are remembered. */
const MOST_SORTS = 500;

export class Schedule<T extends Job> {
  readonly #options: Required<ScheduleOptions>;
  readonly #lanes: ReadonlyMap<Lane, LaneState<T>>;
  readonly #expected = new Map<string, number>();

  constructor(options: ScheduleOptions) {
    this.#options = { now: () => performance.now(), ...options };
    this.#lanes = new Map(LANES.map((lane) => [lane, { clients: new Map(), running: new Map(), clock: 0 }]));
  }

  /** Jobs that wait. */
  get waiting(): number {
    let count = 0;
    for (const { clients } of this.#lanes.values()) for (const { waiting } of clients.values()) count += waiting.length;
    return count;
  }

  /**
   * Takes a job in, where it need not wait too long.
   * @returns milliseconds that it was expected to wait where that is too long; undefined where it was taken in
   */
  add(job: T): number | undefined {
    const wait = this.expectedWait(job);
    if (wait > this.#options.waitMs[job.lane]) return wait;
    const state = this.#lane(job);
    const client = clientIn(state, job);
    state.clients.set(job.client, client);
    const { waiting } = client;
    const rank = this.#rank(job);
    waiting.splice(waiting.length - behind(waiting, rank), 0, { job, rank });
    return undefined;
  }

  /** Milliseconds that a job would wait if it came now, as long as nobody else comes. */
  expectedWait(job: Job): number {
    const state = this.#lane(job);
    const { threads, now } = this.#options;
    const { used, waiting } = clientIn(state, job);
    const own = this.#sum(waiting.slice(0, waiting.length - behind(waiting, this.#rank(job))));
    let ahead = own;
    for (const [name, other] of state.clients) {
      // the others have their turns until each has used as much as this client will have
      if (name !== job.client) ahead += Math.min(this.#sum(other.waiting), Math.max(0, used + own - other.used));
    }
    if (ahead === 0 && state.running.size < threads[job.lane]) return 0;
    const at = now();
    for (const { begun, expected } of state.running.values()) ahead += Math.max(0, begun + expected - at);
    return ahead / threads[job.lane];
  }

  /** The next job that has a thread, which runs from now on; undefined where all lanes are full or empty. */
  next(): T | undefined {
    for (const [lane, state] of this.#lanes) {
      if (state.running.size >= this.#options.threads[lane]) continue;
      const client = leastUsed(state);
      const first = client?.waiting.shift();
      if (!client || !first) continue;
      const { job } = first;
      const expected = this.#expects(job);
      state.running.set(job, { begun: this.#options.now(), expected });
      state.clock = Math.max(state.clock, client.used);
      client.used += expected;
      client.running += 1;
      return job;
    }
    return undefined;
  }

  /**
   * A job is over, or was given up, running or waiting.
   * @param isDone it ran to its end, which tells how long the next of its sort will take
   */
  end(job: T, isDone: boolean): void {
    const state = this.#lane(job);
    const client = state.clients.get(job.client);
    const ran = state.running.get(job);
    if (client && ran) {
      const took = this.#options.now() - ran.begun;
      client.used += took - ran.expected;
      client.running -= 1;
      state.running.delete(job);
      // what was given up has taken this long at least
      if (isDone || took > ran.expected) this.#learn(job, took);
    } else if (client) client.waiting = client.waiting.filter((one) => one.job !== job);
    forgetIdle(state);
  }

  #lane({ lane }: Job): LaneState<T> {
    const state = this.#lanes.get(lane);
    if (!state) throw new RangeError(`There is no lane ${lane}`);
    return state;
  }

  #expects({ sort }: Job): number {
    return this.#expected.get(sort) ?? UNKNOWN_MS;
  }

  #rank(job: Job): number {
    return this.#options.now() + PATIENCE * this.#expects(job);
  }

  #sum(waiting: readonly Waiting<T>[]): number {
    return waiting.reduce((sum, { job }) => sum + this.#expects(job), 0);
  }

  #learn(job: Job, took: number): void {
    const known = this.#expected.get(job.sort);
    if (known === undefined && this.#expected.size >= MOST_SORTS) this.#expected.clear();
    this.#expected.set(job.sort, known === undefined ? took : known + WEIGHT * (took - known));
  }
}

/** How many of those that wait come after a rank. */
function behind(waiting: readonly Waiting<unknown>[], rank: number): number {
  let count = 0;
  while (count < waiting.length && (waiting[waiting.length - 1 - count] as Waiting<unknown>).rank > rank) count++;
  return count;
}

function clientIn<T>({ clients, clock }: LaneState<T>, { client }: Job): Client<T> {
  const known = clients.get(client);
  if (!known) return { waiting: [], running: 0, used: clock };
  if (known.waiting.length === 0 && known.running === 0) known.used = Math.max(known.used, clock);
  return known;
}

function leastUsed<T>({ clients }: LaneState<T>): Client<T> | undefined {
  let least: Client<T> | undefined;
  for (const client of clients.values()) {
    if (client.waiting.length > 0 && (!least || client.used < least.used)) least = client;
  }
  return least;
}

/** Who has no work and has used no more than the others is as good as new. */
function forgetIdle<T>({ clients, running, clock }: LaneState<T>): void {
  const isEmpty = running.size === 0 && [...clients.values()].every(({ waiting }) => waiting.length === 0);
  for (const [name, { waiting, running: own, used }] of clients) {
    if (isEmpty || (waiting.length === 0 && own === 0 && used <= clock)) clients.delete(name);
  }
}
