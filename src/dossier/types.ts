/** Types that a dossier adds to its base ontology, or changes in it: put, removed, and as they are in memory. */

import { BASES } from '../model/ontologies.js';
import type { EntityType, Ontology, RelationType } from '../model/ontology.js';
import { ClaimgraphError } from '../model/problem.js';
import type { DossierEdit, TypePart } from './edit.js';

type Type = EntityType | RelationType;

export const LISTS = { entityType: 'entityTypes', relationType: 'relationTypes' } as const;

/**
 * The ontology with a type put into it or removed from it; a base's type that was changed is then as in the base.
 * @param dossier its id, which its own ontology takes
 * @returns `back`: the edit that takes this one back
 * @throws ClaimgraphError where the dossier itself adds no such type
 */
export function withType(
  ontology: Ontology,
  dossier: string,
  part: TypePart,
  id: string,
  type: Type | undefined,
): { ontology: Ontology; back: DossierEdit } {
  const list = LISTS[part];
  const base = BASES.get(ontology.extends ?? ontology.id);
  const ofBase = (base?.[list] as Type[] | undefined)?.find((one) => one.id === id);
  const types = ontology[list] as Type[];
  const old = types.find((one) => one.id === id);
  const isOwn = old !== undefined && JSON.stringify(old) !== JSON.stringify(ofBase);
  if (type === undefined && !isOwn) {
    const message = ofBase ? `"${id}" is part of the base ontology` : `there is no type "${id}"`;
    throw new ClaimgraphError([{ code: 'unknown-type', message, hint: 'Only types that the dossier adds can go' }]);
  }
  const next = type ?? ofBase;
  const changed = old
    ? types.flatMap((one) => (one.id === id ? (next ?? []) : one))
    : [...types, ...(next ? [next] : [])];
  // as it is read: an ontology of its own has its own id, and no title of the base
  const { title: _, ...untitled } = ontology;
  const own = ontology.extends === undefined ? { ...untitled, id: dossier, extends: ontology.id } : ontology;
  return {
    ontology: { ...own, [list]: changed },
    back: (isOwn ? { put: part, type: old } : { remove: part, id }) as DossierEdit,
  };
}

/** The edits that put what a dossier adds to its base, or changes in it, into another one; parents come first as they stand. */
export function ownTypes({ entityTypes, relationTypes, ...ontology }: Ontology): DossierEdit[] {
  const base = BASES.get(ontology.extends ?? ontology.id);
  const isOwn = (list: readonly Type[] | undefined) => {
    const known = new Set(list?.map((type) => JSON.stringify(type)));
    return (type: Type) => !known.has(JSON.stringify(type));
  };
  return [
    ...entityTypes.filter(isOwn(base?.entityTypes)).map((type): DossierEdit => ({ put: 'entityType', type })),
    ...relationTypes.filter(isOwn(base?.relationTypes)).map((type): DossierEdit => ({ put: 'relationType', type })),
  ];
}
