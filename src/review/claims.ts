/** Changes of claims: accepted, rejected, corrected, moved, made by hand, or proposed by a program. */
import type { DossierEdit, Ends, View } from '../dossier/index.js';
import type { Claim } from '../model/claim.js';
import type { Decision, HandMade } from '../model/decision.js';
import { deriveClaimId, deriveRelationId } from '../model/id.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import type { Plan, Stamp } from './planned.js';

export function judge(
  state: View,
  decision: { kind: 'accept' | 'reject'; claim: string; seen: Claim['review'] },
  reviewed: Stamp,
): Plan {
  const { relation, claim } = seenClaim(state, decision.claim, decision.seen);
  const review = decision.kind === 'accept' ? 'accepted' : 'rejected';
  const named = review === 'accepted' ? acceptNamed(state, relation, claim) : [];
  return {
    edits: [...named, { set: 'claim', id: claim.id, fields: { review, reviewed } }],
    about: [claim.id],
  };
}

/** Who is named in what is accepted is accepted as well. */
function acceptNamed(state: View, relation: Ends, claim: Pick<Claim, 'chain'>): DossierEdit[] {
  const named = new Set([relation.subject, relation.object, ...claim.chain.map(({ agent }) => agent)]);
  return [...named].flatMap((id): DossierEdit[] => {
    const review = id === undefined ? undefined : state.entity(id)?.review;
    return id === undefined || review === undefined || review === 'accepted'
      ? []
      : [{ set: 'entity', id, fields: { review: null } }];
  });
}

export function correct(state: View, decision: Extract<Decision, { kind: 'edit' }>, reviewed: Stamp): Plan {
  const { relation, claim } = seenClaim(state, decision.claim, decision.seen);
  const { change } = decision;
  const { quote, start, chain = claim.chain, polarity = claim.polarity, modality = claim.modality } = change;
  const evidence = quote === undefined ? claim.evidence : evidenceOf(state, claim.document, quote, start);
  const next = { ...claim, chain, polarity, modality, evidence, review: 'accepted' as const, reviewed };
  const ends = {
    subject: change.subject ?? relation.subject,
    type: change.type ?? relation.type,
    ...(change.value !== undefined
      ? { value: change.value }
      : change.object !== undefined
        ? { object: change.object }
        : relation.object !== undefined
          ? { object: relation.object }
          : { value: relation.value }),
  };
  const named = acceptNamed(state, ends, next);
  const twins = state.withEnds(ends);
  const target = twins.find(({ id }) => id === relation.id) ?? twins[0];
  if (target?.id === relation.id) {
    const fields = { chain, polarity, modality, evidence, review: 'accepted', reviewed };
    return { edits: [...named, { set: 'claim', id: claim.id, fields }], about: [claim.id] };
  }
  const alone = relation.claims.length === 1 && relation.assessments.length === 0;
  const out: DossierEdit = alone ? { remove: 'relation', id: relation.id } : { remove: 'claim', id: claim.id };
  const made = newRelationId(state, deriveRelationId(ends), relation.id);
  const into: DossierEdit = target
    ? { put: 'claim', relation: target.id, claim: next }
    : { put: 'relation', relation: { id: made, ...ends, claims: [next] } as Relation, asLine: true };
  return { edits: [...named, out, into], about: [claim.id] };
}

/** A claim made by hand from words of a document; its author accepts it. */
export function addByHand(state: View, made: HandMade, reviewed: Stamp): Plan {
  return place(state, made, { review: 'accepted', reviewed });
}

/** A claim that awaits review, whoever proposes it. */
export function propose(state: View, decision: Extract<Decision, { kind: 'propose' }>, { by }: Stamp): Plan {
  const { claim, confidence, reasons } = decision;
  return place(state, claim, { review: 'proposed', proposal: { extractor: by, confidence, reasons } });
}

function place(state: View, made: HandMade, rest: Pick<Claim, 'review' | 'reviewed' | 'proposal'>): Plan {
  const { document, chain, polarity, modality, quote, start, from, until } = made;
  const ends = {
    subject: made.subject,
    type: made.type,
    ...(made.object !== undefined && { object: made.object }),
    ...(made.value !== undefined && { value: made.value }),
  };
  const dates = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  const isDated = from !== undefined || until !== undefined;
  const target = state
    .withEnds(ends)
    .find((relation) => !isDated || (relation.from === from && relation.until === until));
  const relation = target?.id ?? newRelationId(state, deriveRelationId({ ...ends, ...dates }));
  let n = 1;
  while (state.claim(deriveClaimId(relation, document, n))) n++;
  const claim = {
    id: deriveClaimId(relation, document, n),
    document,
    chain,
    polarity,
    modality,
    evidence: evidenceOf(state, document, quote, start),
    ...rest,
  };
  const put: DossierEdit = target
    ? { put: 'claim', relation, claim }
    : { put: 'relation', relation: { id: relation, ...ends, ...dates, claims: [claim] }, asLine: true };
  const named = rest.review === 'accepted' ? acceptNamed(state, ends, claim) : [];
  return { edits: [...named, put], about: [claim.id] };
}

function seenClaim(state: View, id: string, seen: Claim['review']): { relation: Relation; claim: Claim } {
  const found = state.claim(id);
  if (!found) {
    throw new ClaimgraphError([
      {
        code: 'unknown-claim',
        message: `there is no claim "${id}"`,
        hint: 'Somebody may have moved or removed it; read the list again',
      },
    ]);
  }
  const { claim } = found;
  if (claim.review === seen) return found;
  const who = claim.reviewed ? ` by ${claim.reviewed.by} at ${claim.reviewed.at}` : '';
  throw new ClaimgraphError([
    {
      code: 'conflict',
      message: `"${id}" was already ${claim.review}${who}`,
      hint: 'Look at it again before you decide',
    },
  ]);
}

function evidenceOf(state: View, document: string, quote: string, start?: number) {
  const text = state.document(document)?.value.text ?? '';
  const at = start ?? text.indexOf(quote);
  return text.slice(at, at + quote.length) === quote && at >= 0
    ? { quote, start: at, end: at + quote.length }
    : { quote };
}

export function newRelationId(state: View, wanted: string, leaving?: string): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (id === leaving || !state.relation(id)) return id;
  }
}
