/** What a new document says of itself that somebody must decide: that a wire service wrote it, or that it corrects another. */
import { creditOf, namesOfService } from '../analysis/copies/credits.js';
import { type CorrectionCandidate, findCorrections } from '../analysis/corrections/candidates.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { publisherKey } from '../model/publisher.js';

export type Lead =
  | { kind: 'credit'; document: string; service: string }
  | ({ kind: 'correction' } & Pick<CorrectionCandidate, 'document' | 'of' | 'whole'>);

/** Of the documents named, in their order. */
export function leadsOf(dossier: Dossier, ids: readonly string[]): Lead[] {
  const wanted = new Set(ids);
  const corrections = findCorrections(dossier).filter(({ state }) => state === 'open');
  return dossier.documents
    .filter(({ id }) => wanted.has(id))
    .flatMap((document): Lead[] => [
      ...creditLead(document),
      ...corrections
        .filter((one) => one.document === document.id)
        .map(({ of, whole }) => ({ kind: 'correction' as const, document: document.id, of, whole })),
    ]);
}

function creditLead({ id, text, publisher, credit, derivedFrom }: Document): Lead[] {
  const found = credit === undefined && derivedFrom === undefined ? creditOf(text) : undefined;
  if (!found || (publisher !== undefined && namesOfService(found.name).includes(publisherKey(publisher)))) return [];
  return [{ kind: 'credit', document: id, service: found.name }];
}
