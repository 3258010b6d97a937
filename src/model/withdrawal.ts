/** Withdrawals: which claims those who made them have taken back, by an act `retracts` or a document that corrects another. */
import { ACTS } from './acts.js';
import type { Claim } from './claim.js';
import { type DaySpan, daySpan } from './date.js';
import type { Document } from './document.js';
import type { Withdrawal } from './left-out.js';
import type { Relation } from './relation.js';
import { isRetraction, stance } from './standing.js';

/** How the sources of claims are found; see source.ts. */
export interface SourceFinder {
  /** all whom a claim passed through, outermost first: the publisher, then every speaker with a name */
  path(claim: Claim): readonly string[];
  /** the source of what a document says in its own voice: of a copy, that of the first document */
  voice(document: string): string;
  /** who published a document, whatever it was copied from */
  publisher(document: string): string;
  /** whose word a claim rests on, circles of citation aside */
  plainRoot(claim: Claim): string;
  /** whether a speaker names nobody */
  isUnnamed(entity: string): boolean;
}

export interface Withdrawals {
  /** by claim: the first withdrawal of each */
  claims: ReadonlyMap<string, Withdrawal>;
  /** opposing claims that only say what was wrong with something their own source takes back */
  corrections: ReadonlySet<string>;
}

/** O(claims), and for a relation that was retracted its claims times its retractions. */
export function withdrawalsIn(
  relations: readonly Relation[],
  documents: ReadonlyMap<string, Omit<Document, 'text'>>,
  finder: SourceFinder,
): Withdrawals {
  const claims = new Map<string, Withdrawal>();
  const corrections = new Set<string>();
  const replaced = replacedDocuments(documents, finder);
  for (const relation of relations) {
    const said = relation.claims.filter(({ review }) => review === 'accepted');
    const retractions = said.filter((claim) => hasRetraction(claim) && isRetraction(claim));
    if (retractions.length === 0 && !(replaced.size > 0 && said.some(({ document }) => replaced.has(document))))
      continue;
    const found = [
      ...retractions.map((claim) => ofClaim(claim, documents, finder)),
      ...said.flatMap((claim) => ofDocument(claim, said, replaced, documents)),
    ].sort((a, b) => firstDay(a.withdrawal) - firstDay(b.withdrawal));
    for (const { withdrawal, takesBack } of found) {
      for (const claim of said) if (!claims.has(claim.id) && takesBack(claim)) claims.set(claim.id, withdrawal);
    }
    const takers = new Set(found.map(({ withdrawal }) => withdrawal.by));
    for (const claim of said) {
      if (stance(claim) === 'opposes' && takers.has(finder.path(claim).at(-1) ?? '')) corrections.add(claim.id);
    }
  }
  return { claims, corrections };
}

/** The first day on which a withdrawal can have been known; one without a date always was. */
export function firstDay({ date }: Withdrawal): number {
  return spanOf(date)?.first ?? Number.NEGATIVE_INFINITY;
}

interface Taking {
  withdrawal: Withdrawal;
  takesBack(claim: Claim): boolean;
}

/** A speaker takes back what passed through it before, on the side that the retraction names. */
function ofClaim(retraction: Claim, documents: Documents, finder: SourceFinder): Taking {
  const step = retraction.chain.find(({ act }) => ACTS[act].effect === 'retracts');
  // who reprints a correction passes it on for both
  const takers = step?.agent
    ? [step.agent]
    : [finder.voice(retraction.document), finder.publisher(retraction.document)];
  const [by = ''] = takers;
  const date = documents.get(retraction.document)?.date;
  const ofDenial =
    stance({ ...retraction, chain: retraction.chain.filter(({ act }) => act !== 'retracts') }) === 'opposes';
  return {
    withdrawal: { by, document: retraction.document, claim: retraction.id, ...(date !== undefined && { date }) },
    takesBack: (claim) =>
      !hasRetraction(claim) &&
      (stance(claim) === 'opposes') === ofDenial &&
      isBefore(documents.get(claim.document)?.date, date) &&
      takers.some((taker) => passedThrough(claim, taker, finder)) &&
      // "officials" of one outlet cannot take back what those of another have said
      (!finder.isUnnamed(by) || finder.plainRoot(claim) === finder.plainRoot(retraction)),
  };
}

function passedThrough({ chain, document }: Claim, by: string, finder: SourceFinder): boolean {
  return chain.some(({ agent }) => agent === by) || finder.voice(document) === by || finder.publisher(document) === by;
}

/** `retracts` takes back all that a document says; `corrects` only that of which the correction says the opposite. */
function ofDocument(
  claim: Claim,
  said: readonly Claim[],
  replaced: ReadonlyMap<string, readonly Replacement[]>,
  documents: Documents,
): Taking[] {
  return (replaced.get(claim.document) ?? []).flatMap(({ by, document, whole }) => {
    const opposite = said.find((other) => other.document === document && areOpposite(stance(claim), stance(other)));
    if (hasRetraction(claim) || !(whole || opposite)) return [];
    const date = documents.get(document)?.date;
    const said_ = { ...(opposite && { claim: opposite.id }), ...(date !== undefined && { date }) };
    return [{ withdrawal: { by, document, ...said_ }, takesBack: (one: Claim) => one === claim }];
  });
}

interface Replacement {
  by: string;
  document: string;
  whole: boolean;
}

type Documents = ReadonlyMap<string, Omit<Document, 'text'>>;

/** By document, those of the same publisher that correct or retract it: nobody can take back what another said. */
function replacedDocuments(documents: Documents, finder: SourceFinder): Map<string, Replacement[]> {
  const found = new Map<string, Replacement[]>();
  const publisher = (id: string) => finder.publisher(id);
  for (const { id, corrects = [], retracts = [] } of documents.values()) {
    for (const old of new Set([...retracts, ...corrects])) {
      const other = documents.get(old);
      if (!other || old === id || !isSamePublisher(publisher(id), publisher(old), id, old)) continue;
      found.set(old, [...(found.get(old) ?? []), { by: publisher(id), document: id, whole: retracts.includes(old) }]);
    }
  }
  return found;
}

/** A document without a publisher speaks for itself alone: then its own words must do. */
function isSamePublisher(a: string, b: string, idA: string, idB: string): boolean {
  return a === b || a === idA || b === idB;
}

function areOpposite(a: string, b: string): boolean {
  return (a === 'supports' && b === 'opposes') || (a === 'opposes' && b === 'supports');
}

function hasRetraction({ chain }: Claim): boolean {
  return chain.some(({ act }) => ACTS[act].effect === 'retracts');
}

/** Whether something can have been said before something else; an unknown date does not save it. */
function isBefore(date: string | undefined, other: string | undefined): boolean {
  const [a, b] = [spanOf(date), spanOf(other)];
  return !a || !b || a.first <= b.last;
}

function spanOf(date: string | undefined): DaySpan | undefined {
  return date === undefined ? undefined : daySpan(date);
}
