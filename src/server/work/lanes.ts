/**
 * Lanes of long work, by how long it takes. Each has threads of its own, so that no plain question waits for a metric,
 * and no metric for a file, however many of those are asked for.
 */
import { QUERIES } from '../../engine/queries/index.js';
import type { Task } from './tasks.js';

/**
 * `plain`: a question that goes over a dossier once; `long`: one that goes over it many times, or reads it from disk;
 * `files`: a dossier, a report or a graph that is written or read whole.
 */
export const LANES = ['plain', 'long', 'files'] as const;
export type Lane = (typeof LANES)[number];

/** The same number for every lane. */
export function eachLane<T>(value: T): Readonly<Record<Lane, T>> {
  return { plain: value, long: value, files: value };
}

export function laneOf(task: Task): Lane {
  if (task.kind === 'ask') return QUERIES[task.call].cost === 'large' ? 'long' : 'plain';
  return task.kind === 'open' || task.kind === 'candidates' ? 'long' : 'files';
}

/** Tasks of one sort take about as long: the same work over a dossier of the same size, to within a factor of two. */
export function sortOf(task: Task): string {
  const pieces = 'of' in task ? Math.round(Math.log2(1 + task.of.packed.lists.relations.length)) : 0;
  const what = 'call' in task ? task.call : 'format' in task ? task.format : 'as' in task ? task.as : '';
  return `${task.kind} ${what} ${pieces}`;
}
