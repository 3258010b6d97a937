/** How answers mention things: entities by reference, claims by their wording, counts by kind. */
import { quoteContext } from '../../analysis/quote-context.js';
import { chainWords, documentVoice } from '../../model/chain-words.js';
import { type Claim, speakersOf } from '../../model/claim.js';
import type { Document } from '../../model/document.js';
import type { Entity } from '../../model/entity.js';
import { valueFor } from '../../model/item-at.js';
import { inLanguage, type Localised } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { isPluralEntity } from '../../model/sentence.js';
import type { Sources } from '../../model/source.js';
import { withdrawalWords } from '../../model/source-words.js';
import { Standing, stance } from '../../model/standing.js';
import type { DocumentRef, EntityRef, StandingCounts, Wording } from '../query.js';
import type { DossierIndex } from './dossier-index.js';

export function entityRef(index: DossierIndex, id: string): EntityRef | undefined {
  const entity = index.entities.get(id);
  return entity && refOf(entity);
}

/** An entity as answers mention it. */
export function refOf({ id, type, names, plural }: Entity): EntityRef {
  return { id, type, names, ...(plural !== undefined && { plural }) };
}

/** Everyone whom relations and their chains name, and others besides, by id. */
export function entitiesIn(index: DossierIndex, relations: Iterable<RelationSummary>, others: Iterable<string> = []) {
  const ids = new Set(others);
  for (const { subject, object, claims } of relations) {
    ids.add(subject);
    if (object !== undefined) ids.add(object);
    for (const claim of claims) for (const { agent } of claim.chain) if (agent !== undefined) ids.add(agent);
  }
  return [...ids].sort(byCodeUnits).flatMap((id) => entityRef(index, id) ?? []);
}

/** The metadata of the documents that the claims of relations stand in, by id. */
export function documentsIn(index: DossierIndex, relations: Iterable<RelationSummary>) {
  const ids = new Set<string>();
  for (const { claims } of relations) for (const { document } of claims) ids.add(document);
  return [...ids].sort(byCodeUnits).flatMap((id) => {
    const document = index.documents.get(id);
    if (!document) return [];
    const { text: _, ...metadata } = document;
    return [metadata];
  });
}

/** The name of an entity in a language, or the title of a document. */
export function nameIn(index: DossierIndex, language: string): (id: string) => string {
  return (id) => {
    const names = index.entities.get(id)?.names;
    return names ? inLanguage(names, language) : (index.documents.get(id)?.title ?? id);
  };
}

/** Whether an entity's English name is a plural. */
function isPlural({ entities, ontology }: DossierIndex, id: string): boolean {
  const entity = entities.get(id);
  return entity !== undefined && isPluralEntity(entity, ontology);
}

/** The words of a claim, and who speaks them. */
export function wording(index: DossierIndex, relation: string, claim: Claim): Wording {
  const document = index.documents.get(claim.document);
  const sentence = quoteContext(claim, document?.text);
  return {
    claim: claim.id,
    relation,
    document: claim.document,
    language: document?.language ?? 'und',
    speakers: speakersOf(claim),
    words: bothLanguages((language) =>
      chainWords(claim, { ...chainNames(index, language), voice: () => voiceIn(document, claim, language) }, language),
    ),
    ...claim.evidence,
    ...(sentence !== undefined && { sentence }),
  };
}

/** How entities read in a chain in words. */
export function chainNames(index: DossierIndex, language: string) {
  return { name: nameIn(index, language), isPlural: (id: string) => isPlural(index, id) };
}

function voiceIn(document: Document | undefined, claim: Claim, language: string): string {
  return document ? documentVoice(document, language) : claim.document;
}

/** The accepted claims of a relation by what they do to it, and those that do not count. */
export function sidesOf(index: DossierIndex, { id, claims }: RelationSummary, sources: Sources) {
  const sides = { supports: [], opposes: [], questions: [], setAside: [], retracts: [] } as Record<
    ReturnType<typeof stance>,
    Wording[]
  >;
  const uncounted: Wording[] = [];
  const withdrawn: (Wording & { reason: Localised })[] = [];
  for (const claim of claims) {
    const words = wording(index, id, claim);
    const withdrawal = claim.review === 'accepted' ? sources.withdrawal(claim.id) : undefined;
    if (withdrawal) {
      const reason = bothLanguages((language) =>
        withdrawalWords(withdrawal, sources, nameIn(index, language), language),
      );
      withdrawn.push({ ...words, reason });
    } else (claim.review === 'accepted' ? sides[stance(claim)] : uncounted).push(words);
  }
  return { sides, withdrawn, uncounted };
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
  return inOrder(counts);
}

/** Counts by value, each once for an item. */
export function tallyOnce<Item>(items: Iterable<Item>, valuesOf: (item: Item) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const item of items) {
    const values = valuesOf(item);
    const different = values.length > 1 ? new Set(values) : values;
    for (const value of different) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return inOrder(counts);
}

function inOrder(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A document as answers mention it. */
export function documentRef({ documents }: DossierIndex, id: string): DocumentRef {
  const { title, publisher, date, language } = valueFor(documents, id);
  return { id, title, ...(publisher !== undefined && { publisher }), ...(date !== undefined && { date }), language };
}

/** Words of a document, with where they stand. */
export function passageIn({ documents }: DossierIndex, id: string, { start, end }: { start: number; end: number }) {
  return { quote: valueFor(documents, id).text.slice(start, end), start, end };
}
