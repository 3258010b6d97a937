/**
 * The last touch on a small drawing: one node after the other is moved a little where that takes away a crossing or
 * clears a label, or changes places with another, as long as no box comes to lie on another.
 * O(rounds × nodes × (steps + nodes) × cost of `disorderAround`).
 */
import type { Placed } from './box.js';
import { disorderAround, type Segment } from './disorder.js';
import type { Area } from './treemap.js';

const ROUNDS = 12;
/** How far a node may be moved at a time, in eight directions. */
const DISTANCES = [14, 34, 70, 130, 220];
/** A move must take away more than this: otherwise nodes would move for nothing. */
const WORTH = 0.05;

/** Moves the given nodes, which must not overlap, and keeps their boxes inside the area. */
export function tidy(nodes: readonly Placed[], edges: readonly Segment[], area: Area): void {
  for (let round = 0; round < ROUNDS; round++) {
    const moved = nodes.filter((node) => improve(node, nodes, edges, area));
    const swapped = swap(nodes, edges, area);
    if (moved.length === 0 && !swapped) return;
  }
}

/** Lets two nodes change places wherever that is better; false where no pair did. */
function swap(nodes: readonly Placed[], edges: readonly Segment[], area: Area): boolean {
  let swapped = false;
  /** of the drawing as it is: an exchange changes it, a trial does not */
  const known = new Map<Placed, number>();
  const around = (node: Placed): number => {
    const found = known.get(node) ?? disorderAround(node, nodes, edges);
    known.set(node, found);
    return found;
  };
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const before = around(a) + around(b);
      if (before <= WORTH) continue;
      exchange(a, b);
      const fits = [a, b].every(
        (node) => isInside(node, area) && !nodes.some((other) => other !== node && meets(node, other)),
      );
      if (fits && isLess([a, b], before - 2 * WORTH, nodes, edges)) {
        swapped = true;
        known.clear();
      } else exchange(a, b);
    }
  }
  return swapped;
}

/** Whether the disorder around some nodes is less than so much. */
function isLess(some: readonly Placed[], most: number, nodes: readonly Placed[], edges: readonly Segment[]): boolean {
  let found = 0;
  for (const node of some) {
    if (found >= most) return false;
    found += disorderAround(node, nodes, edges, most - found);
  }
  return found < most;
}

function exchange(a: Placed, b: Placed): void {
  const { x, y } = a;
  a.x = b.x;
  a.y = b.y;
  b.x = x;
  b.y = y;
}

/** Puts one node at the best place near it; false where it stands well already. */
function improve(node: Placed, nodes: readonly Placed[], edges: readonly Segment[], area: Area): boolean {
  const { x, y } = node;
  const best = { x, y, disorder: disorderAround(node, nodes, edges) };
  for (const distance of DISTANCES) {
    for (let direction = 0; direction < 8 && best.disorder > WORTH; direction++) {
      node.x = x + distance * Math.cos((direction * Math.PI) / 4);
      node.y = y + distance * Math.sin((direction * Math.PI) / 4);
      if (!isInside(node, area) || nodes.some((other) => other !== node && meets(node, other))) continue;
      const found = disorderAround(node, nodes, edges, best.disorder - WORTH);
      if (found < best.disorder - WORTH) Object.assign(best, { x: node.x, y: node.y, disorder: found });
    }
  }
  node.x = best.x;
  node.y = best.y;
  return best.x !== x || best.y !== y;
}

function isInside({ x, y, box }: Placed, { left, bottom, width, height }: Area): boolean {
  return (
    x + box.left >= left && x + box.right <= left + width && y + box.bottom >= bottom && y + box.top <= bottom + height
  );
}

function meets(a: Placed, b: Placed): boolean {
  return (
    a.x + a.box.left < b.x + b.box.right &&
    b.x + b.box.left < a.x + a.box.right &&
    a.y + a.box.bottom < b.y + b.box.top &&
    b.y + b.box.bottom < a.y + a.box.top
  );
}
