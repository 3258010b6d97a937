/**
 * Communities by the Leiden method (Traag, Waltman, van Eck: "From Louvain to Leiden: guaranteeing well-connected
 * communities", Scientific Reports 9, 2019): as Louvain, but groups are refined before they become nodes, so that every
 * community is of one piece. About O(m log n).
 */
import type { Neighbours } from '../../graph/neighbours.js';
import { COMMUNITY_DEFAULTS } from './louvain.js';
import { aggregate, type Communities, finished, type Level, levelOf, moveNodes, renumber } from './modularity.js';
import { randomFrom, shuffled } from './random.js';

/** How far refinement strays from the best choice; the paper's θ. */
const RANDOMNESS = 0.01;
/** Rounds after which the groups are taken as they are. */
const MOST_ROUNDS = 100;

/** The same seed gives the same groups; a node without neighbours is a group of its own. */
export function leiden(graph: Neighbours, options: { resolution?: number; seed?: number } = {}): Communities {
  const { resolution, seed } = { ...COMMUNITY_DEFAULTS, ...options };
  const random = randomFrom(seed);
  /** the node of the present level that stands for each node */
  const stands = Uint32Array.from({ length: graph.order }, (_, node) => node);
  let level = levelOf(graph);
  let groups: Uint32Array = Uint32Array.from({ length: level.order }, (_, node) => node);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    moveNodes(level, groups, resolution, random);
    if (renumber(groups) === level.order) break;
    const refined = refine(level, groups, resolution, random);
    const count = renumber(refined);
    if (count === level.order) break;
    const next = new Uint32Array(count);
    for (let node = 0; node < level.order; node++) next[refined[node] ?? 0] = groups[node] ?? 0;
    for (let node = 0; node < stands.length; node++) stands[node] = refined[stands[node] ?? 0] ?? 0;
    level = aggregate(level, refined, count);
    groups = next;
  }
  const community = stands.map((node) => groups[node] ?? 0);
  return finished(graph, pieces(graph, community), resolution);
}

/** Splits each group into well-connected parts: single nodes join a part of their group by chance, better ones sooner. */
function refine(level: Level, groups: Uint32Array, resolution: number, random: () => number): Uint32Array {
  const { order, offsets, nodes, weights, strength, total } = level;
  const part = Uint32Array.from({ length: order }, (_, node) => node);
  const groupStrength = new Float64Array(order);
  const partStrength = strength.slice();
  /** the weight from a part to the rest of its group */
  const outward = new Float64Array(order);
  const alone = new Uint8Array(order).fill(1);
  for (let node = 0; node < order; node++) {
    const group = groups[node] ?? 0;
    groupStrength[group] = (groupStrength[group] ?? 0) + (strength[node] ?? 0);
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      if (groups[nodes[i] ?? 0] === group) outward[node] = (outward[node] ?? 0) + (weights[i] ?? 0);
    }
  }
  const isWell = (one: number, whole: number, out: number) => out >= (resolution * one * (whole - one)) / total - 1e-12;
  const toPart = new Float64Array(order);
  const near = new Uint32Array(order);
  const chances = new Float64Array(order);
  for (const node of shuffled(order, random)) {
    const group = groups[node] ?? 0;
    const whole = groupStrength[group] ?? 0;
    const weight = strength[node] ?? 0;
    if (alone[node] === 0 || !isWell(weight, whole, outward[node] ?? 0)) continue;
    let parts = 0;
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const other = nodes[i] ?? 0;
      if (groups[other] !== group) continue;
      const there = part[other] ?? 0;
      if (toPart[there] === 0) near[parts++] = there;
      toPart[there] = (toPart[there] ?? 0) + (weights[i] ?? 0);
    }
    let sum = 0;
    for (let i = 0; i < parts; i++) {
      const there = near[i] ?? 0;
      const gain = (toPart[there] ?? 0) - (resolution * weight * (partStrength[there] ?? 0)) / total;
      const fits = gain >= 0 && isWell(partStrength[there] ?? 0, whole, outward[there] ?? 0);
      chances[i] = fits ? Math.exp(Math.min(500, gain / (RANDOMNESS * total))) : 0;
      sum += chances[i] ?? 0;
    }
    let chosen = -1;
    let left = random() * sum;
    for (let i = 0; i < parts && sum > 0; i++) {
      left -= chances[i] ?? 0;
      if ((chances[i] ?? 0) > 0) chosen = near[i] ?? -1;
      if (left < 0 && chosen >= 0) break;
    }
    if (chosen >= 0) {
      const between = toPart[chosen] ?? 0;
      part[node] = chosen;
      partStrength[chosen] = (partStrength[chosen] ?? 0) + weight;
      partStrength[node] = 0;
      outward[chosen] = (outward[chosen] ?? 0) + (outward[node] ?? 0) - 2 * between;
      alone[chosen] = 0;
      alone[node] = 0;
    }
    for (let i = 0; i < parts; i++) toPart[near[i] ?? 0] = 0;
  }
  return part;
}

/** Each group's connected pieces as groups of their own: what the method promises holds even where it was cut short. */
function pieces({ order, offsets, nodes }: Neighbours, community: Uint32Array): Uint32Array {
  const piece = new Uint32Array(order).fill(0xffffffff);
  const stack: number[] = [];
  for (let start = 0; start < order; start++) {
    if (piece[start] !== 0xffffffff) continue;
    piece[start] = start;
    stack.push(start);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const other = nodes[i] ?? 0;
        if (piece[other] !== 0xffffffff || community[other] !== community[start]) continue;
        piece[other] = start;
        stack.push(other);
      }
    }
  }
  return piece;
}
