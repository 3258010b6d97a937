/** Answers `communities`: what a large graph falls into, with every count of relations split by standing. */
import { itemAt, valueFor } from '../../model/item-at.js';
import { Standing } from '../../model/standing.js';
import { communitiesQuery } from '../queries/communities.js';
import type { AnswerOf, QueryOf, StandingCounts } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { type Groups, groupsOf } from './groups.js';
import { byCodeUnits, refOf } from './refs.js';
import type { View } from './view.js';

const TOP = 5;

/** O(m) after the communities are found. */
function answerCommunities(
  index: DossierIndex,
  query: QueryOf<typeof communitiesQuery>,
  view: View,
): AnswerOf<typeof communitiesQuery> {
  const groups = groupsOf(view, query);
  const { members, snapshot, modularity } = groups;
  const { inside, between, rest } = tallies(groups, query.limit);
  const id = (group: number) => itemAt(groups.ids, group);
  const links = [...between].map(([key, counts]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return { source: id(a), target: id(b), count: sum(counts), relations: named(counts) };
  });
  links.sort((a, b) => b.count - a.count || byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target));
  const others = members.slice(query.limit);
  return {
    communities: members.slice(0, query.limit).map((nodes, group) => ({
      id: id(group),
      entities: nodes.length,
      types: typesOf(index, snapshot, nodes),
      top: nodes.slice(0, TOP).map((node) => refOf(valueFor(index.entities, itemAt(snapshot.ids, node)))),
      relations: named(inside[group]),
    })),
    links,
    rest: {
      communities: others.length,
      entities: others.reduce((count, nodes) => count + nodes.length, 0),
      relations: named(rest),
    },
    modularity,
  };
}

/** How many entities are of each type, the most frequent first. */
function typesOf({ entities }: DossierIndex, { ids }: Groups['snapshot'], nodes: readonly number[]) {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const { type } = valueFor(entities, itemAt(ids, node));
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, count]) => ({ type, entities: count }))
    .sort((a, b) => b.entities - a.entities || byCodeUnits(a.type, b.type));
}

/** Counts by the position of a standing in `Standing.options`. */
type Tally = Uint32Array;

/** One walk over the relations: in a community, between two that are given, or touching one that is not. */
function tallies({ snapshot, community, members }: Groups, limit: number) {
  const empty = (): Tally => new Uint32Array(Standing.options.length);
  const inside = members.slice(0, limit).map(empty);
  const between = new Map<string, Tally>();
  const rest = empty();
  const { subjects, objects, weights } = snapshot;
  for (let edge = 0; edge < snapshot.size; edge++) {
    const a = community[subjects[edge] as number] as number;
    const b = community[objects[edge] as number] as number;
    let counts: Tally | undefined = rest;
    if (a < limit && b < limit) {
      if (a === b) counts = inside[a];
      else {
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        counts = between.get(key) ?? empty();
        between.set(key, counts);
      }
    }
    const code = weights.standings[edge] as number;
    if (counts) counts[code] = (counts[code] as number) + 1;
  }
  return { inside, between, rest };
}

/** With names, and without what does not occur. */
export function named(counts: Tally | undefined): StandingCounts {
  return Object.fromEntries(
    Standing.options.flatMap((standing, code) => (counts?.[code] ? [[standing, counts[code]]] : [])),
  );
}

function sum(counts: Tally): number {
  return counts.reduce((total, count) => total + count, 0);
}

export const communities = answered(communitiesQuery, answerCommunities);
