/** Exact betweenness, on one core and with two workers. */
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import { betweenness } from '../../../dist/analysis/metrics/betweenness.js';
import { betweennessInThreads } from '../../../dist/analysis/threads/betweenness.js';
import { neighboursOf } from '../../../dist/graph/neighbours.js';
import { race, row } from '../race.js';
import { graphologyOf, snapshotOf } from './graphs.js';

const MOST_RELATIONS = 30_000;

export async function* betweennessWork({ size, ends, python }) {
  const edges = ends(Math.min(size, MOST_RELATIONS));
  const neighbours = neighboursOf(snapshotOf(edges));
  const graph = graphologyOf(edges, false);
  await python.load(edges);
  const times = await race(
    {
      ours: () => betweenness(neighbours),
      'ours, two threads': () => betweennessInThreads(neighbours, { threads: 2 }),
      // its unweighted mode counts parallel relations as ways of their own
      'graphology-metrics, weighted': () => betweennessOf(graph, { getEdgeWeight: () => 1 }),
      'graphology-metrics, unweighted': () => betweennessOf(graph, { getEdgeWeight: null }),
      ...python.runners('betweenness', ['igraph', 'graph_tool']),
    },
    { rounds: 2 },
  );
  yield row(`exact betweenness, ${edges.order} entities`, times);
}
