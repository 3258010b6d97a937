/** A thread that ends its process where that takes too much memory, or where nobody waits for its answer any more. */
import { workerData } from 'node:worker_threads';

const parent = process.ppid;

setInterval(() => {
  // buffers lie outside the heap, so no flag of V8 bounds them
  const orphan = process.ppid !== parent;
  if (orphan || process.memoryUsage.rss() > Number(workerData)) process.kill(process.pid, 'SIGKILL');
}, 50);
