/**
 * Places for the entities of a dossier, with room for their names in whichever language is longer. They depend on the
 * dossier alone: the same on every screen, in every file, whatever the window, the fonts or the filter.
 */
import type { Dossier } from '../model/dossier.js';
import { inLanguage, type Localised } from '../model/language.js';
import { boxOf, type Placed } from './layout/box.js';
import { LAYOUT_DEFAULTS, type Point, type Room } from './layout/layout.js';
import { separate } from './layout/separate.js';
import { settle } from './layout/settle.js';
import { LAYOUTS, layoutById, type MapLayout } from './layouts.js';
import { TYPE } from './lettering.js';
import { nameLines } from './name-lines.js';
import { radii } from './radii.js';
import { spans } from './span.js';
import { textWidth } from './text-width.js';

const [FORCE] = LAYOUTS as readonly [MapLayout, ...MapLayout[]];

/** The languages whose names find room: a map must not move when a reader changes the language. */
const LANGUAGES = ['en', 'zh'];

/** The shape of every map, in layout units: nearly square, so that it fits beside panels, on a page and on a telephone. */
export const FRAME: Room = { width: 780, height: 800 };

/** Above this many entities not all names could be read: so many of the most connected keep room for theirs. */
const ROOMS = { all: 400, central: 160 };

/**
 * The place of every entity, in layout units with y upwards.
 * @param progress told of the share that is done; layouts that are found at once tell nothing
 */
export function placeEntities(
  dossier: Dossier,
  layoutId = 'force',
  progress?: (share: number) => void,
): Map<string, Point> {
  const { place } = layoutById(layoutId) ?? FORCE;
  return place(dossier, {
    ...{ radius: radii(dossier), room: roomOf(dossier), span: spans(dossier), frame: FRAME },
    ...(progress && { progress }),
  });
}

/**
 * The same places with overlaps taken out: who is drawn makes room for each other first, and the rest then for them.
 * @param stays whose places are the reader's own
 */
export function takeApart(
  dossier: Dossier,
  places: ReadonlyMap<string, Point>,
  radius: (id: string) => number,
  drawn: ReadonlySet<string>,
  stays: { has(id: string): boolean },
): Map<string, Point> {
  const room = roomOf(dossier);
  const all = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const boxes = all.map(
    ([id, { x, y }]): Placed => ({ id, x, y, box: boxOf(radius(id), room(id), 'right', LAYOUT_DEFAULTS.gap) }),
  );
  settle(
    boxes.filter(({ id }) => drawn.has(id)),
    FRAME,
    stays,
  );
  separate(boxes, { has: (id) => drawn.has(id) || stays.has(id) });
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

/** The room that a name takes in whichever language is longer. */
function nameRoom(names: Localised): Room {
  const lines = LANGUAGES.map((language) => nameLines(inLanguage(names, language)));
  return roomOfLines(lines);
}

/** The room of the longest of some ways to write a name. */
export function roomOfLines(ways: readonly (readonly string[])[]): Room {
  return {
    width: Math.max(...ways.flat().map((line) => textWidth(line, TYPE.name.size))) + 10,
    height: Math.max(...ways.map(({ length }) => length)) * TYPE.name.height + 4,
  };
}

function roomOf(dossier: Dossier): (id: string) => Room {
  const rooms = new Map(named(dossier).map(({ id, names }) => [id, nameRoom(names)]));
  return (id) => rooms.get(id) ?? LAYOUT_DEFAULTS.room();
}

/** The entities whose names find room. */
function named(dossier: Dossier): Dossier['entities'] {
  const { entities } = dossier;
  if (entities.length <= ROOMS.all) return entities;
  const radius = radii(dossier);
  const order = [...entities].sort((a, b) => radius(b.id) - radius(a.id) || (a.id < b.id ? -1 : 1));
  return order.slice(0, ROOMS.central);
}
