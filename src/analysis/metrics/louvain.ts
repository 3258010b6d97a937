/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre: "Fast unfolding of communities in large
 * networks", J. Statistical Mechanics P10008, 2008): nodes move to the group that gains most modularity, each group
 * becomes a node, and so on. About O(m log n).
 */
import type { Neighbours } from '../../graph/neighbours.js';
import { aggregate, type Communities, finished, levelOf, moveNodes, renumber } from './modularity.js';
import { randomFrom } from './random.js';

export const COMMUNITY_DEFAULTS = { resolution: 1, seed: 1 } as const;

/** The same seed gives the same groups; a node without neighbours is a group of its own. */
export function louvain(graph: Neighbours, options: { resolution?: number; seed?: number } = {}): Communities {
  const { resolution, seed } = { ...COMMUNITY_DEFAULTS, ...options };
  const random = randomFrom(seed);
  const community = Uint32Array.from({ length: graph.order }, (_, node) => node);
  let level = levelOf(graph);
  for (;;) {
    const groups = Uint32Array.from({ length: level.order }, (_, node) => node);
    if (!moveNodes(level, groups, resolution, random)) break;
    const count = renumber(groups);
    for (let node = 0; node < community.length; node++) community[node] = groups[community[node] ?? 0] ?? 0;
    if (count === level.order) break;
    level = aggregate(level, groups, count);
  }
  return finished(graph, community, resolution);
}
