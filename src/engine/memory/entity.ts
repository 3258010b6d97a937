/** Answers `entity` and `adjacent`: one entity, its properties and its relations by type and direction. */

import type { RelationSummary } from '../../model/relation.js';
import { adjacentQuery } from '../queries/adjacent.js';
import { entityQuery } from '../queries/entity.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownEntity } from './known.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, entitiesIn } from './refs.js';
import { spokenBy } from './spoken.js';
import type { View } from './view.js';

/** @param all the same dossier without a filter */
function answerEntity(
  index: DossierIndex,
  { id }: QueryOf<typeof entityQuery>,
  view: View,
  all: View,
): AnswerOf<typeof entityQuery> {
  const entity = knownEntity(index, id);
  const properties = (index.literals.get(id) ?? []).flatMap((position) => view.relation(position) ?? []);
  const speaksIn = spokenBy(index, view, new Set([id]));
  return {
    entity,
    properties,
    speaksIn,
    entities: entitiesIn(index, [...properties, ...speaksIn], [id]),
    relations: groups(relationsAt(index, id, view, 'both')).map(({ type, direction, relations }) => ({
      type,
      direction,
      count: relations.length,
      standings: countStandings(relations),
    })),
    left: countAt(index, id, view),
    all: countAt(index, id, all),
  };
}

/** How many relations of an entity stay, those with literals included; one to itself counts once. */
function countAt(index: DossierIndex, id: string, view: View): number {
  const ids = relationsAt(index, id, view, 'both').map(({ relation }) => relation.id);
  const literals = (index.literals.get(id) ?? []).filter((position) => view.relation(position) !== undefined);
  return new Set(ids).size + literals.length;
}

function answerAdjacent(
  index: DossierIndex,
  query: QueryOf<typeof adjacentQuery>,
  view: View,
): AnswerOf<typeof adjacentQuery> {
  knownEntity(index, query.id);
  const all = groups(relationsAt(index, query.id, view, query.direction));
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
      index,
      items.map(({ relation }) => relation),
      [query.id],
    ),
    ...page,
  };
}

interface Adjacent {
  direction: 'out' | 'in';
  relation: RelationSummary;
}

/** The relations of an entity that stay; a self-relation goes out and comes in. */
function relationsAt(index: DossierIndex, id: string, view: View, direction: 'out' | 'in' | 'both'): Adjacent[] {
  const node = index.entityNumbers.get(id);
  if (node === undefined) return [];
  const found: Adjacent[] = [];
  for (const way of ['out', 'in'] as const) {
    if (direction !== 'both' && direction !== way) continue;
    const { offsets, relations } = index.snapshot[way];
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      const relation = view.edge(relations[i] as number);
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

export const adjacent = answered(adjacentQuery, answerAdjacent);

export const entity = answered(entityQuery, (index, query, view, views) =>
  answerEntity(index, query, view, views.of({})),
);
