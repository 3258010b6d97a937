/** Answers `communities`: what a large graph falls into, with every count of relations split by standing. */
import { Standing } from '../../model/standing.js';
import type { StandingCounts } from '../call.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { type Groups, groupsOf } from './groups.js';
import type { Memory } from './memory.js';
import { byCodeUnits, entityRef } from './refs.js';
import type { View } from './view.js';

const TOP = 5;

/** O(m) after the communities are found. */
export function answerCommunities(memory: Memory, query: FullQuery<'communities'>, view: View): Answer<'communities'> {
  const groups = groupsOf(view, query);
  const { members, snapshot, modularity } = groups;
  const { inside, between, rest } = tallies(groups, query.limit);
  const id = (group: number) => snapshot.ids[members[group]?.[0] ?? -1] ?? '';
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
      top: nodes.slice(0, TOP).flatMap((node) => entityRef(memory, snapshot.ids[node] ?? '') ?? []),
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
    const [a, b] = [community[subjects[edge] ?? 0] ?? 0, community[objects[edge] ?? 0] ?? 0];
    let counts: Tally | undefined = rest;
    if (a < limit && b < limit) {
      if (a === b) counts = inside[a];
      else {
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        counts = between.get(key) ?? empty();
        between.set(key, counts);
      }
    }
    const code = weights.standings[edge] ?? 0;
    if (counts) counts[code] = (counts[code] ?? 0) + 1;
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
