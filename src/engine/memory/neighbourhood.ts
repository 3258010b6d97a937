/** Answers `neighbourhood`: breadth first from the entities given, so that the nearest come first. */
import type { RelationSummary } from '../../model/relation.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { knownEntity } from './known.js';
import type { Memory } from './memory.js';
import { byCodeUnits, entityRef } from './refs.js';
import type { View } from './view.js';

/** O(relations looked at): those of the entities found, however large the dossier. */
export function answerNeighbourhood(
  memory: Memory,
  { id: starts, depth, limit }: FullQuery<'neighbourhood'>,
  view: View,
): Answer<'neighbourhood'> {
  for (const id of starts) knownEntity(memory, id);
  const { ids } = memory.snapshot;
  const found = new Map<number, number>();
  let complete = true;
  // numbers of entities follow the order of their ids
  let layer = [...new Set(starts.flatMap((id) => memory.entityNumbers.get(id) ?? []))].sort((a, b) => a - b);
  for (let steps = 0; layer.length > 0; steps++) {
    const room = limit - found.size;
    if (layer.length > room) complete = false;
    for (const node of layer.slice(0, room)) found.set(node, steps);
    if (steps === depth || found.size >= limit) {
      if (steps < depth && complete && reaches(memory, found, view)) complete = false;
      break;
    }
    const next = new Set<number>();
    for (const node of layer) addNeighbours(memory, node, view, next);
    for (const node of found.keys()) next.delete(node);
    // typed arrays sort numbers as numbers, and fast: next to a hub lie thousands
    layer = [...Uint32Array.from(next).sort()];
  }
  const relations = new Map<string, RelationSummary>();
  const { offsets, nodes, relations: edges } = memory.snapshot.out;
  for (const node of found.keys()) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      if (!found.has(nodes[i] ?? -1)) continue;
      const relation = view.edge(edges[i] ?? -1);
      if (relation) relations.set(relation.id, relation);
    }
  }
  return {
    entities: [...found].flatMap(([node, steps]) => {
      const ref = entityRef(memory, ids[node] ?? '');
      return ref ? { ...ref, depth: steps } : [];
    }),
    relations: [...relations.values()].sort((a, b) => byCodeUnits(a.id, b.id)),
    complete,
  };
}

/** Adds to a set who lies next to an entity. */
function addNeighbours({ snapshot }: Memory, node: number, view: View, into: Set<number>): void {
  for (const { offsets, nodes, relations } of [snapshot.out, snapshot.in]) {
    const end = offsets[node + 1] ?? 0;
    for (let i = offsets[node] ?? 0; i < end; i++) {
      if (view.standingOf(relations[i] ?? -1) >= 0) into.add(nodes[i] ?? node);
    }
  }
}

/** Whether anything lies next to what was found and is not in it. */
function reaches(memory: Memory, found: ReadonlyMap<number, number>, view: View): boolean {
  const near = new Set<number>();
  for (const node of found.keys()) addNeighbours(memory, node, view, near);
  return [...near].some((node) => !found.has(node));
}
