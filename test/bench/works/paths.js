/** One shortest path, from both ends, relations read in either direction. */
import { bidirectional } from 'graphology-shortest-path';
import { randomFrom } from '../../../dist/analysis/metrics/random.js';
import { ShortestPaths } from '../../../dist/analysis/shortest-path.js';
import { neighboursOf } from '../../../dist/graph/neighbours.js';
import { memoryEngine } from '../../../dist/index.js';
import { race, row } from '../race.js';
import { entityId } from '../story.js';
import { graphologyOf, snapshotOf } from './graphs.js';

const PAIRS = 200;

export async function* pathsWork({ size, ends, dossier, python, rounds }) {
  const edges = ends(size);
  const ways = new ShortestPaths(neighboursOf(snapshotOf(edges)));
  const graph = graphologyOf(edges, false);
  const random = randomFrom(3);
  const anyone = () => Math.floor(random() * edges.order);
  const pairs = Array.from({ length: PAIRS }, () => [anyone(), anyone()]);
  await python.load(edges);
  const each = (times) => Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, ms / PAIRS]));
  const times = await race(
    {
      ours: () => {
        for (const [from, to] of pairs) ways.between(from, to);
      },
      'graphology-shortest-path': () => {
        for (const [from, to] of pairs) bidirectional(graph, entityId(from), entityId(to));
      },
      // igraph searches from one end only: a tenth of the pairs, times ten
      ...tenfold(python.runners('paths', ['igraph'], { pairs: pairs.slice(0, PAIRS / 10) })),
    },
    { rounds },
  );
  yield row(`one shortest path, ${edges.order} entities`, each(times));
  if (size > 1_000_000) return;
  const engine = memoryEngine(dossier());
  const asked = await race(
    {
      ours: async () => {
        for (const [from, to] of pairs)
          await engine.paths({ from: entityId(from), to: entityId(to), limit: 1, maxLength: 8 });
      },
    },
    { rounds },
  );
  yield row('the same from the engine, with claims and standings', each(asked));
}

function tenfold(runners) {
  return Object.fromEntries(
    Object.entries(runners).map(([name, run]) => [name, async () => ({ ms: (await run()).ms * 10 })]),
  );
}
