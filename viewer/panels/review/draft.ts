/** What the fields of a claim's form hold, and the claim that they make. */
import type { Chain, Modality, Polarity } from '../../../src/model/claim.js';
import type { Correction } from '../../../src/model/decision.js';
import { inLanguage } from '../../../src/model/language.js';
import type { RelationType } from '../../../src/model/ontology.js';
import type { Value } from '../../../src/model/relation.js';

/** What the form starts from. */
export interface Given {
  /** of the document that the words stand in */
  language: string;
  quote: string;
  start?: number | undefined;
  /** where the words stand */
  document?: string | undefined;
  subject?: string | undefined;
  type?: string | undefined;
  object?: string | undefined;
  value?: Value | undefined;
  chain?: Chain | undefined;
  polarity?: Polarity | undefined;
  modality?: Modality | undefined;
}

/** The fields; entities as they are typed, by id or by name. */
export interface Draft {
  subject: string;
  type: string;
  object: string;
  /** a literal in words */
  value: string;
  /** those words before anybody touched them, in the language that the screens had */
  valueBefore: string;
  chain: Chain;
  polarity: Polarity;
  modality: Modality;
  quote: string;
  /** UTF-16 offset of the quote; undefined once it was typed */
  start: number | undefined;
}

/** What was typed into a form and is not saved: it is there again for whoever looked something up meanwhile. */
export interface Kept {
  draft: Draft;
  newTypes: Readonly<Record<string, string>>;
}

const KEPT = new WeakMap<object, Map<string, Kept>>();

/** @param of the page's store */
export function keptDrafts(of: object): Map<string, Kept> {
  const kept = KEPT.get(of) ?? new Map<string, Kept>();
  KEPT.set(of, kept);
  return kept;
}

type Literal = RelationType['value'];

export function draftOf(given: Given, language: string): Draft {
  const value = given.value === undefined ? '' : valueWords(given.value, language);
  return {
    subject: given.subject ?? '',
    type: given.type ?? '',
    object: given.object ?? '',
    value,
    valueBefore: value,
    chain: given.chain ?? [],
    polarity: given.polarity ?? 'positive',
    modality: given.modality ?? 'actual',
    quote: given.quote,
    start: given.start,
  };
}

/** Who is named, each once. @param literal what the type takes in the place of an object */
export function namesIn({ subject, object, chain }: Draft, literal: Literal): string[] {
  const named = [subject, ...(literal === undefined ? [object] : []), ...chain.flatMap(({ agent }) => agent ?? [])];
  return [...new Set(named.filter((name) => name.trim() !== ''))];
}

export interface Saving {
  given: Given;
  literal: Literal;
  /** the ids of the names that the dossier knows */
  known: ReadonlyMap<string, string | undefined>;
  /** names that the dossier does not know: new entities */
  unknown: readonly string[];
  /** their types */
  newTypes: Readonly<Record<string, string>>;
}

/** The claim as it is sent. A new entity gets its id from its name, by whoever keeps the dossier. */
export function asSaved(
  draft: Draft,
  { given, literal, known, unknown, newTypes }: Saving,
): Correction & { chain: Chain; polarity: Polarity; modality: Modality } {
  const idOf = (name: string) => {
    const at = unknown.indexOf(name);
    return at < 0 ? (known.get(name) ?? name) : `new-${at + 1}`;
  };
  const { subject, type, object, value, valueBefore, chain, polarity, modality, quote, start } = draft;
  // a literal whose words were not touched stays as it was, in all its languages
  const isSame = given.value !== undefined && value === valueBefore;
  return {
    subject: idOf(subject),
    type,
    ...(unknown.length > 0 && {
      newEntities: unknown.map((name) => ({
        id: idOf(name),
        idFromName: true as const,
        type: newTypes[name] ?? '',
        names: { [given.language]: name },
      })),
    }),
    ...(literal === undefined
      ? { object: idOf(object) }
      : { value: isSame ? given.value : literalOf(value, literal, given.language) }),
    chain: chain.map(({ agent, act }) => (agent === undefined ? { act } : { agent: idOf(agent), act })),
    polarity,
    modality,
    quote,
    ...(start !== undefined && { start }),
  };
}

function literalOf(words: string, literal: Literal, language: string): Value {
  if (literal === 'number') return Number(words);
  return literal === 'text' ? { [language]: words } : words;
}

function valueWords(value: Value, language: string): string {
  return typeof value === 'object' ? inLanguage(value, language) : String(value);
}
