/** Answers `neighbourhood`: breadth first from the entities given, so that the nearest come first. */
import { itemAt, valueFor } from '../../model/item-at.js';
import type { RelationSummary } from '../../model/relation.js';
import { neighbourhoodQuery } from '../queries/neighbourhood.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownEntity } from './known.js';
import { byCodeUnits, entityRef } from './refs.js';
import type { View } from './view.js';

/** O(relations looked at): those of the entities found, however large the dossier. */
function answerNeighbourhood(
  index: DossierIndex,
  { id: starts, depth, limit }: QueryOf<typeof neighbourhoodQuery>,
  view: View,
): AnswerOf<typeof neighbourhoodQuery> {
  for (const id of starts) knownEntity(index, id);
  const { ids } = index.snapshot;
  const found = new Map<number, number>();
  let complete = true;
  // numbers of entities follow the order of their ids
  let layer = [...new Set(starts.map((id) => valueFor(index.entityNumbers, id)))].sort((a, b) => a - b);
  for (let steps = 0; layer.length > 0; steps++) {
    const room = limit - found.size;
    if (layer.length > room) complete = false;
    for (const node of layer.slice(0, room)) found.set(node, steps);
    if (steps === depth || found.size >= limit) {
      if (steps < depth && complete && reaches(index, found, view)) complete = false;
      break;
    }
    const next = new Set<number>();
    for (const node of layer) addNeighbours(index, node, view, next);
    for (const node of found.keys()) next.delete(node);
    // typed arrays sort numbers as numbers, and fast: next to a hub lie thousands
    layer = [...Uint32Array.from(next).sort()];
  }
  const relations = new Map<string, RelationSummary>();
  const { offsets, nodes, relations: edges } = index.snapshot.out;
  for (const node of found.keys()) {
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      if (!found.has(nodes[i] as number)) continue;
      const relation = view.edge(edges[i] as number);
      if (relation) relations.set(relation.id, relation);
    }
  }
  return {
    entities: [...found].flatMap(([node, steps]) => {
      const ref = entityRef(index, itemAt(ids, node));
      return ref ? { ...ref, depth: steps } : [];
    }),
    relations: [...relations.values()].sort((a, b) => byCodeUnits(a.id, b.id)),
    complete,
  };
}

/** Adds to a set who lies next to an entity. */
function addNeighbours({ snapshot }: DossierIndex, node: number, view: View, into: Set<number>): void {
  for (const { offsets, nodes, relations } of [snapshot.out, snapshot.in]) {
    const end = offsets[node + 1] as number;
    for (let i = offsets[node] as number; i < end; i++) {
      if (view.standingOf(relations[i] as number) >= 0) into.add(nodes[i] ?? node);
    }
  }
}

/** Whether anything lies next to what was found and is not in it. */
function reaches(index: DossierIndex, found: ReadonlyMap<number, number>, view: View): boolean {
  const near = new Set<number>();
  for (const node of found.keys()) addNeighbours(index, node, view, near);
  return [...near].some((node) => !found.has(node));
}

export const neighbourhood = answered(neighbourhoodQuery, answerNeighbourhood);
