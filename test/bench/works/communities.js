/** Communities: Louvain beside graphology's, Leiden beside igraph's, with the modularity that each reaches. */
import louvainOf from 'graphology-communities-louvain';
import { leiden } from '../../../dist/analysis/metrics/leiden.js';
import { louvain } from '../../../dist/analysis/metrics/louvain.js';
import { modularity } from '../../../dist/analysis/metrics/modularity.js';
import { randomFrom } from '../../../dist/analysis/metrics/random.js';
import { neighboursOf } from '../../../dist/graph/neighbours.js';
import { race, row } from '../race.js';
import { entityId } from '../story.js';
import { graphologyOf, snapshotOf } from './graphs.js';

export async function* communitiesWork({ size, ends, python }) {
  const edges = ends(size);
  const neighbours = neighboursOf(snapshotOf(edges));
  const graph = graphologyOf(edges, false);
  await python.load(edges);
  const reached = {};
  const rounds = 3;
  const louvains = await race(
    {
      ours: () => {
        reached.ours = louvain(neighbours).modularity;
      },
      'graphology Louvain': () => {
        const start = performance.now();
        const groups = louvainOf(graph, { getEdgeWeight: null, rng: randomFrom(1) });
        const ms = performance.now() - start;
        reached.graphology = modularity(
          neighbours,
          Uint32Array.from({ length: edges.order }, (_, i) => groups[entityId(i)]),
        );
        return { ms };
      },
    },
    { rounds },
  );
  yield row(`Louvain, ${edges.order} entities`, louvains, said(reached));
  const found = {};
  const measured = Object.entries(python.runners('leiden', ['igraph', 'igraph, 2 rounds'])).map(([name, run]) => [
    name,
    async () => {
      const { ms, answer } = await run();
      found[name] = modularity(neighbours, Uint32Array.from(answer));
      return { ms };
    },
  ]);
  const leidens = await race(
    {
      ours: () => {
        found.ours = leiden(neighbours).modularity;
      },
      ...Object.fromEntries(measured),
    },
    { rounds },
  );
  yield row(`Leiden, ${edges.order} entities`, leidens, said(found));
}

function said(found) {
  return `modularity: ${Object.entries(found)
    .map(([name, value]) => `${name} ${value.toFixed(4)}`)
    .join(', ')}`;
}
