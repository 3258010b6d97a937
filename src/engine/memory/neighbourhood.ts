/** Answers `neighbourhood`: breadth first from the entities given, so that the nearest come first. */
import type { RelationSummary } from '../../model/relation.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { relationsAt } from './entity.js';
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
  const found = new Map<string, number>();
  let complete = true;
  let layer = [...new Set(starts)].sort(byCodeUnits);
  for (let steps = 0; layer.length > 0; steps++) {
    const room = limit - found.size;
    if (layer.length > room) complete = false;
    for (const id of layer.slice(0, room)) found.set(id, steps);
    if (steps === depth || found.size >= limit) {
      if (found.size >= limit && steps < depth && reaches(memory, found, view)) complete = false;
      break;
    }
    const next = new Set<string>();
    for (const id of layer) for (const other of neighbours(memory, id, view)) if (!found.has(other)) next.add(other);
    layer = [...next].sort(byCodeUnits);
  }
  const relations = new Map<string, RelationSummary>();
  for (const id of found.keys()) {
    for (const { relation } of relationsAt(memory, id, view, 'out')) {
      if (found.has(relation.object ?? '')) relations.set(relation.id, relation);
    }
  }
  return {
    entities: [...found].flatMap(([id, steps]) => {
      const ref = entityRef(memory, id);
      return ref ? { ...ref, depth: steps } : [];
    }),
    relations: [...relations.values()].sort((a, b) => byCodeUnits(a.id, b.id)),
    complete,
  };
}

function neighbours(memory: Memory, id: string, view: View): string[] {
  return relationsAt(memory, id, view, 'both').flatMap(({ direction, relation }) => {
    const other = direction === 'out' ? relation.object : relation.subject;
    return other === undefined ? [] : [other];
  });
}

/** Whether anything lies next to what was found and is not in it. */
function reaches(memory: Memory, found: ReadonlyMap<string, number>, view: View): boolean {
  return [...found.keys()].some((id) => neighbours(memory, id, view).some((other) => !found.has(other)));
}
