/** Two relations that say the same become one: claims and assessments of the first go to the second. */
import type { DossierEdit, View } from '../dossier/index.js';
import { ClaimgraphError } from '../model/problem.js';
import { propositionKey } from '../model/proposition.js';
import type { Relation } from '../model/relation.js';

/** @throws ClaimgraphError where one is not there, or the two do not say the same */
export function joinEdits(state: View, from: string, into: string): { edits: DossierEdit[]; about: string[] } {
  const [gone, stays] = [findRelation(state, from), findRelation(state, into)];
  const { relationTypes } = state.ontology;
  if (from === into || propositionKey(gone, relationTypes) !== propositionKey(stays, relationTypes)) {
    const message =
      from === into ? `"${from}" is one relation already` : `"${from}" does not say the same as "${into}"`;
    const hint = 'Relations of one proposition have the same ends, type and dates, or are each other read backwards';
    throw new ClaimgraphError([{ code: 'not-the-same', message, hint }]);
  }
  const edits: DossierEdit[] = [
    { remove: 'relation', id: from },
    ...gone.claims.map((claim): DossierEdit => ({ put: 'claim', relation: into, claim })),
  ];
  if (gone.assessments.length > 0) {
    const assessments = [...stays.assessments, ...gone.assessments].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
    edits.push({ set: 'relation', id: into, fields: { assessments } });
  }
  return { edits, about: [from, into] };
}

function findRelation(state: View, id: string): Relation {
  const relation = state.relation(id);
  if (!relation) throw new ClaimgraphError([{ code: 'unknown-relation', message: `there is no relation "${id}"`, id }]);
  return relation;
}
