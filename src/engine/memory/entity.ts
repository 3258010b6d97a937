/** Answers `entity` and `adjacent`: one entity, its properties and its relations by type and direction. */
import type { RelationSummary } from '../../model/relation.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { knownEntity } from './known.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, entitiesIn } from './refs.js';
import type { View } from './view.js';

export function answerEntity(memory: Memory, { id }: FullQuery<'entity'>, view: View): Answer<'entity'> {
  const entity = knownEntity(memory, id);
  const properties = (memory.literals.get(id) ?? []).flatMap((position) => view.relation(position) ?? []);
  return {
    entity,
    properties,
    relations: groups(relationsAt(memory, id, view, 'both')).map(({ type, direction, relations }) => ({
      type,
      direction,
      count: relations.length,
      standings: countStandings(relations),
    })),
  };
}

export function answerAdjacent(memory: Memory, query: FullQuery<'adjacent'>, view: View): Answer<'adjacent'> {
  knownEntity(memory, query.id);
  const all = groups(relationsAt(memory, query.id, view, query.direction));
  const flat = all.flatMap((group) => group.relations.map((relation) => ({ group, relation })));
  const { items, page } = partOf(flat, query);
  const shown = new Set(items.map(({ group }) => group));
  return {
    groups: [...shown].map((group) => ({
      type: group.type,
      direction: group.direction,
      total: group.relations.length,
      standings: countStandings(group.relations),
      relations: items.filter((item) => item.group === group).map(({ relation }) => relation),
    })),
    entities: entitiesIn(
      memory,
      items.map(({ relation }) => relation),
      [query.id],
    ),
    ...page,
  };
}

export interface Adjacent {
  direction: 'out' | 'in';
  relation: RelationSummary;
}

/** The relations of an entity that stay; a self-relation goes out and comes in. */
export function relationsAt(memory: Memory, id: string, view: View, direction: 'out' | 'in' | 'both'): Adjacent[] {
  const node = memory.entityNumbers.get(id);
  if (node === undefined) return [];
  const found: Adjacent[] = [];
  for (const way of ['out', 'in'] as const) {
    if (direction !== 'both' && direction !== way) continue;
    const { offsets, relations } = memory.snapshot[way];
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const relation = view.edge(relations[i] ?? -1);
      if (relation) found.push({ direction: way, relation });
    }
  }
  return found;
}

function groups(adjacent: readonly Adjacent[]) {
  const byKind = new Map<string, { type: string; direction: 'out' | 'in'; relations: RelationSummary[] }>();
  for (const { direction, relation } of adjacent) {
    const key = `${relation.type} ${direction}`;
    const group = byKind.get(key) ?? { type: relation.type, direction, relations: [] };
    byKind.set(key, group);
    group.relations.push(relation);
  }
  return [...byKind.values()].sort((a, b) => byCodeUnits(a.type, b.type) || byCodeUnits(b.direction, a.direction));
}
