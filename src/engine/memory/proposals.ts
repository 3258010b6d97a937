/** Answers `proposals`: what awaits review, and how far the review is. */

import { progress } from '../../analysis/progress.js';
import { queue, type Waiting } from '../../analysis/queue.js';
import { ACTS } from '../../model/acts.js';
import { actsOf } from '../../model/claim.js';
import { summarise } from '../../model/relation.js';
import { proposalsQuery } from '../queries/proposals.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownDocuments } from './known.js';
import { partOf } from './pages.js';
import { byCodeUnits } from './refs.js';

const KNOWN = new WeakMap<DossierIndex, readonly Waiting[]>();

/** O(claims) when first asked for. @throws ClaimgraphError where there is no such document */
function answerProposals(index: DossierIndex, query: QueryOf<typeof proposalsQuery>): AnswerOf<typeof proposalsQuery> {
  if (query.document !== undefined) knownDocuments(index, [query.document], 'document');
  const all = KNOWN.get(index) ?? queue(index.dossier);
  KNOWN.set(index, all);
  const waiting = new Map<string, number>();
  for (const { claim } of all) waiting.set(claim.document, (waiting.get(claim.document) ?? 0) + 1);
  const { type, allegedFirst, surestFirst } = query;
  const wanted = all.filter(
    ({ claim, relation }) =>
      (query.document === undefined || claim.document === query.document) &&
      (claim.proposal?.confidence ?? 100) >= query.minConfidence &&
      (!type?.length || index.ontology.isRelationOf(relation.type, type)),
  );
  // a stable sort: among equals the order of the documents stays
  const ordered = surestFirst ? [...wanted].sort((a, b) => sureness(b) - sureness(a)) : wanted;
  const { items, page } = partOf(
    allegedFirst ? [...ordered.filter(isAlleged), ...ordered.filter((one) => !isAlleged(one))] : ordered,
    query,
  );
  return {
    proposals: items.map(({ claim, relation, newEntities }) => ({
      claim: claim.id,
      relation: summarise(
        { ...relation, claims: relation.claims.filter(({ review }) => review !== 'rejected') },
        index.context.sources,
      ),
      newEntities,
    })),
    entities: [...new Set(items.flatMap(named))].sort(byCodeUnits).flatMap((id) => index.entities.get(id) ?? []),
    documents: index.dossier.documents.map(({ text: _, ...metadata }) => ({
      ...metadata,
      waiting: waiting.get(metadata.id) ?? 0,
    })),
    progress: progress(index.dossier, query.document),
    ...page,
  };
}

/** What a person proposes comes before every guess of a program. */
function sureness({ claim }: Waiting): number {
  return claim.proposal?.confidence ?? 101;
}

function isAlleged({ claim }: Waiting): boolean {
  return actsOf(claim).some((act) => ACTS[act].effect === 'alleges');
}

function named({ relation: { subject, object, claims } }: Waiting): string[] {
  const speakers = claims.flatMap(({ chain }) => chain.flatMap(({ agent }) => agent ?? []));
  return [subject, ...(object === undefined ? [] : [object]), ...speakers];
}

export const proposals = answered(proposalsQuery, answerProposals);
