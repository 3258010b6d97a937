/**
 * Takes a whole dossier from claimgraph's own JSON into another: documents, entities, relations with their claims and
 * assessments, own types and places, as one record of the journal; an empty dossier gets its title, too. What is there
 * already stays as it is; where one id stands for different things, nothing is imported. A part comes without what it
 * knew of the rest, so that what hangs on that awaits review.
 */
import type { DossierEdit, Writer } from '../../dossier/index.js';
import type { Dossier } from '../../model/dossier.js';
import type { Entity } from '../../model/entity.js';
import { ClaimgraphError, type Problem } from '../../model/problem.js';
import type { Relation } from '../../model/relation.js';

export interface ImportedWhole {
  documents: number;
  entities: number;
  relations: number;
  claims: number;
}

/**
 * @param file its name, for errors
 * @throws ClaimgraphError where ids stand for different things in both, or the dossier cannot be changed
 */
export async function importWhole(
  writer: Writer,
  given: Dossier,
  file: string,
  { preview = false, by }: { preview?: boolean; by?: string } = {},
): Promise<ImportedWhole> {
  const taken = withDoubts(given);
  let planned = plan(await writer.ask(({ dossier }) => dossier), taken, file);
  if (!preview && planned.edits.length > 0) {
    await writer.change(({ dossier }) => {
      planned = plan(dossier, taken, file);
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      const about = given.documents.map(({ id }) => id);
      return { kind: 'documents', about, at, ...(by && { by }), edits: planned.edits };
    });
  }
  return planned.counts;
}

const UNTOLD = {
  en: 'What decides how much this counts was left out of the imported part: see the whole dossier before you decide.',
  zh: '决定这一主张分量的内容不在导入的部分之中；请先查看完整的卷宗再作决定。',
};

/** Of a part of a dossier, claims that the rest takes back, or of whose word it knows more, await review. */
function withDoubts(given: Dossier): Dossier {
  const { leftOut, relations } = given;
  if (!leftOut) return given;
  const { withdrawals, roots, corrections } = leftOut;
  const untold = new Set([...Object.keys(withdrawals), ...Object.keys(roots), ...corrections]);
  return {
    ...given,
    relations: relations.map((relation) => ({
      ...relation,
      claims: relation.claims.map((claim) =>
        untold.has(claim.id) && claim.review === 'accepted'
          ? { ...claim, review: 'proposed' as const, note: claim.note ?? UNTOLD }
          : claim,
      ),
    })),
  };
}

interface Plan {
  edits: DossierEdit[];
  counts: ImportedWhole;
}

function plan(into: Dossier, given: Dossier, file: string): Plan {
  const problems: Problem[] = [];
  const conflict = (kind: string, id: string) => {
    const message = `the ${kind} "${id}" is another one in the dossier`;
    const hint = 'Import into a new dossier, or rename one of them';
    problems.push({ code: 'same-id', message, place: { file }, field: id, hint });
  };
  const documents = fresh(into.documents, given.documents, (before, own) => {
    if (!equal(before, own)) conflict('document', own.id);
  });
  const entities = fresh(into.entities, [...given.entities, ...given.speakers], (before, own) => {
    if (!isSame(before, own)) conflict('entity', own.id);
  });
  const claims: { relation: string; claim: Relation['claims'][number] }[] = [];
  const relations = fresh(into.relations, given.relations, (before, own) => {
    if (!equal(endsOf(before), endsOf(own))) conflict('relation', own.id);
    const added = fresh(before.claims, own.claims, (old, claim) => {
      if (!equal(old, claim)) conflict('claim', claim.id);
    });
    for (const claim of added) claims.push({ relation: before.id, claim });
  });
  if (problems.length > 0) throw new ClaimgraphError(problems);
  const known = new Set([...into.ontology.entityTypes, ...into.ontology.relationTypes].map(({ id }) => id));
  const { entityTypes, relationTypes } = given.ontology;
  const isEmpty = into.documents.length + into.entities.length + into.relations.length === 0;
  const { title, description, licence } = given;
  const head = { title, ...(description && { description }), ...(licence !== undefined && { licence }) };
  const edits: DossierEdit[] = [
    ...(isEmpty && documents.length + entities.length > 0 ? [{ set: 'dossier' as const, fields: head }] : []),
    ...entityTypes.filter(({ id }) => !known.has(id)).map((type): DossierEdit => ({ put: 'entityType', type })),
    ...relationTypes.filter(({ id }) => !known.has(id)).map((type): DossierEdit => ({ put: 'relationType', type })),
    ...documents.map((document): DossierEdit => ({ put: 'document', document })),
    ...entities.map((entity): DossierEdit => ({ put: 'entity', entity, asLine: true })),
    ...relations.map(({ also: _, ...relation }): DossierEdit => ({ put: 'relation', relation, asLine: true })),
    ...claims.map(({ relation, claim }): DossierEdit => ({ put: 'claim', relation, claim })),
    ...(given.places && !into.places ? [{ put: 'places' as const, places: given.places }] : []),
  ];
  const counts = {
    ...{ documents: documents.length, entities: entities.length, relations: relations.length },
    claims: relations.reduce((sum, relation) => sum + relation.claims.length, claims.length),
  };
  return { edits, counts };
}

/** What is not there yet; what is, is shown to `meet`. */
function fresh<T extends { id: string }>(
  before: readonly T[],
  given: readonly T[],
  meet: (old: T, own: T) => void,
): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return given.filter((own) => {
    const old = known.get(own.id);
    if (old) meet(old, own);
    return old === undefined;
  });
}

/** Somebody who may have got another name or description since, but is of one type and shares a name. */
function isSame(before: Entity, own: Entity): boolean {
  const names = new Set(namesOf(before));
  return before.type === own.type && namesOf(own).some((name) => names.has(name));
}

function namesOf({ names, aliases }: Entity): string[] {
  return [...Object.values(names), ...Object.values(aliases).flat()];
}

function endsOf({ subject, type, object, value, from, until }: Relation) {
  return { subject, type, object, value, from, until };
}

/** Whether both say the same, whatever the order of their keys. */
function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
