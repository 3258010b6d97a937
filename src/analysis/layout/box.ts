/** The space that a node takes: its disc and its label in one rectangle, relative to the centre of the disc. */

/** A width and a height in layout units. */
export interface Room {
  width: number;
  height: number;
}

export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A node with its centre and its box; the layout moves the centre. */
export interface Placed {
  readonly id: string;
  x: number;
  y: number;
  readonly box: Box;
}

/** Between a disc and its label. */
const LABEL_GAP = 4;

/** The rectangle around disc and label, half the free space that must stay between two nodes included. */
export function boxOf(radius: number, label: Room, side: 'right' | 'below', gap: number): Box {
  const disc = radius + gap / 2;
  const box = { left: -disc, right: disc, bottom: -disc, top: disc };
  if (label.width <= 0 || label.height <= 0) return box;
  if (side === 'right') {
    const half = Math.max(disc, (label.height + gap) / 2);
    return { left: -disc, right: radius + LABEL_GAP + label.width + gap / 2, bottom: -half, top: half };
  }
  const half = Math.max(disc, (label.width + gap) / 2);
  return { left: -half, right: half, bottom: -(radius + LABEL_GAP + label.height + gap / 2), top: disc };
}
