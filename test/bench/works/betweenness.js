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
  const found = {};
  const keep = (name, run) => async () => {
    const { ms, values, answer } = await run();
    found[name] = values ?? answer;
    return ms === undefined ? undefined : { ms };
  };
  const exact = { normalised: false };
  const times = await race(
    {
      ours: keep('ours', () => betweenness(neighbours, exact)),
      'ours, two threads': () => betweennessInThreads(neighbours, { ...exact, threads: 2 }),
      // its unweighted mode counts parallel relations as ways of their own
      'graphology-metrics, weighted': () => betweennessOf(graph, { getEdgeWeight: () => 1 }),
      'graphology-metrics, unweighted': () => betweennessOf(graph, { getEdgeWeight: null }),
      ...Object.fromEntries(
        Object.entries(python.runners('betweenness', ['igraph', 'graph_tool'])).map(([name, run]) => [
          name,
          keep(name, run),
        ]),
      ),
    },
    { rounds: 2 },
  );
  const { ours, ...others } = found;
  const apart = Object.entries(others).map(
    ([name, values]) =>
      `${name} ${Math.max(...ours.map((value, i) => Math.abs(value - values[i]) / (1 + value))).toExponential(0)}`,
  );
  yield row(
    `exact betweenness, ${edges.order} entities`,
    times,
    `largest difference, of the value: ${apart.join(', ')}`,
  );
}
