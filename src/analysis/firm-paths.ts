/**
 * The shortest simple paths between two nodes, and among equally short ones those first whose weakest hop is firmest.
 * Layers of walks grow from both ends, always from the smaller one (Pohl: "Bi-directional search", Machine
 * Intelligence 6, 1971); each node of a layer keeps the weakest hop of the best walk to it (a bottleneck path). Where
 * one hop bridges the layers, the hops that lead there are traced to both ends, so that the search by depth sees only
 * those on a path and enters a branch only where it leads to the end firmly enough.
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
class Layer {
  readonly nodes = new Numbers();
  /** by node: the rank plus 1; 0 where it is not reached */
  readonly weakest: Uint8Array;
  /** the hops that led here, as they were met: the node before, the node of this layer, and the rank plus 1 */
  readonly hops = new Numbers();

  constructor(order: number) {
    this.weakest = new Uint8Array(order);
  }

  /** Notes a walk to a node, unless a firmer one is known. */
  reach(node: number, mark: number): void {
    const known = this.weakest[node] as number;
    if (known === 0) this.nodes.push(node);
    if (known === 0 || mark < known) this.weakest[node] = mark;
  }

  clear(): void {
    for (let i = 0; i < this.nodes.length; i++) this.weakest[this.nodes.at(i)] = 0;
    this.nodes.length = 0;
    this.hops.length = 0;
  }
}

/** Entries that there is room for at first. */
const FIRST_ROOM = 64;

/** A list of whole numbers that keeps its room. */
class Numbers {
  #list = new Uint32Array(FIRST_ROOM);
  length = 0;

  at(i: number): number {
    return this.#list[i] as number;
  }

  push(number: number): void {
    if (this.length === this.#list.length) {
      const longer = new Uint32Array(2 * this.length);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length++] = number;
  }
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
    this.#made[this.#used] ??= new Layer(this.#order);
    return this.#made[this.#used++] as Layer;
  }

  clear(): void {
    for (const layer of this.#made.slice(0, this.#used)) layer.clear();
    this.#used = 0;
  }
}

/** One way to go on. Marks are ranks plus 1. */
interface Onto {
  node: number;
  mark: number;
  /** the weakest hop of the firmest walk from there to the end */
  onward: number;
}

/** Where a path can go on to at one of its steps, from each node, by node. */
type Step = Map<number, Onto[]>;

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
      const fromNear = last.nodes.length <= first.nodes.length;
      const bridges = this.#bridges(last, first, fromNear);
      if (bridges.length > 0) this.#enumerate(this.#stepsOver(near, bridges, far));
      if (paths.length > this.#limit || this.#steps <= 0) {
        return { paths: paths.slice(0, this.#limit), complete: false };
      }
      if (length === this.#maxLength) break;
      const next = this.#grown(fromNear ? last : first, fromNear);
      if (next.nodes.length === 0) break;
      (fromNear ? near : far).push(next);
    }
    return { paths, complete: true };
  }

  #first(node: number): Layer {
    const layer = this.#layers.take();
    layer.reach(node, 1);
    return layer;
  }

  /**
   * The hops from the last layer of the start to that of the end, seen from the smaller of them. Nothing else is noted of
   * the rows, so that the widest layer is grown only where paths are asked for that are longer than these.
   */
  #bridges(last: Layer, first: Layer, fromNear: boolean): Numbers {
    const { hops: bridges } = this.#layers.take();
    const [{ nodes }, { weakest }] = fromNear ? [last, first] : [first, last];
    for (let n = 0; n < nodes.length && this.#steps > 0; n++) {
      const node = nodes.at(n);
      const hops = fromNear ? this.#ways.ahead(node) : this.#ways.back(node);
      const end = hops.first + hops.length;
      this.#steps -= hops.length;
      for (let i = hops.first; i < end; i++) {
        const other = hops.nodes[i] as number;
        if (weakest[other] === 0) continue;
        bridges.push(fromNear ? node : other);
        bridges.push(fromNear ? other : node);
        bridges.push((hops.ranks[i] as number) + 1);
      }
    }
    return bridges;
  }

  /** One hop further, to neither end: those paths are found. */
  #grown({ nodes, weakest }: Layer, fromNear: boolean): Layer {
    const next = this.#layers.take();
    for (let n = 0; n < nodes.length && this.#steps > 0; n++) {
      const node = nodes.at(n);
      const hops = fromNear ? this.#ways.ahead(node) : this.#ways.back(node);
      const end = hops.first + hops.length;
      this.#steps -= hops.length;
      const mark = weakest[node] as number;
      for (let i = hops.first; i < end; i++) {
        const to = hops.nodes[i] as number;
        if (to === this.#start || to === this.#end) continue;
        const hop = (hops.ranks[i] as number) + 1;
        next.hops.push(node);
        next.hops.push(to);
        next.hops.push(hop);
        next.reach(to, Math.max(mark, hop));
      }
    }
    return next;
  }

  /** The steps of all walks over these bridges, from the start to the end. */
  #stepsOver(near: readonly Layer[], bridges: Numbers, far: readonly Layer[]): Step[] {
    const { weakest } = far.at(-1) as Layer;
    const step: Step = new Map();
    const [before, after] = [this.#layers.take(), this.#layers.take()];
    for (let at = 0; at < bridges.length; at += 3) {
      const [from, node, mark] = [bridges.at(at), bridges.at(at + 1), bridges.at(at + 2)];
      const onward = weakest[node] as number;
      add(step, from, { node, mark, onward });
      before.reach(from, Math.max(mark, onward));
      after.reach(node, 1);
    }
    return [...this.#traced(near, before), step, ...this.#followed(far, after)];
  }

  /** The steps from the start to where the bridges begin: of the hops to each layer, those that lead on. */
  #traced(near: readonly Layer[], bridged: Layer): Step[] {
    const steps: Step[] = [];
    let onward = bridged;
    for (let i = near.length - 1; i > 0; i--) {
      const { hops } = near[i] as Layer;
      const step: Step = new Map();
      const before = this.#layers.take();
      for (let at = 0; at < hops.length; at += 3) {
        const node = hops.at(at + 1);
        const rest = onward.weakest[node] as number;
        if (rest === 0) continue;
        const [from, mark] = [hops.at(at), hops.at(at + 2)];
        add(step, from, { node, mark, onward: rest });
        before.reach(from, Math.max(mark, rest));
      }
      steps.unshift(step);
      onward = before;
    }
    return steps;
  }

  /** The steps from where the bridges lead to the end: every hop from a node of a layer leads on. */
  #followed(far: readonly Layer[], bridged: Layer): Step[] {
    const steps: Step[] = [];
    let reached = bridged;
    for (let i = far.length - 1; i > 0; i--) {
      const { hops } = far[i] as Layer;
      const { weakest } = far[i - 1] as Layer;
      const step: Step = new Map();
      const after = this.#layers.take();
      for (let at = 0; at < hops.length; at += 3) {
        const from = hops.at(at + 1);
        if (reached.weakest[from] === 0) continue;
        const node = hops.at(at);
        add(step, from, { node, mark: hops.at(at + 2), onward: weakest[node] as number });
        after.reach(node, 1);
      }
      steps.push(step);
      reached = after;
    }
    return steps;
  }

  /** Adds the simple paths of one length, those first whose weakest hop is firmest. */
  #enumerate(steps: readonly Step[]): void {
    const paths = this.#paths;
    const full = this.#limit + 1;
    const path = [this.#start];
    for (const step of steps) for (const ways of step.values()) ways.sort((a, b) => a.node - b.node);
    let above = Number.POSITIVE_INFINITY;
    const extend = (weakest: number, level: number): void => {
      const step = path.length - 1;
      const ways = steps[step]?.get(path[step] as number) ?? [];
      this.#steps -= ways.length;
      for (const { node, mark, onward } of ways) {
        if (paths.length >= full || this.#steps <= 0) return;
        if (path.includes(node)) continue;
        const own = Math.max(weakest, mark);
        const best = Math.max(own, onward);
        if (best > level) {
          above = Math.min(above, best);
          continue;
        }
        path.push(node);
        if (path.length <= steps.length) extend(own, level);
        else if (own === level) paths.push([...path]);
        path.pop();
      }
    };
    // level by level: what the search met above one level tells where the next begins
    let level = 1;
    while (Number.isFinite(level) && paths.length < full && this.#steps > 0) {
      above = Number.POSITIVE_INFINITY;
      extend(1, level);
      level = above;
    }
  }
}

function add(step: Step, from: number, onto: Onto): void {
  const ways = step.get(from);
  if (ways) ways.push(onto);
  else step.set(from, [onto]);
}
