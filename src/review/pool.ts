/** Extractions by rules side by side, each in a thread of its own. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../extract/extractor.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import type { Ontology } from '../model/ontology.js';
import type { Pool } from './add.js';

/** What a thread is told: new knowledge first where it changed, then a document. */
export type Task =
  | { knowledge: { ontology: Ontology; entities: readonly Entity[] } }
  | { id: number; document: Document };
export type Answer = { id: number; extraction: Extraction } | { id: number; failed: string };

/** @param size threads; left out, one for each core, at most eight */
export function rulesPool(size = Math.min(8, availableParallelism())): Pool & { close(): Promise<void> } {
  const workers = Array.from({ length: size }, () => new Worker(new URL('./worker.js', import.meta.url)));
  const told = new WeakMap<Worker, Dossier>();
  const waiting = new Map<number, { resolve: (extraction: Extraction) => void; reject: (error: Error) => void }>();
  const load = new Map(workers.map((worker) => [worker, 0]));
  for (const worker of workers) {
    worker.unref();
    worker.on('message', (answer: Answer) => {
      load.set(worker, (load.get(worker) ?? 1) - 1);
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('failed' in answer) task?.reject(new Error(answer.failed));
      else task?.resolve(answer.extraction);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error as Error);
      waiting.clear();
    });
  }
  let next = 0;
  return {
    size,
    extract(document, dossier) {
      const worker = [...load].sort((a, b) => a[1] - b[1])[0]?.[0] as Worker;
      load.set(worker, (load.get(worker) ?? 0) + 1);
      if (told.get(worker) !== dossier) {
        told.set(worker, dossier);
        worker.postMessage({ knowledge: { ontology: dossier.ontology, entities: dossier.entities } } satisfies Task);
      }
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, document } satisfies Task);
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
