/** Whether a document is a copy: of another one (`derivedFrom`), or of what a wire service sent (`credit`). */
import type { DossierEdit, View } from '../dossier/index.js';
import type { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';

type CopyDecision = Extract<Decision, { kind: 'copy' | 'notCopy' }>;

/** @throws ClaimgraphError where a document is not there, or not exactly one of `of` and `service` is given */
export function copyEdits(state: View, { kind, document: id, of, service }: CopyDecision) {
  const document = metadataOf(state, id);
  if ((of === undefined) === (service === undefined) || of === id) {
    const message = of === id ? `"${id}" cannot be a copy of itself` : 'a copy is of a document or of a service';
    throw new ClaimgraphError([
      { code: 'copy-of-what', message, field: 'of', hint: 'Give of or service, one of them' },
    ]);
  }
  if (of === undefined) {
    const fields = { credit: kind === 'copy' ? service : 'none' };
    return { edits: [set(id, fields)], about: [id] };
  }
  const other = metadataOf(state, of);
  const [yes, no] =
    kind === 'copy' ? (['derivedFrom', 'independentOf'] as const) : (['independentOf', 'derivedFrom'] as const);
  const edits = [
    set(id, {
      [yes]: [...new Set([...(document[yes] ?? []), of])],
      ...(document[no]?.includes(of) && { [no]: without(document[no], of) }),
    }),
    // whichever way round it was said before
    ...(['derivedFrom', 'independentOf'] as const).flatMap((field) =>
      other[field]?.includes(id) ? [set(of, { [field]: without(other[field], id) })] : [],
    ),
  ];
  return { edits, about: [id, of] };
}

function set(id: string, fields: Readonly<Record<string, unknown>>): DossierEdit {
  return { set: 'document', id, fields };
}

function without(ids: readonly string[], id: string): string[] | null {
  const left = ids.filter((one) => one !== id);
  return left.length > 0 ? left : null;
}

function metadataOf(state: View, id: string) {
  const document = state.document(id);
  if (!document) throw new ClaimgraphError([{ code: 'unknown-document', message: `there is no document "${id}"` }]);
  return document.value;
}
