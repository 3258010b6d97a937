/** A thread that extracts by rules what it is given. */
import { parentPort } from 'node:worker_threads';
import type { Knowledge } from '../extract/extractor.js';
import { extractByRules } from '../extract/rules/index.js';
import { OntologyIndex } from '../model/ontology.js';
import type { Answer, Task } from './pool.js';

let knowledge: Knowledge | undefined;

parentPort?.on('message', (task: Task) => {
  if ('knowledge' in task) {
    knowledge = { ontology: new OntologyIndex(task.knowledge.ontology), entities: task.knowledge.entities };
    return;
  }
  parentPort?.postMessage(answer(task));
});

function answer({ id, document }: Extract<Task, { id: number }>): Answer {
  try {
    if (!knowledge) throw new Error('the thread was given a document before it was told what is known');
    return { id, extraction: extractByRules(document, knowledge) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
