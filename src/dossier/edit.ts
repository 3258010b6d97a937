/** Changes the files of a dossier: comments and layout stay, and nothing is written that would not pass its check. */
import { mkdir } from 'node:fs/promises';
import type { z } from 'zod';
import type { ClaimEntry } from '../model/claim.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { ClaimgraphError } from '../model/problem.js';
import type { RelationEntry } from '../model/relation.js';
import { Folder } from './folder.js';
import { DOCUMENTS, documentFile } from './front-matter.js';
import { withLock } from './lock.js';
import { refuse } from './problems.js';
import { openDossier } from './read.js';
import { relationIds } from './relations.js';
import { Shelf } from './shelf.js';
import { writeFileWhole } from './write.js';

/**
 * One change. `put` replaces what has the same id, or adds it; a claim is put into the relation that is named.
 * What is left out of the new form goes. `set` changes the fields given, one that is null goes, and leaves all else
 * as it is. `asLine`: a new item goes to the JSON Lines, where machines write. A document
 * is only ever added.
 */
export type DossierEdit =
  | { put: 'entity'; entity: z.input<typeof Entity>; asLine?: boolean }
  | { put: 'relation'; relation: z.input<typeof RelationEntry>; asLine?: boolean }
  | { put: 'document'; document: z.input<typeof Document> }
  | { put: 'claim'; relation: string; claim: z.input<typeof ClaimEntry> }
  | { set: 'entity' | 'relation' | 'claim'; id: string; fields: Readonly<Record<string, unknown>> }
  | { remove: 'entity' | 'relation' | 'claim'; id: string };

/** Changes, or what gives them once nobody else can change the dossier. */
export type DossierEdits = readonly DossierEdit[] | ((dossier: Dossier) => readonly DossierEdit[]);

/**
 * Applies changes in their order, checks the dossier as it would then be, and writes the files that changed, each
 * whole, so that what is named is there before what names it. One writer at a time; others wait.
 * @param edits the changes, or a function of the dossier as it is under the lock
 * @param alsoWrite is done under the same lock after the files were written, given the dossier before
 * @param first is done under the lock before the dossier is read
 * @returns the dossier as it is now
 * @throws ClaimgraphError where the dossier would not pass its check, or something named is not there; nothing is then
 * written
 */
export function editDossier(
  folder: string,
  edits: DossierEdits,
  alsoWrite?: (before: Dossier) => Promise<void>,
  first?: () => Promise<void>,
): Promise<Dossier> {
  return withLock(folder, async () => {
    await first?.();
    const before = typeof edits === 'function' || alsoWrite ? await openDossier(folder) : undefined;
    const list = typeof edits === 'function' ? edits(before as Dossier) : edits;
    const dossier = await applyAll(folder, list, before);
    if (alsoWrite && before) await alsoWrite(before);
    return dossier;
  });
}

async function applyAll(folder: string, edits: readonly DossierEdit[], before: Dossier | undefined): Promise<Dossier> {
  if (edits.length === 0) return before ?? openDossier(folder);
  const problems: ConstructorParameters<typeof ClaimgraphError>[0][number][] = [];
  const source = new Folder(folder, (problem) => problems.push(problem));
  const entities = await Shelf.read(source, 'entities');
  const relations = await Shelf.read(source, 'relations');
  refuse(problems);
  const documents: [string, string][] = [];
  for (const edit of edits) {
    if ('put' in edit && edit.put === 'document') documents.push(await newDocument(source, edit.document));
    else apply(edit, entities, relations);
  }
  const removes = edits.some((edit) => 'remove' in edit && edit.remove === 'entity');
  const parts = removes ? [relations.texts(), entities.texts()] : [entities.texts(), relations.texts()];
  const pending = new Map([...documents, ...parts.flat()]);
  const dossier = await openDossier(folder, { pending });
  for (const [name, text] of pending) await writeFileWhole(source.placeOf(name), [text]);
  return dossier;
}

async function newDocument(folder: Folder, document: z.input<typeof Document>): Promise<[string, string]> {
  const name = `${DOCUMENTS}/${document.id}.md`;
  if (await folder.has(name)) {
    const message = 'a document of this name is already there';
    throw new ClaimgraphError([{ code: 'document-exists', message, place: { file: folder.placeOf(name) } }]);
  }
  await mkdir(folder.placeOf(DOCUMENTS), { recursive: true });
  return [name, documentFile(document)];
}

function apply(edit: Exclude<DossierEdit, { put: 'document' }>, entities: Shelf, relations: Shelf): void {
  if ('remove' in edit) {
    const gone =
      edit.remove === 'claim'
        ? relations.changeClaims((ids) => ids.indexOf(edit.id), undefined)
        : (edit.remove === 'entity' ? entities : relations).remove(edit.id);
    if (!gone) throw notThere(edit.remove, edit.id);
  } else if ('set' in edit) {
    const done =
      edit.set === 'claim'
        ? relations.setClaimFields(edit.id, edit.fields)
        : (edit.set === 'entity' ? entities : relations).setFields(edit.id, edit.fields);
    if (!done) throw notThere(edit.set, edit.id);
  } else if (edit.put === 'entity') {
    entities.put(edit.entity.id, edit.entity, edit.asLine);
  } else if (edit.put === 'relation') {
    relations.put(edit.relation.id ?? relationIds([edit.relation])[0] ?? '', edit.relation, edit.asLine);
  } else {
    const { claim } = edit;
    const at = (ids: string[]) =>
      claim.id !== undefined && ids.includes(claim.id) ? ids.indexOf(claim.id) : ids.length;
    if (!relations.changeClaims(at, claim, edit.relation)) throw notThere('relation', edit.relation);
  }
}

function notThere(what: string, id: string): ClaimgraphError {
  return new ClaimgraphError([{ code: `unknown-${what}`, message: `there is no ${what} "${id}"` }]);
}
