/**
 * What the journal holds and the files may lack, as the texts of the files. The same changes may be made over files of
 * which none, some or all already hold them: where a program was killed between two files, making all of them again
 * gives the same files as if it had not been.
 */
import type { Places } from '../model/places.js';
import { ClaimgraphError } from '../model/problem.js';
import { type DossierEdit, isStoryPart, isTypePart, type StoryPart, type TypePart } from './edit.js';
import type { Folder } from './folder.js';
import { documentFile, documentName, splitFrontMatter } from './front-matter.js';
import { Items, type Part } from './items.js';
import { ONTOLOGY_FILE } from './ontology.js';
import { LAYOUT } from './places.js';
import { STORIES_FILE, STORY_LISTS } from './stories.js';
import { LISTS } from './types.js';
import { withYamlFields, withYamlItem } from './yaml-fields.js';

/** The texts of the files that edits change a part of, by name; those that are not there are left out. */
export type ListTexts = ReadonlyMap<string, string>;

/** Pieces of the texts of the files that change, by name; null where a file goes. */
export type Changed = Map<string, Iterable<string> | null>;

const NAMES = (['entities', 'relations'] as const).flatMap((part) => [`${part}.yaml`, `${part}.jsonl`]);

export const DOSSIER_FILE = 'dossier.yaml';

/** @returns undefined where one cannot be read, which the check reports */
export async function readLists(folder: Folder, edits: readonly DossierEdit[]): Promise<ListTexts | undefined> {
  const texts = new Map<string, string>();
  const documents = edits.flatMap((edit) => ('set' in edit && edit.set === 'document' ? documentName(edit.id) : []));
  for (const name of new Set([...NAMES, ONTOLOGY_FILE, DOSSIER_FILE, STORIES_FILE, ...documents])) {
    if (!(await folder.has(name))) continue;
    const text = await folder.read(name);
    if (text === undefined) return undefined;
    texts.set(name, text);
  }
  return texts;
}

/** @throws SyntaxError where a text does not parse; the check says where */
export function redo(texts: ListTexts, edits: readonly DossierEdit[]): Changed {
  const changed: Changed = new Map();
  const list = (part: Part) => new Items(part, texts.get(`${part}.yaml`), texts.get(`${part}.jsonl`));
  const [entities, relations] = [list('entities'), list('relations')];
  for (const edit of edits) {
    if ('put' in edit && edit.put === 'document') {
      changed.set(documentName(edit.document.id), [documentFile(edit.document)]);
    } else if ('set' in edit && edit.set === 'document') {
      setDocument(documentName(edit.id), edit.fields, texts, changed);
    } else if ('set' in edit && edit.set === 'dossier') {
      changed.set(DOSSIER_FILE, [withYamlFields(textOf(DOSSIER_FILE, texts, changed) ?? '', edit.fields)]);
    } else if ('put' in edit && edit.put === 'places') changed.set(LAYOUT, [layoutFile(edit.places)]);
    else if ('remove' in edit && edit.remove === 'document') changed.set(documentName(edit.id), null);
    else if (!changeItem(edit, texts, changed)) change(edit as ListEdit, entities, relations);
  }
  for (const [name, pieces] of [...entities.changed(), ...relations.changed()]) changed.set(name, pieces);
  return changed;
}

/** The text of a file as the edits so far leave it; undefined where it is not there. */
function textOf(name: string, texts: ListTexts, changed: Changed): string | undefined {
  const pieces = changed.get(name);
  return pieces === undefined ? texts.get(name) : pieces === null ? undefined : [...pieces].join('');
}

/** Changes an item of the lists that `ontology.yaml` and `stories.yaml` hold; false where the edit is of another kind. */
function changeItem(edit: DossierEdit, texts: ListTexts, changed: Changed): boolean {
  const part = 'put' in edit ? edit.put : 'remove' in edit ? edit.remove : '';
  const [file, list] = isTypePart(part)
    ? [ONTOLOGY_FILE, LISTS[part]]
    : isStoryPart(part)
      ? [STORIES_FILE, STORY_LISTS[part]]
      : [];
  if (file === undefined || list === undefined) return false;
  const text = textOf(file, texts, changed) ?? '';
  if ('remove' in edit) changed.set(file, [withYamlItem(text, list, edit.id, undefined)]);
  else {
    const item = 'view' in edit ? edit.view : 'story' in edit ? edit.story : 'type' in edit ? edit.type : undefined;
    if (item) changed.set(file, [withYamlItem(text, list, item.id, item)]);
  }
  return true;
}

/** A document that was removed since is passed over. */
function setDocument(
  name: string,
  fields: Readonly<Record<string, unknown>>,
  texts: ListTexts,
  changed: Changed,
): void {
  const text = textOf(name, texts, changed);
  const parts = text === undefined ? undefined : splitFrontMatter(text);
  if (parts) changed.set(name, [`---\n${withYamlFields(parts.metadata, fields)}---\n${parts.body}`]);
}

type ListEdit =
  | Exclude<
      DossierEdit,
      { put: 'document' | 'places' | StoryPart | TypePart } | { set: 'document' | 'dossier' } | { remove: unknown }
    >
  | { set: 'entity' | 'relation' | 'claim'; id: string; fields: Readonly<Record<string, unknown>> }
  | { remove: 'entity' | 'relation' | 'claim'; id: string };

function change(edit: ListEdit, entities: Items, relations: Items): void {
  if ('remove' in edit) {
    if (edit.remove === 'claim') relations.removeClaim(edit.id);
    else (edit.remove === 'entity' ? entities : relations).remove(edit.id);
  } else if ('set' in edit) {
    if (edit.set === 'claim') relations.setClaim(edit.id, edit.fields);
    else (edit.set === 'entity' ? entities : relations).set(edit.id, edit.fields);
  } else if (edit.put === 'entity') entities.put(edit.entity.id, edit.entity, edit.asLine);
  else if (edit.put === 'relation') relations.put(idOf(edit.relation), edit.relation, edit.asLine);
  else relations.putClaim(edit.relation, { ...edit.claim, id: idOf(edit.claim) });
}

/** The journal gives every item an id. */
function idOf({ id }: { id?: string | undefined }): string {
  if (id !== undefined) return id;
  throw new ClaimgraphError([{ code: 'broken-journal', message: 'a record of the journal names no id' }]);
}

/** One entity a line, by id, so that versions of the file can be compared. */
function layoutFile(places: Places): string {
  const lines = Object.entries(places)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => `    ${JSON.stringify(id)}: { "x": ${x}, "y": ${y} }`);
  return `{\n  "places": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}\n}\n`;
}
