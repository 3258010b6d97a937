/**
 * Chooses which names a map shows and on which side of their discs, so that no name lies on another name or disc.
 * Method: greedy by priority over four candidate places (Christensen, Marks, Shieber: "An empirical study of
 * algorithms for point-feature label placement", ACM Transactions on Graphics 14(3), 1995). O(names × boxes).
 */
import type { Disc } from './scene.js';

/** The sides in the order in which they are tried; the layout leaves room on the right. */
export const SIDES = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** Between a disc and its name, in px. */
export const NAME_GAP = 5;

export interface NamedDisc {
  id: string;
  disc: Disc;
  /** size of the name, in px */
  width: number;
  height: number;
  /** higher comes first */
  priority: number;
  /** is shown even where it finds no room, at the right */
  forced: boolean;
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
  screen: { width: number; height: number },
): Map<string, Side> {
  const placed = new Map<string, Side>();
  const taken: Rectangle[] = [];
  const order = [...names].sort(
    (a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || (a.id < b.id ? -1 : 1),
  );
  for (const name of order) {
    const free = SIDES.find((side) => {
      const box = nameBox(name, side);
      return (
        box.left >= 0 &&
        box.right <= screen.width &&
        box.top >= 0 &&
        box.bottom <= screen.height &&
        !taken.some((other) => meets(box, other)) &&
        !discs.some((disc) => disc !== name.disc && covers(box, disc))
      );
    });
    const side = free ?? (name.forced ? 'right' : undefined);
    if (!side) continue;
    placed.set(name.id, side);
    taken.push(nameBox(name, side));
  }
  return placed;
}

/** Where a name stands beside its disc, in px of the screen. */
export function nameBox({ disc, width, height }: Pick<NamedDisc, 'disc' | 'width' | 'height'>, side: Side): Rectangle {
  const away = disc.radius + NAME_GAP;
  const left = side === 'right' ? disc.x + away : side === 'left' ? disc.x - away - width : disc.x - width / 2;
  const top =
    side === 'below' ? disc.y + away - 2 : side === 'above' ? disc.y - away + 2 - height : disc.y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function covers(box: Rectangle, { x, y, radius }: Disc): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.right));
  const dy = y - Math.max(box.top, Math.min(y, box.bottom));
  return dx * dx + dy * dy < radius * radius;
}
