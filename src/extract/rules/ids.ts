/** Ids of new entities whatever their script: Latin names by `text/slug`, all others as they sound. */
import { slugify } from 'transliteration';
import { freeId, idLetters, latinSlug } from '../../text/slug.js';

const SLUGS = new Map<string, string>();
const MOST_KEPT = 20_000;

/** A name as an id: `Müller AG` gives `muller-ag`, `华为` gives `hua-wei`; empty where nothing can be written so. */
export function slugOf(name: string): string {
  const kept = SLUGS.get(name);
  if (kept !== undefined) return kept;
  const slug = latinSlug(name) ?? idLetters(slugify(name.replace(/[._]+/g, ' '))) ?? '';
  if (SLUGS.size >= MOST_KEPT) SLUGS.clear();
  SLUGS.set(name, slug);
  return slug;
}

/** Ids that are taken: many that are known, which are not copied, and those that were made since. */
export class TakenIds {
  readonly #known: Pick<ReadonlySet<string>, 'has'>;
  readonly #added: Set<string>;

  constructor(known: Pick<ReadonlySet<string>, 'has'>, added: Iterable<string> = []) {
    this.#known = known;
    this.#added = new Set(added);
  }

  has(id: string): boolean {
    return this.#added.has(id) || this.#known.has(id);
  }

  add(id: string): void {
    this.#added.add(id);
  }
}

/** An id made of a name; a number tells apart what would be equal. */
export function idOf(name: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  return freeId(slugOf(name) || 'entity', taken);
}
