/** Places are found in a worker, one picture at a time; what is no longer wanted is given up. */
import { describe, expect, it, vi } from 'vitest';
import { createPlacer } from '../../../viewer/map/placer.js';
import { placesOf } from '../../../viewer/map/placing.js';
import { answerInWorker, type WorkerScope } from '../../../viewer/source/in-worker.js';
import type { FromWorker, ToWorker } from '../../../viewer/source/messages.js';
import type { Thread } from '../../../viewer/source/worker-engine.js';
import { dossier } from '../dossier.js';

/** A worker in this thread: what it is told is answered only when `work` is called. */
class FakeThread implements Thread {
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  isEnded = false;
  readonly told: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.told.push(structuredClone(message));
  }

  terminate(): void {
    this.isEnded = true;
  }

  async work(): Promise<void> {
    const scope: WorkerScope = { onmessage: null, postMessage: () => {} };
    answerInWorker(scope);
    for (const data of this.told.splice(0)) {
      const replies: FromWorker[] = [];
      await new Promise<void>((done) => {
        scope.postMessage = (reply) => {
          replies.push(reply);
          if (reply.kind !== 'placing') done();
        };
        scope.onmessage?.({ data } as MessageEvent<ToWorker>);
      });
      for (const reply of replies)
        if (!this.isEnded) this.onmessage?.({ data: structuredClone(reply) } as MessageEvent<FromWorker>);
    }
  }

  break(): void {
    this.onerror?.(Object.assign(new Event('error', { cancelable: true })) as ErrorEvent);
  }
}

const placing = { ground: dossier };
const ring = { ground: dossier, layout: 'ring' };

describe('the placer', () => {
  it('gives the places that a worker finds, which are those that the page would find', async () => {
    const thread = new FakeThread();
    const found = vi.fn();
    createPlacer(() => thread).place(ring, found);
    expect(found).not.toHaveBeenCalled();
    await thread.work();
    expect(found.mock.calls).toEqual([[placesOf(ring)]]);
  });

  it('says how far the worker is', async () => {
    const thread = new FakeThread();
    const [found, progress] = [vi.fn(), vi.fn()];
    createPlacer(() => thread).place(placing, found, progress);
    await thread.work();
    const percents = progress.mock.calls.flat() as number[];
    expect(percents.length).toBeGreaterThan(3);
    expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b));
    expect(percents.at(-1)).toBe(100);
    expect(found.mock.calls).toEqual([[placesOf(placing)]]);
  });

  it('uses one worker for one picture after the other, and another one where it gave one up', async () => {
    const threads: FakeThread[] = [];
    const placer = createPlacer(() => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    });
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    placer.place(ring, first);
    await threads[0]?.work();
    placer.place(placing, second);
    expect(threads).toHaveLength(1);
    placer.place(ring, third);
    expect(threads[0]?.isEnded).toBe(true);
    await threads[1]?.work();
    expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  it('tells nobody where it was stopped', async () => {
    const thread = new FakeThread();
    const found = vi.fn();
    const placer = createPlacer(() => thread);
    placer.place(ring, found);
    placer.stop();
    await thread.work();
    expect(thread.isEnded).toBe(true);
    expect(found).not.toHaveBeenCalled();
  });

  it('finds places on the page where there is no worker, or where it breaks', () => {
    const [alone, broken] = [vi.fn(), vi.fn()];
    createPlacer(() => {
      throw new Error('workers are forbidden here');
    }).place(ring, alone);
    const thread = new FakeThread();
    createPlacer(() => thread).place(ring, broken);
    thread.break();
    expect(alone.mock.calls).toEqual([[placesOf(ring)]]);
    expect(broken.mock.calls).toEqual(alone.mock.calls);
  });
});
