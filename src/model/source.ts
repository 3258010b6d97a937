/**
 * Sources: who could be wrong on their own, and so how often a relation is really confirmed.
 *
 * The root of a claim is its innermost speaker with a name. A speaker that names nobody ("officials") belongs to whoever
 * quotes it. A document's own voice is that of its publisher; without one, the document. What a copy (`derivedFrom`)
 * says is the word of the first document, save what it adds of its own. Sources that cite each other about one relation
 * are one root there.
 */
import type { Grading } from './assessment.js';
import { citationCircles } from './citation-circles.js';
import type { Claim } from './claim.js';
import { spanOf } from './date.js';
import type { Document } from './document.js';
import type { DossierCore as Dossier } from './dossier-core.js';
import type { Entity } from './entity.js';
import { itemAt, valueFor } from './item-at.js';
import { type LeftOut, leftOutOf, type Withdrawal } from './left-out.js';
import { joinPropositions } from './proposition.js';
import { PUBLISHER, publisherKey, publishersIn } from './publisher.js';
import type { Relation } from './relation.js';
import { type Judge, type Judged, stance } from './standing.js';
import { namesNobody } from './unnamed.js';
import { firstDay, type Withdrawals, withdrawalsIn } from './withdrawal.js';

/** What a dossier tells of its sources. Everything is found when it is first asked for, once. */
export class Sources implements Judge {
  readonly #given: Given;
  readonly #until: number;
  /** as known today; itself, where this is not an earlier day */
  readonly #whole: Sources;
  readonly #documents: ReadonlyMap<string, Omit<Document, 'text'>>;
  readonly #entities: ReadonlyMap<string, Pick<Entity, 'names' | 'anonymous' | 'gradings'>>;
  readonly #unnamed = new Map<string, boolean>();
  readonly #voices = new Map<string, string>();
  readonly #days = new Map<number, Sources>();
  #publishers: ReadonlyMap<string, string> | undefined;
  #special: ReadonlyMap<string, string> | undefined;
  #circles: Circle[] = [];
  #withdrawals: Withdrawals | undefined;

  constructor(given: Given, until = Number.POSITIVE_INFINITY, whole?: Sources) {
    this.#given = given;
    this.#until = until;
    this.#whole = whole ?? this;
    this.#documents = new Map(given.documents.map((document) => [document.id, document]));
    this.#entities = new Map([...given.speakers, ...given.entities].map((entity) => [entity.id, entity]));
  }

  /** The same as it was known on a day (EDTF): what was taken back later still counts. */
  asOf(date: string | undefined): Sources {
    return date === undefined ? this : this.asOfDay(spanOf(date).last);
  }

  /** As `asOf`, on a day counted from 1970: no text has to stand for a day before the year 0. */
  asOfDay(day: number): Sources {
    if (day >= this.#until) return this;
    const days = this.#whole.#days;
    const known = days.get(day) ?? new Sources(this.#given, day, this.#whole);
    days.set(day, known);
    return known;
  }

  root(claim: Judged): string {
    return this.#whole.#exceptions().get(claim.id) ?? this.#whole.plainRoot(claim);
  }

  isWithdrawn({ id }: Judged): boolean {
    return this.withdrawal(id) !== undefined;
  }

  isCorrection({ id }: Judged): boolean {
    return this.#taken().corrections.has(id);
  }

  /** Who took back a claim, and where; undefined for one that counts. */
  withdrawal(claim: string): Withdrawal | undefined {
    const { claims } = this.#taken();
    const found = claims.size === 0 ? undefined : claims.get(claim);
    return found && firstDay(found) <= this.#until ? found : undefined;
  }

  /** Sources that cite each other about a relation. */
  get circles(): readonly Circle[] {
    this.#whole.#exceptions();
    return this.#whole.#circles;
  }

  /** The source of what a document says in its own voice: an entity, `publisher NAME`, or the document. */
  voice(document: string): string {
    const known = this.#voices.get(document) ?? this.#wordOf(itemAt(this.#origins(document), 0));
    this.#voices.set(document, known);
    return known;
  }

  /** How a publisher that is no entity writes its name; undefined for any other source. */
  publisherName(source: string): string | undefined {
    if (!source.startsWith(PUBLISHER)) return undefined;
    const names = this.#given.documents.flatMap(({ publisher, credit }) => [publisher, credit]);
    const written = names.find((name) => name !== undefined && this.#called(name) === source);
    return written ?? source.slice(PUBLISHER.length);
  }

  /** The publisher as a source, whatever the document was copied from. */
  publisher(document: string): string {
    return this.#voiceOf(document);
  }

  /** All whom a claim passed through, outermost first; speakers that name nobody are left out. */
  path({ chain, document }: Pick<Claim, 'chain' | 'document'>): string[] {
    const named = chain.flatMap(({ agent }) => (agent === undefined || this.isUnnamed(agent) ? [] : [agent]));
    return [this.voice(document), ...named];
  }

  /** Whether a speaker names nobody who could be asked. */
  isUnnamed(entity: string): boolean {
    const known = this.#unnamed.get(entity);
    if (known !== undefined) return known;
    const found = this.#entities.get(entity);
    const unnamed = found?.anonymous ?? (found !== undefined && namesNobody(found.names));
    this.#unnamed.set(entity, unnamed);
    return unnamed;
  }

  /** Our own grade of a source in force; undefined where nobody has graded it. */
  grading(source: string): Grading | undefined {
    return this.#entities.get(source)?.gradings?.findLast(({ at }) => spanOf(at).first <= this.#until);
  }

  /** Whose word a claim rests on, as far as the claim alone tells. */
  plainRoot({ chain, document }: Pick<Claim, 'chain' | 'document'>): string {
    for (let i = chain.length - 1; i >= 0; i--) {
      const agent = chain[i]?.agent;
      if (agent !== undefined && !this.isUnnamed(agent)) return agent;
    }
    return this.voice(document);
  }

  /** Of an original: the service that it is credited to, else its publisher. */
  #wordOf(document: string): string {
    const credit = this.#documents.get(document)?.credit;
    return credit === undefined || credit === 'none' ? this.#voiceOf(document) : this.#called(credit);
  }

  #voiceOf(document: string): string {
    const publisher = this.#documents.get(document)?.publisher;
    return publisher === undefined ? document : this.#called(publisher);
  }

  /** A source by the name of its publisher. */
  #called(publisher: string): string {
    const name = publisherKey(publisher);
    this.#publishers ??= publishersIn(this.#given);
    return this.#publishers.get(name) ?? PUBLISHER + name;
  }

  /** The documents that a document was first copied from, itself where it is no copy; a ring of copies has one first. */
  #origins(document: string): string[] {
    const seen = new Set([document]);
    const first: string[] = [];
    for (const id of seen) {
      const from = (this.#documents.get(id)?.derivedFrom ?? []).filter((other) => this.#documents.has(other));
      if (from.length === 0) first.push(id);
      for (const other of from) seen.add(other);
    }
    return first.length > 0 ? first : [...seen].sort().slice(0, 1);
  }

  #exceptions(): ReadonlyMap<string, string> {
    this.#special ??= this.#findSpecial();
    return this.#special;
  }

  #taken(): Withdrawals {
    if (this.#whole !== this) return this.#whole.#taken();
    this.#withdrawals ??= this.#withLeftOut(withdrawalsIn(this.#relations(), this.#documents, this));
    return this.#withdrawals;
  }

  #withLeftOut(found: Withdrawals): Withdrawals {
    const { leftOut } = this.#given;
    if (!leftOut) return found;
    return {
      claims: new Map([...Object.entries(leftOut.withdrawals), ...found.claims]),
      corrections: new Set([...leftOut.corrections, ...found.corrections]),
    };
  }

  /** The roots of claims that are not found from the claim alone. O(claims). */
  #findSpecial(): Map<string, string> {
    const special = new Map<string, string>();
    const copies = this.#given.documents.filter(({ derivedFrom = [] }) => derivedFrom.length > 0);
    const copied = this.#families(copies.map(({ id }) => id));
    for (const relation of this.#relations()) {
      if (copied.size > 0) {
        this.#copiesIn(relation, copied, special);
        this.#citedCopiesIn(relation, copied, special);
      }
      if (relation.claims.length > 1) this.#circlesIn(relation, special);
    }
    for (const [claim, root] of Object.entries(this.#given.leftOut?.roots ?? {})) special.set(claim, root);
    return special;
  }

  /** What a copy says in its own voice is the word of the origin that says it too; of nobody else, its own addition. */
  #copiesIn(
    { claims }: Relation,
    copied: ReadonlyMap<string, ReadonlySet<string>>,
    special: Map<string, string>,
  ): void {
    for (const claim of claims) {
      const family = copied.get(claim.document);
      if (!family || this.plainRoot(claim) !== this.voice(claim.document)) continue;
      const origin = this.#origins(claim.document).find((id) => claims.some(({ document }) => document === id));
      if (origin !== undefined) special.set(claim.id, this.#wordOf(origin));
      else if (!claims.some(({ document }) => document !== claim.document && family.has(document))) {
        special.set(claim.id, this.#voiceOf(claim.document));
      }
    }
  }

  /**
   * Who cites an outlet for what it printed only as a copy has the word of the origin: "the Gazette reported", where the
   * Gazette's story is the wire's.
   */
  #citedCopiesIn(
    { claims }: Relation,
    copied: ReadonlyMap<string, ReadonlySet<string>>,
    special: Map<string, string>,
  ): void {
    for (const claim of claims) {
      const cited = this.plainRoot(claim);
      if (claim.chain.length === 0 || this.#voiceOf(claim.document) === cited) continue;
      const printed = claims.filter(
        (other) =>
          this.#voiceOf(other.document) === cited && stance(other) === stance(claim) && this.#isBefore(other, claim),
      );
      const [first] = printed;
      if (!first || !printed.every(({ document }) => copied.has(document))) continue;
      special.set(claim.id, special.get(first.id) ?? this.plainRoot(first));
    }
  }

  /** Whether one claim can have been read by whoever made another; what has no date can. */
  #isBefore({ document: earlier }: Claim, { document: later }: Claim): boolean {
    const [one, other] = [earlier, later].map((id) => this.#documents.get(id)?.date);
    return one === undefined || other === undefined || spanOf(one).first <= spanOf(other).last;
  }

  /** For each copy all documents that it shares its text with: those it comes from, and others that come from them. */
  #families(copies: readonly string[]): Map<string, ReadonlySet<string>> {
    if (copies.length === 0) return new Map();
    const byOrigin = new Map<string, string[]>();
    for (const { id } of this.#given.documents) {
      for (const origin of this.#origins(id)) {
        const family = byOrigin.get(origin);
        if (family) family.push(id);
        else byOrigin.set(origin, [id]);
      }
    }
    return new Map(
      copies.map((id) => [id, new Set([id, ...this.#origins(id).flatMap((origin) => valueFor(byOrigin, origin))])]),
    );
  }

  #circlesIn({ id, claims }: Relation, special: Map<string, string>): void {
    for (const side of ['supports', 'opposes'] as const) {
      const speaking = claims.filter(
        (claim) => claim.review === 'accepted' && claim.chain.length > 0 && stance(claim) === side,
      );
      if (speaking.length < 2) continue;
      for (const sources of citationCircles(speaking.map((claim) => this.path(claim)))) {
        this.#circles.push({ relation: id, sources });
        const [first = ''] = sources;
        for (const claim of claims) {
          if (stance(claim) !== side) continue;
          if (sources.includes(special.get(claim.id) ?? this.plainRoot(claim))) special.set(claim.id, first);
        }
      }
    }
  }

  #relations(): readonly Relation[] {
    return this.#given.relations();
  }
}

/** Sources that cite each other about one relation, in order. */
export interface Circle {
  relation: string;
  sources: string[];
}

interface Given {
  documents: readonly Omit<Document, 'text'>[];
  entities: readonly Pick<Entity, 'id' | 'names' | 'aliases' | 'anonymous' | 'gradings'>[];
  speakers: readonly Pick<Entity, 'id' | 'names' | 'aliases' | 'anonymous' | 'gradings'>[];
  relations(): readonly Relation[];
  /** where this is a part of a dossier */
  leftOut?: LeftOut | undefined;
}

type Whole = Pick<Dossier, 'documents' | 'entities' | 'speakers' | 'relations'>;

/** The sources of a dossier, found once. What a filter left of a dossier keeps the sources of the whole. */
export function sourcesOf(dossier: Dossier): Sources {
  const known = KNOWN.get(dossier.relations);
  if (known && isSame(known.of, dossier)) return known.sources;
  const sources = ownSources(dossier);
  keep(dossier, sources, false);
  return sources;
}

/** What must be kept beside a part of a dossier once the whole is gone; undefined where the part tells all. */
export function leftOutIn(part: Dossier): LeftOut | undefined {
  const sources = sourcesOf(part);
  if (!KNOWN.get(part.relations)?.isPart) return part.leftOut;
  const { leftOut: _, ...alone } = part;
  return leftOutOf(part.relations, sources, ownSources(alone));
}

/** The sources as this dossier alone tells them. */
function ownSources(dossier: Dossier): Sources {
  const { documents, entities, speakers, leftOut } = dossier;
  return new Sources({ documents, entities, speakers, leftOut, relations: () => joinPropositions(dossier).relations });
}

/** Says what the sources of a dossier are, where it is a part of another. */
export function keepSources(part: Whole, sources: Sources): void {
  keep(part, sources, true);
}

function keep({ documents, entities, speakers, relations }: Whole, sources: Sources, isPart: boolean): void {
  KNOWN.set(relations, { of: { documents, entities, speakers }, sources, isPart });
}

/** Sources of a graph, which keeps no speakers and no texts. */
export function sourcesFrom(given: Given): Sources {
  return new Sources(given);
}

const KNOWN = new WeakMap<readonly Relation[], { of: Omit<Whole, 'relations'>; sources: Sources; isPart: boolean }>();

function isSame(of: Omit<Whole, 'relations'>, { documents, entities, speakers }: Whole): boolean {
  return of.documents === documents && of.entities === entities && of.speakers === speakers;
}
