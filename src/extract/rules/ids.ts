/** Ids of new entities: readable, made of the name, and distinct from all that are taken. */
import { slugify } from 'transliteration';

/** `Acme Corp` gives `acme-corp`, `华为` gives `hua-wei`; a number tells apart what would be equal. */
export function idOf(name: string, taken: ReadonlySet<string>): string {
  const slug = slugify(name, { lowercase: true, separator: '-' })
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  const base = slug === '' ? 'entity' : slug;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
