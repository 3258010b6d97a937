/** PageRank to the same tolerance, and how far each lies from the exact ranking. */
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { pageRank } from '../../../dist/analysis/metrics/pagerank.js';
import { buildSnapshot } from '../../../dist/graph/snapshot.js';
import { race, row } from '../race.js';
import { entityId } from '../story.js';
import { graphologyOf, snapshotOf } from './graphs.js';

const TOLERANCE = 1e-6;

export async function* pagerankWork({ size, ends, dossier, python, rounds }) {
  const edges = ends(size);
  const snapshot = snapshotOf(edges);
  const graph = graphologyOf(edges);
  await python.load(edges);
  const found = {};
  const keep = (name, values) => {
    found[name] = values;
  };
  const times = await race(
    {
      ours: () => keep('ours', pageRank(snapshot, { tolerance: TOLERANCE }).values),
      'graphology-metrics': () => {
        // it stops at a change of n times its tolerance
        const ranks = pagerankOf(graph, { getEdgeWeight: null, tolerance: TOLERANCE / edges.order });
        keep(
          'graphology-metrics',
          Float64Array.from({ length: edges.order }, (_, i) => ranks[entityId(i)]),
        );
      },
      ...kept(python.runners('pagerank', ['igraph', 'graph_tool']), keep),
    },
    { rounds },
  );
  const exact = pageRank(snapshot, { tolerance: 1e-14, iterations: 2000 }).values;
  const far = Object.entries(found).map(([name, values]) => `${name} ${distance(values, exact).toExponential(1)}`);
  yield row(`PageRank to ${TOLERANCE}, ${edges.order} entities`, times, `distance from exact: ${far.join(', ')}`);
  if (size > 1_000_000) return;
  const whole = dossier();
  yield row(
    'PageRank, the snapshot built first',
    await race(
      {
        ours: () => pageRank(buildSnapshot(whole), { tolerance: TOLERANCE }),
        'graphology-metrics, graph at hand': () =>
          pagerankOf(graph, { getEdgeWeight: null, tolerance: TOLERANCE / edges.order }),
      },
      { rounds },
    ),
  );
}

/** Runners whose answers are kept as well. */
function kept(runners, keep) {
  return Object.fromEntries(
    Object.entries(runners).map(([name, run]) => [
      name,
      async () => {
        const { ms, answer } = await run();
        keep(name, answer);
        return { ms };
      },
    ]),
  );
}

function distance(values, exact) {
  return exact.reduce((sum, value, i) => sum + Math.abs(value - values[i]), 0);
}
