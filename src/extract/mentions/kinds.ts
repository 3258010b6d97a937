/** Kinds of a language's model and types of the ontology, from one to the other. */
import type { EntityKind } from '../../language/parse.js';

/** By type of the base ontology; what is not here goes by its parent. */
const KINDS: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries({
    person: 'person politician executive',
    organization:
      'organisation company bank government-body legislature court regulator military-body law-enforcement-body international-body media-outlet political-party ngo university armed-group exchange',
    place: 'place country region city',
    facility: 'facility',
    group: 'group consumers developers investors legislators industry',
    product: 'product software app ai-model service weapon vehicle component',
    work: 'document memo report article statement',
    law: 'law restriction-list agreement',
    event: 'event campaign protest meeting election transaction legal-case conflict disaster situation',
    money: 'currency',
  }).flatMap(([kind, types]) => types.split(' ').map((type) => [type, kind as EntityKind] as const)),
);

/** The type that a kind is in the base ontology when nothing tells it better. */
const TYPES: Partial<Record<EntityKind, string>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  facility: 'facility',
  group: 'group',
  product: 'product',
  work: 'document',
  law: 'law',
  event: 'event',
};

export function kindOfType(type: string): EntityKind | undefined {
  return KINDS.get(type);
}

export function typeOfKind(kind: EntityKind): string | undefined {
  return TYPES[kind];
}
