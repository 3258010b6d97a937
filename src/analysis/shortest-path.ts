/**
 * One shortest way between two entities, relations read in both directions: breadth first from both ends, always from
 * the smaller frontier (Pohl: "Bi-directional search", Machine Intelligence 6, 1971). O(n + m), and in practice about
 * the square root of that; the buffers are kept from one question to the next.
 */
import type { Neighbours } from '../graph/neighbours.js';

export class ShortestPaths {
  readonly #graph: Neighbours;
  /** per node: the round in which it was reached from the start (even) or the end (odd), and from where */
  readonly #reached: Uint32Array;
  readonly #from: Uint32Array;
  readonly #queues: readonly [Uint32Array, Uint32Array];
  #round = 0;

  constructor(graph: Neighbours) {
    this.#graph = graph;
    this.#reached = new Uint32Array(graph.order);
    this.#from = new Uint32Array(graph.order);
    this.#queues = [new Uint32Array(graph.order), new Uint32Array(graph.order)];
  }

  /** The nodes of a shortest way, both ends included; undefined where there is none. */
  between(start: number, end: number): number[] | undefined {
    if (start === end) return [start];
    const { offsets, nodes } = this.#graph;
    const [reached, from] = [this.#reached, this.#from];
    this.#round += 2;
    const marks = [this.#round, this.#round + 1] as const;
    const heads: [number, number] = [0, 0];
    const tails: [number, number] = [1, 1];
    this.#queues[0][0] = start;
    this.#queues[1][0] = end;
    reached[start] = marks[0];
    reached[end] = marks[1];
    while (heads[0] < tails[0] && heads[1] < tails[1]) {
      const side = tails[0] - heads[0] <= tails[1] - heads[1] ? 0 : 1;
      const queue = this.#queues[side];
      const [own, other] = side === 0 ? marks : [marks[1], marks[0]];
      for (const last = tails[side]; heads[side] < last; heads[side]++) {
        const node = queue[heads[side]] as number;
        const stop = offsets[node + 1] as number;
        for (let i = offsets[node] as number; i < stop; i++) {
          const next = nodes[i] as number;
          const mark = reached[next];
          if (mark === own) continue;
          if (mark === other) return this.#way(side === 0 ? node : next, side === 0 ? next : node, start, end);
          reached[next] = own;
          from[next] = node;
          queue[tails[side]++] = next;
        }
      }
    }
    return undefined;
  }

  /** From the start to the node that it reached, and on from the node that the end reached. */
  #way(left: number, right: number, start: number, end: number): number[] {
    const way = [left];
    for (let node = left; node !== start; way.unshift(node)) node = this.#from[node] as number;
    for (let node = right; ; node = this.#from[node] as number) {
      way.push(node);
      if (node === end) return way;
    }
  }
}
