/** Pairs of entities that may be one, for a person to judge; a judgement is never drawn from other judgements alone. */
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { inLanguage, type Localised } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import { allNames, compareContexts, contextsOf, type EntityContext, isPerson } from './context.js';
import { describe, type KnownNames, wordKey } from './lexicon.js';
import { type Likeness, likeness, likenessKeys } from './likeness.js';
import { namesAgree, sameIdentifiers, sameNeighbours, sameRelations, typesOf } from './reasons.js';

export interface Candidate {
  /** the one that would go: the less known */
  entity: string;
  into: string;
  /** 0 to 100 */
  confidence: number;
  /** in English and Chinese */
  reasons: Localised[];
}

export interface CandidateOptions {
  /** pairs that were judged already, in either order */
  judged?: Iterable<readonly [string, string]>;
  /** 0 to 100 */
  minConfidence?: number;
  limit?: number;
}

const DEFAULTS = { minConfidence: 50, limit: 200 };

/**
 * The most alike pairs first. Names agree by spelling, initials, sound or meaning, in one language or across two; types
 * must not contradict each other; the same relations, neighbours and identifiers speak for a pair. A person's name alone
 * is little: roles, organisations and places that agree speak for one person, others for two, and the pair is asked.
 * Pairs are sought among names that share a word, a sound, a notion or an identifier, so that the work grows with the
 * names and not with their pairs.
 */
export function candidates(dossier: Dossier, options: CandidateOptions = {}): Candidate[] {
  const { minConfidence, limit } = { ...DEFAULTS, ...options };
  const judged = new Set([...(options.judged ?? [])].map(([a, b]) => pairKey(a, b)));
  const ontology = new OntologyIndex(dossier.ontology);
  const facts: Facts = {
    ontology,
    neighbours: neighboursOf(dossier),
    ties: relationsOf(dossier),
    known: knownNames(dossier.entities),
    context: contextsOf(dossier),
  };
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const group of blocks(dossier.entities, facts.known).values()) {
    if (group.length > MOST_IN_BLOCK) continue;
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const key = pairKey(a.id, b.id);
        if (a === b || seen.has(key) || judged.has(key)) continue;
        seen.add(key);
        const candidate = compare(a, b, facts);
        if (candidate && candidate.confidence >= minConfidence) found.push(candidate);
      }
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence || (a.entity < b.entity ? -1 : 1)).slice(0, limit);
}

/** A block that holds more is a common word, and says nothing. */
const MOST_IN_BLOCK = 60;

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Facts {
  ontology: OntologyIndex;
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** type, direction and other end of each relation, by entity */
  ties: ReadonlyMap<string, ReadonlySet<string>>;
  known: KnownNames;
  context(id: string): EntityContext;
}

/**
 * Names of those that a dossier calls by more than one name: `Qwen app` and 千问应用 are then one. What consists of common
 * words is left to the lexicon: `Chinese technology` is a part of many descriptions.
 */
function knownNames(entities: readonly Entity[]): KnownNames {
  const known = new Map<string, string>();
  for (const entity of entities) {
    const names = allNames(entity);
    if (names.length < 2) continue;
    for (const name of names) if (describe(name).rest.length > 0) known.set(wordKey(name), entity.id);
  }
  return known;
}

/** Entities that share something cheap to look up. */
function blocks(entities: readonly Entity[], known: KnownNames): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  const put = (key: string, entity: Entity) => {
    const group = found.get(key);
    if (!group) found.set(key, [entity]);
    else if (group.at(-1) !== entity) group.push(entity);
  };
  for (const entity of entities) {
    for (const name of allNames(entity)) for (const key of likenessKeys(name, known)) put(key, entity);
    for (const [scheme, id] of Object.entries(entity.sameAs)) put(`i ${scheme} ${id}`, entity);
  }
  return found;
}

function compare(a: Entity, b: Entity, facts: Facts): Candidate | undefined {
  const { ontology, neighbours, ties, known } = facts;
  const identifiers = Object.entries(a.sameAs).filter(([scheme]) => b.sameAs[scheme] !== undefined);
  if (identifiers.some(([scheme, id]) => b.sameAs[scheme] !== id)) return undefined;
  const person = isPerson(ontology, a.type) && isPerson(ontology, b.type);
  const best = mostAlike(a, b, person, known);
  const reasons = best ? [namesAgree(best.names, best)] : [];
  let score = best?.score ?? 0;
  if (identifiers.length > 0) {
    score = Math.max(score, 0.98);
    reasons.push(sameIdentifiers(identifiers.map(([scheme]) => scheme)));
  }
  if (score === 0) return undefined;
  const related = ontology.isEntityOf(a.type, [b.type]) || ontology.isEntityOf(b.type, [a.type]);
  const types = (some: readonly string[]) =>
    typesOf({
      en: some.map((type) => labelOf(ontology, type, 'en')),
      zh: some.map((type) => labelOf(ontology, type, 'zh')),
    });
  if (a.type === b.type) reasons.push(types([a.type]));
  else if (related) score -= 0.05;
  else {
    // a word that means the same says little across types: Americans are not America
    score -= best?.reason === 'same meaning' || best?.reason === 'known names' ? 0.5 : 0.3;
    reasons.push(types([a.type, b.type]));
  }
  const same = shared(ties.get(a.id), ties.get(b.id));
  if (same > 0) {
    score += Math.min(0.3, 0.15 + 0.05 * same);
    reasons.push(sameRelations(same));
  }
  const common = shared(neighbours.get(a.id), neighbours.get(b.id));
  if (common > 0) {
    score += Math.min(0.1, 0.04 * common);
    reasons.push(sameNeighbours(common));
  }
  if (person) {
    const { agree, differ } = compareContexts(facts.context(a.id), facts.context(b.id));
    score += 0.12 * agree.length;
    if (differ.length > 0) score = Math.max(Math.min(score, 0.5), score - 0.12 * differ.length);
    reasons.push(...agree, ...differ);
  }
  const [gone, stays] = weight(a, neighbours) <= weight(b, neighbours) ? [a, b] : [b, a];
  return { entity: gone.id, into: stays.id, confidence: Math.round(Math.max(0, Math.min(1, score)) * 100), reasons };
}

function labelOf(ontology: OntologyIndex, type: string, language: string): string {
  const known = ontology.entityTypes.get(type);
  return known ? inLanguage(known.label, language) : type;
}

function mostAlike(
  a: Entity,
  b: Entity,
  person: boolean,
  known: KnownNames,
): (Likeness & { names: string[] }) | undefined {
  let best: (Likeness & { names: string[] }) | undefined;
  for (const left of allNames(a)) {
    for (const right of allNames(b)) {
      const like = likeness(left, right, { person, known });
      if (like.score > (best?.score ?? 0)) best = { ...like, names: [left, right] };
    }
  }
  return best;
}

function shared(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  return a && b ? [...a].filter((one) => b.has(one)).length : 0;
}

/** Who is accepted, identified and connected stays. */
function weight(entity: Entity, neighbours: ReadonlyMap<string, ReadonlySet<string>>): number {
  return (
    (entity.review === 'proposed' ? 0 : 1000) +
    Object.keys(entity.sameAs).length * 100 +
    (neighbours.get(entity.id)?.size ?? 0)
  );
}

function neighboursOf({ relations }: Dossier): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const put = (a: string, b: string) => {
    const set = found.get(a);
    if (set) set.add(b);
    else found.set(a, new Set([b]));
  };
  for (const { subject, object } of relations) {
    if (object === undefined) continue;
    put(subject, object);
    put(object, subject);
  }
  return found;
}

/** What each entity is said to do to whom, so that two who are said to do the same are noticed. */
function relationsOf({ relations }: Dossier): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const put = (id: string, key: string) => {
    const set = found.get(id);
    if (set) set.add(key);
    else found.set(id, new Set([key]));
  };
  for (const { subject, type, object } of relations) {
    if (object === undefined) continue;
    put(subject, `${type} > ${object}`);
    put(object, `${type} < ${subject}`);
  }
  return found;
}
