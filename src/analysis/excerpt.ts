/** The part of a large dossier that is drawn: never a hairball, always a part that can be read. */
import type { Dossier } from '../model/dossier.js';
import type { Relation } from '../model/relation.js';
import { keepSources, sourcesOf } from '../model/source.js';
import { type Judge, standing } from '../model/standing.js';

/** What the excerpt goes around. */
export interface Centre {
  kind: 'entity' | 'relation' | 'pair';
  id: string;
}

/** Up to this many entities and relations all of a dossier is drawn. */
export const WHOLE = { entities: 400, relations: 1200 } as const;
/** So many entities are drawn of a larger one. */
const MOST = 120;

export interface Excerpt {
  dossier: Dossier;
  /** how many entities are not drawn; 0 where all are */
  left: number;
}

/**
 * All of a small dossier. Of a large one the surroundings of what is chosen, nearest first; where nothing is chosen,
 * whoever takes part in what is contested, and then those with the most relations.
 */
export function excerpt(dossier: Dossier, chosen?: Centre): Excerpt {
  const { entities, relations } = dossier;
  if (entities.length <= WHOLE.entities && relations.length <= WHOLE.relations) return { dossier, left: 0 };
  const at = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const end of endsOf(relation)) {
      const group = at.get(end);
      if (group) group.push(relation);
      else at.set(end, [relation]);
    }
  }
  const kept = new Set<string>();
  const take = (ids: Iterable<string>) => {
    for (const id of ids) if (kept.size < MOST) kept.add(id);
  };
  const degree = (id: string) => at.get(id)?.length ?? 0;
  take(startOf(chosen, relations));
  if (kept.size > 0) {
    for (const id of kept) {
      const near = (at.get(id) ?? []).flatMap(endsOf).filter((other) => !kept.has(other));
      take([...new Set(near)].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1)));
    }
  } else {
    take(
      relations
        .filter((relation) => isContested(relation, sourcesOf(dossier)))
        .flatMap(endsOf)
        .slice(0, MOST / 2),
    );
    take(entities.map(({ id }) => id).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1)));
  }
  const drawn = {
    ...dossier,
    entities: entities.filter(({ id }) => kept.has(id)),
    relations: relations.filter((relation) => endsOf(relation).every((id) => kept.has(id))),
  };
  keepSources(drawn, sourcesOf(dossier));
  return {
    dossier: drawn,
    left: entities.filter(({ id }) => !kept.has(id)).length,
  };
}

function startOf(chosen: Centre | undefined, relations: readonly Relation[]): string[] {
  if (!chosen) return [];
  // a pair's id is that of both its entities
  if (chosen.kind !== 'relation') return chosen.id.split(' ');
  const relation = relations.find(({ id }) => id === chosen.id);
  return relation ? endsOf(relation) : [];
}

function endsOf({ subject, object }: Relation): string[] {
  return object === undefined || object === subject ? [subject] : [subject, object];
}

function isContested({ claims }: Relation, sources: Judge): boolean {
  const derived = standing(claims, sources);
  return derived === 'disputed' || derived === 'alleged';
}
