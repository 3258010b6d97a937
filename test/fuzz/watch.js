/** A thread that ends the run where one input takes too long: only from outside can an endless loop be seen. */
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const LONGEST_S = 45;

/** @returns to be called before each input */
export function watch() {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  new Worker(new URL(import.meta.url), { workerData: shared }).unref();
  return () => Atomics.add(shared, 0, 1);
}

if (!isMainThread) {
  let [seen, since] = [-1, 0];
  setInterval(() => {
    const now = Atomics.load(workerData, 0);
    since = now === seen ? since + 1 : 0;
    seen = now;
    if (since < LONGEST_S) return;
    writeSync(2, `fuzz: input ${now} has taken longer than ${LONGEST_S} s\n`);
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
}
