/** Betweenness on several cores: threads search from different nodes, on one graph that all of them read. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Neighbours } from '../../graph/neighbours.js';
import { type Betweenness, type BetweennessOptions, fromParts, type Part, runsOf } from '../metrics/betweenness.js';
import type { Answer, Task } from './worker.js';

/** The same values as on one thread, to the last bit. `threads`: a whole number from 1; left out, one for each core. */
export async function betweennessInThreads(
  graph: Neighbours,
  { threads = availableParallelism(), ...options }: BetweennessOptions & { threads?: number } = {},
): Promise<Betweenness> {
  const runs = runsOf(graph.order, options);
  const parts = new Array<Part>(runs.length);
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url));
      const tell = (task: Task) => worker.postMessage(task);
      const goOn = () => {
        const run = next++;
        const sources = runs[run];
        if (sources) tell({ run, sources });
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('error', reject);
      worker.on('message', ({ run, ...part }: Answer) => {
        parts[run] = part;
        goOn();
      });
      tell({ graph });
      goOn();
    });
  await Promise.all(Array.from({ length: Math.min(threads, runs.length) }, work));
  return fromParts(graph.order, options, parts);
}
