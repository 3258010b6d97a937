/** Places for the entities of a dossier, with room for their names in whichever language is longer. */
import { nameLines } from '../../src/analysis/drawing/name-lines.js';
import { spans } from '../../src/analysis/drawing/span.js';
import { boxOf, type Placed } from '../../src/analysis/layout/box.js';
import { separate } from '../../src/analysis/layout/separate.js';
import { settle } from '../../src/analysis/layout/settle.js';
import { LAYOUT_DEFAULTS, type Point, type Room } from '../../src/analysis/layout.js';
import { LAYOUTS, layoutById, type MapLayout } from '../../src/analysis/layouts.js';
import type { Dossier } from '../../src/model/dossier.js';
import { inLanguage } from '../../src/model/language.js';
import { INTERFACE_LANGUAGES } from '../state/state.js';

export const LABEL = { size: 13, weight: 600, height: 15 } as const;

const [FORCE] = LAYOUTS as readonly [MapLayout, ...MapLayout[]];

/** px; below this there is no room for all names, and the map shows those that fit. */
export const NARROW = 520;
const NARROW_GAP = 14;

/** The shape of the map's part of the screen, in px. */
export interface Frame {
  width: number;
  height: number;
}

/**
 * The same dossier in a frame of the same shape always gets the same places, whatever the language or filter.
 * @param measure the width of a name in px
 * @param frame px; narrow screens get a tall map
 */
export function placeEntities(
  dossier: Dossier,
  radius: (id: string) => number,
  measure: (text: string) => number,
  frame: Frame,
  layoutId = 'force',
): Map<string, Point> {
  const { place } = layoutById(layoutId) ?? FORCE;
  if (frame.width < NARROW) return place(dossier, { radius, frame, gap: NARROW_GAP });
  return place(dossier, { radius, room: roomOf(dossier, measure), span: spans(dossier), frame });
}

/**
 * The same places with overlaps taken out: who is drawn makes room for each other first, and the rest then for them.
 * @param stays whose places are the reader's own
 */
export function takeApart(
  dossier: Dossier,
  places: ReadonlyMap<string, Point>,
  { radius, measure, frame }: { radius: (id: string) => number; measure: (text: string) => number; frame: Frame },
  drawn: ReadonlySet<string>,
  stays: { has(id: string): boolean },
): Map<string, Point> {
  const narrow = frame.width < NARROW;
  const room = narrow ? LAYOUT_DEFAULTS.room : roomOf(dossier, measure);
  const gap = narrow ? NARROW_GAP : LAYOUT_DEFAULTS.gap;
  const all = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const boxes = all.map(([id, { x, y }]): Placed => ({ id, x, y, box: boxOf(radius(id), room(id), 'right', gap) }));
  settle(
    boxes.filter(({ id }) => drawn.has(id)),
    frame,
    stays,
  );
  separate(boxes, { has: (id) => drawn.has(id) || stays.has(id) });
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

/** The room that a name takes in whichever language is longer. */
function roomOf(dossier: Dossier, measure: (text: string) => number): (id: string) => Room {
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity.names]));
  const lines = (id: string) =>
    INTERFACE_LANGUAGES.map((language) => nameLines(inLanguage(names.get(id) ?? {}, language)));
  return (id) => ({
    width: Math.max(...lines(id).flat().map(measure)) + 10,
    height: Math.max(...lines(id).map(({ length }) => length)) * LABEL.height + 4,
  });
}

/** Measures names as the map writes them. */
export function nameMeasure(fontFamily: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * LABEL.size * 0.6;
  context.font = `${LABEL.weight} ${LABEL.size}px ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
