/** Threads for long work on Node: what is soon done stays on the thread that asks. */
import { betweenness } from '../metrics/betweenness.js';
import type { Threads } from '../metrics/metric.js';
import { betweennessInThreads } from './betweenness.js';

/** Steps along relations below which starting threads takes longer than the work. */
const WORTH = 20_000_000;

/** One job at a time has all cores, however many ask; the others wait for their turn. */
export function nodeThreads(): Threads {
  let last: Promise<unknown> = Promise.resolve();
  return {
    betweenness(graph, options) {
      const sources = Math.min(options.sample ?? graph.order, graph.order);
      if (sources * (graph.order + graph.nodes.length) < WORTH) return Promise.resolve(betweenness(graph, options));
      const job = last.then(() => betweennessInThreads(graph, options));
      last = job.catch(() => {});
      return job;
    },
  };
}
