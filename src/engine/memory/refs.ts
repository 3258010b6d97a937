/** How answers mention things: entities by reference, claims by their wording, counts by kind. */
import { type Claim, speakersOf } from '../../model/claim.js';
import { inLanguage, type Localised } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing, stance } from '../../model/standing.js';
import { chainWords } from '../../model/words.js';
import type { EntityRef, StandingCounts, Wording } from '../call.js';
import type { Memory } from './memory.js';

export function entityRef(memory: Memory, id: string): EntityRef | undefined {
  const entity = memory.entities.get(id);
  return entity && { id, type: entity.type, names: entity.names };
}

/** Everyone whom relations and their chains name, and others besides, by id. */
export function entitiesIn(memory: Memory, relations: Iterable<RelationSummary>, others: Iterable<string> = []) {
  const ids = new Set(others);
  for (const { subject, object, claims } of relations) {
    ids.add(subject);
    if (object !== undefined) ids.add(object);
    for (const claim of claims) for (const { agent } of claim.chain) if (agent !== undefined) ids.add(agent);
  }
  return [...ids].sort(byCodeUnits).flatMap((id) => entityRef(memory, id) ?? []);
}

/** The words of a claim, and who speaks them. */
export function wording(memory: Memory, relation: string, claim: Claim): Wording {
  const document = memory.documents.get(claim.document);
  const nameIn = (language: string) => (id: string) => {
    const names = memory.entities.get(id)?.names;
    return names ? inLanguage(names, language) : (memory.documents.get(id)?.title ?? id);
  };
  return {
    claim: claim.id,
    relation,
    document: claim.document,
    language: document?.language ?? 'und',
    speakers: speakersOf(claim),
    words: bothLanguages((language) => chainWords(claim, nameIn(language), language)),
    ...claim.evidence,
  };
}

/** The accepted claims of a relation by what they do to it, and those that do not count. */
export function sidesOf(memory: Memory, { id, claims }: RelationSummary) {
  const sides = { supports: [], opposes: [], questions: [], setAside: [] } as Record<
    ReturnType<typeof stance>,
    Wording[]
  >;
  const uncounted: Wording[] = [];
  for (const claim of claims) {
    (claim.review === 'accepted' ? sides[stance(claim)] : uncounted).push(wording(memory, id, claim));
  }
  return { sides, uncounted };
}

/** A text in each of the languages that words of our own come in. */
export function bothLanguages(words: (language: string) => string): Localised {
  return { en: words('en'), zh: words('zh') };
}

export function countStandings(relations: Iterable<RelationSummary>): StandingCounts {
  const counts = tally([...relations].map(({ standing }) => standing));
  return Object.fromEntries(Standing.options.flatMap((name) => (counts[name] ? [[name, counts[name]]] : [])));
}

/** Counts by value, in the order of the values. */
export function tally(values: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
