/** The filter: the one object that narrows a dossier or graph, in the library, the API, the CLI, the viewer and MCP. */
import { z } from 'zod';
import { Act, actsOf, type Claim, Review, speakersOf } from './claim.js';
import { type DaySpan, daySpan, EdtfDate, heldDuring, overlaps } from './date.js';
import type { Dossier } from './dossier.js';
import { Id } from './id.js';
import { Language } from './language.js';
import { OntologyIndex } from './ontology.js';
import type { Relation } from './relation.js';
import { Standing, standing } from './standing.js';

const ids = () => z.array(Id).optional();

/**
 * Every condition is optional; values of one condition are alternatives, conditions add up.
 *
 * Claim-level conditions drop claims first, and standings are derived again from what is left. A relation that this
 * leaves without a claim goes. Rejected claims are dropped unless `review` asks for them.
 * Relation-level conditions come after and choose among the relations as they then stand.
 */
export const Filter = z.strictObject({
  saidBy: ids().describe('Claims in which one of these speaks; a document id means its own voice.'),
  notSaidBy: ids().describe('Leave out the claims in which one of these speaks.'),
  act: z.array(Act).optional().describe('Claims in which one of these acts occurs; an empty chain states.'),
  notAct: z.array(Act).optional().describe('Leave out the claims in which one of these acts occurs.'),
  document: ids().describe('Claims made in one of these documents.'),
  notDocument: ids().describe('Leave out the claims made in these documents.'),
  language: z.array(Language).optional().describe('Claims made in documents of one of these languages.'),
  notLanguage: z.array(Language).optional().describe('Leave out the claims made in documents of these languages.'),
  claimedFrom: EdtfDate.optional().describe('Claims made in documents of this day or later (EDTF).'),
  claimedUntil: EdtfDate.optional().describe('Claims made in documents of this day or earlier (EDTF).'),
  review: z.array(Review).optional().describe('Claims in one of these review states; left out: accepted and proposed.'),
  notReview: z.array(Review).optional().describe('Leave out the claims in these review states.'),
  entity: ids().describe('Relations that one of these entities is an end of.'),
  notEntity: ids().describe('Leave out these entities and their relations.'),
  entityType: ids().describe('Entities of these types and subtypes, and the relations among them.'),
  notEntityType: ids().describe('Leave out the entities of these types and subtypes, and their relations.'),
  relationType: ids().describe('Relations of these types and subtypes.'),
  notRelationType: ids().describe('Leave out the relations of these types and subtypes.'),
  standing: z.array(Standing).optional().describe('Relations of these standings.'),
  notStanding: z.array(Standing).optional().describe('Leave out the relations of these standings.'),
  from: EdtfDate.optional().describe('Relations that held on this day or later (EDTF).'),
  until: EdtfDate.optional().describe('Relations that held on this day or earlier (EDTF).'),
  undated: z
    .boolean()
    .optional()
    .describe('With one of the dates: keep the relations and documents without one as well.'),
  minConfidence: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Relations whose assessment in force gives at least this confidence, 0 to 100.'),
});
export type Filter = z.infer<typeof Filter>;

const CLAIM_LEVEL = [
  'saidBy',
  'notSaidBy',
  'act',
  'notAct',
  'document',
  'notDocument',
  'language',
  'notLanguage',
  'claimedFrom',
  'claimedUntil',
  'review',
  'notReview',
] as const satisfies (keyof Filter)[];

/** Conditions that choose relations for what they are, not for the entities at their ends. */
const RELATION_KIND = [
  'relationType',
  'notRelationType',
  'standing',
  'notStanding',
  'from',
  'until',
  'minConfidence',
] as const satisfies (keyof Filter)[];

/** What a filter must know of the dossier to judge a claim or relation by itself. */
export interface FilterContext {
  ontology: OntologyIndex;
  /** the type of an entity */
  entityType(id: string): string | undefined;
  /** whether an entity counts; left out: accepted */
  entityReview(id: string): Review | undefined;
  /** the language of a document */
  documentLanguage(id: string): string | undefined;
  /** the date of a document, EDTF */
  documentDate(id: string): string | undefined;
}

/** The context of a whole dossier, built once. */
export function filterContext(dossier: Dossier): FilterContext {
  const types = new Map([...dossier.speakers, ...dossier.entities].map((entity) => [entity.id, entity.type]));
  const reviews = new Map(
    dossier.entities.flatMap(({ id, review }) => (review === undefined || review === 'accepted' ? [] : [[id, review]])),
  );
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  return {
    ontology: new OntologyIndex(dossier.ontology),
    entityType: (id) => types.get(id),
    entityReview: (id) => reviews.get(id),
    documentLanguage: (id) => documents.get(id)?.language,
    documentDate: (id) => documents.get(id)?.date,
  };
}

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
}

/** Prepares a filter: sets instead of lists, dates read once. */
export function prepareFilter(filter: Filter, context: FilterContext): PreparedFilter {
  const keepsDocument = documentTest(filter, context);
  const keepsClaim = claimTest(filter, keepsDocument);
  const keepsRelation = relationTest(filter, context);
  const asksClaims = CLAIM_LEVEL.some((key) => isSet(filter[key]));
  const asksRelations = asksClaims || RELATION_KIND.some((key) => isSet(filter[key]));
  const entities = setOf(filter.entity);
  const mayShow = entityTest(filter, context);
  return {
    relation(relation) {
      const claims = relation.claims.filter(keepsClaim);
      if (claims.length === 0 && (asksClaims || relation.claims.length > 0)) return undefined;
      const left = claims.length === relation.claims.length ? relation : { ...relation, claims };
      return keepsRelation(left) ? left : undefined;
    },
    entity(id, isEnd) {
      if (!mayShow(id)) return false;
      return isEnd || (entities ? entities.has(id) : !asksRelations);
    },
    document: keepsDocument,
  };
}

/**
 * Narrows a dossier. What comes back is a dossier again, whose parts fit each other: the relations that stay with the
 * claims that stay, the entities at their ends, the documents that still say something, and, apart, the speakers.
 * An empty filter drops rejected claims and nothing else.
 */
export function narrow(dossier: Dossier, filter: Filter, context = filterContext(dossier)): Dossier {
  const prepared = prepareFilter(filter, context);
  const relations = dossier.relations.flatMap((relation) => prepared.relation(relation) ?? []);
  const ends = new Set(
    relations.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])),
  );
  const everyone = [...dossier.entities, ...dossier.speakers];
  const kept = new Set(dossier.entities.filter(({ id }) => prepared.entity(id, ends.has(id))).map(({ id }) => id));
  const speaking = new Set(relations.flatMap(({ claims }) => claims.flatMap(speakersOf)));
  return {
    ...dossier,
    documents: dossier.documents.filter(({ id }) => prepared.document(id)),
    entities: dossier.entities.filter(({ id }) => kept.has(id)),
    relations,
    speakers: everyone.filter(({ id }) => speaking.has(id) && !kept.has(id)),
  };
}

function claimTest(filter: Filter, keepsDocument: (id: string) => boolean): (claim: Claim) => boolean {
  const saidBy = setOf(filter.saidBy);
  const notSaidBy = setOf(filter.notSaidBy);
  const act = setOf<string>(filter.act);
  const notAct = setOf<string>(filter.notAct);
  const keepsReview = reviewTest(filter);
  return (claim) => {
    if (!keepsReview(claim.review)) return false;
    if (!keepsDocument(claim.document)) return false;
    const speakers = saidBy || notSaidBy ? speakersOf(claim) : [];
    if (saidBy && !speakers.some((id) => saidBy.has(id))) return false;
    if (notSaidBy && speakers.some((id) => notSaidBy.has(id))) return false;
    const acts = act || notAct ? actsOf(claim) : [];
    if (act && !acts.some((one) => act.has(one))) return false;
    return !(notAct && acts.some((one) => notAct.has(one)));
  };
}

function relationTest(filter: Filter, context: FilterContext): (relation: Relation) => boolean {
  const { relationType, notRelationType = [], minConfidence, undated } = filter;
  const entity = setOf(filter.entity);
  const standings = setOf<string>(filter.standing);
  const notStandings = setOf<string>(filter.notStanding);
  const range = heldDuring(filter.from, filter.until);
  const mayShow = entityTest(filter, context);
  return (relation) => {
    const { subject, object, type } = relation;
    if (isSet(relationType) && !context.ontology.isRelationOf(type, relationType)) return false;
    if (entity && !entity.has(subject) && (object === undefined || !entity.has(object))) return false;
    if (context.ontology.isRelationOf(type, notRelationType)) return false;
    if (!mayShow(subject) || (object !== undefined && !mayShow(object))) return false;
    if (range && !holdsIn(relation, range, undated ?? false)) return false;
    if (minConfidence !== undefined && (relation.assessments.at(-1)?.confidence ?? -1) < minConfidence) return false;
    if (!standings && !notStandings) return true;
    const derived = standing(relation.claims);
    return (!standings || standings.has(derived)) && !notStandings?.has(derived);
  };
}

/** Whether a claim or an entity in a review state stays. */
function reviewTest(filter: Filter): (review: Review) => boolean {
  const review = setOf<string>(filter.review ?? ['accepted', 'proposed']);
  const notReview = setOf<string>(filter.notReview);
  return (state) => (!review || review.has(state)) && !notReview?.has(state);
}

/** Whether an entity may show at all, at the end of a relation or alone. */
function entityTest(filter: Filter, context: FilterContext): (id: string) => boolean {
  const { entityType, notEntityType = [] } = filter;
  const notEntity = setOf(filter.notEntity);
  const keepsReview = reviewTest(filter);
  const ofType = (id: string, types: readonly string[]) =>
    context.ontology.isEntityOf(context.entityType(id) ?? '', types);
  return (id) => {
    const review = context.entityReview(id);
    if (review !== undefined && !keepsReview(review)) return false;
    if (notEntity?.has(id) || ofType(id, notEntityType)) return false;
    return !isSet(entityType) || ofType(id, entityType);
  };
}

/** Whether a document may speak; each is judged once. */
function documentTest(filter: Filter, context: FilterContext): (id: string) => boolean {
  const wanted = setOf(filter.document);
  const unwanted = setOf(filter.notDocument);
  const claimed = heldDuring(filter.claimedFrom, filter.claimedUntil);
  const judged = new Map<string, boolean>();
  const judge = (id: string): boolean => {
    if (wanted && !wanted.has(id)) return false;
    if (unwanted?.has(id)) return false;
    const language = context.documentLanguage(id);
    if (isSet(filter.language) && !filter.language.some((one) => speaks(language, one))) return false;
    if (filter.notLanguage?.some((one) => speaks(language, one))) return false;
    if (!claimed) return true;
    const made = daySpan(context.documentDate(id) ?? '');
    return made ? overlaps(made, claimed) : (filter.undated ?? false);
  };
  return (id) => {
    const known = judged.get(id) ?? judge(id);
    judged.set(id, known);
    return known;
  };
}

/** `zh` also means `zh-Hant`, not the other way round. */
function speaks(language: string | undefined, wanted: string): boolean {
  return language !== undefined && (language === wanted || language.startsWith(`${wanted}-`));
}

function holdsIn(relation: Relation, range: DaySpan, undated: boolean): boolean {
  const held = heldDuring(relation.from, relation.until);
  return held ? overlaps(held, range) : undated;
}

/** A list that was given and is not empty is a condition; an empty one is none. */
function isSet<T>(condition: T | undefined): condition is T {
  return condition !== undefined && !(Array.isArray(condition) && condition.length === 0);
}

function setOf<T extends string>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list !== undefined && list.length > 0 ? new Set(list) : undefined;
}
