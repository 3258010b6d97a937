/** The order of long work, with a clock that only the test moves: what a plain question waits for is a property of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLane, LANES, type Lane } from '../../src/server/work/lanes.js';
import { type Job, Schedule } from '../../src/server/work/schedule.js';

interface TestJob extends Job {
  name: string;
  /** milliseconds that it will take */
  takes: number;
  begun?: number;
  came?: number;
}

/** Threads that do nothing but take their time. */
class FakePool {
  now = 0;
  readonly schedule: Schedule<TestJob>;
  readonly running = new Map<TestJob, number>();
  readonly done: TestJob[] = [];

  constructor(threads = 1, waitMs = Number.POSITIVE_INFINITY) {
    this.schedule = new Schedule({ threads: eachLane(threads), waitMs: eachLane(waitMs), now: () => this.now });
  }

  /** @returns the job, or the wait that it was refused for */
  add(lane: Lane, client: string, takes: number, name = ''): TestJob | number {
    const job: TestJob = { lane, client, sort: `${lane} ${takes}`, name, takes, came: this.now };
    const refused = this.schedule.add(job);
    this.#begin();
    return refused ?? job;
  }

  /** Lets time pass until all that came is done, or until a moment. */
  runUntil(end = Number.POSITIVE_INFINITY): void {
    for (;;) {
      const [first] = [...this.running].sort((a, b) => a[1] - b[1]);
      if (!first || first[1] > end) break;
      const [job, at] = first;
      this.now = at;
      this.running.delete(job);
      this.schedule.end(job, true);
      this.done.push(job);
      this.#begin();
    }
    if (Number.isFinite(end)) this.now = end;
  }

  #begin(): void {
    for (let job = this.schedule.next(); job; job = this.schedule.next()) {
      job.begun = this.now;
      this.running.set(job, this.now + job.takes);
    }
  }
}

const waited = (job: TestJob | number) => {
  if (typeof job === 'number') throw new Error('refused');
  return (job.begun ?? Number.NaN) - (job.came ?? Number.NaN);
};

describe('a plain question', () => {
  it('waits for none of 1000 exports and metrics, each a minute long', () => {
    const pool = new FakePool();
    for (let i = 0; i < 500; i++) {
      pool.add('files', `client ${i % 7}`, 60_000);
      pool.add('long', `client ${i % 7}`, 60_000);
    }
    pool.runUntil(30_000);
    expect(waited(pool.add('plain', 'client 3', 5))).toBe(0);
  });

  it('of a new client waits for what runs, and for no more of what one other client has waiting than one', () => {
    const pool = new FakePool();
    for (let i = 0; i < 300; i++) pool.add('plain', 'many', 40);
    pool.runUntil(1000);
    const job = pool.add('plain', 'new', 5);
    pool.runUntil(2000);
    expect(waited(job)).toBeLessThanOrEqual(2 * 40);
  });
});

it('a job waits for what runs in its lane and for one job of each other client, whatever else came before it', () => {
  const arrival = fc.record({
    lane: fc.constantFrom(...LANES),
    client: fc.nat({ max: 4 }),
    takes: fc.integer({ min: 1, max: 50 }),
    after: fc.nat({ max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 60 }), fc.constantFrom(...LANES), (arrivals, lane) => {
      const pool = new FakePool();
      const before: TestJob[] = [];
      for (const { lane: own, client, takes, after } of arrivals) {
        pool.runUntil(pool.now + after);
        before.push(pool.add(own, String(client), takes) as TestJob);
      }
      const running = [...pool.running].find(([job]) => job.lane === lane);
      const slice = running ? running[1] - pool.now : 0;
      const job = pool.add(lane, 'new', 10);
      const longest = new Map<string, number>();
      for (const one of before) {
        if (one.lane !== lane || one.begun !== undefined) continue;
        longest.set(one.client, Math.max(longest.get(one.client) ?? 0, one.takes));
      }
      pool.runUntil();
      const most = slice + [...longest.values()].reduce((sum, takes) => sum + takes, 0);
      expect(waited(job)).toBeLessThanOrEqual(most);
      // nothing is lost
      expect(pool.done.length).toBe(before.length + 1);
    }),
    { numRuns: 500 },
  );
});

describe('clients', () => {
  it('share a lane by time: one who asks for long files gets no more of it than one who asks for short ones', () => {
    const pool = new FakePool();
    for (let i = 0; i < 20; i++) pool.add('files', 'long', 1000);
    for (let i = 0; i < 400; i++) pool.add('files', 'short', 50);
    pool.runUntil(20_000);
    const used = (client: string) =>
      pool.done.filter((job) => job.client === client).reduce((sum, { takes }) => sum + takes, 0);
    expect(Math.abs(used('long') - used('short'))).toBeLessThanOrEqual(2 * 1000);
  });

  it('have their own work of one sort done in the order in which it came', () => {
    const pool = new FakePool();
    for (const name of ['one', 'two', 'three', 'four']) pool.add('long', 'client', 10, name);
    pool.runUntil();
    expect(pool.done.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('have their shortest work done first, but the long is not put off for ever', () => {
    const pool = new FakePool();
    // how long each takes is learned from the first
    for (const takes of [1, 50]) pool.add('plain', 'client', takes);
    pool.runUntil();
    const start = pool.now;
    pool.add('plain', 'client', 50);
    const long = pool.add('plain', 'client', 50, 'long');
    const short = pool.add('plain', 'client', 1, 'short');
    // more short work than there is time for
    for (let at = 0; at < 5000; at++) {
      pool.runUntil(start + at);
      pool.add('plain', 'client', 1);
      if (at % 20 === 0) pool.add('plain', 'client', 1);
    }
    expect(waited(short)).toBe(50);
    expect(waited(long)).toBeGreaterThan(500);
    expect(waited(long)).toBeLessThan(2000);
  });

  it('get nothing for having been idle', () => {
    const pool = new FakePool();
    pool.add('long', 'idle', 10);
    for (let i = 0; i < 100; i++) pool.add('long', 'busy', 10);
    pool.runUntil(500);
    const jobs = Array.from({ length: 20 }, () => pool.add('long', 'idle', 10) as TestJob);
    pool.runUntil(700);
    const begun = jobs.filter((job) => job.begun !== undefined).length;
    expect(begun).toBeGreaterThanOrEqual(8);
    expect(begun).toBeLessThanOrEqual(12);
  });
});

describe('a job that would wait too long', () => {
  it('is refused at once, with the wait that it was spared', () => {
    const pool = new FakePool(1, 1000);
    // how long such a job takes is learned from the first
    pool.add('long', 'a', 400);
    pool.runUntil();
    for (let i = 0; i < 3; i++) expect(pool.add('long', 'a', 400)).toBeTypeOf('object');
    expect(pool.add('long', 'a', 400)).toBe(1200);
    // the others have their share of the lane, whatever the first has waiting
    expect(pool.add('long', 'b', 400)).toBeTypeOf('object');
    pool.runUntil(pool.now + 800);
    expect(pool.add('long', 'a', 400)).toBeTypeOf('object');
    expect(pool.schedule.waiting).toBe(2);
  });

  it('is expected to wait no longer than it does', () => {
    const pool = new FakePool(2);
    for (const lane of LANES) for (const takes of [10, 100]) pool.add(lane, 'a', takes);
    pool.runUntil();
    for (let i = 0; i < 10; i++) pool.add('files', `client ${i % 3}`, i % 2 ? 10 : 100);
    const job: Job = { lane: 'files', client: 'client 1', sort: 'files 10' };
    const expected = pool.schedule.expectedWait(job);
    const own = pool.add('files', 'client 1', 10);
    pool.runUntil();
    expect(Math.abs(expected - waited(own))).toBeLessThanOrEqual(100);
  });

  it('does not count once it was given up', () => {
    const pool = new FakePool(1, 1000);
    pool.add('long', 'a', 400);
    pool.runUntil();
    const jobs = Array.from({ length: 3 }, () => pool.add('long', 'a', 400) as TestJob);
    expect(pool.add('long', 'a', 400)).toBe(1200);
    for (const job of jobs.slice(1)) pool.schedule.end(job, false);
    expect(pool.add('long', 'a', 400)).toBeTypeOf('object');
    expect(pool.schedule.waiting).toBe(1);
  });
});
