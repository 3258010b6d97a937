/** Makes relations of what a person wrote: ids derived, quotes located, ends held against their type. */
import type { Claim, ClaimEntry, Evidence, Step } from '../model/claim.js';
import { daySpan } from '../model/date.js';
import type { Entity } from '../model/entity.js';
import { deriveClaimId, deriveRelationId, isId } from '../model/id.js';
import { itemAt } from '../model/item-at.js';
import type { OntologyIndex, RelationType } from '../model/ontology.js';
import type { Relation, RelationEntry, Value } from '../model/relation.js';
import { type Misquote, QuotedText } from './evidence.js';
import type { SourcedDocument } from './front-matter.js';
import { checkDistinct, didYouMean } from './ids.js';
import type { Report } from './problems.js';
import { fieldName, type Path, type Sourced } from './sourced.js';

export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'keys'>;

/** What relations may name. */
export interface Known {
  ontology: OntologyIndex;
  entities: Lookup<Entity>;
  documents: Lookup<SourcedDocument>;
  /** whether an id may be that of an entity or document whose file is broken: that is reported there, not again here */
  mayBeEntity(id: string): boolean;
  mayBeDocument(id: string): boolean;
}

/** Everything that fits becomes a relation; everything that does not is reported. Order is kept. */
export function makeRelations(
  entries: readonly Sourced<RelationEntry>[],
  known: Known,
  report: Report,
): Sourced<Relation>[] {
  const ids = relationIds(entries.map(({ value }) => value));
  const located = locateQuotes(
    entries.map(({ value }) => value),
    known.documents,
  );
  let claim = 0;
  const next = () => located[claim++] as Located;
  // where claims were refused, the places of those that are left
  const gaps = new Map<number, number[]>();
  const relations = entries.map((entry, n): Sourced<Relation> => {
    const id = itemAt(ids, n);
    const { claims: given, ...rest } = entry.value;
    if (!isId(id)) {
      const hint = 'Give the relation an id';
      report({ code: 'no-id', message: 'no id can be made of these ends', place: entry.place(), hint });
    }
    checkEnds(entry, id, known, report);
    const names = claimIds(id, given);
    const made: Claim[] = [];
    const places: number[] = [];
    for (let i = 0; i < given.length; i++) {
      const at = { place: entry.place, path: ['claims', i] };
      const found = next();
      const whole = makeClaim(given[i] as ClaimEntry, itemAt(names, i), at, () => found, known, report);
      if (!whole) continue;
      made.push(whole);
      places.push(i);
    }
    if (made.length < given.length) gaps.set(n, places);
    return { value: { ...rest, id, claims: made }, place: entry.place };
  });
  checkDistinct(relations, 'relation', report, 'Put the claims under one relation, or give one of the two another id');
  checkDistinctClaims(relations, gaps, report);
  return relations;
}

/** Evidence or what is wrong with it; undefined where there is no such document. */
type Located = Evidence | Misquote | undefined;

/**
 * What becomes of the evidence of each claim, in their order. One document after the other is searched, so that no more
 * than one is held folded. O(claims + texts)
 */
function locateQuotes(entries: readonly RelationEntry[], documents: Known['documents']): Located[] {
  const waiting = new Map<SourcedDocument, { evidence: ClaimEntry['evidence']; claim: number }[]>();
  let claims = 0;
  for (const entry of entries) {
    for (const { document, evidence } of entry.claims) {
      const claim = claims++;
      const found = documents.get(document);
      if (!found) continue;
      const group = waiting.get(found);
      if (group) group.push({ evidence, claim });
      else waiting.set(found, [{ evidence, claim }]);
    }
  }
  const located = new Array<Located>(claims).fill(undefined);
  for (const [document, group] of waiting) {
    const text = new QuotedText(document);
    for (const { evidence, claim } of group) located[claim] = text.locate(evidence);
  }
  return located;
}

/** Claims share no id. Where each has its own, as in most dossiers, nothing is kept of them. */
function checkDistinctClaims(
  relations: readonly Sourced<Relation>[],
  gaps: ReadonlyMap<number, readonly number[]>,
  report: Report,
): void {
  const seen = new Set<string>();
  let count = 0;
  for (const { value } of relations) {
    for (const { id } of value.claims) seen.add(id);
    count += value.claims.length;
  }
  if (seen.size === count) return;
  const claims = relations.flatMap(({ value, place }, n) =>
    value.claims.map((claim, i): Sourced<Claim> => {
      const at = gaps.get(n)?.[i] ?? i;
      return { value: claim, place: (path = []) => place(['claims', at, ...path]) };
    }),
  );
  checkDistinct(claims, 'claim', report);
}

/**
 * The ids of relations, given or derived, in their order: of two with the same ends and type, the later one is told
 * apart by its start.
 */
export function relationIds(entries: readonly Pick<RelationEntry, 'id' | 'subject' | 'type'>[]): string[] {
  const derived = new Set<string>();
  return entries.map((entry) => {
    if (entry.id !== undefined) return entry.id;
    const plain = deriveRelationId(entry);
    const id = derived.has(plain) ? deriveRelationId(entry, true) : plain;
    derived.add(id);
    return id;
  });
}

/** The ids of the claims of one relation, given or derived from their documents. */
export function claimIds(relation: string, claims: readonly Pick<ClaimEntry, 'id' | 'document'>[]): string[] {
  if (claims.length === 1) {
    const [{ id, document }] = claims as [Pick<ClaimEntry, 'id' | 'document'>];
    return [id ?? deriveClaimId(relation, document, 1)];
  }
  const counts = new Map<string, number>();
  return claims.map(({ id, document }) => {
    const n = (counts.get(document) ?? 0) + 1;
    counts.set(document, n);
    return id ?? deriveClaimId(relation, document, n);
  });
}

/**
 * A claim with its id and the offsets of its quote, or undefined after reporting what is wrong.
 * @param locate finds the evidence in its document; asked where there is such a document
 */
export function makeClaim(
  claim: ClaimEntry,
  id: string,
  at: { place: Sourced['place']; path: Path },
  locate: (evidence: ClaimEntry['evidence'], document: SourcedDocument) => Located,
  known: Known,
  report: Report,
): Claim | undefined {
  const field = (path: Path) => {
    const whole = [...at.path, ...path];
    return { place: at.place(whole), field: fieldName(whole) };
  };
  for (let i = 0; i < claim.chain.length; i++) {
    const { agent } = claim.chain[i] as Step;
    if (agent === undefined || known.mayBeEntity(agent)) continue;
    const hint = known.documents.has(agent)
      ? 'That is a document; its own voice is a first step without an agent'
      : didYouMean(agent, known.entities.keys(), 'Add it to the entities');
    report({ code: 'unknown-entity', message: `there is no entity "${agent}"`, ...field(['chain', i, 'agent']), hint });
  }
  const document = known.documents.get(claim.document);
  if (!document && known.mayBeDocument(claim.document)) return undefined;
  if (!document) {
    const hint = didYouMean(claim.document, known.documents.keys(), 'Put it into documents/');
    const message = `there is no document "${claim.document}"`;
    report({ code: 'unknown-document', message, ...field(['document']), hint });
    return undefined;
  }
  const evidence = locate(claim.evidence, document);
  if (!evidence) throw new RangeError(`the evidence of "${id}" was not looked for`);
  if ('code' in evidence) {
    const { field: part, ...misquote } = evidence;
    report({ ...misquote, ...field(['evidence', part]) });
    return undefined;
  }
  return { ...claim, id, evidence };
}

/** Type, subject and object are there and fit each other. */
export function checkEnds({ value, place }: Sourced<RelationEntry>, id: string, known: Known, report: Report): void {
  const { subject, object, type: typeId } = value;
  if (isUsual(value, known)) return;
  for (const [field, end] of [
    ['subject', subject],
    ['object', object],
  ] as const) {
    if (end === undefined || known.mayBeEntity(end)) continue;
    const hint = didYouMean(end, known.entities.keys(), 'Add it to the entities');
    report({ code: 'unknown-entity', message: `there is no entity "${end}"`, place: place([field]), field, hint });
  }
  const type = known.ontology.relationTypes.get(typeId);
  if (!type) {
    const hint = didYouMean(typeId, known.ontology.relationTypes.keys(), 'Add it to ontology.yaml');
    const message = `there is no relation type "${typeId}"`;
    report({ code: 'unknown-relation-type', message, place: place(['type']), field: 'type', hint });
    return;
  }
  if (value.value === undefined) checkObject({ value, place }, id, type, known, report);
  else checkValue({ value, place }, value.value, type, report);
}

/** Whether two entities that are there stand at the right ends: then nothing else need be asked. */
function isUsual({ subject, object, type: typeId }: RelationEntry, { ontology, entities }: Known): boolean {
  const type = ontology.relationTypes.get(typeId);
  if (!type || type.value !== undefined || object === undefined) return false;
  return fits(entities.get(subject), type.domain, ontology) && fits(entities.get(object), type.range, ontology);
}

function fits(entity: Entity | undefined, types: readonly string[], ontology: OntologyIndex): boolean {
  return entity !== undefined && (types.length === 0 || ontology.isEntityOf(entity.type, types));
}

function checkObject(
  { value, place }: Sourced<RelationEntry>,
  id: string,
  type: RelationType,
  known: Known,
  report: Report,
) {
  if (type.value !== undefined) {
    report({
      code: 'value-expected',
      message: `"${type.id}" takes a literal (${type.value}), not an entity`,
      place: place(['object']),
      field: 'object',
      hint: 'Give value: instead of object:',
    });
    return;
  }
  const subject = known.entities.get(value.subject);
  const object = known.entities.get(value.object ?? '');
  if (!subject || !object) return;
  const { ontology } = known;
  const ends = [
    { field: 'subject', fits: fits(subject, type.domain, ontology) },
    { field: 'object', fits: fits(object, type.range, ontology) },
  ];
  const wrong = ends.find((end) => !end.fits);
  const turns = fits(object, type.domain, ontology) && fits(subject, type.range, ontology);
  if (!wrong || (turns && type.symmetric)) return;
  const claims = claimIds(id, value.claims).map((claim) => `"${claim}"`);
  const named = claims.length > 0 ? `claim ${claims.join(', ')}: ` : '';
  report({
    code: 'wrong-ends',
    message:
      `${named}"${type.id}" leads from ${anyOf(type.domain)} to ${anyOf(type.range)}, ` +
      `not from ${subject.type} ("${subject.id}") to ${object.type} ("${object.id}")`,
    place: place([wrong.field]),
    field: wrong.field,
    hint: turns ? 'Swap subject and object' : 'Choose another relation type, or change the type of the entity',
  });
}

function checkValue({ value, place }: Sourced<RelationEntry>, literal: Value, type: RelationType, report: Report) {
  const about = { place: place(['value']), field: 'value' };
  if (type.value === undefined) {
    const message = `"${type.id}" leads to an entity (${anyOf(type.range)}), not to a literal`;
    report({ code: 'object-expected', message, ...about, hint: 'Give object: instead of value:' });
    return;
  }
  const subject = value.subject;
  if (!VALUES[type.value].fits(literal)) {
    const message = `"${type.id}" of "${subject}" takes ${VALUES[type.value].noun}, not ${JSON.stringify(literal)}`;
    report({ code: 'wrong-value', message, ...about });
  }
}

const VALUES: Record<NonNullable<RelationType['value']>, { noun: string; fits(value: Value): boolean }> = {
  text: { noun: 'a text', fits: (value) => typeof value === 'string' || typeof value === 'object' },
  number: { noun: 'a number', fits: (value) => typeof value === 'number' },
  boolean: { noun: 'true or false', fits: (value) => typeof value === 'boolean' },
  date: { noun: 'a date', fits: (value) => typeof value === 'string' && daySpan(value) !== undefined },
  url: { noun: 'an address', fits: (value) => typeof value === 'string' && URL.canParse(value) },
};

function anyOf(types: readonly string[]): string {
  return types.length === 0 ? 'anything' : types.join(' or ');
}
