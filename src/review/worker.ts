/** A thread that extracts what it is given, with the models of the package. */
import { parentPort } from 'node:worker_threads';
import type { Knowledge } from '../extract/extractor.js';
import { OntologyIndex } from '../model/ontology.js';
import { packageExtractor } from './package-extractor.js';
import type { Answer, Task } from './pool.js';

let knowledge: Knowledge | undefined;

parentPort?.on('message', async (task: Task) => {
  if ('knowledge' in task) {
    knowledge = { ontology: new OntologyIndex(task.knowledge.ontology), entities: task.knowledge.entities };
    return;
  }
  parentPort?.postMessage(await answer(task));
});

async function answer({ document, open }: Extract<Task, { document: unknown }>): Promise<Answer> {
  try {
    if (!knowledge) throw new Error('the thread was given a document before it was told what is known');
    return { extraction: await packageExtractor.extract(document, { ...knowledge, open }) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
