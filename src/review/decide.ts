/** Decisions on proposals: each is checked against what the reviewer saw, saved at once, and can be taken back. */
import { type DossierEdit, editDossier } from '../dossier/index.js';
import type { Claim } from '../model/claim.js';
import type { Decision, HandMade } from '../model/decision.js';
import type { Dossier } from '../model/dossier.js';
import { deriveClaimId, deriveRelationId } from '../model/id.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { addToJournal, type DecisionKind, type Entry, lastStanding, readJournal, standingEntry } from './journal.js';
import { mergeEdits } from './merge.js';

export interface Decider {
  by: string;
  /** the time, injected in tests */
  now?: () => Date;
}

export interface Decided {
  dossier: Dossier;
  entry: Entry;
}

/**
 * Carries out one decision: accepts, rejects, corrects or adds a claim, merges an entity into another, or takes back
 * the last decision of the same person.
 * @throws ClaimgraphError with the code `conflict` where somebody else decided in between; where what is named is not
 * there; where the dossier would not pass its check. Nothing is then written.
 */
export async function decide(
  folder: string,
  decision: Decision,
  { by, now = () => new Date() }: Decider,
): Promise<Decided> {
  const at = now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  let entry: Entry | undefined;
  let journal: Entry[] = [];
  let planned: Plan | undefined;
  // the journal is read under the same lock as the dossier, before anything is planned
  const dossier = await editDossier(
    folder,
    (current) => {
      planned = withNewEntities(current, decision, plan(current, decision, { by, at }, journal));
      return planned.edits;
    },
    async () => {
      const kind: DecisionKind = decision.kind;
      const { about, back, undoes } = planned ?? { about: [], back: [] };
      entry = { n: journal.length + 1, kind, about, by, at, back: [...back], ...(undoes !== undefined && { undoes }) };
      await addToJournal(folder, entry);
    },
    async () => {
      journal = await readJournal(folder);
    },
  );
  return { dossier, entry: entry as Entry };
}

export interface Plan {
  edits: readonly DossierEdit[];
  back: readonly DossierEdit[];
  about: string[];
  undoes?: number;
}

interface Stamp {
  by: string;
  at: string;
}

function plan(dossier: Dossier, decision: Decision, stamp: Stamp, journal: readonly Entry[]): Plan {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      return judge(dossier, decision, stamp);
    case 'edit':
      return correct(dossier, decision, stamp);
    case 'add':
      return addByHand(dossier, decision.claim, stamp);
    case 'merge':
      return mergeEdits(dossier, decision.entity, decision.into);
    case 'different':
    case 'unsure':
      for (const id of [decision.entity, decision.into]) findEntity(dossier, id);
      return { edits: [], back: [], about: [decision.entity, decision.into] };
    case 'undo':
      return takeBack(dossier, decision, journal, stamp.by);
  }
}

/** Entities that the decision makes come before what names them, and go after it is taken back. */
function withNewEntities(dossier: Dossier, decision: Decision, planned: Plan): Plan {
  const made =
    decision.kind === 'edit'
      ? decision.change.newEntities
      : decision.kind === 'add'
        ? decision.claim.newEntities
        : undefined;
  if (!made || made.length === 0) return planned;
  const taken = new Set([...dossier.entities, ...dossier.documents].map(({ id }) => id));
  const clash = made.find(({ id }) => taken.has(id));
  if (clash) {
    const message = `the id "${clash.id}" is already taken`;
    throw new ClaimgraphError([{ code: 'duplicate-id', message, mend: 'Use the entity that is there' }]);
  }
  return {
    ...planned,
    edits: [...made.map((entity): DossierEdit => ({ put: 'entity', entity, asLine: true })), ...planned.edits],
    back: [...planned.back, ...made.map(({ id }): DossierEdit => ({ remove: 'entity', id }))],
  };
}

function judge(
  dossier: Dossier,
  decision: { kind: 'accept' | 'reject'; claim: string; seen: Claim['review'] },
  reviewed: Stamp,
): Plan {
  const { relation, claim } = seenClaim(dossier, decision.claim, decision.seen);
  const review = decision.kind === 'accept' ? 'accepted' : 'rejected';
  const named = review === 'accepted' ? acceptNamed(dossier, relation, claim) : { edits: [], back: [] };
  return {
    edits: [...named.edits, { set: 'claim', id: claim.id, fields: { review, reviewed } }],
    back: [
      { set: 'claim', id: claim.id, fields: { review: claim.review, reviewed: claim.reviewed ?? null } },
      ...named.back,
    ],
    about: [claim.id],
  };
}

/** Who is named in what is accepted is accepted as well. */
function acceptNamed(dossier: Dossier, relation: Pick<Relation, 'subject' | 'object'>, claim: Pick<Claim, 'chain'>) {
  const named = new Set([relation.subject, relation.object, ...claim.chain.map(({ agent }) => agent)]);
  const waiting = dossier.entities.filter(
    ({ id, review }) => named.has(id) && review !== undefined && review !== 'accepted',
  );
  const edits: DossierEdit[] = waiting.map(({ id }) => ({ set: 'entity', id, fields: { review: null } }));
  const back: DossierEdit[] = waiting.map(({ id, review }) => ({ set: 'entity', id, fields: { review } }));
  return { edits, back };
}

function correct(dossier: Dossier, decision: Extract<Decision, { kind: 'edit' }>, reviewed: Stamp): Plan {
  const { relation, claim } = seenClaim(dossier, decision.claim, decision.seen);
  const { change } = decision;
  const { quote, start, chain = claim.chain, polarity = claim.polarity, modality = claim.modality } = change;
  const evidence = quote === undefined ? claim.evidence : evidenceOf(dossier, claim.document, quote, start);
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
  const named = acceptNamed(dossier, ends, next);
  const target = dossier.relations.find((other) => sameEnds(other, ends));
  if (target?.id === relation.id) {
    const fields = { chain, polarity, modality, evidence, review: 'accepted', reviewed };
    const old = Object.fromEntries(Object.keys(fields).map((key) => [key, claim[key as keyof Claim] ?? null]));
    return {
      edits: [...named.edits, { set: 'claim', id: claim.id, fields }],
      back: [{ set: 'claim', id: claim.id, fields: old }, ...named.back],
      about: [claim.id],
    };
  }
  const alone = relation.claims.length === 1 && relation.assessments.length === 0;
  const out: DossierEdit = alone ? { remove: 'relation', id: relation.id } : { remove: 'claim', id: claim.id };
  const inBack: DossierEdit = alone
    ? { put: 'relation', relation, asLine: true }
    : { put: 'claim', relation: relation.id, claim };
  const made = newRelationId(dossier, deriveRelationId(ends), relation.id);
  const into: DossierEdit = target
    ? { put: 'claim', relation: target.id, claim: next }
    : { put: 'relation', relation: { id: made, ...ends, claims: [next] } as Relation, asLine: true };
  const undoInto: DossierEdit = target ? { remove: 'claim', id: claim.id } : { remove: 'relation', id: made };
  return { edits: [...named.edits, out, into], back: [undoInto, inBack, ...named.back], about: [claim.id] };
}

function addByHand(dossier: Dossier, made: HandMade, reviewed: Stamp): Plan {
  const { document, chain, polarity, modality, quote, start } = made;
  const ends = {
    subject: made.subject,
    type: made.type,
    ...(made.object !== undefined && { object: made.object }),
    ...(made.value !== undefined && { value: made.value }),
  };
  const target = dossier.relations.find((other) => sameEnds(other, ends));
  const relation = target?.id ?? newRelationId(dossier, deriveRelationId(ends));
  const taken = new Set(dossier.relations.flatMap(({ claims }) => claims.map(({ id }) => id)));
  let n = 1;
  while (taken.has(deriveClaimId(relation, document, n))) n++;
  const claim = {
    id: deriveClaimId(relation, document, n),
    document,
    chain,
    polarity,
    modality,
    review: 'accepted' as const,
    evidence: evidenceOf(dossier, document, quote, start),
    reviewed,
  };
  const named = acceptNamed(dossier, ends, claim);
  const put: DossierEdit = target
    ? { put: 'claim', relation, claim }
    : { put: 'relation', relation: { id: relation, ...ends, claims: [claim] }, asLine: true };
  const back: DossierEdit = target ? { remove: 'claim', id: claim.id } : { remove: 'relation', id: relation };
  return { edits: [...named.edits, put], back: [back, ...named.back], about: [claim.id] };
}

function takeBack(
  dossier: Dossier,
  decision: Extract<Decision, { kind: 'undo' }>,
  journal: readonly Entry[],
  by: string,
): Plan {
  const wanted = decision.n === undefined ? lastStanding(journal, by) : standingEntry(journal, decision.n);
  if (!wanted) {
    const message =
      decision.n === undefined
        ? `there is no decision of ${by} to take back`
        : `there is no decision ${decision.n} to take back`;
    throw new ClaimgraphError([{ code: 'nothing-to-undo', message }]);
  }
  const claims = new Map(dossier.relations.flatMap((relation) => relation.claims.map((claim) => [claim.id, claim])));
  const conflict = (id: string, who: string) =>
    new ClaimgraphError([{ code: 'conflict', message: `"${id}" has changed since: ${who}` }]);
  for (const edit of wanted.back) {
    if ('set' in edit && edit.set === 'claim' && 'review' in edit.fields) {
      const reviewed = claims.get(edit.id)?.reviewed;
      if (reviewed?.at === wanted.at && reviewed.by === wanted.by) continue;
      throw conflict(edit.id, reviewed ? `${reviewed.by} decided on it at ${reviewed.at}` : 'it was changed by hand');
    }
    // a claim that moved with a merge and was decided on since must not lose that decision
    const moved = 'remove' in edit && edit.remove === 'claim' ? claims.get(edit.id)?.reviewed : undefined;
    if (moved && moved.at > wanted.at && 'remove' in edit)
      throw conflict(edit.id, `${moved.by} decided on it at ${moved.at}`);
  }
  return { edits: wanted.back, back: [], about: wanted.about, undoes: wanted.n };
}

function seenClaim(dossier: Dossier, id: string, seen: Claim['review']): { relation: Relation; claim: Claim } {
  for (const relation of dossier.relations) {
    const claim = relation.claims.find((one) => one.id === id);
    if (!claim) continue;
    if (claim.review === seen) return { relation, claim };
    const who = claim.reviewed ? ` by ${claim.reviewed.by} at ${claim.reviewed.at}` : '';
    throw new ClaimgraphError([
      {
        code: 'conflict',
        message: `"${id}" was already ${claim.review}${who}`,
        mend: 'Look at it again before you decide',
      },
    ]);
  }
  throw new ClaimgraphError([
    {
      code: 'unknown-claim',
      message: `there is no claim "${id}"`,
      mend: 'Somebody may have moved or removed it; read the list again',
    },
  ]);
}

export function findEntity(dossier: Dossier, id: string) {
  const entity = dossier.entities.find((one) => one.id === id);
  if (!entity) throw new ClaimgraphError([{ code: 'unknown-entity', message: `there is no entity "${id}"` }]);
  return entity;
}

function evidenceOf(dossier: Dossier, document: string, quote: string, start?: number) {
  const text = dossier.documents.find(({ id }) => id === document)?.text ?? '';
  const at = start ?? text.indexOf(quote);
  return text.slice(at, at + quote.length) === quote && at >= 0
    ? { quote, start: at, end: at + quote.length }
    : { quote };
}

function sameEnds(
  a: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>,
  b: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>,
): boolean {
  return (
    a.subject === b.subject &&
    a.type === b.type &&
    a.object === b.object &&
    JSON.stringify(a.value) === JSON.stringify(b.value)
  );
}

function newRelationId(dossier: Dossier, wanted: string, leaving?: string): string {
  const taken = new Set(dossier.relations.map(({ id }) => id).filter((id) => id !== leaving));
  let n = 1;
  while (taken.has(n === 1 ? wanted : `${wanted}-${n}`)) n++;
  return n === 1 ? wanted : `${wanted}-${n}`;
}
