/** Ids of new entities: readable, made of the name, and distinct from all that are taken. */
import { slugify } from 'transliteration';

/** A name as an id: `Acme Corp` gives `acme-corp`, `华为` gives `hua-wei`; empty where nothing can be written so. */
export function slugOf(name: string): string {
  return slugify(name.replace(/[._]+/g, ' '), { lowercase: true, separator: '-' })
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}

/** An id made of a name; a number tells apart what would be equal. */
export function idOf(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name) || 'entity';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
