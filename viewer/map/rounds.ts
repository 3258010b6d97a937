/** Runs rounds of ForceAtlas2 in a worker; where none can be made, on the page itself. */
import { createWorker } from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import work from 'graphology-layout-forceatlas2/webworker.js';
import type { Forces } from './forces.js';

export interface Rounds {
  /** Runs so many rounds; the forces have new numbers when that is done. One call at a time. */
  run(forces: Forces, rounds: number): Promise<void>;
  stop(): void;
}

export function pageRounds(): Rounds {
  return {
    async run(forces, rounds) {
      for (let round = 0; round < rounds; round++) iterate(forces.settings, forces.nodes, forces.edges);
    },
    stop() {},
  };
}

/** The worker is made of a text; a page that forbids such workers does its rounds itself. */
export function workerRounds(): Rounds {
  let worker: Worker | undefined;
  try {
    worker = createWorker(work);
  } catch {
    return pageRounds();
  }
  const page = pageRounds();
  let knowsEdges = false;
  const once = (forces: Forces, by: Worker): Promise<boolean> =>
    new Promise((done) => {
      by.onmessage = ({ data }: MessageEvent<{ nodes: ArrayBuffer }>) => {
        forces.take(new Float32Array(data.nodes));
        done(true);
      };
      by.onerror = (event) => {
        event.preventDefault();
        done(false);
      };
      // sent as copies: what is lost on the way can be done again here
      const nodes = forces.nodes.slice().buffer;
      const { settings } = forces;
      by.postMessage(knowsEdges ? { settings, nodes } : { settings, nodes, edges: forces.edges.slice().buffer }, [
        nodes,
      ]);
      knowsEdges = true;
    });
  return {
    async run(forces, rounds) {
      for (let round = 0; round < rounds; round++) {
        if (worker && !(await once(forces, worker))) {
          worker.terminate();
          worker = undefined;
        }
        if (!worker) await page.run(forces, 1);
      }
    },
    stop: () => worker?.terminate(),
  };
}
