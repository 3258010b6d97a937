/** A thread that searches from the nodes it is given. */
import { parentPort } from 'node:worker_threads';
import type { Neighbours } from '../../graph/neighbours.js';
import { dependencies, type Part } from '../metrics/betweenness.js';

/** What a thread is told: the graph first, its arrays in shared memory, then one run after the other. */
export type Task = { graph: Neighbours } | { run: number; sources: Uint32Array };
export interface Answer extends Part {
  run: number;
}

let graph: Neighbours | undefined;

parentPort?.on('message', (task: Task) => {
  if ('graph' in task) {
    graph = task.graph;
    return;
  }
  if (!graph) throw new Error('the thread was given a run before its graph');
  const { sums, squares } = dependencies(graph, task.sources);
  const answer: Answer = { run: task.run, sums, squares };
  parentPort?.postMessage(answer, [sums.buffer as ArrayBuffer, squares.buffer as ArrayBuffer]);
});
