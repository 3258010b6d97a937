/** Long work of the server: it never holds up another request, is shared, and is ended at its limit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier, packDossier, unpackDossier } from '../../src/dossier/index.js';
import { gexf } from '../../src/formats/gexf.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { LIMITS } from '../../src/server/limits.js';
import { HttpProblem } from '../../src/server/problem.js';
import { eachLane } from '../../src/server/work/lanes.js';
import { placesOf } from '../../src/server/work/places.js';
import { WorkPool } from '../../src/server/work/pool.js';
import type { Task } from '../../src/server/work/tasks.js';
import { largeFolder } from '../dossier/large-folder.js';

describe('a server of a large dossier', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve({
      folder: await largeFolder({ entities: 2_000, relations: 6_000 }),
      log: () => {},
      limits: { workMs: 0 },
    });
  });
  afterAll(() => server.close());
  const asked = async (path: string) => (await fetch(new URL(`api/dossiers/chips/${path}`, server.url))).status;

  // long work is refused at once here, and so shows that it was handed on
  it.each(['stats', 'entities', 'relations?sort=from', 'timeline', 'subgraph', 'adjacent?id=e1&act=states'])(
    'hands on %s, which looks at every relation',
    async (path) => {
      expect(await asked(path)).toBe(503);
    },
  );

  it.each([
    'entity?id=e1',
    'adjacent?id=e1',
    'relation?id=r1',
    'search?text=e1',
    'neighbourhood?id=e1',
    'document?id=story',
  ])('answers %s itself', async (path) => {
    expect(await asked(path)).toBe(200);
  });
});

describe('a pool of threads', () => {
  const open = async (): Promise<Task> => {
    const dossier = await openDossier('graph-data/qwen');
    return {
      kind: 'export',
      of: { state: 'a', packed: await packDossier(dossier) },
      format: 'json',
      filter: {},
      viewer: '',
    };
  };

  it('runs equal work once', async () => {
    const pool = new WorkPool({ threads: 2, limitMs: 60_000 });
    const task = await open();
    const runs = Array.from({ length: 5 }, () => pool.run('same', task));
    expect(pool.count).toBe(1);
    const results = await Promise.all(runs);
    expect(new Set(results.map(({ parts }) => parts)).size).toBe(1);
    expect(Buffer.concat([...(results[0]?.parts ?? [])]).toString()).toContain('"qwen"');
    expect(pool.count).toBe(0);
    await pool.close();
  });

  it('ends work that nobody waits for, and only that', async () => {
    const pool = new WorkPool({ threads: 1, limitMs: 60_000 });
    const task = await open();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = pool.run('same', task, first);
    const two = pool.run('same', task, second);
    first.abort(new Error('gone'));
    await expect(one).rejects.toThrow('gone');
    expect(pool.count).toBe(1);
    second.abort(new Error('gone, too'));
    await expect(two).rejects.toThrow('gone, too');
    expect(pool.count).toBe(0);
    // the thread that was ended is replaced
    expect((await pool.run('next', task)).parts.length).toBeGreaterThan(0);
    await pool.close();
  });

  it('holds so many bytes at most for those who do not take them', async () => {
    const task = await open();
    const probe = new WorkPool({ threads: 1, limitMs: 60_000 });
    const size = (await probe.run('size', task)).parts.reduce((sum, { length }) => sum + length, 0);
    await probe.close();
    const pool = new WorkPool({ threads: 2, limitMs: 60_000, heldBytes: 2.5 * size });
    const [one, same] = await Promise.all([pool.run('one', task), pool.run('one', task)]);
    const two = await pool.run('two', task);
    await expect(pool.run('three', task)).rejects.toMatchObject({ status: 503 });
    // two who share a result hold it once, until both have it
    one.release();
    one.release();
    await expect(pool.run('four', task)).rejects.toMatchObject({ status: 503 });
    same.release();
    const five = await pool.run('five', task);
    expect(Buffer.concat([...five.parts])).toEqual(Buffer.concat([...two.parts]));
    await pool.close();
  });

  it('lets no question wait for a file, and no plain one for a long one', async () => {
    const pool = new WorkPool({ threads: 1, limitMs: 60_000 });
    const task = (await open()) as Task & { kind: 'export' };
    const ask = (call: 'stats' | 'metrics', query: object): Promise<unknown> =>
      pool.run(call, { kind: 'ask', of: task.of, call, query });
    const exports = Array.from({ length: 6 }, (_, i) => pool.run(`export ${i}`, task));
    expect(pool.running).toBe(1);
    const metrics = ask('metrics', { metric: 'degree' });
    expect(pool.running).toBe(2);
    const stats = ask('stats', {});
    expect(pool.running).toBe(3);
    await Promise.all([...exports, metrics, stats]);
    expect([pool.running, pool.idle]).toEqual([0, 3]);
    await pool.close();
  });

  it('finds places once for all exports of a dossier, whatever their filters', async () => {
    const pool = new WorkPool({ threads: 1, limitMs: 60_000 });
    const dossier = await openDossier('graph-data/qwen');
    const opened = { dossier, state: 'a', packed: async () => packDossier(dossier) };
    const filters = [{}, { entity: ['alibaba'] }, { standing: ['stated' as const] }];
    const asked = filters.map((filter) => placesOf(opened, pool, gexf, filter));
    await expect.poll(() => pool.count).toBe(1);
    const found = await Promise.all(asked);
    expect(found[0]?.size).toBe(dossier.entities.length);
    expect(found).toEqual(found.map(() => found[0]));
    await pool.close();
    // no thread is asked again, unless proposals show that had no place before
    expect(await placesOf(opened, pool, gexf, { entity: ['tencent'] })).toEqual(found[0]);
    await expect(placesOf(opened, pool, gexf, { review: ['proposed'] })).rejects.toThrow('stopping');
  });

  it('ends a thread that has no work, and starts one when there is some', async () => {
    const pool = new WorkPool({ threads: 1, limitMs: 60_000, idleMs: 50 });
    const task = await open();
    await pool.run('one', task);
    expect(pool.idle).toBe(1);
    await expect.poll(() => pool.idle).toBe(0);
    expect((await pool.run('two', task)).parts.length).toBeGreaterThan(0);
    await pool.close();
  });

  it('refuses more than it can hold, and everything once it is closed', async () => {
    const pool = new WorkPool({ threads: 1, limitMs: 60_000, waitMs: eachLane(Number.POSITIVE_INFINITY) });
    const task = await open();
    const runs = Array.from({ length: LIMITS.waitingRuns + 10 }, (_, i) =>
      pool.run(String(i), task).catch((error) => error),
    );
    await pool.close();
    const results = await Promise.all(runs);
    expect(results.every((result) => result instanceof HttpProblem && result.status === 503)).toBe(true);
    expect(results.map(({ title }) => title).filter((title) => /busy/.test(title)).length).toBeGreaterThan(0);
    // whoever is refused is told when to ask again
    expect(new Set(results.map(({ headers }) => headers['retry-after']))).toEqual(new Set([String(LIMITS.retryS)]));
    await expect(pool.run('late', task)).rejects.toThrow('stopping');
  });
});

it('a dossier comes out as it was packed', async () => {
  const dossier = await openDossier('graph-data/qwen');
  expect(await unpackDossier(await packDossier(dossier))).toEqual(dossier);
});
