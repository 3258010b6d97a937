/** How a relation reads: labels that agree with their subject, and sentences with the object where the language puts it. */
import type { Entity } from './entity.js';
import { baseLanguage, inLanguage, type Localised } from './language.js';
import type { OntologyIndex, RelationType } from './ontology.js';
import type { Relation, Value } from './relation.js';

/** Stands in a label or a sentence where the object goes: `被…制裁`. */
const GAP = '…';

/** Names and numbers of what a sentence names, in one language. */
export interface Naming {
  /** such as `en` or `zh` */
  language: string;
  ontology: Pick<OntologyIndex, 'relationTypes'>;
  /** the name of an entity; an unknown id stands for itself */
  name: (id: string) => string;
  /** whether that name is a plural */
  isPlural: (id: string) => boolean;
}

type Ends = Pick<Relation, 'subject' | 'type' | 'object' | 'value'>;

/** Whether the English name of an entity is a plural: as it says itself, or as its type does. */
export function isPluralEntity(
  entity: Pick<Entity, 'type' | 'plural'>,
  ontology: Pick<OntologyIndex, 'isCollective'>,
): boolean {
  return entity.plural ?? ontology.isCollective(entity.type);
}

/**
 * The words between the ends of a relation, agreeing with the end they follow: `owns`, `own`; read backwards
 * `is owned by`. A type without an inverse has no words backwards.
 * @returns words that may hold one `…`; the id of a type that the ontology does not know
 */
export function relationLabel(ends: Ends, naming: Naming): string {
  const type = naming.ontology.relationTypes.get(ends.type);
  if (!type) return ends.type;
  return agreeing(type.label, type.plural, ends.subject, naming);
}

/** The same, read from the object; undefined where the type has no words for it. */
export function inverseLabel(ends: Ends, naming: Naming): string | undefined {
  const type = naming.ontology.relationTypes.get(ends.type);
  if (!type || ends.object === undefined) return undefined;
  if (type.symmetric) return agreeing(type.label, type.plural, ends.object, naming);
  return type.inverse && agreeing(type.inverse, type.inversePlural, ends.object, naming);
}

/** The relation as one sentence without its full stop: `Developers adopt Qwen`, `阿里巴巴支持中国军方`. */
export function relationSentence(ends: Ends, naming: Naming): string {
  const type = naming.ontology.relationTypes.get(ends.type);
  const pattern = sentencePattern(type, ends, naming);
  // a literal keeps its quotation marks unless it is the predicate itself
  const end =
    ends.object !== undefined
      ? naming.name(ends.object)
      : pattern === GAP
        ? valueWords(ends.value, naming.language)
        : `“${valueWords(ends.value, naming.language)}”`;
  const [before = '', after] = pattern.split(GAP);
  const words = after === undefined ? [pattern, end] : [before.trim(), end, after.trim()];
  return [naming.name(ends.subject), ...words].filter(Boolean).reduce(joined);
}

/** A literal as text in one language. */
export function valueWords(value: Value | undefined, language: string): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? inLanguage(value, language) : String(value);
}

function sentencePattern(type: RelationType | undefined, ends: Ends, naming: Naming): string {
  const own = type?.sentence?.[naming.language] ?? type?.sentence?.[baseLanguage(naming.language)];
  return own ?? relationLabel(ends, naming);
}

function agreeing(label: Localised, plural: Localised | undefined, id: string, naming: Naming): string {
  const form = plural && naming.isPlural(id) ? plural[naming.language] : undefined;
  return form ?? inLanguage(label, naming.language);
}

/** Chinese runs on without a space; between Chinese and other scripts there is one, but none at punctuation. */
function joined(before: string, after: string): string {
  const tight = /[\p{Script=Han}\p{P}]$/u.test(before) && /^[\p{Script=Han}\p{P}]/u.test(after);
  const han = /\p{Script=Han}/u.test(before.slice(-1) + after.slice(0, 1));
  return tight && han ? before + after : `${before} ${after}`;
}
