/** The credit line below a picture: who published the documents that it rests on, and when. */
import type { Dossier } from '../../model/dossier.js';

/** So many publishers are named; the rest are counted. */
const MOST = 8;

/**
 * `Sources: Example News (2025-11-12); Daily Brief (2025-11-14 to 2025-11-16). Map: claimgraph, 2025-11-30`. Of the
 * documents only those in which claims of the picture stand.
 */
export function creditLine(
  { documents, relations }: Pick<Dossier, 'documents' | 'relations'>,
  language: string,
  date?: string,
): string {
  const zh = language.startsWith('zh');
  const used = new Set(relations.flatMap(({ claims }) => claims.map(({ document }) => document)));
  const dates = new Map<string, string[]>();
  for (const { id, publisher, title, date: published } of documents) {
    if (!used.has(id)) continue;
    const source = publisher ?? title;
    const known = dates.get(source) ?? [];
    dates.set(source, published === undefined ? known : [...known, published]);
  }
  const sources = [...dates].slice(0, MOST).map(([source, published]) => source + spanOf(published, zh));
  const more = dates.size - sources.length;
  if (more > 0) sources.push(zh ? `另有 ${more} 个来源` : `and ${more} more`);
  const map = `${zh ? '制图：' : 'Map: '}${['claimgraph', date].filter(Boolean).join(zh ? '，' : ', ')}`;
  if (sources.length === 0) return map;
  return zh ? `来源：${sources.join('；')}。${map}` : `Sources: ${sources.join('; ')}. ${map}`;
}

/** The first and the last day, in brackets; nothing where none is known. */
function spanOf(dates: readonly string[], zh: boolean): string {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  const span = first === last ? first : zh ? `${first} 至 ${last}` : `${first} to ${last}`;
  return zh ? `（${span}）` : ` (${span})`;
}
