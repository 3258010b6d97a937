/**
 * The conditions of the filter, each in one entry: its schema, what it tests, what its values name, and its words. The
 * filter's schema, the parameters of the API, the options of the command line, the controls of the viewer and the
 * sentences of reports follow from this table.
 */
import { z } from 'zod';
import { Act, actsOf, type Claim, isSaidBy, Review } from './claim.js';
import { daySpan, EdtfDate, heldDuring, overlaps } from './date.js';
import type { FilterContext } from './filter-context.js';
import { Id } from './id.js';
import { Language } from './language.js';
import type { Said } from './proposition.js';
import type { Relation } from './relation.js';
import { isReliable, JUDGED } from './reliability.js';
import { Standing } from './standing.js';

/** What the values of a condition name: ids of the dossier, or words of the model. */
export type Named =
  | 'entity'
  | 'speaker'
  | 'document'
  | 'entityType'
  | 'relationType'
  | 'act'
  | 'standing'
  | 'review'
  | 'language';

/** The words of a condition, given those of its values. */
type Phrase = Record<'en' | 'zh', (values: string) => string>;

type Test<Item> = (item: Item) => boolean;

/** Makes the test of a condition from its value; asked once a filter. `undated` keeps what has no date. */
type Maker<Value, Item> = (value: Value, context: FilterContext, undated: boolean) => Test<Item>;

/**
 * One condition. It has one of the tests: `claim` and `document` drop claims before standings are derived, `standing` and
 * `relation` choose relations as they then are, `proposition` by what they say, whoever claims it, `entity` the entities that may
 * show; `states` names review states.
 */
export interface Condition<Value = never> {
  schema: z.ZodType<Value>;
  description: string;
  names?: Named;
  words: Phrase;
  claim?: Maker<Value, Claim>;
  document?: Maker<Value, string>;
  standing?: Maker<Value, Standing>;
  relation?: Maker<Value, Relation>;
  proposition?: Maker<Value, Said>;
  entity?: Maker<Value, string>;
  /** false for one that names ends of relations rather than a kind of them: an entity without relations may stay */
  narrows?: false;
}

/** A condition without tests of its own: others read its value. */
function plain<Value>(condition: Condition<Value>): Condition<Value> {
  return condition;
}

/** What differs between a list of values to keep and its `not` twin. */
interface Twins<Value extends string> {
  item: z.ZodType<Value>;
  names: Named;
  description: [keep: string, leaveOut: string];
  words: [keep: Phrase, leaveOut: Phrase];
  claim?: Maker<ReadonlySet<Value>, Claim>;
  document?: Maker<ReadonlySet<Value>, string>;
  standing?: Maker<ReadonlySet<Value>, Standing>;
  proposition?: Maker<ReadonlySet<Value>, Said>;
  entity?: Maker<ReadonlySet<Value>, string>;
}

type Pair<Name extends string, Value> = Record<Name | `not${Capitalize<Name>}`, Condition<Value[]>>;

/** A condition `name` that keeps what has one of its values, and its twin `notName` that leaves it out. */
function pair<Name extends string, Value extends string>(name: Name, twins: Twins<Value>): Pair<Name, Value> {
  const { item, names, description, words } = twins;
  const one = (side: 0 | 1): Condition<Value[]> => {
    const turned = <Item>(make: Maker<ReadonlySet<Value>, Item> | undefined): Maker<Value[], Item> | undefined =>
      make &&
      ((values, context, undated) => {
        const has = make(new Set(values), context, undated);
        return side === 0 ? has : (thing) => !has(thing);
      });
    const tests = {
      claim: turned(twins.claim),
      document: turned(twins.document),
      standing: turned(twins.standing),
      proposition: turned(twins.proposition),
      entity: turned(twins.entity),
    };
    return {
      schema: z.array(item),
      description: description[side],
      names,
      words: words[side],
      ...Object.fromEntries(Object.entries(tests).filter(([, test]) => test !== undefined)),
    };
  };
  const twin = `not${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { [name]: one(0), [twin]: one(1) } as Pair<Name, Value>;
}

/** Whether a document's language is the one that is wanted: `zh` also means `zh-Hant`, not the other way round. */
export function speaks(language: string | undefined, wanted: string): boolean {
  return language !== undefined && (language === wanted || language.startsWith(`${wanted}-`));
}

const held = (from: string | undefined, until: string | undefined, undated: boolean): Test<Said> => {
  const range = heldDuring(from, until);
  return (relation) => {
    const own = heldDuring(relation.from, relation.until);
    return range === undefined || (own ? overlaps(own, range) : undated);
  };
};

const claimed = (
  from: string | undefined,
  until: string | undefined,
  context: FilterContext,
  undated: boolean,
): Test<string> => {
  const range = heldDuring(from, until);
  return (id) => {
    const made = daySpan(context.documentDate(id) ?? '');
    return range === undefined || (made ? overlaps(made, range) : undated);
  };
};

const ofEntityType = (types: ReadonlySet<string>, { ontology, entityType }: FilterContext): Test<string> => {
  return (id) => ontology.isEntityOf(entityType(id) ?? '', types);
};

/** All conditions, in the order in which they are listed everywhere. */
export const CONDITIONS = {
  ...pair('saidBy', {
    item: Id,
    names: 'speaker',
    description: [
      'Claims in which one of these speaks; a document id means its own voice.',
      'Leave out the claims in which one of these speaks.',
    ],
    words: [
      { en: (x) => `only what ${x} says`, zh: (x) => `只看${x}的说法` },
      { en: (x) => `without what ${x} says`, zh: (x) => `排除${x}的说法` },
    ],
    claim: (ids) => (claim) => isSaidBy(claim, ids),
  }),
  ...pair('act', {
    item: Act,
    names: 'act',
    description: [
      'Claims in which one of these acts occurs; an empty chain states.',
      'Leave out the claims in which one of these acts occurs.',
    ],
    words: [
      { en: (x) => `only claims in which somebody ${x}`, zh: (x) => `只看含“${x}”的主张` },
      { en: (x) => `without claims in which somebody ${x}`, zh: (x) => `排除含“${x}”的主张` },
    ],
    claim: (acts) => (claim) => actsOf(claim).some((act) => acts.has(act)),
  }),
  ...pair('document', {
    item: Id,
    names: 'document',
    description: ['Claims made in one of these documents.', 'Leave out the claims made in these documents.'],
    words: [
      { en: (x) => `only the document ${x}`, zh: (x) => `只看文件：${x}` },
      { en: (x) => `without the document ${x}`, zh: (x) => `排除文件：${x}` },
    ],
    document: (ids) => (id) => ids.has(id),
  }),
  ...pair('language', {
    item: Language,
    names: 'language',
    description: [
      'Claims made in documents of one of these languages.',
      'Leave out the claims made in documents of these languages.',
    ],
    words: [
      { en: (x) => `only documents in ${x}`, zh: (x) => `只看${x}文件` },
      { en: (x) => `without documents in ${x}`, zh: (x) => `排除${x}文件` },
    ],
    document: (languages, context) => (id) => {
      const language = context.documentLanguage(id);
      return [...languages].some((wanted) => speaks(language, wanted));
    },
  }),
  claimedFrom: plain({
    schema: EdtfDate,
    description: 'Claims made in documents of this day or later (EDTF).',
    words: { en: (x) => `claimed from ${x}`, zh: (x) => `主张时间自 ${x} 起` },
    document: (date, context, undated) => claimed(date, undefined, context, undated),
  }),
  claimedUntil: plain({
    schema: EdtfDate,
    description: 'Claims made in documents of this day or earlier (EDTF).',
    words: { en: (x) => `claimed until ${x}`, zh: (x) => `主张时间至 ${x} 止` },
    document: (date, context, undated) => claimed(undefined, date, context, undated),
  }),
  asOf: plain({
    schema: EdtfDate,
    description: 'Everything as it was known on this day (EDTF): claims made and taken back by then.',
    words: { en: (x) => `as known on ${x}`, zh: (x) => `截至 ${x} 所知` },
    document: (date, context, undated) => claimed(undefined, date, context, undated),
  }),
  ...pair('review', {
    item: Review,
    names: 'review',
    description: [
      'Claims in one of these review states. If omitted, accepted and proposed; in pictures and files for other tools, only accepted.',
      'Leave out the claims in these review states.',
    ],
    words: [
      { en: (x) => `only claims marked “${x}”`, zh: (x) => `只看“${x}”的主张` },
      { en: (x) => `without claims marked “${x}”`, zh: (x) => `排除“${x}”的主张` },
    ],
  }),
  entity: plain<string[]>({
    schema: z.array(Id),
    description: 'Relations with one of these entities at an end.',
    names: 'entity',
    narrows: false,
    words: { en: (x) => `only relations of ${x}`, zh: (x) => `只看${x}的关系` },
    proposition: (ids) => {
      const wanted = new Set(ids);
      return ({ subject, object }) => wanted.has(subject) || (object !== undefined && wanted.has(object));
    },
  }),
  notEntity: plain<string[]>({
    schema: z.array(Id),
    description: 'Leave out these entities and their relations.',
    names: 'entity',
    words: { en: (x) => `without ${x}`, zh: (x) => `排除${x}` },
    entity: (ids) => {
      const unwanted = new Set(ids);
      return (id) => !unwanted.has(id);
    },
  }),
  ...pair('entityType', {
    item: Id,
    names: 'entityType',
    description: [
      'Entities of these types and subtypes, and the relations among them.',
      'Leave out the entities of these types and subtypes, and their relations.',
    ],
    words: [
      { en: (x) => `only entities of type ${x}`, zh: (x) => `只看实体类型：${x}` },
      { en: (x) => `without entities of type ${x}`, zh: (x) => `排除实体类型：${x}` },
    ],
    entity: ofEntityType,
  }),
  ...pair('relationType', {
    item: Id,
    names: 'relationType',
    description: ['Relations of these types and subtypes.', 'Leave out the relations of these types and subtypes.'],
    words: [
      { en: (x) => `only relations of type ${x}`, zh: (x) => `只看关系类型：${x}` },
      { en: (x) => `without relations of type ${x}`, zh: (x) => `排除关系类型：${x}` },
    ],
    proposition:
      (types, { ontology }) =>
      (relation) =>
        ontology.isRelationOf(relation.type, types),
  }),
  ...pair('standing', {
    item: Standing,
    names: 'standing',
    description: ['Relations of these standings.', 'Leave out the relations of these standings.'],
    words: [
      { en: (x) => `only what is ${x}`, zh: (x) => `只看主张状态：${x}` },
      { en: (x) => `without what is ${x}`, zh: (x) => `排除主张状态：${x}` },
    ],
    standing: (standings) => (standing) => standings.has(standing),
  }),
  from: plain({
    schema: EdtfDate,
    description: 'Relations that held on this day or later (EDTF).',
    words: { en: (x) => `held from ${x}`, zh: (x) => `自 ${x} 起` },
    proposition: (date, _, undated) => held(date, undefined, undated),
  }),
  until: plain({
    schema: EdtfDate,
    description: 'Relations that held on this day or earlier (EDTF).',
    words: { en: (x) => `held until ${x}`, zh: (x) => `至 ${x} 止` },
    proposition: (date, _, undated) => held(undefined, date, undated),
  }),
  undated: plain({
    schema: z.boolean(),
    description: 'With a date: also keep the relations and documents without one.',
    words: { en: () => 'with what has no date', zh: () => '包括无日期的内容' },
  }),
  minReliability: plain({
    schema: JUDGED,
    description:
      'Claims of graded sources only, and none that passed through one with a grade worse than this (A to E).',
    words: { en: (x) => `sources graded ${x} or better`, zh: (x) => `来源评级不低于 ${x}` },
    claim:
      (least, { sources }) =>
      (claim) =>
        isReliable(claim, least, sources),
  }),
  minConfidence: plain({
    schema: z.number().min(0).max(100),
    description: 'Relations whose assessment in force gives at least this confidence, 0 to 100.',
    words: { en: (x) => `confidence of at least ${x}`, zh: (x) => `把握不低于 ${x}` },
    relation: (least) => (relation) => (relation.assessments.at(-1)?.confidence ?? -1) >= least,
  }),
};

export type Conditions = typeof CONDITIONS;

/** A condition whose value is not known when the program is written. */
export type AnyCondition = Omit<Condition<never>, 'schema'> & { schema: z.ZodType };
