/**
 * The communities of a dossier, found once for the whole of it: a filter takes members away and never makes others of
 * them, so that a reader meets the same communities before and after.
 */

import { leiden } from '../../analysis/metrics/leiden.js';
import type { Snapshot } from '../../graph/snapshot.js';
import { itemAt, valueFor } from '../../model/item-at.js';
import type { DossierIndex } from './dossier-index.js';
import { View } from './view.js';

export interface Groups {
  /** of what the filter leaves; entities are numbered as in it */
  snapshot: Snapshot;
  /** the community of each entity, numbered from 0 by falling size in what the filter leaves */
  community: Uint32Array;
  /** the id of each community: its most connected entity in the whole dossier, whether or not the filter leaves it */
  ids: readonly string[];
  /** the entities of each community that are left, those most connected in the whole dossier first, then by id */
  members: readonly (readonly number[])[];
  /** the number of the community that an entity of the whole dossier belongs to; undefined where none of it is left */
  groupOf(entity: string): number | undefined;
  /** of the whole dossier */
  modularity: number;
}

export interface Grouping {
  resolution: number;
  seed: number;
}

/** Ways of grouping that are kept for one view: a page asks for one, and nobody for many. */
const MOST_KEPT = 4;

const KNOWN = new WeakMap<View, Map<string, Groups>>();

/** O(m log n) when the dossier is first asked for, O(n log n) for another filter, then at once while the view is kept. */
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
  const { snapshot } = view.graph();
  const whole = partitionOf(view.index, grouping);
  const left = new Map<number, number[]>();
  snapshot.ids.forEach((id, node) => {
    const group = whole.groupOf(id);
    const members = left.get(group);
    if (members) members.push(node);
    else left.set(group, [node]);
  });
  const rank = (node: number) => whole.rankOf(itemAt(snapshot.ids, node));
  const groups = [...left]
    .map(([group, members]) => ({ group, members: members.sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => b.members.length - a.members.length || a.group - b.group);
  const community = new Uint32Array(snapshot.ids.length);
  for (const [number, { members }] of groups.entries()) for (const node of members) community[node] = number;
  const numbers = new Map(groups.map(({ group }, number) => [group, number]));
  return {
    snapshot,
    community,
    ids: groups.map(({ group }) => whole.idOf(group)),
    members: groups.map(({ members }) => members),
    groupOf: (entity) => numbers.get(whole.groupOf(entity)),
    modularity: groups.length === 0 ? 0 : whole.modularity,
  };
}

/** The communities of a whole dossier. */
interface Partition {
  /** by id; -1 for an entity that is not in the graph */
  groupOf(entity: string): number;
  /** 0 for the most connected entity, then by degree and id */
  rankOf(entity: string): number;
  idOf(group: number): string;
  modularity: number;
}

const PARTITIONS = new WeakMap<DossierIndex, Map<string, Partition>>();

function partitionOf(index: DossierIndex, { resolution, seed }: Grouping): Partition {
  const known = PARTITIONS.get(index) ?? new Map<string, Partition>();
  PARTITIONS.set(index, known);
  const key = `${resolution} ${seed}`;
  const partition = known.get(key) ?? divide(new View(index, {}), { resolution, seed });
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, partition);
  return partition;
}

function divide(view: View, grouping: Grouping): Partition {
  const graph = view.graph();
  const { snapshot } = graph;
  const { community, modularity } = leiden(graph.neighbours(), grouping);
  // numbers of entities follow the order of their ids
  const order = snapshot.ids.map((_, node) => node);
  order.sort((a, b) => degreeIn(snapshot, b) - degreeIn(snapshot, a) || a - b);
  const ranks = new Map(order.map((node, rank) => [itemAt(snapshot.ids, node), rank]));
  const groups = new Map(snapshot.ids.map((id, node) => [id, community[node] as number]));
  const first = new Map<number, string>();
  for (const id of ranks.keys()) {
    const group = valueFor(groups, id);
    if (!first.has(group)) first.set(group, id);
  }
  let next = 1 + snapshot.ids.reduce((most, _, node) => Math.max(most, community[node] as number), -1);
  return {
    groupOf(entity) {
      const known = groups.get(entity);
      if (known !== undefined) return known;
      // what only proposals name is not in the graph that was divided: it is a community of its own
      groups.set(entity, next);
      first.set(next, entity);
      return next++;
    },
    rankOf: (entity) => ranks.get(entity) ?? ranks.size,
    idOf: (group) => valueFor(first, group),
    modularity,
  };
}

/** How many relations an entity has, in both directions together. */
export function degreeIn({ out, in: incoming }: Snapshot, node: number): number {
  const count = ({ offsets }: Snapshot['out']) => (offsets[node + 1] as number) - (offsets[node] as number);
  return count(out) + count(incoming);
}
