/** Answers `subgraph`: what is drawn of a large dossier, around a choice or of communities, with all its claims. */
import type { Snapshot } from '../../graph/snapshot.js';
import type { Entity } from '../../model/entity.js';
import { itemAt, valueFor } from '../../model/item-at.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import { subgraphQuery } from '../queries/subgraph.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import { named } from './communities.js';
import type { DossierIndex } from './dossier-index.js';
import { degreeIn, type Groups, groupsOf } from './groups.js';
import { knownEntity, knownRelation } from './known.js';
import { byCodeUnits, documentsIn } from './refs.js';
import { spokenBy } from './spoken.js';
import type { View } from './view.js';

/** Most relations of one subgraph, and of what leads out of communities. */
const MOST = { relations: 2_000, outward: 500 };

/** @throws ClaimgraphError where an entity or relation that is asked for is not in the dossier */
function answerSubgraph(
  index: DossierIndex,
  query: QueryOf<typeof subgraphQuery>,
  view: View,
): AnswerOf<typeof subgraphQuery> {
  for (const id of query.id) knownEntity(index, id);
  for (const id of query.community) knownEntity(index, id, 'community');
  const whole =
    query.relation === undefined ? undefined : index.relations[knownRelation(index, query.relation, 'relation')];
  const asked = [...query.id, ...(whole ? [whole.subject, ...(whole.object === undefined ? [] : [whole.object])] : [])];
  const { snapshot } = view.graph();
  if (query.whole) return answerWhole(index, query, view);
  const opened = query.community.length > 0 ? open(groupsOf(view, query), query) : [];
  const groups = opened.length > 0 ? groupsOf(view, query) : undefined;
  const starts = asked.flatMap((id) => numberOf(snapshot, id) ?? []);
  const nodes = new Set(opened.flatMap(({ members }) => members));
  for (const node of around(snapshot, starts, query)) nodes.add(node);
  const found = relationsOf(index, view, snapshot, nodes, asked, query.relation);
  const ids = new Set([...nodes].map((node) => itemAt(snapshot.ids, node)));
  const narrowed = view.narrowed();
  return {
    entities: [...ids].sort(byCodeUnits).map((id) => valueFor(index.entities, id)),
    relations: found,
    speakers: others(index, found, ids, asked),
    documents: documentsIn(index, found),
    communities: opened.map(({ id, entities, members }) => ({
      id,
      entities,
      members: members.map((node) => itemAt(snapshot.ids, node)),
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

/** All that the filter leaves, as far as the limit goes; isolated entities as well. */
function answerWhole(
  index: DossierIndex,
  { limit }: QueryOf<typeof subgraphQuery>,
  view: View,
): AnswerOf<typeof subgraphQuery> {
  const { entities, relations, documents } = view.narrowed();
  const shown = entities.slice(0, limit);
  const ids = new Set(shown.map(({ id }) => id));
  const isAmong = ({ subject, object }: RelationSummary) =>
    ids.has(subject) && (object === undefined || ids.has(object));
  const found = ids.size === entities.length ? view.relations() : view.relations().filter(isAmong);
  return {
    entities: shown,
    relations: [...found],
    speakers: others(index, found, ids, []),
    documents: documents.map(({ text: _, ...metadata }) => metadata),
    communities: [],
    outward: [],
    left: { entities: entities.length - shown.length, relations: relations.length - found.length },
  };
}

interface Opened {
  group: number;
  id: string;
  entities: number;
  members: readonly number[];
}

/** The communities that hold these entities, each once; one that the filter took away is left out. */
function open(
  { groupOf, ids, members }: Groups,
  { community: wanted, limit }: QueryOf<typeof subgraphQuery>,
): Opened[] {
  const numbers = wanted.flatMap((id) => groupOf(id) ?? []);
  return [...new Set(numbers)].map((group) => {
    const all = itemAt(members, group);
    return { group, id: itemAt(ids, group), entities: all.length, members: all.slice(0, limit) };
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
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = nodes[i] as number;
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
  index: DossierIndex,
  view: View,
  snapshot: Snapshot,
  nodes: ReadonlySet<number>,
  asked: readonly string[],
  wanted: string | undefined,
): RelationSummary[] {
  const found = new Map<string, RelationSummary>();
  const add = (relation: RelationSummary | undefined) => relation && found.set(relation.id, relation);
  if (wanted !== undefined) add(view.relation(valueFor(index.relationNumbers, wanted)));
  const { offsets, nodes: ends, relations } = snapshot.out;
  const inner: string[] = [];
  for (const node of nodes) {
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      if (nodes.has(ends[i] as number)) inner.push(itemAt(snapshot.relationIds, relations[i] as number));
    }
  }
  const first = new Set(asked);
  const touches = (relation: RelationSummary) => first.has(relation.subject) || first.has(relation.object ?? '');
  const among = inner.flatMap((id) => view.relation(valueFor(index.relationNumbers, id)) ?? []);
  among.sort((a, b) => Number(touches(b)) - Number(touches(a)) || byCodeUnits(a.id, b.id));
  for (const relation of among.slice(0, MOST.relations)) add(relation);
  for (const node of nodes) {
    for (const position of index.literals.get(itemAt(snapshot.ids, node)) ?? []) add(view.relation(position));
  }
  for (const relation of spokenBy(index, view, first)) add(relation);
  return [...found.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Everyone named who is not drawn. */
function others(
  index: DossierIndex,
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
    .flatMap((id) => index.entities.get(id) ?? []);
}

/** What leads from members that are given to communities that are not open. */
function outward(
  { snapshot, community, ids }: Groups,
  opened: readonly number[],
  nodes: ReadonlySet<number>,
): AnswerOf<typeof subgraphQuery>['outward'] {
  const counts = new Map<string, Uint32Array>();
  const inside = new Set(opened);
  for (const node of nodes) {
    for (const { offsets, nodes: ends, relations } of [snapshot.out, snapshot.in]) {
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const group = community[ends[i] as number] as number;
        if (inside.has(group)) continue;
        const key = `${node} ${group}`;
        const tally = counts.get(key) ?? new Uint32Array(Standing.options.length);
        counts.set(key, tally);
        const code = snapshot.weights.standings[relations[i] as number] as number;
        tally[code] = (tally[code] as number) + 1;
      }
    }
  }
  const links = [...counts].map(([key, tally]) => {
    const [node = 0, group = 0] = key.split(' ').map(Number);
    const count = tally.reduce((sum, one) => sum + one, 0);
    const entity = itemAt(snapshot.ids, node);
    return { entity, community: itemAt(ids, group), count, relations: named(tally) };
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
    if (itemAt(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}

export const subgraph = answered(subgraphQuery, answerSubgraph);
