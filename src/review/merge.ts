/** Two entities are one: every claim and name goes over, and standings follow from the claims again. */
import type { DossierEdit } from '../dossier/index.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { findEntity, type Plan } from './decide.js';

/**
 * The changes that make one entity part of another, and those that split them again. Relations that come to say the
 * same are joined, claim by claim; nothing is lost.
 * @throws ClaimgraphError where one is not there, or they are the same already
 */
export function mergeEdits(dossier: Dossier, from: string, into: string): Plan {
  if (from === into)
    throw new ClaimgraphError([{ code: 'same-entity', message: `"${from}" cannot be merged into itself` }]);
  const [gone, stays] = [findEntity(dossier, from), findEntity(dossier, into)];
  const edits: DossierEdit[] = [{ set: 'entity', id: into, fields: namesWith(stays, gone) }];
  const back: DossierEdit[] = [
    { put: 'entity', entity: gone, asLine: true },
    { set: 'entity', id: into, fields: { names: stays.names, aliases: stays.aliases, sameAs: stays.sameAs } },
  ];
  const moved = (id: string | undefined) => (id === from ? into : id);
  for (const relation of dossier.relations) {
    const subject = moved(relation.subject) as string;
    const object = moved(relation.object);
    const speaks = relation.claims.filter(({ chain }) => chain.some(({ agent }) => agent === from));
    if (subject === relation.subject && object === relation.object && speaks.length === 0) continue;
    const twin = dossier.relations.find(
      (other) => other !== relation && says(other, { ...relation, subject, object }, moved),
    );
    const claims = relation.claims.map((claim) => ({
      ...claim,
      chain: claim.chain.map((step) => (step.agent === from ? { ...step, agent: into } : step)),
    }));
    if (twin && (subject !== relation.subject || object !== relation.object)) {
      edits.push(
        { remove: 'relation', id: relation.id },
        ...claims.map((claim): DossierEdit => ({ put: 'claim', relation: twin.id, claim })),
      );
      back.push(...claims.map((claim): DossierEdit => ({ remove: 'claim', id: claim.id })), {
        put: 'relation',
        relation,
        asLine: true,
      });
      continue;
    }
    if (subject !== relation.subject || object !== relation.object) {
      edits.push({ set: 'relation', id: relation.id, fields: { subject, object: object ?? null } });
      back.push({
        set: 'relation',
        id: relation.id,
        fields: { subject: relation.subject, object: relation.object ?? null },
      });
    }
    for (const claim of speaks) {
      const chain = claim.chain.map((step) => (step.agent === from ? { ...step, agent: into } : step));
      edits.push({ set: 'claim', id: claim.id, fields: { chain } });
      back.push({ set: 'claim', id: claim.id, fields: { chain: claim.chain } });
    }
  }
  edits.push({ remove: 'entity', id: from });
  return { edits, back, about: [from, into] };
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
