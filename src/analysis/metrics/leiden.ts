/**
 * Communities by the Leiden method (Traag, Waltman, van Eck: "From Louvain to Leiden: guaranteeing well-connected
 * communities", Scientific Reports 9, 2019): as Louvain, but groups are refined before they become nodes, so that every
 * community is of one piece. About O(m log n).
 */
import { numbers } from '../../graph/arrays.js';
import type { Neighbours } from '../../graph/neighbours.js';
import {
  aggregate,
  COMMUNITY_DEFAULTS,
  type Communities,
  type CommunityOptions,
  finished,
  type Level,
  levelOf,
  moveNodes,
  Run,
  renumber,
  singles,
} from './modularity.js';
import { randomFrom, shuffledRuns } from './random.js';

/** How far refinement strays from the best choice, in weight of relations; the paper's θ. */
const RANDOMNESS = 0.01;
/** Rounds after which the groups are taken as they are. */
const MOST_ROUNDS = 100;

/** The same seed gives the same groups; a node without neighbours is a group of its own. */
export function leiden(graph: Neighbours, options: CommunityOptions = {}): Communities {
  const { resolution, seed, iterations } = { ...COMMUNITY_DEFAULTS, ...options };
  const run = new Run(resolution, randomFrom(seed));
  const nodes = levelOf(graph);
  let community: Uint32Array = singles(graph.order);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = improve(nodes, community, run);
    if (!next) break;
    community = next;
  }
  return finished(graph, pieces(graph, community), resolution);
}

/** One iteration from given groups, up to the level on which no group can be split any more; undefined: no node moved. */
function improve(nodes: Level, community: Uint32Array, run: Run): Uint32Array | undefined {
  /** the node of the present level that stands for each node */
  const stands = singles(nodes.order);
  let level = nodes;
  let groups: Uint32Array = community.slice();
  let moved = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    moved = moveNodes(level, groups, run) || moved;
    if (renumber(groups) === level.order) break;
    const refined = refine(level, groups, run);
    const count = renumber(refined);
    if (count === level.order) break;
    const next = numbers(count);
    for (let node = 0; node < level.order; node++) next[refined[node] as number] = groups[node] as number;
    for (let node = 0; node < stands.length; node++) stands[node] = refined[stands[node] as number] as number;
    level = aggregate(level, refined, count, run);
    groups = next;
  }
  return moved ? stands.map((node) => groups[node] as number) : undefined;
}

/** Splits each group into well-connected parts: single nodes join a part of their group by chance, better ones sooner. */
function refine(level: Level, groups: Uint32Array, { resolution, random, step }: Run): Uint32Array {
  step.clear();
  const { order, offsets, nodes, weights, strength, total } = level;
  const part = singles(order);
  const groupStrength = step.reals(order, 0);
  const partStrength = step.reals(order);
  partStrength.set(strength);
  /** the weight from a part to the rest of its group */
  const outward = step.reals(order);
  const alone = step.bytes(order, 1);
  for (let node = 0; node < order; node++) {
    const group = groups[node] as number;
    groupStrength[group] = (groupStrength[group] as number) + (strength[node] as number);
    let out = 0;
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      if (groups[nodes[i] as number] === group) out += weights[i] as number;
    }
    outward[node] = out;
  }
  const isWell = (one: number, whole: number, out: number) => out >= (resolution * one * (whole - one)) / total - 1e-12;
  const toPart = step.numbers(order, 0);
  const near = step.numbers(order);
  const chances = step.reals(order);
  for (const node of shuffledRuns(order, random, step.numbers(order))) {
    const weight = strength[node] as number;
    const group = groups[node] as number;
    const whole = groupStrength[group] as number;
    if (alone[node] === 0 || !isWell(weight, whole, outward[node] as number)) continue;
    let parts = 0;
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      const other = nodes[i] as number;
      if (groups[other] !== group) continue;
      const there = part[other] as number;
      if (toPart[there] === 0) near[parts++] = there;
      toPart[there] = (toPart[there] as number) + (weights[i] as number);
    }
    let most = 0;
    for (let i = 0; i < parts; i++) {
      const there = near[i] as number;
      const gain = (toPart[there] as number) - (resolution * weight * (partStrength[there] as number)) / total;
      const fits = gain >= 0 && isWell(partStrength[there] as number, whole, outward[there] as number);
      chances[i] = fits ? gain : -1;
      if (fits && gain > most) most = gain;
    }
    const chosen = drawn(near, chances, parts, most, random);
    if (chosen !== undefined) {
      const between = toPart[chosen] as number;
      part[node] = chosen;
      partStrength[chosen] = (partStrength[chosen] as number) + weight;
      partStrength[node] = 0;
      outward[chosen] = (outward[chosen] as number) + (outward[node] as number) - 2 * between;
      alone[chosen] = 0;
      alone[node] = 0;
    }
    for (let i = 0; i < parts; i++) toPart[near[i] as number] = 0;
  }
  return part;
}

/** One of the parts, each as likely as e to its gain over the randomness; those of negative gain never. */
function drawn(
  near: Uint32Array,
  gains: Float64Array,
  parts: number,
  most: number,
  random: () => number,
): number | undefined {
  let sum = 0;
  for (let i = 0; i < parts; i++) {
    const gain = gains[i] as number;
    // taken from the largest gain, so that no chance grows beyond all numbers
    const chance = gain < 0 ? 0 : gain === most ? 1 : Math.exp((gain - most) / RANDOMNESS);
    gains[i] = chance;
    sum += chance;
  }
  if (sum === 0) return undefined;
  let left = random() * sum;
  let chosen: number | undefined;
  for (let i = 0; i < parts; i++) {
    const chance = gains[i] as number;
    if (chance === 0) continue;
    chosen = near[i] as number;
    left -= chance;
    if (left < 0) break;
  }
  return chosen;
}

/** Each group's connected pieces as groups of their own: what the method promises holds even where it was cut short. */
function pieces({ order, offsets, nodes }: Neighbours, community: Uint32Array): Uint32Array {
  const piece = numbers(order).fill(0xffffffff);
  const stack: number[] = [];
  for (let start = 0; start < order; start++) {
    if (piece[start] !== 0xffffffff) continue;
    piece[start] = start;
    stack.push(start);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = nodes[i] as number;
        if (piece[other] !== 0xffffffff || community[other] !== community[start]) continue;
        piece[other] = start;
        stack.push(other);
      }
    }
  }
  return piece;
}
