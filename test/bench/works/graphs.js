/** The same graph for the peers in JavaScript. */
import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import { rowsOf } from '../../../dist/graph/rows.js';
import { entityId } from '../story.js';

export function graphologyOf({ order, subjects, objects }, directed = true) {
  const graph = directed ? new MultiDirectedGraph() : new MultiUndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(entityId(i));
  for (let i = 0; i < subjects.length; i++) graph.addEdge(entityId(subjects[i]), entityId(objects[i]));
  return graph;
}

/** A snapshot of ends alone, for sizes at which a whole dossier would say no more. */
export function snapshotOf({ order, size, subjects, objects }) {
  const ids = Array.from({ length: order }, (_, i) => entityId(i));
  return {
    order,
    size,
    ids,
    subjects,
    objects,
    out: rowsOf(order, subjects, objects),
    in: rowsOf(order, objects, subjects),
  };
}
