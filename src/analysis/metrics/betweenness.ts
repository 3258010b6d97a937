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
  sample?: number;
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
  const { normalised = true, seed = 1 } = options;
  const { order } = graph;
  const exact = options.sample === undefined || options.sample >= order;
  const sources = exact ? order : Math.max(1, Math.floor(options.sample ?? order));
  const picked = exact ? undefined : shuffled(order, randomFrom(seed));
  const sums = new Float64Array(order);
  const squares = new Float64Array(exact ? 0 : order);
  const search = new ShortestPaths(graph);
  for (let i = 0; i < sources; i++) {
    const dependency = search.from(picked?.[i] ?? i);
    for (let at = search.reached - 1; at > 0; at--) {
      const node = search.queue[at] ?? 0;
      const value = dependency[node] ?? 0;
      sums[node] = (sums[node] ?? 0) + value;
      if (!exact) squares[node] = (squares[node] ?? 0) + value * value;
    }
  }
  // each pair was counted from both its ends
  const pairs = normalised && order > 2 ? ((order - 1) * (order - 2)) / 2 : 1;
  const factor = (exact ? 1 : order / sources) / 2 / pairs;
  const values = sums.map((sum) => sum * factor);
  // one source alone tells nothing of the spread
  if (exact || sources < 2) return { values, exact };
  return { values, exact, standardError: meanDeviation(sums, squares, sources) * (order / 2 / pairs) };
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
    const sum = sums[node] ?? 0;
    const variance = Math.max(0, ((squares[node] ?? 0) - (sum * sum) / sources) / (sources - 1));
    errors += Math.sqrt((variance / sources) * left);
  }
  return errors / order;
}

/** One breadth-first search after the other, in the same buffers. */
class ShortestPaths {
  /** nodes in the order in which they were reached */
  readonly queue: Uint32Array;
  reached = 0;
  readonly #graph: Neighbours;
  readonly #distance: Int32Array;
  readonly #ways: Float64Array;
  readonly #dependency: Float64Array;

  constructor(graph: Neighbours) {
    this.#graph = graph;
    this.queue = new Uint32Array(graph.order);
    this.#distance = new Int32Array(graph.order).fill(-1);
    this.#ways = new Float64Array(graph.order);
    this.#dependency = new Float64Array(graph.order);
  }

  /** How much of the shortest ways from a source to all others lies on each node. */
  from(source: number): Float64Array {
    const { offsets, nodes } = this.#graph;
    const [queue, distance, ways, dependency] = [this.queue, this.#distance, this.#ways, this.#dependency];
    for (let at = 0; at < this.reached; at++) {
      const node = queue[at] ?? 0;
      distance[node] = -1;
      ways[node] = 0;
      dependency[node] = 0;
    }
    queue[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head] as number;
      const further = (distance[node] as number) + 1;
      const count = ways[node] as number;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = nodes[i] as number;
        const known = distance[other] as number;
        if (known === -1) {
          distance[other] = further;
          ways[other] = count;
          queue[tail++] = other;
        } else if (known === further) ways[other] = (ways[other] as number) + count;
      }
    }
    this.reached = tail;
    for (let at = tail - 1; at > 0; at--) {
      const node = queue[at] as number;
      const nearer = (distance[node] as number) - 1;
      const share = (1 + (dependency[node] as number)) / (ways[node] as number);
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = nodes[i] as number;
        if (distance[other] === nearer)
          dependency[other] = (dependency[other] as number) + (ways[other] as number) * share;
      }
    }
    return dependency;
  }
}
