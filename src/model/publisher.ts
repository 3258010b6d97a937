/** Publishers by name: which names are one, and which entity of a dossier each means. */
import type { Document } from './document.js';
import type { Entity } from './entity.js';

/** Stands before a publisher that is no entity of the dossier; no id holds a space. */
export const PUBLISHER = 'publisher ';

/** Equal for publishers that differ only in letter case, quotation marks, spaces or a leading "The". */
export function publisherKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[《》〈〉“”‘’"']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

interface Named {
  documents: readonly Pick<Document, 'publisher' | 'credit'>[];
  entities: readonly Pick<Entity, 'id' | 'names' | 'aliases'>[];
  speakers: readonly Pick<Entity, 'id' | 'names' | 'aliases'>[];
}

/** By name, the one entity that a publisher's name means; a name of two entities means neither. */
export function publishersIn({ documents, entities, speakers }: Named): Map<string, string> {
  const wanted = new Set(
    documents.flatMap(({ publisher, credit }) =>
      [publisher, credit].flatMap((name) => (name ? [publisherKey(name)] : [])),
    ),
  );
  // most entities are no publisher: only names of a length that occurs are looked at closely
  const most = Math.max(0, ...[...wanted].map(({ length }) => length)) + 8;
  const found = new Map<string, string | undefined>();
  for (const { id, names, aliases } of [...speakers, ...entities]) {
    for (const text of [...Object.values(names), ...Object.values(aliases).flat()]) {
      if (text.length > most) continue;
      const name = publisherKey(text);
      if (wanted.has(name)) found.set(name, found.has(name) && found.get(name) !== id ? undefined : id);
    }
  }
  return new Map([...found].flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
}
