/** A thread that ends its process where that takes too much memory or work, or where nobody waits for its answer any more. */
import { parentPort, workerData } from 'node:worker_threads';
import { limitWork, TOO_MUCH_WORK } from './work-limit.js';

/** The next document: the milliseconds of work that it may take, or undefined once it is read. */
export type Watched = number | undefined;

const parent = process.ppid;

setInterval(() => {
  // buffers lie outside the heap, so no flag of V8 bounds them
  const orphan = process.ppid !== parent;
  if (orphan || process.memoryUsage.rss() > Number(workerData)) process.kill(process.pid, 'SIGKILL');
}, 50);

let unlimit: (() => void) | undefined;
parentPort?.on('message', (milliseconds: Watched) => {
  unlimit?.();
  unlimit =
    milliseconds === undefined
      ? undefined
      : limitWork(
          milliseconds,
          () => 1,
          () => process.kill(process.pid, TOO_MUCH_WORK),
        );
});
