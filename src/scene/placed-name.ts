/** A name on a sheet: how it is written, where, and how it belongs to its disc. */
import type { Disc } from './course.js';
import type { Rectangle } from './ground.js';
import type { Point } from './scene.js';

/** The sides in the order in which they are tried; the layout leaves room on the right. */
export const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
] as const;
export type Side = (typeof SIDES)[number];

/** A way to write a name: its lines, the size of its type and the room that it takes, in px. */
export interface Way {
  lines: readonly string[];
  type: number;
  width: number;
  height: number;
}

export interface PlacedName {
  /** whose name it is */
  disc: Disc;
  way: Way;
  /** what the lines stand in, in px of the sheet, and how */
  box: Rectangle;
  anchor: 'start' | 'end' | 'middle';
  /** the side of the disc; left out at the end of a leader */
  side?: Side;
  /** from the rim of the disc to the name, in two points or, with a bend, in three */
  leader?: readonly Point[];
}
