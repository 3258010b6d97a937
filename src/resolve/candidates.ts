/** Pairs of entities that may be one, for a person to judge; a judgement is never drawn from other judgements alone. */
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { OntologyIndex } from '../model/ontology.js';
import { type Likeness, likeness, likenessKeys } from './likeness.js';

export interface Candidate {
  /** the one that would go: the less known */
  entity: string;
  into: string;
  /** 0 to 100 */
  confidence: number;
  reasons: string[];
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
 * The most alike pairs first. Names agree by spelling, initials or sound; types must not contradict each other, and
 * neighbours in common speak for a pair. Pairs are sought among names that share a word, a sound or initials, so that
 * the work grows with the names and not with their pairs.
 */
export function candidates(dossier: Dossier, options: CandidateOptions = {}): Candidate[] {
  const { minConfidence, limit } = { ...DEFAULTS, ...options };
  const judged = new Set([...(options.judged ?? [])].map(([a, b]) => pairKey(a, b)));
  const ontology = new OntologyIndex(dossier.ontology);
  const neighbours = neighboursOf(dossier);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const group of blocks(dossier.entities).values()) {
    if (group.length > MOST_IN_BLOCK) continue;
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const key = pairKey(a.id, b.id);
        if (a === b || seen.has(key) || judged.has(key)) continue;
        seen.add(key);
        const candidate = compare(a, b, ontology, neighbours);
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

function namesOf({ names, aliases }: Entity): string[] {
  return [...new Set([...Object.values(names), ...Object.values(aliases).flat()])];
}

/** Entities that share something cheap to look up. */
function blocks(entities: readonly Entity[]): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  const put = (key: string, entity: Entity) => {
    const group = found.get(key);
    if (!group) found.set(key, [entity]);
    else if (group.at(-1) !== entity) group.push(entity);
  };
  for (const entity of entities) {
    for (const name of namesOf(entity)) for (const key of likenessKeys(name)) put(key, entity);
  }
  return found;
}

function compare(
  a: Entity,
  b: Entity,
  ontology: OntologyIndex,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): Candidate | undefined {
  let best: Likeness & { names: [string, string] } = { score: 0, reason: 'none', names: ['', ''] };
  for (const left of namesOf(a)) {
    for (const right of namesOf(b)) {
      const like = likeness(left, right);
      if (like.score > best.score) best = { ...like, names: [left, right] };
    }
  }
  if (best.score === 0) return undefined;
  const reasons = [`${best.names[0]} / ${best.names[1]}: ${best.reason}`];
  let score = best.score;
  if (a.type === b.type) reasons.push(`both ${a.type}`);
  else if (ontology.isEntityOf(a.type, [b.type]) || ontology.isEntityOf(b.type, [a.type])) score -= 0.05;
  else {
    score -= 0.3;
    reasons.push(`${a.type} and ${b.type}`);
  }
  const [near, far] = [neighbours.get(a.id), neighbours.get(b.id)];
  const shared = near && far ? [...near].filter((id) => far.has(id)).length : 0;
  if (shared > 0) {
    score += Math.min(0.1, 0.04 * shared);
    reasons.push(`${shared} neighbours in common`);
  }
  const different = Object.entries(a.sameAs).find(
    ([scheme, id]) => b.sameAs[scheme] !== undefined && b.sameAs[scheme] !== id,
  );
  if (different) return undefined;
  const same = Object.entries(a.sameAs).find(([scheme, id]) => b.sameAs[scheme] === id);
  if (same) {
    score = Math.max(score, 0.98);
    reasons.push(`the same ${same[0]}`);
  }
  const [gone, stays] = weight(a, neighbours) <= weight(b, neighbours) ? [a, b] : [b, a];
  return { entity: gone.id, into: stays.id, confidence: Math.round(Math.max(0, Math.min(1, score)) * 100), reasons };
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
