/** The communities of a dossier as a filter leaves it, found once for each filter. */
import { leiden } from '../../analysis/metrics/leiden.js';
import type { Snapshot } from '../../graph/snapshot.js';
import type { View } from './view.js';

export interface Groups {
  /** of what the filter leaves; entities are numbered as in it */
  snapshot: Snapshot;
  /** the community of each entity, numbered from 0 by falling size */
  community: Uint32Array;
  /** the entities of each community, the most connected first, then by id */
  members: readonly (readonly number[])[];
  modularity: number;
}

export interface Grouping {
  resolution: number;
  seed: number;
}

/** Ways of grouping that are kept for one view: a page asks for one, and nobody for many. */
const MOST_KEPT = 4;

const KNOWN = new WeakMap<View, Map<string, Groups>>();

/** O(m log n) when first asked for, then at once as long as the view is kept. */
export function groupsOf(view: View, { resolution, seed }: Grouping): Groups {
  const known = KNOWN.get(view) ?? new Map<string, Groups>();
  KNOWN.set(view, known);
  const key = `${resolution} ${seed}`;
  const groups = known.get(key) ?? find(view, { resolution, seed });
  known.delete(key);
  known.set(key, groups);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return groups;
}

function find(view: View, grouping: Grouping): Groups {
  const graph = view.graph();
  const { snapshot } = graph;
  const { community, count, modularity } = leiden(graph.neighbours(), grouping);
  const degree = (node: number) => degreeIn(snapshot, node);
  const members: number[][] = Array.from({ length: count }, () => []);
  community.forEach((group, node) => {
    members[group]?.push(node);
  });
  // numbers of entities follow the order of their ids
  for (const group of members) group.sort((a, b) => degree(b) - degree(a) || a - b);
  return { snapshot, community, members, modularity };
}

/** How many relations an entity has, in both directions together. */
export function degreeIn({ out, in: incoming }: Snapshot, node: number): number {
  const count = ({ offsets }: Snapshot['out']) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  return count(out) + count(incoming);
}
