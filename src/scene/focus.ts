/** What stays bright: what belongs to a choice, or to the relations that a panel shows. */
import type { Relation } from '../model/relation.js';

/** What is chosen; a pair is two entities with all that relates them, its id both ids with a space between. */
export interface Choice {
  kind: 'entity' | 'relation' | 'pair';
  id: string;
}

export interface Focus {
  entities: ReadonlySet<string>;
  relations: ReadonlySet<string>;
}

/** The two entities of a pair. */
function pairOf(id: string): [string, string] {
  const [a = '', b = ''] = id.split(' ');
  return [a, b];
}

/** A relation with its ends, or an entity with its relations and their other ends, so many steps around it. */
export function focusOf(chosen: Choice | undefined, relations: readonly Relation[], steps = 1): Focus | undefined {
  if (!chosen) return undefined;
  const touching = relations.filter(({ id, subject, object }) =>
    chosen.kind === 'relation'
      ? id === chosen.id
      : chosen.kind === 'pair'
        ? isBetween(chosen.id, subject, object)
        : subject === chosen.id || object === chosen.id,
  );
  const entities = new Set(touching.flatMap(endsOf));
  if (chosen.kind === 'entity') entities.add(chosen.id);
  if (chosen.kind === 'pair') for (const id of pairOf(chosen.id)) entities.add(id);
  const near = new Set(touching);
  for (let step = 1; step < steps && chosen.kind === 'entity'; step++) {
    const before = new Set(entities);
    for (const relation of relations) {
      const { subject, object } = relation;
      if (object === undefined || !(before.has(subject) || before.has(object))) continue;
      near.add(relation);
      entities.add(subject).add(object);
    }
  }
  return { entities, relations: new Set([...near].map(({ id }) => id)) };
}

/** Some relations with their ends; undefined where none of them is here. */
export function among(ids: ReadonlySet<string> | undefined, relations: readonly Relation[]): Focus | undefined {
  const highlighted = ids ? relations.filter(({ id }) => ids.has(id)) : [];
  if (highlighted.length === 0) return undefined;
  return { entities: new Set(highlighted.flatMap(endsOf)), relations: new Set(highlighted.map(({ id }) => id)) };
}

/** Whether a relation leads from one entity of a pair to the other. */
export function isBetween(pair: string, subject: string, object: string | undefined): boolean {
  const [a, b] = pairOf(pair);
  return (subject === a && object === b) || (subject === b && object === a);
}

function endsOf({ subject, object }: Relation): string[] {
  return object === undefined ? [subject] : [subject, object];
}
