/** All metrics. A new one is one file beside this, and one entry below: API, command line and viewer follow. */
import { z } from 'zod';
import { ClaimgraphError } from '../../model/problem.js';
import { type Betweenness, type BetweennessOptions, betweenness } from './betweenness.js';
import { bridges } from './bridges.js';
import { closeness } from './closeness.js';
import { clustering } from './clustering.js';
import { connectedComponents, stronglyConnectedComponents } from './components.js';
import { coreNumbers } from './core.js';
import { degree, weightedDegree } from './degree.js';
import { eigenvector } from './eigenvector.js';
import { hits } from './hits.js';
import { leiden } from './leiden.js';
import { louvain } from './louvain.js';
import { defineMetric, type Metric, type MetricGraph } from './metric.js';
import { PAGERANK_DEFAULTS, pageRank } from './pagerank.js';

/** Steps along relations that one metric may take: some seconds of work. What needs more is sampled or refused. */
const MOST_STEPS = 400_000_000;
const SAMPLE = { least: 30, most: 1000 };

const seed = z
  .int()
  .min(0)
  .max(2 ** 31)
  .default(1)
  .describe('Seed of the random order.');
const resolution = z.number().min(0).max(10).default(1).describe('Above 1: more and smaller groups.');

function direction() {
  return z.enum(['both', 'in', 'out']).default('both').describe('Which relations count.');
}

export const METRICS: readonly Metric[] = [
  defineMetric({
    id: 'degree',
    label: { en: 'degree', zh: '度' },
    description: { en: 'How many relations an entity has.', zh: '实体的关系数量。' },
    citation: 'Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3).',
    parameters: z.strictObject({
      direction: direction(),
      type: z.string().optional().describe('Only relations of this type.'),
    }),
    yields: 'number',
    compute: ({ snapshot }, { direction, type }) => plain(degree(snapshot, direction, type)),
  }),
  defineMetric({
    id: 'weighted-degree',
    label: { en: 'degree by independent roots', zh: '按独立来源加权的度' },
    description: {
      en: 'The independent roots of all supported relations of an entity.',
      zh: '实体所有获支持关系的独立来源之和。',
    },
    citation: 'Barrat, A. et al. (2004). The architecture of complex weighted networks. PNAS 101(11).',
    parameters: z.strictObject({ direction: direction() }),
    yields: 'number',
    compute: ({ snapshot }, { direction }) => plain(weightedDegree(snapshot, direction)),
  }),
  defineMetric({
    id: 'pagerank',
    label: { en: 'PageRank', zh: 'PageRank' },
    description: {
      en: 'How often one arrives at an entity when following relations at random.',
      zh: '沿关系随机行走时到达该实体的概率。',
    },
    citation: 'Page, L., Brin, S., Motwani, R., Winograd, T. (1999). The PageRank citation ranking.',
    parameters: z.strictObject({
      damping: z.number().min(0).max(0.999).default(PAGERANK_DEFAULTS.damping).describe('Chance of going on.'),
      weighted: z.boolean().default(false).describe('Weigh relations by their independent roots.'),
    }),
    yields: 'number',
    compute({ snapshot }, parameters) {
      const { values, iterations, converged } = pageRank(snapshot, parameters);
      return { values, summary: { iterations, converged } };
    },
  }),
  defineMetric({
    id: 'hits',
    label: { en: 'hubs and authorities', zh: '枢纽与权威' },
    description: {
      en: 'Hubs point at authorities, authorities are pointed at by hubs.',
      zh: '枢纽指向权威，权威被枢纽指向。',
    },
    citation: 'Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. J. ACM 46(5).',
    parameters: z.strictObject({ role: z.enum(['authority', 'hub']).default('authority') }),
    yields: 'number',
    compute({ snapshot }, { role }) {
      const { hubs, authorities, iterations, converged } = hits(snapshot);
      return { values: role === 'hub' ? hubs : authorities, summary: { iterations, converged } };
    },
  }),
  defineMetric({
    id: 'betweenness',
    label: { en: 'betweenness', zh: '中介中心性' },
    description: {
      en: 'How many shortest ways between others lead through an entity, as a share of all pairs.',
      zh: '其他实体之间经过该实体的最短路径所占的比例。',
    },
    citation:
      'Brandes, U. (2001). A faster algorithm for betweenness centrality. J. Mathematical Sociology 25(2); sampled: Brandes, U., Pich, C. (2007).',
    parameters: z.strictObject({
      normalised: z.boolean().default(true),
      sample: z.int().min(1).max(1_000_000).optional().describe('Start from so many entities only, and say the error.'),
      seed,
    }),
    yields: 'number',
    compute: (graph, parameters) => between(betweenness(graph.neighbours(), sampled(graph, parameters))),
    computeIn: async (threads, graph, parameters) =>
      between(await threads.betweenness(graph.neighbours(), sampled(graph, parameters))),
  }),
  defineMetric({
    id: 'closeness',
    label: { en: 'closeness', zh: '接近中心性' },
    description: { en: 'How near an entity is to all it can reach.', zh: '实体与其可达实体的接近程度。' },
    citation: 'Wasserman, S., Faust, K. (1994). Social Network Analysis, 5.3.4 (for graphs in several parts).',
    parameters: z.strictObject({}),
    yields: 'number',
    compute(graph) {
      const { order, size } = graph.snapshot;
      if (order * stepsOfSearch(graph) > MOST_STEPS) {
        const message = `closeness would take too long on ${order} entities and ${size} relations`;
        throw new ClaimgraphError([
          {
            code: 'too-large',
            field: 'metric',
            message,
            hint: 'Narrow the dossier, or use PageRank or sampled betweenness',
          },
        ]);
      }
      return plain(closeness(graph.neighbours()));
    },
  }),
  defineMetric({
    id: 'eigenvector',
    label: { en: 'eigenvector centrality', zh: '特征向量中心性' },
    description: { en: 'An entity counts as much as its neighbours count.', zh: '邻居越重要，实体越重要。' },
    citation: 'Bonacich, P. (1972). Factoring and weighting approaches to status scores. J. Mathematical Sociology 2.',
    parameters: z.strictObject({}),
    yields: 'number',
    compute(graph) {
      const { values, iterations, converged } = eigenvector(graph.neighbours());
      return { values, summary: { iterations, converged } };
    },
  }),
  defineMetric({
    id: 'core',
    label: { en: 'core number', zh: '核数' },
    description: {
      en: 'The largest k for which an entity lies in a part where all have k neighbours.',
      zh: '实体所在的、每个成员至少有 k 个邻居的子图的最大 k。',
    },
    citation: 'Batagelj, V., Zaveršnik, M. (2003). An O(m) algorithm for cores decomposition of networks.',
    parameters: z.strictObject({}),
    yields: 'number',
    compute(graph) {
      const values = Float64Array.from(coreNumbers(graph.neighbours()));
      return { values, summary: { degeneracy: values.reduce((a, b) => Math.max(a, b), 0) } };
    },
  }),
  defineMetric({
    id: 'clustering',
    label: { en: 'clustering coefficient', zh: '聚类系数' },
    description: {
      en: "The share of pairs of an entity's neighbours that are related themselves.",
      zh: '实体的邻居两两之间有关系的比例。',
    },
    citation: 'Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of small-world networks. Nature 393.',
    parameters: z.strictObject({}),
    yields: 'number',
    compute(graph) {
      const values = clustering(graph.neighbours());
      const average = values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0;
      return { values, summary: { average } };
    },
  }),
  defineMetric({
    id: 'components',
    label: { en: 'connected components', zh: '连通分量' },
    description: { en: 'The parts that hang together, whatever the direction.', zh: '不计方向时彼此相连的部分。' },
    citation:
      'Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. CACM 16(6).',
    parameters: z.strictObject({}),
    yields: 'category',
    compute(graph) {
      const { component, sizes } = connectedComponents(graph.neighbours());
      return { values: Float64Array.from(component), summary: { components: sizes.length, largest: sizes[0] ?? 0 } };
    },
  }),
  defineMetric({
    id: 'strong-components',
    label: { en: 'strongly connected components', zh: '强连通分量' },
    description: { en: 'Parts in which each reaches each, following directions.', zh: '沿方向可以互相到达的部分。' },
    citation: 'Tarjan, R. (1972). Depth-first search and linear graph algorithms. SIAM J. Computing 1(2).',
    parameters: z.strictObject({}),
    yields: 'category',
    compute({ snapshot }) {
      const { component, sizes } = stronglyConnectedComponents(snapshot.out, snapshot.order);
      return { values: Float64Array.from(component), summary: { components: sizes.length, largest: sizes[0] ?? 0 } };
    },
  }),
  defineMetric({
    id: 'articulation',
    label: { en: 'articulation points', zh: '割点' },
    description: {
      en: '1 where the graph falls apart without the entity; the summary counts bridges as well.',
      zh: '去掉该实体图就会断开时为 1；摘要中也给出桥的数量。',
    },
    citation:
      'Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. CACM 16(6).',
    parameters: z.strictObject({}),
    yields: 'number',
    compute(graph) {
      const { bridges: found, articulationPoints } = bridges(graph.neighbours());
      const values = new Float64Array(graph.snapshot.order);
      for (const node of articulationPoints) values[node] = 1;
      return { values, summary: { articulationPoints: articulationPoints.length, bridges: found.length } };
    },
  }),
  defineMetric({
    id: 'louvain',
    label: { en: 'communities (Louvain)', zh: '社群（Louvain）' },
    description: {
      en: 'Groups with more relations inside than chance would give.',
      zh: '内部关系多于随机期望的群体。',
    },
    citation: 'Blondel, V. D. et al. (2008). Fast unfolding of communities in large networks. J. Stat. Mech. P10008.',
    parameters: z.strictObject({ resolution, seed }),
    yields: 'category',
    compute: (graph, parameters) => communities(louvain(graph.neighbours(), parameters)),
  }),
  defineMetric({
    id: 'leiden',
    label: { en: 'communities (Leiden)', zh: '社群（Leiden）' },
    description: {
      en: 'Groups with more relations inside than chance would give, each of one piece.',
      zh: '内部关系多于随机期望、且各自连通的群体。',
    },
    citation: 'Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden. Scientific Reports 9.',
    parameters: z.strictObject({ resolution, seed }),
    yields: 'category',
    compute: (graph, parameters) => communities(leiden(graph.neighbours(), parameters)),
  }),
];

/** Steps of one search over the whole graph. */
function stepsOfSearch(graph: MetricGraph): number {
  return graph.snapshot.order + 2 * graph.snapshot.size;
}

/** From how many entities betweenness starts: from all where that is done in good time. */
function sampleFor(graph: MetricGraph): number | undefined {
  const affordable = Math.floor(MOST_STEPS / Math.max(1, 2 * stepsOfSearch(graph)));
  if (affordable >= graph.snapshot.order) return undefined;
  return Math.min(SAMPLE.most, Math.max(SAMPLE.least, affordable));
}

function sampled(graph: MetricGraph, options: BetweennessOptions): BetweennessOptions {
  return { ...options, sample: options.sample ?? sampleFor(graph) };
}

function between({ values, exact, standardError }: Betweenness) {
  return { values, summary: { exact, ...(standardError !== undefined && { standardError }) } };
}

export function metricById(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id);
}

function plain(values: Float64Array) {
  return { values, summary: {} };
}

function communities({ community, count, modularity }: { community: Uint32Array; count: number; modularity: number }) {
  return { values: Float64Array.from(community), summary: { communities: count, modularity } };
}
