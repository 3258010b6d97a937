/** Changes of documents by hand: their metadata, and removing one with what hangs on it. */
import type { DossierEdit, View } from '../dossier/index.js';
import type { DocumentChange } from '../model/changes.js';
import { ClaimgraphError } from '../model/problem.js';
import { inUse } from './entities.js';
import type { Plan } from './planned.js';

/** Fields in which a document names others. */
const LINKS = ['derivedFrom', 'independentOf', 'corrects', 'retracts', 'notCorrecting'] as const;

export function changeDocument(state: View, id: string, change: DocumentChange): Plan {
  checkDocument(state, id);
  return { edits: [{ set: 'document', id, fields: change }], about: [id] };
}

/**
 * Removes a document; with `whole`, every claim in it or in its own voice, and every relation that then nobody claims
 * and nobody has assessed.
 * @throws ClaimgraphError with the code `in-use` that names what hangs on it
 */
export function removeDocument(state: View, id: string, whole: boolean): Plan {
  checkDocument(state, id);
  const naming = state.naming(id);
  if (!whole && naming.length > 0) throw inUse(id, naming);
  const edits = naming.flatMap((relation): DossierEdit[] => {
    const gone = relation.claims.filter(
      ({ document, chain }) => document === id || chain.some(({ agent }) => agent === id),
    );
    return gone.length === relation.claims.length && relation.assessments.length === 0
      ? [{ remove: 'relation', id: relation.id }]
      : gone.map((claim): DossierEdit => ({ remove: 'claim', id: claim.id }));
  });
  // what another document takes up from it is not said to come from nowhere
  const links = [...state.documentIds()].flatMap((other): DossierEdit[] => {
    const value = state.document(other)?.value;
    const fields = LINKS.flatMap((field) => {
      const list = value?.[field];
      if (!list?.includes(id)) return [];
      const left = list.filter((one) => one !== id);
      return [[field, left.length > 0 ? left : null] as const];
    });
    return fields.length > 0 ? [{ set: 'document', id: other, fields: Object.fromEntries(fields) }] : [];
  });
  return {
    edits: [...edits, ...links, { remove: 'document', id }],
    about: [id, ...naming.map((relation) => relation.id)],
  };
}

function checkDocument(state: View, id: string): void {
  if (state.document(id)) return;
  throw new ClaimgraphError([{ code: 'unknown-document', message: `there is no document "${id}"` }]);
}
