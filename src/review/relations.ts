/** Changes of relations by hand: drawn, dated, moved, assessed, removed. */
import type { DossierEdit, View } from '../dossier/index.js';
import type { Assessment } from '../model/assessment.js';
import type { RelationChange } from '../model/changes.js';
import type { Decision } from '../model/decision.js';
import { deriveClaimId, deriveRelationId } from '../model/id.js';
import { baseLanguage } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { freeId } from '../text/slug.js';
import { newRelationId } from './claims.js';
import type { Plan, Stamp } from './planned.js';

/**
 * A relation that nobody claims yet, or that the dossier's authors claim in a note of their own: a document that says
 * who wrote it and when.
 * @throws ClaimgraphError where a relation of these ends, type and dates is there
 */
export function newRelation(
  state: View,
  { relation: given, note }: Extract<Decision, { kind: 'newRelation' }>,
  { by, at }: Stamp,
): Plan {
  const twin = state.withEnds(given).find(({ from, until }) => from === given.from && until === given.until);
  if (twin && !note) {
    const message = `the relation "${twin.id}" is there already`;
    throw new ClaimgraphError([{ code: 'duplicate-relation', message, hint: 'Add a claim to it instead' }]);
  }
  const id = twin?.id ?? newRelationId(state, deriveRelationId(given));
  const edits: DossierEdit[] = [];
  if (!note) return { edits: [{ put: 'relation', relation: { ...given, id }, asLine: true }], about: [id] };
  const document = freeId(`note-${at.slice(0, 10)}`, {
    has: (one) => state.document(one) !== undefined || state.entity(one) !== undefined,
  });
  const title = NOTE_TITLES[baseLanguage(note.language)]?.(by) ?? `Note by ${by}`;
  edits.push({
    put: 'document',
    document: {
      id: document,
      title,
      publisher: by,
      date: at.slice(0, 10),
      language: note.language,
      text: `${note.text}\n`,
    },
  });
  const claim = {
    id: deriveClaimId(id, document, 1),
    document,
    chain: [],
    review: 'accepted' as const,
    evidence: { quote: note.text },
    reviewed: { by, at },
  };
  edits.push(
    twin
      ? { put: 'claim', relation: id, claim }
      : { put: 'relation', relation: { ...given, id, claims: [claim] }, asLine: true },
  );
  return { edits, about: [id, document] };
}

const NOTE_TITLES: Readonly<Record<string, (by: string) => string>> = {
  en: (by) => `Note by ${by}`,
  zh: (by) => `${by}的笔记`,
};

/** Dates, ends and type; its id stays, so that links to it stay good. */
export function changeRelation(state: View, id: string, change: RelationChange): Plan {
  findRelation(state, id);
  const literal = change.value !== undefined ? { object: null } : change.object !== undefined ? { value: null } : {};
  return { edits: [{ set: 'relation', id, fields: { ...change, ...literal } }], about: [id] };
}

export function removeRelation(state: View, id: string): Plan {
  findRelation(state, id);
  return { edits: [{ remove: 'relation', id }], about: [id] };
}

/** Our own verdict, after those before it. */
export function assess(state: View, id: string, assessment: Omit<Assessment, 'by' | 'at'>, { by, at }: Stamp): Plan {
  const { assessments } = findRelation(state, id);
  const fields = { assessments: [...assessments, { ...assessment, by, at }] };
  return { edits: [{ set: 'relation', id, fields }], about: [id] };
}

/** @throws ClaimgraphError */
function findRelation(state: View, id: string): Relation {
  const relation = state.relation(id);
  if (!relation) throw new ClaimgraphError([{ code: 'unknown-relation', message: `there is no relation "${id}"`, id }]);
  return relation;
}
