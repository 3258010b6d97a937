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

/** The rectangle around a disc and its label, and that of the label alone, if there is one. */
export interface NodeBox extends Box {
  label?: Box;
}

/** A node with its centre and its box; the layout moves the centre. */
export interface Placed {
  readonly id: string;
  x: number;
  y: number;
  readonly box: NodeBox;
}

/** Between a disc and its label. */
const LABEL_GAP = 4;

/** Both rectangles, half the free space that must stay between two nodes included in the outer one. */
export function boxOf(radius: number, room: Room, side: 'right' | 'below', gap: number): NodeBox {
  const disc = radius + gap / 2;
  const box = { left: -disc, right: disc, bottom: -disc, top: disc };
  if (room.width <= 0 || room.height <= 0) return box;
  const from = radius + LABEL_GAP;
  const label =
    side === 'right'
      ? { left: from, right: from + room.width, bottom: -room.height / 2, top: room.height / 2 }
      : { left: -room.width / 2, right: room.width / 2, bottom: -from - room.height, top: -from };
  return {
    left: Math.min(box.left, label.left - gap / 2),
    right: Math.max(box.right, label.right + gap / 2),
    bottom: Math.min(box.bottom, label.bottom - gap / 2),
    top: Math.max(box.top, label.top + gap / 2),
    label,
  };
}
