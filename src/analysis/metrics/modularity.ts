/**
 * Modularity (Newman, Girvan: "Finding and evaluating community structure in networks", Physical Review E 69, 2004) with
 * a resolution (Reichardt, Bornholdt 2006), and the steps that Louvain and Leiden share: moving nodes between groups,
 * and making one node of each group.
 */
import { numbers, reals } from '../../graph/arrays.js';
import type { Neighbours } from '../../graph/neighbours.js';
import { bySize } from './components.js';
import { shuffledRuns } from './random.js';
import { Scratch } from './scratch.js';

export interface Communities {
  /** the group of each node, numbered from 0 by falling size, then by its lowest node */
  community: Uint32Array;
  count: number;
  modularity: number;
}

export interface CommunityOptions {
  /** above 1 for smaller communities, below for larger ones */
  resolution?: number;
  seed?: number;
  /** at most so many times nodes begin to move again from the groups found, a whole number from 1 */
  iterations?: number;
}

export const COMMUNITY_DEFAULTS = { resolution: 1, seed: 1, iterations: 2 } as const;

/** A weighted graph whose nodes may stand for whole groups. */
export interface Level {
  order: number;
  offsets: Uint32Array;
  nodes: Uint32Array;
  weights: Uint32Array;
  /** twice the weight inside a node */
  inner: Float64Array;
  /** the weight at a node, what is inside it counted twice */
  strength: Float64Array;
  /** twice the weight of all relations */
  total: number;
}

/** What the steps of one run share: its settings, and where they keep their arrays. */
export class Run {
  /** for what a step is done with at its end */
  readonly step = new Scratch();
  /** levels in turn: the one after the next takes the place of the present one */
  readonly #levels = [new Scratch(), new Scratch()] as const;
  #turn = 0;

  constructor(
    readonly resolution: number,
    /** numbers from 0 up to but not 1 */
    readonly random: () => number,
  ) {}

  nextLevel(): Scratch {
    this.#turn = 1 - this.#turn;
    const room = this.#levels[this.#turn] as Scratch;
    room.clear();
    return room;
  }
}

export function levelOf({ order, offsets, nodes, weights }: Neighbours): Level {
  const strength = reals(order);
  let total = 0;
  for (let node = 0; node < order; node++) {
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++)
      strength[node] = (strength[node] as number) + (weights[i] as number);
    total += strength[node] as number;
  }
  return { order, offsets, nodes, weights, inner: reals(order), strength, total };
}

/** Between -1/2 and 1; 0 for a graph without relations. Groups are numbered below the number of nodes. O(n + m). */
export function modularity(graph: Neighbours, community: Uint32Array, resolution = 1): number {
  return levelModularity(levelOf(graph), community, resolution);
}

function levelModularity(level: Level, community: Uint32Array, resolution: number): number {
  const { order, offsets, nodes, weights, total } = level;
  if (total === 0) return 0;
  const strength = reals(order);
  let within = 0;
  for (let node = 0; node < order; node++) {
    const own = community[node] as number;
    strength[own] = (strength[own] as number) + (level.strength[node] as number);
    within += level.inner[node] as number;
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      if (community[nodes[i] as number] === own) within += weights[i] as number;
    }
  }
  let expected = 0;
  for (const one of strength) expected += (one / total) ** 2;
  return within / total - resolution * expected;
}

/** A move must gain more than this: rounding alone must not keep nodes moving. */
const LEAST_GAIN = 1e-12;

/**
 * Moves nodes to the group that gains most, as long as one gains; a queue holds those whose surroundings changed
 * (Ozaki, Tezuka, Inaba: "A simple acceleration method for the Louvain algorithm", 2016). Changes `community`.
 * @returns whether any node moved
 */
export function moveNodes(level: Level, community: Uint32Array, { resolution, random, step }: Run): boolean {
  const { order, offsets, nodes, weights, strength, total } = level;
  if (total === 0) return false;
  step.clear();
  // of each group its strength, and beside it, since both are asked for at once, the weight from the present node
  const sums = step.reals(2 * order, 0);
  for (let node = 0; node < order; node++) {
    const own = 2 * (community[node] as number);
    sums[own] = (sums[own] as number) + (strength[node] as number);
  }
  const near = step.numbers(order);
  const queue = shuffledRuns(order, random, step.numbers(order));
  const queued = step.bytes(order, 1);
  let head = 0;
  let waiting = order;
  let moved = false;
  while (waiting > 0) {
    const node = queue[head] as number;
    head = head + 1 === order ? 0 : head + 1;
    waiting -= 1;
    queued[node] = 0;
    const own = community[node] as number;
    const [start, end] = [offsets[node] as number, offsets[node + 1] as number];
    let groups = 0;
    for (let i = start; i < end; i++) {
      const group = community[nodes[i] as number] as number;
      const to = sums[2 * group + 1] as number;
      if (to === 0) near[groups++] = group;
      sums[2 * group + 1] = to + (weights[i] as number);
    }
    const weight = strength[node] as number;
    const cost = (resolution * weight) / total;
    sums[2 * own] = (sums[2 * own] as number) - weight;
    let best = own;
    let most = (sums[2 * own + 1] as number) - cost * (sums[2 * own] as number) + LEAST_GAIN;
    for (let i = 0; i < groups; i++) {
      const group = near[i] as number;
      const gain = (sums[2 * group + 1] as number) - cost * (sums[2 * group] as number);
      sums[2 * group + 1] = 0;
      if (gain > most) {
        most = gain;
        best = group;
      }
    }
    sums[2 * best] = (sums[2 * best] as number) + weight;
    if (best === own) continue;
    community[node] = best;
    moved = true;
    for (let i = start; i < end; i++) {
      const other = nodes[i] as number;
      if (queued[other] === 1 || community[other] === best) continue;
      queued[other] = 1;
      queue[(head + waiting) % order] = other;
      waiting += 1;
    }
  }
  return moved;
}

/** One node for each group; the groups must be numbered from 0 without a gap. O(n + m). */
export function aggregate(level: Level, community: Uint32Array, count: number, run: Run): Level {
  const { order, offsets, nodes, weights } = level;
  const { step } = run;
  step.clear();
  const members = step.numbers(order);
  const begins = step.numbers(count + 1, 0);
  for (let node = 0; node < order; node++)
    begins[(community[node] as number) + 1] = (begins[(community[node] as number) + 1] as number) + 1;
  for (let group = 0; group < count; group++)
    begins[group + 1] = (begins[group + 1] as number) + (begins[group] as number);
  const next = step.numbers(count);
  next.set(begins.subarray(0, count));
  for (let node = 0; node < order; node++) {
    const group = community[node] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    members[at] = node;
  }
  const room = run.nextLevel();
  const merged = {
    order: count,
    offsets: room.numbers(count + 1, 0),
    nodes: room.numbers(nodes.length),
    weights: room.numbers(nodes.length),
    inner: room.reals(count, 0),
    strength: room.reals(count, 0),
    total: level.total,
  };
  const toGroup = step.numbers(count, 0);
  const near = step.numbers(count);
  let end = 0;
  for (let group = 0; group < count; group++) {
    let groups = 0;
    for (let at = begins[group] as number; at < (begins[group + 1] as number); at++) {
      const node = members[at] as number;
      merged.inner[group] = (merged.inner[group] as number) + (level.inner[node] as number);
      merged.strength[group] = (merged.strength[group] as number) + (level.strength[node] as number);
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = community[nodes[i] as number] as number;
        const weight = weights[i] as number;
        if (other === group) {
          merged.inner[group] = (merged.inner[group] as number) + weight;
          continue;
        }
        if (toGroup[other] === 0) near[groups++] = other;
        toGroup[other] = (toGroup[other] as number) + weight;
      }
    }
    for (let i = 0; i < groups; i++) {
      const other = near[i] as number;
      merged.nodes[end] = other;
      merged.weights[end++] = toGroup[other] as number;
      toGroup[other] = 0;
    }
    merged.offsets[group + 1] = end;
  }
  return { ...merged, nodes: merged.nodes.subarray(0, end), weights: merged.weights.subarray(0, end) };
}

/** Numbers groups from 0 without a gap, in the order in which they first occur. Changes `community`. */
export function renumber(community: Uint32Array): number {
  /** per group its number plus 1 */
  const given = numbers(community.length);
  let count = 0;
  for (let node = 0; node < community.length; node++) {
    const group = community[node] as number;
    if (given[group] === 0) given[group] = ++count;
    community[node] = (given[group] as number) - 1;
  }
  return count;
}

/** The result in its final numbering, with its modularity. */
export function finished(graph: Neighbours, community: Uint32Array, resolution: number): Communities {
  const count = renumber(community);
  const { component } = bySize(community, count);
  return { community: component, count, modularity: modularity(graph, component, resolution) };
}

/** Every node a group of its own. */
export function singles(order: number): Uint32Array {
  const community = numbers(order);
  for (let node = 0; node < order; node++) community[node] = node;
  return community;
}
