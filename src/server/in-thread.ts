/**
 * A server on a thread of its own. The main thread only waits, so that a signal always reaches it, and can end the
 * server whatever that is doing.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ClaimgraphError } from '../model/problem.js';
import type { RunningServer, ServeOptions } from './index.js';
import { LIMITS } from './limits.js';
import type { ServerReport } from './server-thread.js';

export interface ThreadedServer {
  /** when it listens. @throws what `serve` throws */
  ready: Promise<Omit<RunningServer, 'close'>>;
  /** rejects where the thread fails later */
  lost: Promise<never>;
  /** lets requests in progress finish for a while, then ends the thread */
  end(): Promise<void>;
}

/** Compiled, also where this file runs from its sources in a test. */
const THREAD = fileURLToPath(new URL('../../dist/server/server-thread.js', import.meta.url));

export function serveInThread(options: Omit<ServeOptions, 'log' | 'limits'>): ThreadedServer {
  const worker = new Worker(THREAD, { workerData: options });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const lost = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of the server has ended')));
  });
  lost.catch(() => {});
  let listens = false;
  const first = new Promise<ServerReport>((resolve) => worker.once('message', resolve));
  return {
    ready: Promise.race([first, lost]).then((report) => {
      if ('url' in report) {
        listens = true;
        return report;
      }
      if ('refused' in report) throw new ClaimgraphError(report.refused);
      throw Object.assign(new Error(report.failed.message), report.failed);
    }),
    lost,
    async end() {
      worker.postMessage('close');
      const late = setTimeout(() => void worker.terminate(), listens ? LIMITS.graceMs + LIMITS.stopMs : 0);
      await exited;
      clearTimeout(late);
    },
  };
}
