/**
 * The relations of a dossier and their claims as columns: typed arrays with a place for each relation, and for each
 * claim in the order of the relations. A standing is read from the marks of the claims that are left, so that leaving
 * out claims, in turn or by a filter, makes no objects.
 */
import { type Claim, Review } from '../model/claim.js';
import type { PreparedFilter } from '../model/filter.js';
import type { Relation } from '../model/relation.js';
import type { Sources } from '../model/source.js';
import { marksOf, Standing, standingOf } from '../model/standing.js';
import { bytes, numbers, shorts } from './arrays.js';

export interface Columns {
  relations: readonly Relation[];
  sources: Sources;
  /** the ids of the entities at their ends, numbered as they come */
  entities: readonly string[];
  /** per relation the numbers of its ends; of one with a literal both are its subject */
  subjects: Uint32Array;
  objects: Uint32Array;
  /** the claims of relation i have the places from `first[i]` to `first[i + 1]` */
  first: Uint32Array;
  claims: readonly Claim[];
  /** per claim: its relation, the number of its document, its review state as a position in `Review.options` */
  claimRelations: Uint32Array;
  claimDocuments: Uint32Array;
  reviews: Uint8Array;
  documents: readonly string[];
  /** per claim what it brings to the standing, see `marksOf`; 0 for one that was not accepted */
  marks: Uint16Array;
  /** places of claims that were taken back: on an earlier day they bring something else */
  withdrawn: readonly number[];
}

/** The review state of claims that count, in `reviews`. */
export const ACCEPTED = Review.options.indexOf('accepted');
const REVIEWS = new Map(Review.options.map((review, i) => [review, i]));

/** O(relations + claims) @param sources of the whole dossier */
export function columnsOf(relations: readonly Relation[], sources: Sources): Columns {
  const size = relations.length;
  const [entities, documents] = [new Numbers(), new Numbers()];
  const [subjects, objects, first] = [numbers(size), numbers(size), numbers(size + 1)];
  for (let i = 0; i < size; i++) {
    const { subject, object, claims } = relations[i] as Relation;
    subjects[i] = entities.of(subject);
    objects[i] = entities.of(object ?? subject);
    first[i + 1] = (first[i] as number) + claims.length;
  }
  const count = first[size] as number;
  const claims: Claim[] = new Array(count);
  const [claimRelations, claimDocuments] = [numbers(count), numbers(count)];
  const [reviews, marks, withdrawn] = [bytes(count), shorts(count), [] as number[]];
  let place = 0;
  for (let i = 0; i < size; i++) {
    for (const claim of (relations[i] as Relation).claims) {
      claims[place] = claim;
      claimRelations[place] = i;
      claimDocuments[place] = documents.of(claim.document);
      reviews[place] = REVIEWS.get(claim.review) as number;
      if (claim.review === 'accepted') {
        marks[place] = marksOf(claim, sources);
        if (sources.isWithdrawn(claim)) withdrawn.push(place);
      }
      place += 1;
    }
  }
  return {
    ...{ relations, sources, entities: entities.ids, subjects, objects, first },
    ...{ claims, claimRelations, claimDocuments, reviews, documents: documents.ids, marks, withdrawn },
  };
}

/** What a filter leaves of each relation. */
export interface Left {
  /** per relation: 0 where it goes, else its standing as a position in `Standing.options` and 1 */
  standings: Uint8Array;
  /** per relation: how many of its claims stay; 0 where it goes */
  kept: Uint32Array;
  /** the standing of what stays with all that is known today, where the filter asks for an earlier day */
  today: Uint8Array;
}

/** The same relations and standings as `PreparedFilter.relation` gives, one after the other. O(relations + claims) */
export function leftBy(columns: Columns, prepared: PreparedFilter): Left {
  const { relations, sources, first, claims, claimDocuments, reviews, subjects, objects } = columns;
  const { tests } = prepared;
  const marks = marksFor(columns, prepared.sources);
  const ofReview = Uint8Array.from(Review.options, (review) => Number(tests.review(review)));
  const ofDocument = Uint8Array.from(columns.documents, (id) => Number(prepared.document(id)));
  const isEnd = Uint8Array.from(columns.entities, (id) => Number(tests.end(id)));
  const isChosen = Uint8Array.from(Standing.options, (name) => Number(tests.standing?.(name) ?? true));
  const size = relations.length;
  const [standings, kept] = [bytes(size), numbers(size)];
  const today = prepared.sources === sources ? standings : bytes(size);
  const keepsClaim = (place: number) =>
    ofReview[reviews[place] as number] === 1 &&
    ofDocument[claimDocuments[place] as number] === 1 &&
    (!tests.claim || tests.claim(claims[place] as Claim));
  for (let i = 0; i < size; i++) {
    if (isEnd[subjects[i] as number] === 0 || isEnd[objects[i] as number] === 0) continue;
    if (tests.proposition && !tests.proposition(relations[i] as Relation)) continue;
    const [start, end] = [first[i] as number, first[i + 1] as number];
    let [count, sum, whole] = [0, 0, 0];
    for (let place = start; place < end; place++) {
      if (!keepsClaim(place)) continue;
      count += 1;
      sum |= marks[place] as number;
      whole |= columns.marks[place] as number;
    }
    if (count === 0 && (tests.asksClaims || end > start)) continue;
    const code = CODES[sum] as number;
    if (isChosen[code - 1] === 0) continue;
    if (tests.relation && !prepared.relation(relations[i] as Relation)) continue;
    standings[i] = code;
    today[i] = CODES[whole] as number;
    kept[i] = count;
  }
  return { standings, kept, today };
}

/** The marks as they are on the day of some sources. */
function marksFor({ marks, sources, claims, withdrawn }: Columns, asOf: Sources): Uint16Array {
  if (asOf === sources || withdrawn.length === 0) return marks;
  const then = marks.slice();
  for (const place of withdrawn) then[place] = marksOf(claims[place] as Claim, asOf);
  return then;
}

/** For each sum of marks the position of its standing, and 1. */
const CODES = Uint8Array.from({ length: 1024 }, (_, marks) => Standing.options.indexOf(standingOf(marks)) + 1);

/** Ids numbered as they come. */
class Numbers {
  readonly ids: string[] = [];
  readonly #known = new Map<string, number>();

  of(id: string): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}
