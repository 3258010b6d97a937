/** The filter: the one object that narrows a dossier or graph, in the library, the API, the CLI, the viewer and MCP. */
import { z } from 'zod';
import { type Claim, type Review, speakersOf } from './claim.js';
import { type AnyCondition, CONDITIONS, type Conditions } from './conditions.js';
import { spanOf } from './date.js';
import type { DossierCore as Dossier } from './dossier-core.js';
import { type FilterContext, filterContext } from './filter-context.js';
import { joinPropositions, markJoined, type Said } from './proposition.js';
import type { Relation } from './relation.js';
import { keepSources, type Sources } from './source.js';
import { type Standing, standing } from './standing.js';

type Shape = { [Name in keyof Conditions]: z.ZodOptional<Conditions[Name]['schema']> };

/**
 * Every condition is optional; values of one condition are alternatives, conditions add up.
 *
 * Claim-level conditions drop claims first, and standings are derived again from what is left. A relation that this
 * leaves without a claim goes. Rejected claims are dropped unless `review` asks for them.
 * Relation-level conditions come after and choose among the relations as they then stand.
 */
export const Filter = z.strictObject(
  Object.fromEntries(
    Object.entries(CONDITIONS).map(([name, { schema, description }]) => [
      name,
      schema.optional().describe(description),
    ]),
  ) as Shape,
);
export type Filter = z.infer<typeof Filter>;

export { type FilterContext, filterContext };

/**
 * A filter made ready to be asked many times: whether an entity may stay, and what is left of a relation.
 * `relation` gives the relation with the claims that count, or undefined where it goes.
 */
export interface PreparedFilter {
  relation(relation: Relation): Relation | undefined;
  /** whether an entity stays, given whether it is an end of a relation that stays */
  entity(id: string, isEnd: boolean): boolean;
  /** whether a document may still speak */
  document(id: string): boolean;
  /** the sources of the whole dossier, as known on the day of the filter */
  sources: Sources;
  /** the tests that `relation` is made of */
  tests: FilterTests;
}

/** The tests of a filter one by one, for those who hold claims as columns. A test that is left out keeps everything. */
interface FilterTests {
  review: Test<Review>;
  claim?: Test<Claim>;
  proposition?: Test<Said>;
  /** whether an entity may be an end of a relation */
  end: Test<string>;
  standing?: Test<Standing>;
  /** on a relation as the other tests leave it */
  relation?: Test<Relation>;
  /** whether a relation goes that never had a claim */
  asksClaims: boolean;
}

/** Prepares a filter: each condition that is set becomes a test, once. */
export function prepareFilter(filter: Filter, given: FilterContext): PreparedFilter {
  const context = { ...given, sources: given.sources.asOf(filter.asOf) };
  const knownBy = filter.asOf === undefined ? undefined : spanOf(filter.asOf).last;
  const keepsDocument = remembered(every(testsOf(filter, context, 'document')));
  const keepsReview = reviewTest(filter);
  const mayShow = entityTest(every(testsOf(filter, context, 'entity')), context, keepsReview);
  const claim = optional(testsOf(filter, context, 'claim'));
  const proposition = optional(testsOf(filter, context, 'proposition'));
  const chosen = optional(testsOf(filter, context, 'standing'));
  const whole = optional(testsOf(filter, context, 'relation'));
  const keepsClaim = (one: Claim) => keepsReview(one.review) && keepsDocument(one.document) && (!claim || claim(one));
  const keepsProposition = (said: Said) =>
    (!proposition || proposition(said)) &&
    mayShow(said.subject, true) &&
    (said.object === undefined || mayShow(said.object, true));
  // where accepted claims stay, a review state only widens: what has no claim, and no need of one, is not asked about
  const asksClaims = isAsked(filter, ({ claim, document }) => claim ?? document) || !keepsReview('accepted');
  const asksRelations =
    asksClaims ||
    isAsked(
      filter,
      ({ relation, standing, proposition, narrows }) => (relation ?? standing ?? proposition) && narrows !== false,
    );
  const entities = filter.entity && filter.entity.length > 0 ? new Set(filter.entity) : undefined;
  return {
    relation(relation) {
      if (!keepsProposition(relation)) return undefined;
      // mostly all of them stay
      const claims = relation.claims.every(keepsClaim) ? relation.claims : relation.claims.filter(keepsClaim);
      if (claims.length === 0 && (asksClaims || relation.claims.length > 0)) return undefined;
      let left = claims.length === relation.claims.length ? relation : { ...relation, claims };
      if (knownBy !== undefined && left.assessments.length > 0) {
        left = { ...left, assessments: left.assessments.filter(({ at }) => spanOf(at).first <= knownBy) };
      }
      if (chosen && !chosen(standing(left.claims, context.sources))) return undefined;
      return !whole || whole(left) ? left : undefined;
    },
    entity(id, isEnd) {
      if (!mayShow(id, isEnd)) return false;
      return isEnd || (entities ? entities.has(id) : !asksRelations);
    },
    document: keepsDocument,
    sources: context.sources,
    tests: {
      review: keepsReview,
      ...(claim && { claim }),
      ...(proposition && { proposition }),
      end: (id) => mayShow(id, true),
      ...(chosen && { standing: chosen }),
      ...(whole && { relation: whole }),
      asksClaims,
    },
  };
}

/**
 * Narrows a dossier. What comes back is a dossier again, whose parts fit each other: the relations that stay with the
 * claims that stay, the entities at their ends, the documents that still say something, and, apart, the speakers.
 * Relations that say the same are read as one. An empty filter drops rejected claims and nothing else.
 */
export function narrow(dossier: Dossier, filter: Filter, context = filterContext(dossier)): Dossier {
  const narrowed = narrowAsWritten(joinPropositions(dossier), filter, context);
  markJoined(narrowed.relations);
  return narrowed;
}

/** The same, for one who knows already what is left of the relations. */
export function narrowTo(relations: Relation[], dossier: Dossier, prepared: PreparedFilter): Dossier {
  markJoined(relations);
  return withWhatIsNeeded(relations, dossier, prepared);
}

/** The same, with every relation as it is in the files: for an archive, and for whoever edits. */
export function narrowAsWritten(dossier: Dossier, filter: Filter, context = filterContext(dossier)): Dossier {
  const prepared = prepareFilter(filter, context);
  const relations = dossier.relations.map(prepared.relation).filter((relation) => relation !== undefined);
  return withWhatIsNeeded(relations, dossier, prepared);
}

/** A dossier of some of its relations, with the entities, documents and speakers that stay with them. */
function withWhatIsNeeded(relations: Relation[], dossier: Dossier, prepared: PreparedFilter): Dossier {
  const ends = new Set<string>();
  const speaking = new Set<string>();
  for (const { subject, object, claims } of relations) {
    ends.add(subject);
    if (object !== undefined) ends.add(object);
    for (const claim of claims) for (const id of speakersOf(claim)) speaking.add(id);
  }
  const everyone = [...dossier.entities, ...dossier.speakers];
  const kept = new Set(dossier.entities.filter(({ id }) => prepared.entity(id, ends.has(id))).map(({ id }) => id));
  const narrowed = {
    ...dossier,
    documents: dossier.documents.filter(({ id }) => prepared.document(id)),
    entities: dossier.entities.filter(({ id }) => kept.has(id)),
    relations,
    speakers: everyone.filter(({ id }) => speaking.has(id) && !kept.has(id)),
  };
  keepSources(narrowed, prepared.sources);
  return narrowed;
}

type Test<Item> = (item: Item) => boolean;

/** The tests of one kind, of the conditions that are set, in the order of the table. */
function testsOf<Kind extends keyof Tested>(filter: Filter, context: FilterContext, kind: Kind): Test<Tested[Kind]>[] {
  return given(filter).flatMap(([name, condition]) => {
    const make = condition[kind] as
      | ((value: unknown, context: FilterContext, undated: boolean) => Test<Tested[Kind]>)
      | undefined;
    return make ? [make(filter[name], context, filter.undated ?? false)] : [];
  });
}

interface Tested {
  claim: Claim;
  document: string;
  standing: Standing;
  relation: Relation;
  proposition: Said;
  entity: string;
}

/** The conditions that are set: a list that is empty is none. */
function given(filter: Filter): [keyof Filter, AnyCondition][] {
  return (Object.entries(CONDITIONS) as [keyof Filter, AnyCondition][]).filter(([name]) => {
    const value = filter[name];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}

function isAsked(filter: Filter, which: (condition: AnyCondition) => unknown): boolean {
  return given(filter).some(([, condition]) => Boolean(which(condition)));
}

/** Undefined where there is nothing to test. */
function optional<Item>(tests: readonly Test<Item>[]): Test<Item> | undefined {
  return tests.length === 0 ? undefined : every(tests);
}

function every<Item>(tests: readonly Test<Item>[]): Test<Item> {
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}

/** Each id is judged once. */
function remembered(test: Test<string>): Test<string> {
  const judged = new Map<string, boolean>();
  return (id) => {
    const known = judged.get(id) ?? test(id);
    judged.set(id, known);
    return known;
  };
}

/** The review states of what a query counts, where the filter names none; see pictured.ts for pictures and files. */
const SEEN: readonly Review[] = ['accepted', 'proposed'];

/** Whether a claim or an entity in a review state stays. */
function reviewTest({ review, notReview }: Filter): Test<Review> {
  const states = new Set(review && review.length > 0 ? review : SEEN);
  for (const state of notReview ?? []) states.delete(state);
  return (state) => states.has(state);
}

/** Whether an entity may show at all, at the end of a relation or alone. */
function entityTest(keeps: Test<string>, context: FilterContext, keepsReview: Test<Review>) {
  return (id: string, isEnd: boolean): boolean => {
    const review = context.entityReview(id) ?? 'accepted';
    // a claim that stays needs its ends, whether or not somebody has looked at them
    if (!keepsReview(review) && (!isEnd || review === 'rejected')) return false;
    return keeps(id);
  };
}
