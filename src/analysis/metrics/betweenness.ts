/**
 * Betweenness of the simple undirected graph: parallel relations are one way, not several. Exact by Brandes ("A faster
 * algorithm for betweenness centrality", J. Mathematical Sociology 25(2), 2001), O(n × (n + m)); sampled from some
 * sources only by Brandes and Pich ("Centrality estimation in large networks", 2007).
 */
import type { Neighbours } from '../../graph/neighbours.js';
import { randomFrom, shuffled } from './random.js';

export interface BetweennessOptions {
  /** as a share of all pairs of other nodes, 0 to 1; true */
  normalised?: boolean;
  /** sources to start from, a whole number from 1; all where it is left out or not less than all */
  sample?: number | undefined;
  seed?: number;
}

export interface Betweenness {
  values: Float64Array;
  exact: boolean;
  /**
   * Mean over all nodes of the standard error of a value; only where sampled from two sources or more. Itself an
   * estimate, and too low from a handful of sources, which seldom meet the few that a value hangs on.
   */
  standardError?: number;
}

/**
 * No values for no nodes; all 0 for fewer than three. Of a disconnected graph, pairs in different components have no
 * way between them and add nothing, but still count among all pairs when normalised.
 */
export function betweenness(graph: Neighbours, options: BetweennessOptions = {}): Betweenness {
  const search = new ShortestPaths(graph);
  const parts = runsOf(graph.order, options).map((sources) => dependencies(graph, sources, search));
  return fromParts(graph.order, options, parts);
}

/** What the sources of one run find: per node the sum, and the sum of squares, of its dependencies. */
export interface Part {
  sums: Float64Array;
  squares: Float64Array;
}

/** So many runs, on however many threads: sums are then added in the same order, and come out the same to the last bit. */
const RUNS = 16;

/** The nodes to start from, in runs that can be worked on side by side; none is empty. */
export function runsOf(order: number, { sample, seed = 1 }: BetweennessOptions): Uint32Array[] {
  const exact = isExact(order, sample);
  const sources = exact ? Uint32Array.from({ length: order }, (_, i) => i) : shuffled(order, randomFrom(seed));
  const count = exact ? order : sourcesOf(sample);
  const bound = (run: number) => Math.round((run * count) / RUNS);
  return Array.from({ length: RUNS }, (_, run) => sources.slice(bound(run), bound(run + 1))).filter(
    ({ length }) => length > 0,
  );
}

/** One run. O(sources × (n + m)). */
export function dependencies(graph: Neighbours, sources: Uint32Array, search = new ShortestPaths(graph)): Part {
  const sums = new Float64Array(graph.order);
  const squares = new Float64Array(graph.order);
  for (const source of sources) {
    const dependency = search.from(source);
    for (let at = search.reached - 1; at > 0; at--) {
      const node = search.queue[at] as number;
      const value = dependency[at] as number;
      sums[node] = (sums[node] as number) + value;
      squares[node] = (squares[node] as number) + value * value;
    }
  }
  return { sums, squares };
}

/** The result from all runs, in their order. */
export function fromParts(order: number, options: BetweennessOptions, parts: readonly Part[]): Betweenness {
  const { normalised = true, sample } = options;
  const exact = isExact(order, sample);
  const sources = exact ? order : sourcesOf(sample);
  const sums = added(order, parts, 'sums');
  // each pair was counted from both its ends
  const pairs = normalised && order > 2 ? ((order - 1) * (order - 2)) / 2 : 1;
  const factor = (exact ? 1 : order / sources) / 2 / pairs;
  const values = sums.map((sum) => sum * factor);
  // one source alone tells nothing of the spread
  if (exact || sources < 2) return { values, exact };
  const deviation = meanDeviation(sums, added(order, parts, 'squares'), sources);
  return { values, exact, standardError: deviation * (order / 2 / pairs) };
}

function isExact(order: number, sample: number | undefined): boolean {
  return sample === undefined || sample >= order;
}

function sourcesOf(sample = 1): number {
  return Math.max(1, Math.floor(sample));
}

function added(order: number, parts: readonly Part[], what: keyof Part): Float64Array {
  const sums = new Float64Array(order);
  for (const part of parts) {
    const own = part[what];
    for (let node = 0; node < order; node++) sums[node] = (sums[node] as number) + (own[node] as number);
  }
  return sums;
}

/**
 * Mean over all nodes of the standard error of the mean of `sources` draws without replacement (Cochran: "Sampling
 * Techniques", 1977, 2.6): what has been drawn cannot be drawn again, so that the error falls to 0 at the last node.
 */
function meanDeviation(sums: Float64Array, squares: Float64Array, sources: number): number {
  const order = sums.length;
  const left = 1 - sources / order;
  let errors = 0;
  for (let node = 0; node < order; node++) {
    const sum = sums[node] as number;
    const variance = Math.max(0, ((squares[node] as number) - (sum * sum) / sources) / (sources - 1));
    errors += Math.sqrt((variance / sources) * left);
  }
  return errors / order;
}

/**
 * One breadth-first search after the other, in the same buffers. Nodes are named by their place in the queue, so that
 * what is read together lies together, and only the relations on shortest ways are gone back over.
 */
class ShortestPaths {
  /** nodes in the order in which they were reached */
  readonly queue: Uint32Array;
  reached = 0;
  readonly #graph: Neighbours;
  /** per node: its place in the queue, or -1 */
  readonly #place: Int32Array;
  /** per place: how many shortest ways lead there */
  readonly #ways: Float64Array;
  /** places one step further on a shortest way, place by place, and where those of each place end */
  readonly #next: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #dependency: Float64Array;
  /** per place: what each shortest way to it hands back */
  readonly #share: Float64Array;

  constructor(graph: Neighbours) {
    this.#graph = graph;
    this.queue = new Uint32Array(graph.order);
    this.#place = new Int32Array(graph.order).fill(-1);
    this.#ways = new Float64Array(graph.order);
    this.#next = new Uint32Array(graph.nodes.length / 2);
    this.#ends = new Uint32Array(graph.order);
    this.#dependency = new Float64Array(graph.order);
    this.#share = new Float64Array(graph.order);
  }

  /** How much of the shortest ways from a source to all others lies on each node, by place in the queue. */
  from(source: number): Float64Array {
    const { offsets, nodes } = this.#graph;
    const [queue, place, ways, next, ends] = [this.queue, this.#place, this.#ways, this.#next, this.#ends];
    for (let at = 0; at < this.reached; at++) place[queue[at] as number] = -1;
    queue[0] = source;
    place[source] = 0;
    ways[0] = 1;
    let tail = 1;
    let found = 0;
    for (let head = 0, further = 1; head < tail; further = tail) {
      // one step of distance: whoever has a place from here on lies one step further
      for (const last = further; head < last; head++) {
        const node = queue[head] as number;
        const count = ways[head] as number;
        const end = offsets[node + 1] as number;
        for (let i = offsets[node] as number; i < end; i++) {
          const other = nodes[i] as number;
          const known = place[other] as number;
          if (known >= further) {
            ways[known] = (ways[known] as number) + count;
            next[found++] = known;
          } else if (known === -1) {
            place[other] = tail;
            queue[tail] = other;
            ways[tail] = count;
            next[found++] = tail++;
          }
        }
        ends[head] = found;
      }
    }
    this.reached = tail;
    const [dependency, share] = [this.#dependency, this.#share];
    for (let at = tail - 1; at >= 0; at--) {
      const begin = at === 0 ? 0 : (ends[at - 1] as number);
      let sum = 0;
      for (let i = begin; i < found; i++) sum += share[next[i] as number] as number;
      found = begin;
      const own = (ways[at] as number) * sum;
      dependency[at] = own;
      share[at] = (1 + own) / (ways[at] as number);
    }
    return dependency;
  }
}
