/**
 * One shortest way between two entities, relations read in both directions: breadth first from both ends, always from
 * the smaller frontier (Pohl: "Bi-directional search", Machine Intelligence 6, 1971). O(n + m), and in practice about
 * the square root of that; the buffers are kept from one question to the next. Marks are bytes: what is looked at most
 * then stays in the cache.
 */
import type { Neighbours } from '../graph/neighbours.js';

/** The mark of its other end is the largest that fits a byte; after it rounds are counted anew. */
const LAST_ROUND = 254;

export class ShortestPaths {
  readonly #graph: Neighbours;
  /** per node: the round in which it was reached from the start (even) or the end (odd), and from where */
  readonly #reached: Uint8Array;
  readonly #from: Uint32Array;
  readonly #queues: readonly [Uint32Array, Uint32Array];
  #round = 0;

  constructor(graph: Neighbours) {
    this.#graph = graph;
    this.#reached = new Uint8Array(graph.order);
    this.#from = new Uint32Array(graph.order);
    this.#queues = [new Uint32Array(graph.order), new Uint32Array(graph.order)];
  }

  /** The nodes of a shortest way, both ends included; undefined where there is none. */
  between(start: number, end: number): number[] | undefined {
    if (start === end) return [start];
    const { offsets, nodes } = this.#graph;
    const [reached, from] = [this.#reached, this.#from];
    this.#round += 2;
    if (this.#round > LAST_ROUND) {
      reached.fill(0);
      this.#round = 2;
    }
    const [fromStart, fromEnd] = [this.#round, this.#round + 1];
    const [startQueue, endQueue] = this.#queues;
    startQueue[0] = start;
    endQueue[0] = end;
    reached[start] = fromStart;
    reached[end] = fromEnd;
    // each frontier: what stands in its queue from head to tail
    let [startHead, startTail, endHead, endTail] = [0, 1, 0, 1];
    while (startHead < startTail && endHead < endTail) {
      const forward = startTail - startHead <= endTail - endHead;
      const queue = forward ? startQueue : endQueue;
      const own = forward ? fromStart : fromEnd;
      const other = forward ? fromEnd : fromStart;
      const last = forward ? startTail : endTail;
      let tail = last;
      for (let head = forward ? startHead : endHead; head < last; head++) {
        const node = queue[head] as number;
        const stop = offsets[node + 1] as number;
        for (let i = offsets[node] as number; i < stop; i++) {
          const next = nodes[i] as number;
          const mark = reached[next];
          if (mark === own) continue;
          if (mark === other) return this.#way(forward ? node : next, forward ? next : node, start, end);
          reached[next] = own;
          from[next] = node;
          queue[tail++] = next;
        }
      }
      if (forward) [startHead, startTail] = [last, tail];
      else [endHead, endTail] = [last, tail];
    }
    return undefined;
  }

  /** From the start to the node that it reached, and on from the node that the end reached. */
  #way(left: number, right: number, start: number, end: number): number[] {
    const way = [left];
    for (let node = left; node !== start; way.push(node)) node = this.#from[node] as number;
    way.reverse();
    for (let node = right; ; node = this.#from[node] as number) {
      way.push(node);
      if (node === end) return way;
    }
  }
}
