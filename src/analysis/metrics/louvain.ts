/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre: "Fast unfolding of communities in large
 * networks", J. Statistical Mechanics P10008, 2008): nodes move to the group that gains most modularity, each group
 * becomes a node, and so on. Then single nodes move again between the groups found (Rotta, Noack: "Multilevel local
 * search algorithms for modularity clustering", ACM J. Experimental Algorithmics 16, 2011). About O(m log n).
 */
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
import { randomFrom } from './random.js';

/** The same seed gives the same groups; a node without neighbours is a group of its own. */
export function louvain(graph: Neighbours, options: CommunityOptions = {}): Communities {
  const { resolution, seed, iterations } = { ...COMMUNITY_DEFAULTS, ...options };
  const run = new Run(resolution, randomFrom(seed));
  const nodes = levelOf(graph);
  const community = singles(graph.order);
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (!improve(nodes, community, run)) break;
  }
  return finished(graph, community, resolution);
}

/** One iteration from given groups, up to the level on which no group joins another. Changes `community`. */
function improve(nodes: Level, community: Uint32Array, run: Run): boolean {
  /** the node of the present level that stands for each node */
  const stands = singles(nodes.order);
  let level = nodes;
  let groups: Uint32Array = community.slice();
  let moved = false;
  while (moveNodes(level, groups, run)) {
    moved = true;
    const count = renumber(groups);
    for (let node = 0; node < stands.length; node++) stands[node] = groups[stands[node] as number] as number;
    if (count === level.order) break;
    level = aggregate(level, groups, count, run);
    groups = singles(count);
  }
  if (moved) community.set(stands);
  return moved;
}
