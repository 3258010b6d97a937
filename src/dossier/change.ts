/** One change of a dossier by itself: edits by a program, and where entities are on the map. */
import type { Dossier } from '../model/dossier.js';
import type { Places } from '../model/places.js';
import { type DossierEdit, idsOf } from './edit.js';
import { type Plan, Writer } from './writer.js';

/**
 * Applies edits in their order as one change, all or none. One writer at a time; others wait.
 * @returns the dossier as it is now
 * @throws ClaimgraphError where the dossier would not pass its check, or something named is not there; nothing is then
 * changed
 */
export function editDossier(folder: string, edits: readonly DossierEdit[]): Promise<Dossier> {
  return changeOnce(folder, () => ({
    kind: 'change',
    about: edits.flatMap((edit) => idsOf(edit).slice(0, 1)),
    at: now(),
    edits,
  }));
}

/**
 * Saves where entities are, in place of what was saved before; no places at all forgets them.
 * @returns the dossier as it is now
 * @throws ClaimgraphError where a place is no place or its entity is not there; nothing is then changed
 */
export function savePlaces(folder: string, places: Places): Promise<Dossier> {
  return changeOnce(folder, () => placesPlan(places));
}

/** The change that saves places. */
export function placesPlan(places: Places): Plan {
  return { kind: 'places', about: [], at: now(), edits: [{ put: 'places', places }] };
}

async function changeOnce(folder: string, plan: () => Plan): Promise<Dossier> {
  const writer = new Writer(folder);
  try {
    await writer.change(plan);
  } finally {
    await writer.close();
  }
  return writer.ask(({ dossier }) => dossier);
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
