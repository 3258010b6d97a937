/** Ids of new entities: readable, made of the name, and distinct from all that are taken. */
import { slugify } from 'transliteration';

const SLUGS = new Map<string, string>();
const MOST_KEPT = 20_000;

/** A name as an id: `Acme Corp` gives `acme-corp`, `华为` gives `hua-wei`; empty where nothing can be written so. */
export function slugOf(name: string): string {
  const kept = SLUGS.get(name);
  if (kept !== undefined) return kept;
  const latin = /^[ -~]*$/.test(name)
    ? name
        .toLowerCase()
        .replace(/['’]/g, '-')
        .replace(/[^a-z0-9]+/g, '-')
    : slugify(name.replace(/[._]+/g, ' '), { lowercase: true, separator: '-' }).replace(/[^a-z0-9-]/g, '');
  const slug = latin.replace(/-+/g, '-').replace(/^-|-$/g, '').slice(0, 80).replace(/-$/, '');
  if (SLUGS.size >= MOST_KEPT) SLUGS.clear();
  SLUGS.set(name, slug);
  return slug;
}

/** An id made of a name; a number tells apart what would be equal. */
export function idOf(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name) || 'entity';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
