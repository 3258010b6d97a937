/**
 * Evens a drawing out: nodes move from crowded places towards empty ones, and their order around each other stays.
 * Method: Voronoi cluster busting (Gansner, North: "Improved force-directed layouts", Graph Drawing 1998), with the
 * cells sampled on a grid. O(rounds × samples × nodes).
 */
import { itemAt } from '../../model/item-at.js';
import type { Placed } from './box.js';
import type { Area } from './treemap.js';

const ROUNDS = 6;
/** Points sampled along each side of the area. */
const SAMPLES = 48;
/** How far a node goes towards the middle of its cell in one round. */
const STEP = 0.45;

/** Moves the given nodes within the area; each has its box's middle drawn to the middle of its cell. */
export function evenOut(nodes: readonly Placed[], area: Area): void {
  const middles = nodes.map(({ box }) => ({ x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 }));
  for (let round = 0; round < ROUNDS; round++) {
    const cells = nodes.map(() => ({ x: 0, y: 0, points: 0 }));
    for (let column = 0; column < SAMPLES; column++) {
      const x = area.left + ((column + 0.5) / SAMPLES) * area.width;
      for (let row = 0; row < SAMPLES; row++) {
        const y = area.bottom + ((row + 0.5) / SAMPLES) * area.height;
        const cell = cells[nearest(nodes, middles, x, y)];
        if (!cell) continue;
        cell.x += x;
        cell.y += y;
        cell.points += 1;
      }
    }
    nodes.forEach((node, i) => {
      const [cell, middle] = [cells[i], middles[i]];
      if (!cell || !middle || cell.points === 0) return;
      node.x += STEP * (cell.x / cell.points - node.x - middle.x);
      node.y += STEP * (cell.y / cell.points - node.y - middle.y);
    });
  }
}

function nearest(nodes: readonly Placed[], middles: readonly { x: number; y: number }[], x: number, y: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < nodes.length; i++) {
    const [node, middle] = [itemAt(nodes, i), itemAt(middles, i)];
    const dx = node.x + middle.x - x;
    const dy = node.y + middle.y - y;
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}
