/**
 * The shortest simple paths between two nodes, and among equally short ones those first whose weakest hop is firmest.
 * Layers of walks grow from both ends, always from the smaller one (Pohl: "Bi-directional search", Machine
 * Intelligence 6, 1971); each node of a layer keeps the weakest hop of the best walk to it (a bottleneck path), so that
 * the search by depth enters a branch only where it leads to the end firmly enough.
 */

/** Where one hop leads from a node, each node once in any order, and how weak each hop is: 0 is the firmest, 254 the weakest. */
export interface Hops {
  /** where the entries begin in both lists, and how many there are */
  readonly first: number;
  readonly length: number;
  readonly nodes: ArrayLike<number>;
  readonly ranks: ArrayLike<number>;
}

/** What is given may be overwritten by the next call. */
export interface Ways {
  /** along a path */
  ahead(node: number): Hops;
  /** against it; the same as `ahead` where direction does not count */
  back(node: number): Hops;
}

export interface FoundPaths {
  /** nodes, both ends included; shortest first, then by the rank of the weakest hop, then by node */
  paths: number[][];
  /** whether there are no others within the length */
  complete: boolean;
}

const DEFAULTS = { maxLength: 4, limit: 5, mostSteps: 1_000_000 };

/** Searches a graph of so many nodes; it keeps its room from one search to the next. */
export class FirmPaths {
  readonly #layers: Layers;

  constructor(order: number) {
    this.#layers = new Layers(order);
  }

  /**
   * @param options `maxLength`: most hops; `limit`: most paths; `mostSteps`: hops looked at before the search gives up
   * @returns one path of no hops where both ends are the same node
   */
  find(ways: Ways, start: number, end: number, options: Partial<typeof DEFAULTS> = {}): FoundPaths {
    if (start === end) return { paths: [[start]], complete: true };
    try {
      return new Search(this.#layers, ways, start, end, { ...DEFAULTS, ...options }).run();
    } finally {
      this.#layers.clear();
    }
  }
}

/** Nodes that a walk of some length reaches, each with the weakest hop of the firmest such walk. */
interface Layer {
  readonly nodes: number[];
  /** by node: the rank plus 1; 0 where it is not reached */
  readonly weakest: Uint8Array;
}

/** Layers are used again: to make one costs as much as to go over all nodes. */
class Layers {
  readonly #order: number;
  readonly #made: Layer[] = [];
  #used = 0;

  constructor(order: number) {
    this.#order = order;
  }

  take(): Layer {
    this.#made[this.#used] ??= { nodes: [], weakest: new Uint8Array(this.#order) };
    return this.#made[this.#used++] as Layer;
  }

  clear(): void {
    for (const { nodes, weakest } of this.#made.slice(0, this.#used)) {
      for (const node of nodes) weakest[node] = 0;
      nodes.length = 0;
    }
    this.#used = 0;
  }
}

/** Notes a walk to a node, unless a firmer one is known. */
function reach({ nodes, weakest }: Layer, node: number, mark: number): void {
  const known = weakest[node] as number;
  if (known === 0) nodes.push(node);
  if (known === 0 || mark < known) weakest[node] = mark;
}

class Search {
  readonly #layers: Layers;
  readonly #ways: Ways;
  readonly #start: number;
  readonly #end: number;
  readonly #maxLength: number;
  readonly #limit: number;
  /** hops that may still be looked at */
  #steps: number;
  readonly #paths: number[][] = [];

  constructor(layers: Layers, ways: Ways, start: number, end: number, options: typeof DEFAULTS) {
    this.#layers = layers;
    this.#ways = ways;
    this.#start = start;
    this.#end = end;
    this.#maxLength = options.maxLength;
    this.#limit = options.limit;
    this.#steps = options.mostSteps;
  }

  run(): FoundPaths {
    const paths = this.#paths;
    const near = [this.#first(this.#start)];
    const far = [this.#first(this.#end)];
    for (let length = 1; length <= this.#maxLength; length++) {
      const [last, first] = [near.at(-1) as Layer, far.at(-1) as Layer];
      if (last.nodes.length <= first.nodes.length) near.push(this.#grown(last, true, far.length));
      else far.push(this.#grown(first, false, near.length));
      if (near.at(-1)?.nodes.length === 0 || far.at(-1)?.nodes.length === 0) break;
      const onward = this.#onward(near, far);
      if (onward) this.#enumerate(length, onward);
      if (paths.length > this.#limit || this.#steps <= 0) {
        return { paths: paths.slice(0, this.#limit), complete: false };
      }
    }
    return { paths, complete: true };
  }

  #first(node: number): Layer {
    const layer = this.#layers.take();
    reach(layer, node, 1);
    return layer;
  }

  /** One hop further. A walk ends where it meets the other end: only the last hop of a path may lead there. */
  #grown({ nodes, weakest }: Layer, isNear: boolean, layersOfOther: number): Layer {
    const [own, other] = isNear ? [this.#start, this.#end] : [this.#end, this.#start];
    const next = this.#layers.take();
    for (const node of nodes) {
      if (node === other) continue;
      const hops = isNear ? this.#ways.ahead(node) : this.#ways.back(node);
      this.#steps -= hops.length;
      if (this.#steps <= 0) break;
      const mark = weakest[node] as number;
      for (let i = hops.first; i < hops.first + hops.length; i++) {
        const to = hops.nodes[i] as number;
        if (to === own || (to === other && layersOfOther > 1)) continue;
        reach(next, to, Math.max(mark, (hops.ranks[i] as number) + 1));
      }
    }
    return next;
  }

  /**
   * For each step of a path: from which nodes the end can be reached in the hops that are left, and how weak the best
   * such way is. Undefined where the layers of both ends do not meet.
   */
  #onward(near: readonly Layer[], far: readonly Layer[]): Layer[] | undefined {
    const [last, first] = [near.at(-1) as Layer, far.at(-1) as Layer];
    const [fewer, more] = last.nodes.length <= first.nodes.length ? [last, first] : [first, last];
    const met = fewer.nodes.filter((node) => more.weakest[node] !== 0);
    if (met.length === 0) return undefined;
    const meeting = this.#layers.take();
    for (const node of met) reach(meeting, node, first.weakest[node] as number);
    const onward = [meeting];
    for (let step = near.length - 2; step >= 0; step--) {
      const reached = near[step] as Layer;
      const [after] = onward as [Layer];
      const before = this.#layers.take();
      for (const node of after.nodes) {
        const hops = this.#ways.back(node);
        this.#steps -= hops.length;
        const mark = after.weakest[node] as number;
        for (let i = hops.first; i < hops.first + hops.length; i++) {
          const from = hops.nodes[i] as number;
          if (reached.weakest[from] !== 0) reach(before, from, Math.max(mark, (hops.ranks[i] as number) + 1));
        }
      }
      onward.unshift(before);
    }
    return [...onward, ...far.slice(0, -1).reverse()];
  }

  /** Adds the simple paths of one length, those first whose weakest hop is firmest. */
  #enumerate(length: number, onward: readonly Layer[]): void {
    const paths = this.#paths;
    const full = this.#limit + 1;
    const path = [this.#start];
    let above = Number.POSITIVE_INFINITY;
    const extend = (weakest: number, level: number): void => {
      const step = path.length;
      for (const [next, mark] of this.#onto(path, onward[step] as Layer, step === length)) {
        if (paths.length >= full || this.#steps <= 0) return;
        const own = Math.max(weakest, mark);
        const best = Math.max(own, onward[step]?.weakest[next] as number);
        if (best > level) {
          above = Math.min(above, best);
          continue;
        }
        path.push(next);
        if (step < length) extend(own, level);
        else if (own === level) paths.push([...path]);
        path.pop();
      }
    };
    // level by level: what the search met above one level tells where the next begins
    let level = onward[0]?.weakest[this.#start] || Number.POSITIVE_INFINITY;
    while (Number.isFinite(level) && paths.length < full && this.#steps > 0) {
      above = Number.POSITIVE_INFINITY;
      extend(1, level);
      level = above;
    }
  }

  /** Where a path can go on to within a layer, by node, with the rank of each hop plus 1. */
  #onto(path: readonly number[], { weakest }: Layer, isLast: boolean): [number, number][] {
    const { first, length, nodes, ranks } = this.#ways.ahead(path.at(-1) as number);
    this.#steps -= length;
    const found: [number, number][] = [];
    for (let i = first; i < first + length; i++) {
      const next = nodes[i] as number;
      if (weakest[next] === 0 || path.includes(next) || (next === this.#end && !isLast)) continue;
      found.push([next, (ranks[i] as number) + 1]);
    }
    return found.sort(([a], [b]) => a - b);
  }
}
