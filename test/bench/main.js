/**
 * `npm run bench`: each figure beside its peer's, from interleaved runs on this machine. Sizes by BENCH_ENTITIES
 * (100,000), with three relations each.
 */
import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import louvainOf from 'graphology-communities-louvain';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { bidirectional } from 'graphology-shortest-path';
import MiniSearch from 'minisearch';
import { betweenness } from '../../dist/analysis/metrics/betweenness.js';
import { leiden } from '../../dist/analysis/metrics/leiden.js';
import { louvain } from '../../dist/analysis/metrics/louvain.js';
import { modularity } from '../../dist/analysis/metrics/modularity.js';
import { pageRank } from '../../dist/analysis/metrics/pagerank.js';
import { randomFrom } from '../../dist/analysis/metrics/random.js';
import { ShortestPaths } from '../../dist/analysis/shortest-path.js';
import { buildNameIndex, searchNames } from '../../dist/engine/search/index.js';
import { neighboursOf } from '../../dist/graph/neighbours.js';
import { buildSnapshot } from '../../dist/graph/snapshot.js';
import { memoryEngine, newsOntology } from '../../dist/index.js';
import { line, median, quantile, race } from './race.js';
import { story } from './story.js';

const ENTITIES = Number(process.env.BENCH_ENTITIES ?? 100_000);
const say = (text) => process.stdout.write(`${text}\n`);

function graphologyOf(dossier, graph = new MultiDirectedGraph()) {
  for (const { id } of dossier.entities) graph.addNode(id);
  for (const { id, subject, object } of dossier.relations) graph.addEdgeWithKey(id, subject, object);
  return graph;
}

const dossier = story(ENTITIES, 3, newsOntology);
say(`${dossier.entities.length} entities, ${dossier.relations.length} relations; Node ${process.version}`);

say(
  line(
    'build from the dossier (peer: graphology)',
    await race({ ours: () => buildSnapshot(dossier), graphology: () => graphologyOf(dossier) }, { rounds: 3 }),
  ),
);
const snapshot = buildSnapshot(dossier);
const neighbours = neighboursOf(snapshot);
const graph = graphologyOf(dossier);
const undirected = graphologyOf(dossier, new MultiUndirectedGraph());

say(
  line(
    'PageRank to 1e-6',
    await race({
      ours: () => pageRank(snapshot, { tolerance: 1e-6 }),
      'graphology-metrics': () => pagerankOf(graph, { getEdgeWeight: null, tolerance: 1e-6 / ENTITIES }),
    }),
  ),
);

const community = { ours: 0, peer: 0 };
say(
  line(
    'communities (ours: Leiden; peer: Louvain)',
    await race(
      {
        ours: () => {
          community.ours = leiden(neighbours).modularity;
        },
        'our Louvain': () => louvain(neighbours),
        graphology: () => {
          const groups = louvainOf(undirected, { getEdgeWeight: null, rng: randomFrom(1) });
          community.peer = modularity(
            neighbours,
            Uint32Array.from(snapshot.ids, (id) => groups[id]),
          );
        },
      },
      { rounds: 3 },
    ),
  ),
);
say(`  modularity: ours ${community.ours.toFixed(4)}, graphology's ${community.peer.toFixed(4)}`);

const small = story(2_000, 3, newsOntology);
const smallNeighbours = neighboursOf(buildSnapshot(small));
const smallGraph = graphologyOf(small, new MultiUndirectedGraph());
say(
  line(
    'exact betweenness, 2,000 entities',
    await race(
      {
        ours: () => betweenness(smallNeighbours),
        'graphology-metrics (weighted mode)': () => betweennessOf(smallGraph, { getEdgeWeight: () => 1 }),
      },
      { rounds: 2 },
    ),
  ),
);

const engine = memoryEngine(dossier);
const random = randomFrom(3);
const someone = () => snapshot.ids[Math.floor(random() * snapshot.order)];
const pairs = Array.from({ length: 20 }, () => [someone(), someone()]);
const numbers = pairs.map((pair) => pair.map((id) => snapshot.ids.indexOf(id)));
const ways = new ShortestPaths(neighbours);
say(
  line(
    'one shortest path (ours: with claims and standings)',
    Object.fromEntries(
      Object.entries(
        await race({
          ours: async () => {
            for (const [from, to] of pairs) await engine.paths({ from, to, limit: 1, maxLength: 8 });
          },
          'on the snapshot alone': () => {
            for (const [from, to] of numbers) ways.between(from, to);
          },
          'graphology-shortest-path': () => {
            for (const [from, to] of pairs) bidirectional(undirected, from, to);
          },
        }),
      ).map(([name, ms]) => [name, ms / pairs.length]),
    ),
  ),
);

const filter = { notAct: ['alleges'] };
const hops = [];
for (let i = 0; i < 200; i++) {
  const start = performance.now();
  await engine.neighbourhood({ id: [someone()], depth: 2, limit: 200, filter });
  hops.push(performance.now() - start);
}
say(
  `filtered neighbourhood, 2 hops: median ${median(hops).toFixed(2)} ms, 95th percentile ${quantile(hops, 0.95).toFixed(2)} ms`,
);

const built = await race(
  {
    ours: () => buildNameIndex(dossier.entities),
    minisearch: () => miniIndex(),
  },
  { rounds: 1 },
);
say(line('name index', built));
const index = buildNameIndex(dossier.entities);
const mini = miniIndex();
const queries = dossier.entities
  .filter((_, i) => i % Math.ceil(ENTITIES / 300) === 0)
  .flatMap(({ names }, i) => [
    names.en.slice(0, 6),
    names.zh.slice(1, 3),
    i % 2 === 0 ? names.en.replace(/(.)(.)/, '$2$1') : names.en,
  ]);
const spent = { ours: [], minisearch: [] };
for (const query of queries) {
  for (const [name, ask] of [
    ['ours', () => searchNames(index, query)],
    ['minisearch', () => mini.search(query, { prefix: true, fuzzy: 1 })],
  ]) {
    const start = performance.now();
    ask();
    spent[name].push(performance.now() - start);
  }
}
say(line('search, median', { ours: median(spent.ours), minisearch: median(spent.minisearch) }));
say(
  line('search, 95th percentile', { ours: quantile(spent.ours, 0.95), minisearch: quantile(spent.minisearch, 0.95) }),
);

function miniIndex() {
  const search = new MiniSearch({ fields: ['en', 'zh'] });
  search.addAll(dossier.entities.map(({ id, names }) => ({ id, en: names.en, zh: [...names.zh].join(' ') })));
  return search;
}
