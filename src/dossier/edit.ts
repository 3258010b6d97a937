/** The changes that a dossier can undergo: the language of the journal, for doing, redoing and undoing. */
import type { z } from 'zod';
import type { ClaimEntry } from '../model/claim.js';
import type { Document } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { EntityType, RelationType } from '../model/ontology.js';
import type { Places } from '../model/places.js';
import type { RelationEntry } from '../model/relation.js';
import type { SavedView, Story } from '../model/story.js';

/**
 * One change. `put` replaces what has the same id, or adds it; a claim is put into the relation that is named.
 * `set` changes the fields given; one that is null goes; all others stay. `asLine`: a new item goes to the JSON Lines,
 * where machines write. `put: 'places'` replaces all saved places. A type is put into, or removed from, what the dossier
 * itself adds to its base ontology. `set: 'document'` changes metadata and never the text.
 */
export type DossierEdit =
  | { put: 'entity'; entity: z.input<typeof Entity>; asLine?: boolean }
  | { put: 'relation'; relation: z.input<typeof RelationEntry>; asLine?: boolean }
  | { put: 'document'; document: z.input<typeof Document> }
  | { put: 'claim'; relation: string; claim: z.input<typeof ClaimEntry> }
  | { put: 'places'; places: Places }
  | { put: 'view'; view: z.input<typeof SavedView> }
  | { put: 'story'; story: z.input<typeof Story> }
  | { put: 'entityType'; type: z.input<typeof EntityType> }
  | { put: 'relationType'; type: z.input<typeof RelationType> }
  | { set: 'entity' | 'relation' | 'claim' | 'document'; id: string; fields: Readonly<Record<string, unknown>> }
  | { set: 'dossier'; fields: Readonly<Record<string, unknown>> }
  | { remove: 'entity' | 'relation' | 'claim' | 'document' | TypePart | StoryPart; id: string };

/** The two kinds of types of an ontology. */
export type TypePart = 'entityType' | 'relationType';

/** The two kinds of things in `stories.yaml`. */
export type StoryPart = 'view' | 'story';

/** What an edit changes, as ids; a type, view or story with the word that tells it from an entity of its name. */
export function idsOf(edit: DossierEdit): string[] {
  if ('remove' in edit) {
    return [isTypePart(edit.remove) || isStoryPart(edit.remove) ? `${edit.remove}:${edit.id}` : edit.id];
  }
  if ('set' in edit) return edit.set === 'dossier' ? ['dossier'] : [edit.id];
  switch (edit.put) {
    case 'entity':
      return [edit.entity.id];
    case 'document':
      return [edit.document.id];
    case 'relation':
      return [
        edit.relation.id ?? `${edit.relation.subject}--${edit.relation.type}`,
        ...(edit.relation.claims ?? []).flatMap(({ id }) => id ?? []),
      ];
    case 'claim':
      return [edit.claim.id ?? edit.relation];
    case 'places':
      return ['places'];
    case 'view':
      return [`view:${edit.view.id}`];
    case 'story':
      return [`story:${edit.story.id}`];
    default:
      return [`${edit.put}:${edit.type.id}`];
  }
}

export function isTypePart(part: string): part is TypePart {
  return part === 'entityType' || part === 'relationType';
}

export function isStoryPart(part: string): part is StoryPart {
  return part === 'view' || part === 'story';
}

/** An item with some fields changed; one that is null or undefined goes. */
export function withFields<T extends object>(item: T, fields: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(
    Object.entries({ ...item, ...fields }).filter(([, value]) => value !== undefined && value !== null),
  ) as T;
}

/** Edits as the journal holds them: plain JSON, in which half of a surrogate pair became U+FFFD as in any UTF-8 file. */
export function plainEdits(edits: readonly DossierEdit[]): DossierEdit[] {
  const text = JSON.stringify(edits);
  return JSON.parse(text.replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (_, kept) => kept ?? '\ufffd'));
}
