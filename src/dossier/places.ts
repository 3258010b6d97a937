/** Reads `layout.json`: where entities lie on the map, as somebody has arranged it. */
import { type Places, SavedLayout } from '../model/places.js';
import type { Folder } from './folder.js';
import { didYouMean } from './ids.js';
import type { List } from './lists.js';
import type { Report } from './problems.js';
import type { Path } from './sourced.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

export const LAYOUT = 'layout.json';

const HINT = 'Delete the file, and save the places again in the viewer';

/**
 * The places of entities that are there, or undefined where none are saved. Those of entities that are no longer there
 * hinder nothing: merging two entities, or taking one away, must not break a dossier for a drawing's sake.
 * @param notice takes what is worth knowing and hinders nothing
 */
export async function readPlaces(
  folder: Folder,
  entities: List<{ id: string }>,
  report: Report,
  notice: Report,
): Promise<Places | undefined> {
  if (!(await folder.has(LAYOUT))) return undefined;
  const text = await folder.read(LAYOUT);
  if (text === undefined) return undefined;
  const file = folder.placeOf(LAYOUT);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    report({ code: 'not-json', message: `this is not JSON: ${(error as Error).message}`, place: { file }, hint: HINT });
    return undefined;
  }
  // JSON is YAML as well, whose reader knows lines; it is slow, and asked only where something does not fit
  let sourced: ReturnType<typeof readYaml>;
  const place = (path?: Path) => {
    sourced ??= readYaml(text, file, () => {});
    return sourced?.place(path) ?? { file };
  };
  const layout = validate(SavedLayout, { value, place }, (problem) => report({ hint: HINT, ...problem }));
  if (!layout) return undefined;
  const places = Object.entries(layout.places).filter(([id]) => {
    if (entities.mayHold(id)) return true;
    notice({
      code: 'unknown-entity',
      message: `a place is saved for "${id}", which is no entity here; it is left out`,
      place: place(['places', id]),
      field: `places.${id}`,
      hint: didYouMean(
        id,
        entities.items.map(({ value }) => value.id),
        'Save the places again in the viewer, or take the line away',
      ),
    });
    return false;
  });
  return places.length === 0 ? undefined : Object.fromEntries(places);
}
