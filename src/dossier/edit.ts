/** Changes the files of a dossier: comments and layout stay, and nothing is written that would not pass its check. */
import type { z } from 'zod';
import type { ClaimEntry } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { ClaimgraphError } from '../model/problem.js';
import type { RelationEntry } from '../model/relation.js';
import { Folder } from './folder.js';
import { refuse } from './problems.js';
import { openDossier } from './read.js';
import { relationIds } from './relations.js';
import { Shelf } from './shelf.js';
import { writeFileWhole } from './write.js';

/**
 * One change. `put` replaces what has the same id, or adds it; a claim is put into the relation that is named.
 * What is left out of the new form goes.
 */
export type DossierEdit =
  | { put: 'entity'; entity: z.input<typeof Entity> }
  | { put: 'relation'; relation: z.input<typeof RelationEntry> }
  | { put: 'claim'; relation: string; claim: z.input<typeof ClaimEntry> }
  | { remove: 'entity' | 'relation' | 'claim'; id: string };

/**
 * Applies changes in their order, checks the dossier as it would then be, and writes the files that changed, each
 * whole: entities before relations.
 * @returns the dossier as it is now
 * @throws ClaimgraphError where the dossier would not pass its check, or something named is not there; nothing is then
 * written
 */
export async function editDossier(folder: string, edits: readonly DossierEdit[]): Promise<Dossier> {
  const problems: ConstructorParameters<typeof ClaimgraphError>[0][number][] = [];
  const source = new Folder(folder, (problem) => problems.push(problem));
  const entities = await Shelf.read(source, 'entities');
  const relations = await Shelf.read(source, 'relations');
  refuse(problems);
  for (const edit of edits) apply(edit, entities, relations);
  const pending = new Map([...entities.texts(), ...relations.texts()]);
  const dossier = await openDossier(folder, { pending });
  for (const [name, text] of pending) await writeFileWhole(source.placeOf(name), [text]);
  return dossier;
}

function apply(edit: DossierEdit, entities: Shelf, relations: Shelf): void {
  if ('remove' in edit) {
    const gone =
      edit.remove === 'claim'
        ? relations.changeClaims((ids) => ids.indexOf(edit.id), undefined)
        : (edit.remove === 'entity' ? entities : relations).remove(edit.id);
    if (!gone) throw notThere(edit.remove, edit.id);
  } else if (edit.put === 'entity') {
    entities.put(edit.entity.id, edit.entity);
  } else if (edit.put === 'relation') {
    relations.put(edit.relation.id ?? relationIds([edit.relation])[0] ?? '', edit.relation);
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
