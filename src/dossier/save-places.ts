/** Writes `layout.json`: where entities lie on the map, as somebody has arranged it. */
import { join } from 'node:path';
import type { Dossier } from '../model/dossier.js';
import { Places } from '../model/places.js';
import { ClaimgraphError } from '../model/problem.js';
import { didYouMean } from './ids.js';
import { withLock } from './lock.js';
import { LAYOUT } from './places.js';
import { openDossier } from './read.js';
import { writeFileWhole } from './write.js';

/**
 * Saves where entities lie, in place of what was saved before; no places at all forgets them. One writer at a time.
 * @returns the dossier as it is now
 * @throws ClaimgraphError where a place is no place or its entity is not there; nothing is then written
 */
export function savePlaces(folder: string, given: Places): Promise<Dossier> {
  return withLock(folder, async () => {
    const places = Places.safeParse(given);
    if (!places.success) {
      const [issue] = places.error.issues;
      const field = ['places', ...(issue?.path ?? [])].join('.');
      const message = issue?.message ?? 'does not fit';
      throw new ClaimgraphError([{ code: 'wrong-place', message, field }], { cause: places.error });
    }
    const { entities } = await openDossier(folder);
    const ids = new Set(entities.map(({ id }) => id));
    const unknown = Object.keys(places.data).filter((id) => !ids.has(id));
    if (unknown.length > 0) {
      throw new ClaimgraphError(
        unknown.map((id) => ({
          code: 'unknown-entity',
          message: `there is no entity "${id}" here`,
          field: `places.${id}`,
          mend: didYouMean(id, ids, 'Read the dossier again: it has changed'),
        })),
      );
    }
    const text = layoutFile(places.data);
    const dossier = await openDossier(folder, { pending: new Map([[LAYOUT, text]]) });
    await writeFileWhole(join(folder, LAYOUT), [text]);
    return dossier;
  });
}

/** One entity a line, by id, so that versions of the file can be compared. */
function layoutFile(places: Places): string {
  const lines = Object.entries(places)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => `    ${JSON.stringify(id)}: { "x": ${hundredths(x)}, "y": ${hundredths(y)} }`);
  return `{\n  "places": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}\n}\n`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
