/**
 * Paths as a user asks for them: the relations of each hop with claims and standings, read in either direction. The
 * peer finds one shortest path and looks up the same relations; no peer here gives the five firmest. No pair is asked
 * twice by the same side, so that nothing it found before answers it.
 */
import { bidirectional } from 'graphology-shortest-path';
import { randomFrom } from '../../../dist/analysis/metrics/random.js';
import { buildGraph, memoryEngine } from '../../../dist/index.js';
import { race, row } from '../race.js';
import { entityId } from '../story.js';
import { graphologyOf } from './graphs.js';

const PAIRS = 200;
const ACTS = ['alleges', 'denies', 'questions', 'predicts'];
const MOST_RELATIONS = 1_000_000;

export async function* pathsWork({ size, ends, dossier, python, rounds }) {
  if (size > MOST_RELATIONS) return;
  const edges = ends(size);
  const whole = dossier();
  const engine = memoryEngine(whole);
  const claimed = buildGraph(whole);
  const bare = graphologyOf(edges, false);
  const random = randomFrom(3);
  const anyone = () => Math.floor(random() * edges.order);
  const sets = Array.from({ length: 3 * (rounds + 1) }, () =>
    Array.from({ length: PAIRS }, () => [anyone(), anyone()].map(entityId)),
  );
  await python.load(edges);
  /** a runner that takes other pairs each time */
  const eachTime = (run, from = 0) => {
    let turn = from;
    return () => run(sets[turn++ % sets.length], turn);
  };
  const ask = (query) => async (pairs) => {
    for (const [from, to] of pairs) await engine.paths({ from, to, maxLength: 8, ...query });
  };
  const walk = (pairs) => {
    for (const [from, to] of pairs) hopsOf(claimed, bidirectional(bare, from, to) ?? []);
  };
  const numbered = sets[0].slice(0, PAIRS / 10).map((pair) => pair.map((id) => Number(id.slice(1))));
  const each = (times) => Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, ms / PAIRS]));
  const times = await race(
    {
      ours: eachTime(ask({ limit: 1 })),
      'graphology-shortest-path': eachTime(walk),
      // the bare path, from one end only: a tenth of the pairs, times ten
      ...tenfold(python.runners('paths', ['igraph'], { pairs: numbered })),
    },
    { rounds },
  );
  yield row(`one shortest path with its claims, ${edges.order} entities`, each(times));
  // another filter each time: what was looked up under the last one is no help
  const filtered = async (pairs) => {
    for (const [i, [from, to]] of pairs.entries()) {
      await engine.paths({ from, to, maxLength: 8, limit: 1, filter: { notAct: [ACTS[i % ACTS.length]] } });
    }
  };
  yield row(
    'the same, each under another filter',
    each(await race({ ours: eachTime(filtered, rounds + 1) }, { rounds })),
  );
  const five = eachTime(ask({}), 2 * (rounds + 1));
  yield row('five paths, firmest first', each(await race({ ours: five }, { rounds })));
  const first = async ([[from, to]]) => {
    const fresh = memoryEngine(whole);
    const start = performance.now();
    await fresh.paths({ from, to, maxLength: 8, limit: 1 });
    return { ms: performance.now() - start };
  };
  yield row('the first path of an engine', await race({ ours: eachTime(first) }, { rounds }));
}

/** The relations of each hop, in both directions, with what the engine answers of them. */
function hopsOf(graph, path) {
  return path.slice(1).map((to, i) => {
    const from = path[i];
    return [...graph.edges(from, to), ...graph.edges(to, from)].map((id) => {
      const { type, standing, claims } = graph.getEdgeAttributes(id);
      return { id, type, standing, claims, names: [from, to].map((end) => graph.getNodeAttribute(end, 'names')) };
    });
  });
}

function tenfold(runners) {
  return Object.fromEntries(
    Object.entries(runners).map(([name, run]) => [name, async () => ({ ms: (await run()).ms * 10 })]),
  );
}
