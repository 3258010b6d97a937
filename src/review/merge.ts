/** Two entities are one: every claim and name goes over, and standings follow from the claims again. */
import type { DossierEdit, View } from '../dossier/index.js';
import type { Entity } from '../model/entity.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';

/**
 * The changes that make one entity part of another. Relations that come to say the same are joined, claim by claim;
 * nothing is lost.
 * @throws ClaimgraphError where one is not there, or they are the same already
 */
export function mergeEdits(state: View, from: string, into: string): { edits: DossierEdit[]; about: string[] } {
  if (from === into)
    throw new ClaimgraphError([{ code: 'same-entity', message: `"${from}" cannot be merged into itself` }]);
  const [gone, stays] = [findEntity(state, from), findEntity(state, into)];
  const edits: DossierEdit[] = [{ set: 'entity', id: into, fields: namesWith(stays, gone) }];
  const moved = (id: string | undefined) => (id === from ? into : id);
  const concerned = state.naming(from);
  const joined = new Set<string>();
  for (const relation of concerned) {
    const ends = { ...relation, subject: moved(relation.subject) as string, object: moved(relation.object) };
    const isMoved = ends.subject !== relation.subject || ends.object !== relation.object;
    const chainOf = (claim: Relation['claims'][number]) =>
      claim.chain.map((step) => (step.agent === from ? { ...step, agent: into } : step));
    const twin =
      isMoved &&
      [...state.withEnds(ends), ...concerned].find(
        (other) => other.id !== relation.id && !joined.has(other.id) && says(other, ends, moved),
      );
    if (twin) {
      joined.add(relation.id);
      const claims = relation.claims.map((claim) => ({ ...claim, chain: chainOf(claim) }));
      edits.push(
        { remove: 'relation', id: relation.id },
        ...claims.map((claim): DossierEdit => ({ put: 'claim', relation: twin.id, claim })),
      );
      continue;
    }
    if (isMoved) {
      const { subject, object = null } = ends;
      edits.push({ set: 'relation', id: relation.id, fields: { subject, object } });
    }
    for (const claim of relation.claims) {
      if (!claim.chain.some(({ agent }) => agent === from)) continue;
      edits.push({ set: 'claim', id: claim.id, fields: { chain: chainOf(claim) } });
    }
  }
  edits.push({ remove: 'entity', id: from });
  return { edits, about: [from, into] };
}

/** @throws ClaimgraphError */
export function findEntity(state: View, id: string): Entity {
  const entity = state.entity(id);
  if (!entity) throw new ClaimgraphError([{ code: 'unknown-entity', message: `there is no entity "${id}"`, id }]);
  return entity;
}

function says(
  a: Relation,
  b: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>,
  moved: (id: string | undefined) => string | undefined,
): boolean {
  return (
    moved(a.subject) === b.subject &&
    a.type === b.type &&
    moved(a.object) === b.object &&
    JSON.stringify(a.value) === JSON.stringify(b.value)
  );
}

/** The names of one entity with those of another as aliases, none twice. */
function namesWith(stays: Entity, gone: Entity): Pick<Entity, 'names' | 'aliases' | 'sameAs'> {
  const names = { ...gone.names, ...stays.names };
  const languages = new Set([...Object.keys(gone.names), ...Object.keys(gone.aliases), ...Object.keys(stays.aliases)]);
  const aliases = Object.fromEntries(
    [...languages].flatMap((language) => {
      const all = [
        ...(stays.aliases[language] ?? []),
        ...(gone.names[language] === undefined ? [] : [gone.names[language]]),
        ...(gone.aliases[language] ?? []),
      ];
      const distinct = [...new Set(all)].filter((name) => name !== names[language]);
      return distinct.length > 0 ? [[language, distinct]] : [];
    }),
  );
  return { names, aliases, sameAs: { ...gone.sameAs, ...stays.sameAs } };
}
