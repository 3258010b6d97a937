/**
 * Chooses which names a map shows and on which side of their discs, so that no name lies on another name or disc.
 * Method: greedy by priority over four candidate places (Christensen, Marks, Shieber: "An empirical study of
 * algorithms for point-feature label placement", ACM Transactions on Graphics 14(3), 1995). O(names × (boxes + strokes)).
 */
import type { Point } from '../layout.js';

/** The sides in the order in which they are tried; the layout leaves room on the right. */
export const SIDES = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** What a later side costs, against one light stroke covered. */
const ORDER = 0.3;

/** px by which names and discs may touch: the letters leave some room of their own, Chinese ones hardly any above. */
const SLACK = 3;
const SLACK_ABOVE = 1;

/** Between a disc and its name, in px. */
export const NAME_GAP = 5;

/** A disc on the screen: its centre and radius in px. */
export interface Disc extends Point {
  radius: number;
}

export interface NamedDisc {
  id: string;
  disc: Disc;
  /** size of the name, in px */
  width: number;
  height: number;
  /** higher comes first */
  priority: number;
  /** is shown even where it finds no room, on the side where it covers the least */
  forced: boolean;
}

/** A piece of a line on the screen that names had better not cover; a heavier one less than a light one. */
export interface Stroke {
  a: Point;
  b: Point;
  weight: number;
}

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The side of each name that is shown, within a screen of that size; ids break ties. */
export function placeNames(
  names: readonly NamedDisc[],
  discs: readonly Disc[],
  strokes: readonly Stroke[],
  screen: { width: number; height: number },
): Map<string, Side> {
  const placed = new Map<string, Side>();
  const taken: Rectangle[] = [];
  const order = [...names].sort(
    (a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || (a.id < b.id ? -1 : 1),
  );
  // the layout leaves room at the right of each, which no other name may take as long as it may be wanted
  let waiting = order
    .map((name) => ({ id: name.id, box: nameBox(name, 'right'), own: name.disc }))
    // where a disc lies there already, there is no room to be left
    .filter(({ box, own }) => isWithin(box, screen) && !discs.some((disc) => disc !== own && covers(box, disc)));
  for (const name of order) {
    waiting = waiting.filter(({ id }) => id !== name.id);
    let side: Side | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, candidate] of SIDES.entries()) {
      const box = nameBox(name, candidate);
      const free =
        isWithin(box, screen) &&
        !taken.some((other) => meets(box, other)) &&
        !(candidate !== 'right' && waiting.some((other) => meets(box, other.box))) &&
        !discs.some((disc) => disc !== name.disc && covers(box, disc));
      const cost = i * ORDER + strokes.reduce((sum, stroke) => sum + (crosses(stroke, box) ? stroke.weight : 0), 0);
      if (!free || cost >= least) continue;
      side = candidate;
      least = cost;
    }
    if (name.forced && least === Number.POSITIVE_INFINITY) side = leastCovering(name, taken, discs, screen);
    if (!side) continue;
    placed.set(name.id, side);
    taken.push(nameBox(name, side));
  }
  return placed;
}

/** The side for a name that has room nowhere: within the screen if it can be, and over as little of names and discs. */
function leastCovering(
  name: NamedDisc,
  taken: readonly Rectangle[],
  discs: readonly Disc[],
  screen: { width: number; height: number },
): Side {
  const others = discs.filter((disc) => disc !== name.disc).map(around);
  const whole = { left: 0, top: 0, right: screen.width, bottom: screen.height };
  const costs = SIDES.map((side) => {
    const box = nameBox(name, side);
    const outside = name.width * name.height - shared(box, whole);
    return outside + [...taken, ...others].reduce((sum, other) => sum + shared(box, other), 0);
  });
  return SIDES[costs.indexOf(Math.min(...costs))] ?? 'right';
}

function around({ x, y, radius }: Disc): Rectangle {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The area that two boxes share, in px². */
function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Where a name stands beside its disc, in px of the screen. */
export function nameBox({ disc, width, height }: Pick<NamedDisc, 'disc' | 'width' | 'height'>, side: Side): Rectangle {
  const away = disc.radius + NAME_GAP;
  const left = side === 'right' ? disc.x + away : side === 'left' ? disc.x - away - width : disc.x - width / 2;
  const top =
    side === 'below' ? disc.y + away - 2 : side === 'above' ? disc.y - away + 2 - height : disc.y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function isWithin({ left, right, top, bottom }: Rectangle, screen: { width: number; height: number }): boolean {
  return left >= 0 && right <= screen.width && top >= 0 && bottom <= screen.height;
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left + SLACK < b.right &&
    b.left + SLACK < a.right &&
    a.top + SLACK_ABOVE < b.bottom &&
    b.top + SLACK_ABOVE < a.bottom
  );
}

/** Whether a stroke meets a box: clipping by Liang and Barsky (ACM Transactions on Graphics 3(1), 1984). */
function crosses({ a, b }: Stroke, { left, top, right, bottom }: Rectangle): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [slope, distance] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (slope === 0) {
      if (distance < 0) return false;
    } else if (slope < 0) from = Math.max(from, distance / slope);
    else to = Math.min(to, distance / slope);
  }
  return from <= to;
}

function covers(box: Rectangle, { x, y, radius }: Disc): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.right));
  const dy = y - Math.max(box.top, Math.min(y, box.bottom));
  return Math.hypot(dx, dy) < radius - SLACK;
}
