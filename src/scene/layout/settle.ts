/** Makes a drawing readable that forces or a hand have moved: it fills its frame, is evened out, and nothing overlaps. */
import type { Placed, Room } from './box.js';
import { fill } from './draw.js';
import { evenOut } from './even-out.js';
import { separate } from './separate.js';
import type { Area } from './treemap.js';

/** The frame grows until it has this many times the area that discs and names cover. */
const SPACING = 2.5;
/** Evening out costs the square of the nodes and more; beyond this, overlaps alone are taken out. */
const MOST_EVEN = 400;

/** Moves the given nodes; those that stay keep their places, and then the drawing keeps its size. Ends where nobody overlaps. */
export function settle(nodes: readonly Placed[], frame: Room, stays: { has(id: string): boolean }): void {
  const free = nodes.filter(({ id }) => !stays.has(id));
  if (free.length === nodes.length && nodes.length > 1) fill(nodes, areaFor(nodes, frame));
  if (nodes.length <= MOST_EVEN) {
    const fixed = nodes.filter(({ id }) => stays.has(id)).map((node) => ({ node, x: node.x, y: node.y }));
    evenOut(nodes, around(nodes));
    for (const { node, x, y } of fixed) Object.assign(node, { x, y });
  }
  separate(nodes, stays);
}

function areaFor(nodes: readonly Placed[], { width, height }: Room): Area {
  const covered = nodes.reduce((sum, { box }) => sum + (box.right - box.left) * (box.top - box.bottom), 0);
  const growth = Math.max(1, Math.sqrt((SPACING * covered) / (width * height)));
  const [wide, high] = [width * growth, height * growth];
  return { left: -wide / 2, bottom: -high / 2, width: wide, height: high };
}

function around(nodes: readonly Placed[]): Area {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, box } of nodes) {
    left = Math.min(left, x + box.left);
    right = Math.max(right, x + box.right);
    bottom = Math.min(bottom, y + box.bottom);
    top = Math.max(top, y + box.top);
  }
  return { left, bottom, width: right - left, height: top - bottom };
}
