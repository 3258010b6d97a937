/** Places for the entities of a dossier, with room for their names in whichever language is longer. */

import { nameLines } from '../../src/analysis/drawing/name-lines.js';
import { spans } from '../../src/analysis/drawing/span.js';
import type { Point } from '../../src/analysis/layout.js';
import { LAYOUTS, layoutById, type MapLayout } from '../../src/analysis/layouts.js';
import type { Dossier } from '../../src/model/dossier.js';
import { inLanguage } from '../../src/model/language.js';
import { INTERFACE_LANGUAGES } from '../state/state.js';

export const LABEL = { size: 13, weight: 600, height: 15 } as const;

const [FORCE] = LAYOUTS as readonly [MapLayout, ...MapLayout[]];

/** px; below this there is no room for all names, and the map shows those that fit. */
export const NARROW = 520;

/**
 * The same dossier in a frame of the same shape always gets the same places, whatever the language or filter.
 * @param measure the width of a name in px
 * @param frame px; narrow screens get a tall map
 */
export function placeEntities(
  dossier: Dossier,
  radius: (id: string) => number,
  measure: (text: string) => number,
  frame: { width: number; height: number },
  layoutId = 'force',
): Map<string, Point> {
  const { place } = layoutById(layoutId) ?? FORCE;
  if (frame.width < NARROW) return place(dossier, { radius, frame, gap: 14 });
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity.names]));
  const lines = (id: string) =>
    INTERFACE_LANGUAGES.map((language) => nameLines(inLanguage(names.get(id) ?? {}, language)));
  return place(dossier, {
    radius,
    room: (id) => ({
      width: Math.max(...lines(id).flat().map(measure)) + 10,
      height: Math.max(...lines(id).map(({ length }) => length)) * LABEL.height + 4,
    }),
    span: spans(dossier),
    frame,
  });
}

/** Measures names as the map writes them. */
export function nameMeasure(fontFamily: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * LABEL.size * 0.6;
  context.font = `${LABEL.weight} ${LABEL.size}px ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
