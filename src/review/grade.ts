/** Grades of sources: who thinks how much of one, and since when. A publisher that is no entity yet becomes one. */
import type { DossierEdit, View } from '../dossier/index.js';
import { slugOf } from '../extract/rules/ids.js';
import type { Grading } from '../model/assessment.js';
import type { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { PUBLISHER, publisherKey } from '../model/publisher.js';

/** What a publisher is where nobody has said. */
const OUTLET = 'media-outlet';

/** @throws ClaimgraphError where there is no such source */
export function gradeEdits(
  state: View,
  { source, reliability, note }: Extract<Decision, { kind: 'grade' }>,
  { by, at }: { by: string; at: string },
) {
  const grading: Grading = { reliability, ...(note && { note }), by, at };
  const entity = state.entity(source);
  if (entity) {
    const edit: DossierEdit = {
      set: 'entity',
      id: source,
      fields: { gradings: [...(entity.gradings ?? []), grading] },
    };
    return { edits: [edit], about: [source] };
  }
  const documents = [...state.documentIds()].flatMap((id) => state.document(id)?.value ?? []);
  const document = documents.find(
    ({ publisher }) => publisher !== undefined && PUBLISHER + publisherKey(publisher) === source,
  );
  if (document?.publisher === undefined || !state.ontology.entityTypes.has(OUTLET)) {
    const hint = 'Name an entity, or a publisher as claimgraph sources lists it';
    throw new ClaimgraphError([
      { code: 'unknown-source', message: `there is no source "${source}"`, field: 'source', hint },
    ]);
  }
  const slug = slugOf(document.publisher) || 'outlet';
  let id = slug;
  for (let n = 2; state.entity(id) ?? state.document(id); n++) id = `${slug}-${n}`;
  const names = { [document.language]: document.publisher };
  const made: DossierEdit = { put: 'entity', entity: { id, type: OUTLET, names, gradings: [grading] }, asLine: true };
  return { edits: [made], about: [id] };
}
