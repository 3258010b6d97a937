/** Changes of entities by hand: made, changed, removed with what hangs on them. */
import type { z } from 'zod';
import type { DossierEdit, View } from '../dossier/index.js';
import { idOf } from '../extract/rules/ids.js';
import type { EntityChange } from '../model/changes.js';
import type { Entity } from '../model/entity.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { findEntity } from './merge.js';
import type { Plan } from './planned.js';

type New = Omit<z.input<typeof Entity>, 'id' | 'review'> & { id?: string | undefined };

/** @throws ClaimgraphError where the id is taken */
export function newEntity(state: View, { id: given, ...entity }: New): Plan {
  const isTaken = (id: string) => state.entity(id) !== undefined || state.document(id) !== undefined;
  if (given !== undefined && isTaken(given)) {
    const message = `the id "${given}" is already taken`;
    throw new ClaimgraphError([{ code: 'duplicate-id', message, hint: 'Use the entity that is there' }]);
  }
  const name = inLanguage(entity.names, 'en');
  const id = given ?? idOf(name, { has: isTaken });
  return { edits: [{ put: 'entity', entity: { id, ...entity }, asLine: true }], about: [id] };
}

/** Only what is named changes; null takes a field away. Whoever changes an entity has looked at it: it is accepted. */
export function changeEntity(state: View, id: string, change: EntityChange): Plan {
  const entity = findEntity(state, id);
  const accepted = entity.review === 'proposed' ? { review: null } : {};
  const aliases = withOldNames(entity, change);
  return { edits: [{ set: 'entity', id, fields: { ...change, ...aliases, ...accepted } }], about: [id] };
}

/** Documents go on calling it what it was called: a name that changes becomes another name of it. */
function withOldNames({ names, aliases }: Entity, change: EntityChange): Pick<EntityChange, 'aliases'> {
  if (!change.names) return {};
  const kept = { ...(change.aliases ?? aliases) };
  for (const [language, name] of Object.entries(names)) {
    if (change.names[language] === name || kept[language]?.includes(name)) continue;
    kept[language] = [...(kept[language] ?? []), name];
  }
  return { aliases: kept };
}

/**
 * Removes an entity; with `whole`, all relations that it is an end of, and all claims that it speaks in.
 * @throws ClaimgraphError with the code `in-use` that names what hangs on it
 */
export function removeEntity(state: View, id: string, whole: boolean): Plan {
  findEntity(state, id);
  const naming = state.naming(id);
  const isEnd = ({ subject, object }: Relation) => subject === id || object === id;
  const spoken = naming.filter((relation) => !isEnd(relation));
  if (!whole && naming.length > 0) throw inUse(id, naming);
  const edits: DossierEdit[] = [
    ...naming.filter(isEnd).map((relation): DossierEdit => ({ remove: 'relation', id: relation.id })),
    ...spoken.flatMap(({ claims }) =>
      claims
        .filter(({ chain }) => chain.some(({ agent }) => agent === id))
        .map((claim): DossierEdit => ({ remove: 'claim', id: claim.id })),
    ),
    { remove: 'entity', id },
  ];
  return { edits, about: [id, ...naming.map((relation) => relation.id)] };
}

const MOST_NAMED = 10;

/** The refusal that names what still needs something. */
export function inUse(id: string, relations: readonly Relation[]): ClaimgraphError {
  const named = relations.slice(0, MOST_NAMED).map((relation) => relation.id);
  const more = relations.length > MOST_NAMED ? ` and ${relations.length - MOST_NAMED} more` : '';
  const message = `"${id}" is needed by ${relations.length} relations: ${named.join(', ')}${more}`;
  return new ClaimgraphError([
    { code: 'in-use', message, hint: 'Remove it with all that hangs on it ("whole": true)' },
  ]);
}
