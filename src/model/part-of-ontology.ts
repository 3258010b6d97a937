/** An ontology made of part of another one and of types of its own. */
import { ancestors, Ontology } from './ontology.js';

/**
 * @param whole where the types come from
 * @param own its id, its title, and the types that only it has
 * @param entities ids of entity types of the whole; their parents come with them
 * @param relations ids of relation types of the whole; ends that are not kept fall away
 * @throws Error where a type is not there, or keeps no end
 */
export function partOf(
  whole: Ontology,
  own: Ontology,
  entities: readonly string[],
  relations: readonly string[],
): Ontology {
  const known = new Map(whole.entityTypes.map((type) => [type.id, type]));
  const kept = new Set(entities.flatMap((id) => [id, ...ancestors(known, id)]));
  const unknown = [...entities.filter((id) => !known.has(id)), ...relations.filter((id) => !has(whole, id))];
  if (unknown.length > 0) throw new Error(`no types ${unknown.join(', ')} in ${whole.id}`);
  const wanted = new Set(relations);
  const ends = (ids: readonly string[], type: string) => {
    const left = ids.filter((id) => kept.has(id));
    if (ids.length > 0 && left.length === 0) throw new Error(`${type} keeps no end`);
    return left;
  };
  return Ontology.parse({
    ...own,
    entityTypes: [...whole.entityTypes.filter(({ id }) => kept.has(id)), ...own.entityTypes],
    relationTypes: [
      ...whole.relationTypes
        .filter(({ id }) => wanted.has(id))
        .map(({ parent, inverseOf, ...type }) => ({
          ...type,
          ...(parent !== undefined && wanted.has(parent) && { parent }),
          ...(inverseOf !== undefined && wanted.has(inverseOf) && { inverseOf }),
          domain: ends(type.domain, type.id),
          range: ends(type.range, type.id),
        })),
      ...own.relationTypes,
    ],
  });
}

function has({ relationTypes }: Ontology, id: string): boolean {
  return relationTypes.some((type) => type.id === id);
}
