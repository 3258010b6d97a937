/**
 * Takes entities and relations of the usual form without asking their schema, which costs several times as long as
 * parsing the line. It gives exactly what the schema gives, or undefined: then the schema decides, and says what is
 * wrong. `test/dossier/usual.test.ts` holds the two against each other.
 */
import { type Act, Act as Acts, type ClaimEntry, Modality, Polarity, Review, type Step } from '../model/claim.js';
import { type DaySpan, daySpan } from '../model/date.js';
import type { Entity } from '../model/entity.js';
import { isId } from '../model/id.js';
import { isLanguage, type Localised } from '../model/language.js';
import type { RelationEntry } from '../model/relation.js';

type Fields = Record<string, unknown>;

/** What a schema would give for a value, or undefined where only the schema can tell. */
export type Usual<T> = (value: unknown) => T | undefined;

/** An entity without grades. */
export const usualEntity: Usual<Entity> = (value) => {
  if (!isMap(value)) return undefined;
  for (const key in value) if (!ENTITY.has(key)) return undefined;
  const { id, type, description, plural, anonymous, review } = value;
  if (!isId(id) || !isId(type)) return undefined;
  const names = usualTexts(value.names);
  const aliases = usualAliases(value.aliases);
  const sameAs = usualSameAs(value.sameAs);
  const described = description === undefined ? undefined : usualTexts(description);
  if (!names || !aliases || !sameAs || (description !== undefined && !described)) return undefined;
  if (!isFlag(plural) || !isFlag(anonymous) || !isOneOf(review, REVIEWS)) return undefined;
  return {
    id,
    type,
    names,
    aliases,
    ...(described && { description: described }),
    sameAs,
    ...(plural !== undefined && { plural }),
    ...(anonymous !== undefined && { anonymous }),
    ...(review !== undefined && { review: review as Review }),
  };
};

/** A relation without assessments, and with an object or a plain literal. */
export const usualRelation: Usual<RelationEntry> = (value) => {
  if (!isMap(value)) return undefined;
  for (const key in value) if (!RELATION.has(key)) return undefined;
  const { id, subject, type, object, value: literal, from, until, claims, assessments } = value;
  if (id !== undefined && !isId(id)) return undefined;
  if (!isId(subject) || !isId(type)) return undefined;
  if (object === undefined ? !isLiteral(literal) : literal !== undefined || !isId(object)) return undefined;
  if (!isDated(from, until)) return undefined;
  if (assessments !== undefined && !(Array.isArray(assessments) && assessments.length === 0)) return undefined;
  const made = claims === undefined ? [] : usualList(claims, usualClaim);
  if (!made) return undefined;
  // in the order of the schema, since files and answers show the fields in this order
  const entry: Partial<RelationEntry> = {};
  if (id !== undefined) entry.id = id;
  entry.subject = subject;
  entry.type = type;
  if (object === undefined) entry.value = literal as string | number | boolean;
  else entry.object = object as string;
  if (from !== undefined) entry.from = from as string;
  if (until !== undefined) entry.until = until as string;
  entry.claims = made;
  entry.assessments = [];
  return entry as RelationEntry;
};

const usualClaim: Usual<ClaimEntry> = (value) => {
  if (!isMap(value)) return undefined;
  for (const key in value) if (!CLAIM.has(key)) return undefined;
  const { id, document, polarity = 'positive', modality = 'actual', review = 'accepted' } = value;
  if ((id !== undefined && !isId(id)) || !isId(document)) return undefined;
  if (!POLARITIES.has(polarity) || !MODALITIES.has(modality) || !REVIEWS.has(review)) return undefined;
  const chain = value.chain === undefined ? [] : usualChain(value.chain);
  const evidence = usualEvidence(value.evidence);
  if (!chain || !evidence) return undefined;
  const claim: Partial<ClaimEntry> = {};
  if (id !== undefined) claim.id = id;
  claim.document = document;
  claim.chain = chain;
  claim.polarity = polarity as Polarity;
  claim.modality = modality as Modality;
  claim.review = review as Review;
  claim.evidence = evidence;
  return addProvenance(value, claim as ClaimEntry);
};

/** What claims have that somebody or something else proposed. */
function addProvenance(value: Fields, claim: ClaimEntry): ClaimEntry | undefined {
  const { note, proposal, reviewed } = value;
  if (note !== undefined) {
    const texts = usualTexts(note);
    if (!texts) return undefined;
    claim.note = texts;
  }
  if (proposal !== undefined) {
    const made = usualProposal(proposal);
    if (!made) return undefined;
    claim.proposal = made;
  }
  if (reviewed !== undefined) {
    const made = usualReviewed(reviewed);
    if (!made) return undefined;
    claim.reviewed = made;
  }
  return claim;
}

const usualProposal: Usual<NonNullable<ClaimEntry['proposal']>> = (value) => {
  if (!isMap(value)) return undefined;
  for (const key in value) if (!PROPOSAL.has(key)) return undefined;
  const { extractor, cue, confidence, reasons } = value;
  if (!isText(extractor) || (cue !== undefined && typeof cue !== 'string')) return undefined;
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 100)) return undefined;
  const given =
    reasons === undefined ? undefined : usualList(reasons, (one) => (typeof one === 'string' ? one : undefined));
  if (reasons !== undefined && !given) return undefined;
  return {
    extractor,
    ...(cue !== undefined && { cue: cue as string }),
    confidence,
    ...(given && { reasons: given }),
  };
};

const usualReviewed: Usual<NonNullable<ClaimEntry['reviewed']>> = (value) => {
  if (!isMap(value)) return undefined;
  for (const key in value) if (key !== 'by' && key !== 'at') return undefined;
  const { by, at } = value;
  return isText(by) && isText(at) && daySpan(at) !== undefined ? { by, at } : undefined;
};

function usualChain(value: unknown): Step[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const steps: Step[] = [];
  for (const step of value as unknown[]) {
    if (!isMap(step)) return undefined;
    for (const key in step) if (key !== 'agent' && key !== 'act') return undefined;
    const { agent, act } = step;
    if (!ACTS.has(act)) return undefined;
    if (agent === undefined ? steps.length > 0 : !isId(agent)) return undefined;
    steps.push(agent === undefined ? { act: act as Act } : { agent: agent as string, act: act as Act });
  }
  return steps;
}

function usualEvidence(value: unknown): ClaimEntry['evidence'] | undefined {
  if (!isMap(value)) return undefined;
  for (const key in value) if (!EVIDENCE.has(key)) return undefined;
  const { quote, occurrence, start, end } = value;
  if (!isText(quote)) return undefined;
  if (occurrence === undefined && start === undefined && end === undefined) return { quote };
  if (!isCount(occurrence, 1) || !isCount(start, 0) || !isCount(end, 1)) return undefined;
  return {
    quote,
    ...(occurrence !== undefined && { occurrence }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

function usualTexts(value: unknown): Localised | undefined {
  if (!isMap(value)) return undefined;
  const texts: Localised = {};
  let isEmpty = true;
  for (const key in value) {
    const text = value[key];
    if (!isLanguage(key) || !isText(text)) return undefined;
    texts[key] = text;
    isEmpty = false;
  }
  return isEmpty ? undefined : texts;
}

function usualAliases(value: unknown): Entity['aliases'] | undefined {
  if (value === undefined) return {};
  if (!isMap(value)) return undefined;
  const aliases: Entity['aliases'] = {};
  for (const key in value) {
    const names = usualList(value[key], (name) => (isText(name) ? name : undefined));
    if (!isLanguage(key) || !names) return undefined;
    aliases[key] = names;
  }
  return aliases;
}

function usualSameAs(value: unknown): Entity['sameAs'] | undefined {
  if (value === undefined) return {};
  if (!isMap(value)) return undefined;
  const ids: Entity['sameAs'] = {};
  for (const key in value) {
    const id = value[key];
    if (!/^[a-z][A-Za-z0-9-]*$/.test(key) || !isText(id)) return undefined;
    if (key === 'wikidata' && !/^Q[1-9]\d*$/.test(id)) return undefined;
    ids[key] = id;
  }
  return ids;
}

/** Undefined as soon as one item is. */
function usualList<T>(value: unknown, usual: Usual<T>): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const one of value as unknown[]) {
    const item = usual(one);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

const ENTITY = new Set('id type names aliases description sameAs plural anonymous review'.split(' '));
const RELATION = new Set('id subject type object value from until claims assessments'.split(' '));
const CLAIM = new Set('id document chain polarity modality review evidence note proposal reviewed'.split(' '));
const PROPOSAL = new Set('extractor cue confidence reasons'.split(' '));
const EVIDENCE = new Set('quote occurrence start end'.split(' '));
const ACTS: ReadonlySet<unknown> = new Set(Acts.options);
const POLARITIES: ReadonlySet<unknown> = new Set(Polarity.options);
const MODALITIES: ReadonlySet<unknown> = new Set(Modality.options);
const REVIEWS: ReadonlySet<unknown> = new Set(Review.options);

/** Own and inherited fields are read alike, as the schema does; a map from a file inherits none. */
function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isFlag(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean';
}

function isOneOf(value: unknown, options: ReadonlySet<unknown>): boolean {
  return value === undefined || options.has(value);
}

function isCount(value: unknown, least: number): value is number | undefined {
  return value === undefined || (Number.isSafeInteger(value) && (value as number) >= least);
}

function isLiteral(value: unknown): boolean {
  return isText(value) || typeof value === 'boolean' || Number.isFinite(value);
}

/** Whether both are dates or missing, and the first does not lie after the second. */
function isDated(from: unknown, until: unknown): boolean {
  const start = spanOf(from);
  const end = spanOf(until);
  if (start === undefined || end === undefined) return false;
  return start === 'open' || end === 'open' || start.first <= end.last;
}

function spanOf(date: unknown): DaySpan | 'open' | undefined {
  if (date === undefined) return 'open';
  return typeof date === 'string' ? daySpan(date) : undefined;
}
