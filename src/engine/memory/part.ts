/** Answers `part`: what is drawn of a large dossier, around a choice or of communities, with all its claims. */
import type { Snapshot } from '../../graph/snapshot.js';
import type { Entity } from '../../model/entity.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { named } from './communities.js';
import { degreeIn, type Groups, groupsOf } from './groups.js';
import { knownEntity, knownRelation } from './known.js';
import type { Memory } from './memory.js';
import { byCodeUnits } from './refs.js';
import type { View } from './view.js';

/** Most relations of one part, of those where an entity only speaks, and of what leads out of communities. */
const MOST = { relations: 2_000, spoken: 100, outward: 500 };

/** @throws ClaimgraphError where an entity or relation that is asked for is not in the dossier */
export function answerPart(memory: Memory, query: FullQuery<'part'>, view: View): Answer<'part'> {
  for (const id of query.id) knownEntity(memory, id);
  for (const id of query.community) knownEntity(memory, id, 'community');
  const whole =
    query.relation === undefined ? undefined : memory.relations[knownRelation(memory, query.relation, 'relation')];
  const asked = [...query.id, ...(whole ? [whole.subject, ...(whole.object === undefined ? [] : [whole.object])] : [])];
  const { snapshot } = view.graph();
  const opened = query.community.length > 0 ? open(groupsOf(view, query), query) : [];
  const groups = opened.length > 0 ? groupsOf(view, query) : undefined;
  const starts = asked.flatMap((id) => numberOf(snapshot, id) ?? []);
  const nodes = new Set(opened.flatMap(({ members }) => members));
  for (const node of around(snapshot, starts, query)) nodes.add(node);
  const found = relationsOf(memory, view, snapshot, nodes, asked, query.relation);
  const ids = new Set([...nodes].map((node) => snapshot.ids[node] ?? ''));
  const narrowed = view.narrowed();
  return {
    entities: [...ids].sort(byCodeUnits).flatMap((id) => memory.entities.get(id) ?? []),
    relations: found,
    speakers: others(memory, found, ids, asked),
    documents: documentsOf(memory, found),
    communities: opened.map(({ id, entities, members }) => ({
      id,
      entities,
      members: members.map((node) => snapshot.ids[node] ?? ''),
    })),
    outward: groups
      ? outward(
          groups,
          opened.map(({ group }) => group),
          nodes,
        )
      : [],
    left: {
      entities: narrowed.entities.length - ids.size,
      relations: narrowed.relations.length - found.length,
    },
  };
}

interface Opened {
  group: number;
  id: string;
  entities: number;
  members: readonly number[];
}

/** The communities that hold these entities, each once; one that the filter took away is left out. */
function open({ snapshot, community, members }: Groups, { community: wanted, limit }: FullQuery<'part'>): Opened[] {
  const numbers = wanted.flatMap((id) => community[numberOf(snapshot, id) ?? -1] ?? []);
  return [...new Set(numbers)].map((group) => {
    const all = members[group] ?? [];
    return { group, id: snapshot.ids[all[0] ?? -1] ?? '', entities: all.length, members: all.slice(0, limit) };
  });
}

/** Breadth first; at each entity its best connected neighbours first, as long as there is room. */
function around(snapshot: Snapshot, starts: readonly number[], { depth, limit }: { depth: number; limit: number }) {
  const found = new Map(starts.slice(0, limit).map((node) => [node, 0]));
  const { out, in: incoming } = snapshot;
  for (const [node, steps] of found) {
    if (steps === depth || found.size >= limit) break;
    const near = new Set<number>();
    for (const { offsets, nodes } of [out, incoming]) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const other = nodes[i] ?? node;
        if (!found.has(other)) near.add(other);
      }
    }
    const best = [...near].sort((a, b) => degreeIn(snapshot, b) - degreeIn(snapshot, a) || a - b);
    for (const other of best.slice(0, limit - found.size)) found.set(other, steps + 1);
  }
  return found.keys();
}

/** Those asked for and those at them first, then the others by id, as far as there is room. */
function relationsOf(
  memory: Memory,
  view: View,
  snapshot: Snapshot,
  nodes: ReadonlySet<number>,
  asked: readonly string[],
  wanted: string | undefined,
): RelationSummary[] {
  const found = new Map<string, RelationSummary>();
  const add = (relation: RelationSummary | undefined) => relation && found.set(relation.id, relation);
  if (wanted !== undefined) add(view.relation(memory.relationNumbers.get(wanted) ?? -1));
  const { offsets, nodes: ends, relations } = snapshot.out;
  const inner: string[] = [];
  for (const node of nodes) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      if (nodes.has(ends[i] ?? -1)) inner.push(snapshot.relationIds[relations[i] ?? -1] ?? '');
    }
  }
  const first = new Set(asked);
  const touches = (relation: RelationSummary) => first.has(relation.subject) || first.has(relation.object ?? '');
  const among = inner.flatMap((id) => view.relation(memory.relationNumbers.get(id) ?? -1) ?? []);
  among.sort((a, b) => Number(touches(b)) - Number(touches(a)) || byCodeUnits(a.id, b.id));
  for (const relation of among.slice(0, MOST.relations)) add(relation);
  for (const node of nodes) {
    for (const position of memory.literals.get(snapshot.ids[node] ?? '') ?? []) add(view.relation(position));
  }
  for (const relation of spokenBy(memory, view, first)) add(relation);
  return [...found.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Relations in whose claims one of these speaks, by id. */
function spokenBy(memory: Memory, view: View, speakers: ReadonlySet<string>): RelationSummary[] {
  const positions = [...speakers].flatMap((id) => spokenIn(memory).get(id) ?? []);
  const found: RelationSummary[] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    if (found.length === MOST.spoken) break;
    const left = view.relation(position);
    // the filter may have dropped the claim in which it speaks
    if (left?.claims.some(({ chain }) => chain.some(({ agent }) => agent !== undefined && speakers.has(agent)))) {
      found.push(left);
    }
  }
  return found;
}

const SPOKEN = new WeakMap<Memory, ReadonlyMap<string, readonly number[]>>();

/** Where each entity speaks, as positions of relations. O(claims) once for a dossier. */
function spokenIn(memory: Memory): ReadonlyMap<string, readonly number[]> {
  const known = SPOKEN.get(memory);
  if (known) return known;
  const spoken = new Map<string, number[]>();
  memory.relations.forEach(({ claims }, position) => {
    for (const { chain } of claims) {
      for (const { agent } of chain) {
        if (agent === undefined) continue;
        const list = spoken.get(agent);
        if (!list) spoken.set(agent, [position]);
        else if (list.at(-1) !== position) list.push(position);
      }
    }
  });
  SPOKEN.set(memory, spoken);
  return spoken;
}

/** Everyone named who is not drawn. */
function others(
  memory: Memory,
  relations: readonly RelationSummary[],
  drawn: ReadonlySet<string>,
  asked: readonly string[],
): Entity[] {
  const ids = new Set(asked);
  for (const { subject, object, claims } of relations) {
    ids.add(subject);
    if (object !== undefined) ids.add(object);
    for (const { chain } of claims) for (const { agent } of chain) if (agent !== undefined) ids.add(agent);
  }
  return [...ids]
    .filter((id) => !drawn.has(id))
    .sort(byCodeUnits)
    .flatMap((id) => memory.entities.get(id) ?? []);
}

function documentsOf(memory: Memory, relations: readonly RelationSummary[]): Answer<'part'>['documents'] {
  const ids = new Set(relations.flatMap(({ claims }) => claims.map(({ document }) => document)));
  return [...ids].sort(byCodeUnits).flatMap((id) => {
    const document = memory.documents.get(id);
    if (!document) return [];
    const { text: _, ...matter } = document;
    return [matter];
  });
}

/** What leads from members that are given to communities that are not open. */
function outward(
  { snapshot, community, members }: Groups,
  opened: readonly number[],
  nodes: ReadonlySet<number>,
): Answer<'part'>['outward'] {
  const counts = new Map<string, Uint32Array>();
  const inside = new Set(opened);
  for (const node of nodes) {
    for (const { offsets, nodes: ends, relations } of [snapshot.out, snapshot.in]) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const group = community[ends[i] ?? -1] ?? 0;
        if (inside.has(group)) continue;
        const key = `${node} ${group}`;
        const tally = counts.get(key) ?? new Uint32Array(Standing.options.length);
        counts.set(key, tally);
        const code = snapshot.weights.standings[relations[i] ?? -1] ?? 0;
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }
  }
  const links = [...counts].map(([key, tally]) => {
    const [node = 0, group = 0] = key.split(' ').map(Number);
    const count = tally.reduce((sum, one) => sum + one, 0);
    const entity = snapshot.ids[node] ?? '';
    return { entity, community: snapshot.ids[members[group]?.[0] ?? -1] ?? '', count, relations: named(tally) };
  });
  return links
    .sort((a, b) => b.count - a.count || byCodeUnits(a.entity, b.entity) || byCodeUnits(a.community, b.community))
    .slice(0, MOST.outward);
}

/** The number of an entity in a snapshot, whose ids are in order; undefined where the filter took it away. */
function numberOf({ ids }: Snapshot, id: string): number | undefined {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}
