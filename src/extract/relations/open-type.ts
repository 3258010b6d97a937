/**
 * Open types: relations whose verb has no type in the ontology, under a type of their own with the text's own words.
 * They say so in their label, stand under one parent, and are made only where somebody asks for them.
 */
import { RelationType } from '../../model/ontology.js';
import { slugOf } from '../rules/ids.js';

/** What every open type stands under. */
const OTHER = RelationType.parse({
  id: 'other-relation',
  label: { en: 'is otherwise related to', zh: '与…有其他关系' },
  plural: { en: 'are otherwise related to' },
});

/** The open types of one document, each made once. */
export class OpenTypes {
  readonly #made = new Map<string, RelationType>();
  readonly #known: { has(id: string): boolean };

  /** @param known types of the ontology */
  constructor(known: { has(id: string): boolean }) {
    this.#known = known;
  }

  /** The type for a verb with what leads to its object: "side with", 轰炸. Undefined where no id can be made of it. */
  of(words: string): string | undefined {
    const slug = slugOf(words);
    if (slug === '') return undefined;
    const id = `other-${slug}`;
    if (!this.#made.has(id) && !this.#known.has(id)) this.#made.set(id, typeOf(id, words));
    return id;
  }

  /** Those that some relations need and the ontology lacks, with the type that they stand under; sorted by id. */
  neededBy(types: ReadonlySet<string>): RelationType[] {
    const needed = [...this.#made.values()].filter(({ id }) => types.has(id));
    if (needed.length === 0) return [];
    const all = this.#known.has(OTHER.id) ? needed : [OTHER, ...needed];
    return all.sort((a, b) => Number(b.id === OTHER.id) - Number(a.id === OTHER.id) || (a.id < b.id ? -1 : 1));
  }
}

function typeOf(id: string, words: string): RelationType {
  return RelationType.parse({ id, label: { en: `other: ${words}`, zh: `其他：${words}` }, parent: OTHER.id });
}
