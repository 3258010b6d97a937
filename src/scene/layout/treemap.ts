/**
 * Divides a rectangle among weights so that the parts are as square as they can be.
 * Method: Bruls, Huizing, van Wijk: "Squarified Treemaps", VisSym 2000. O(n log n).
 */
import { itemAt } from '../../model/item-at.js';

export interface Area {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** One area for each weight, in the order of the weights; their sizes are in proportion to the weights. */
export function treemap(weights: readonly number[], frame: Area): Area[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = total > 0 ? (frame.width * frame.height) / total : 0;
  const items = weights
    .map((weight, index) => ({ index, size: weight * scale }))
    .sort((a, b) => b.size - a.size || a.index - b.index);
  const areas: Area[] = [];
  let free = frame;
  let from = 0;
  while (from < items.length) {
    const side = Math.min(free.width, free.height);
    let to = from + 1;
    const largest = itemAt(items, from).size;
    let sum = largest;
    let worst = unevenness(largest, largest, sum, side);
    for (; to < items.length; to++) {
      const { size } = itemAt(items, to);
      const grown = sum + size;
      const next = unevenness(largest, size, grown, side);
      if (next > worst) break;
      worst = next;
      sum = grown;
    }
    free = placeRow(items.slice(from, to), sum, free, areas);
    from = to;
  }
  return areas;
}

/** The worst ratio of sides in a row of that total along that side. */
function unevenness(largest: number, smallest: number, sum: number, side: number): number {
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** Lays a row along the shorter side and returns what is left. */
function placeRow(row: readonly { index: number; size: number }[], sum: number, free: Area, areas: Area[]): Area {
  const upright = free.width >= free.height;
  const depth = sum / (upright ? free.height : free.width);
  let offset = 0;
  for (const { index, size } of row) {
    const length = size / depth;
    areas[index] = upright
      ? { left: free.left, bottom: free.bottom + free.height - offset - length, width: depth, height: length }
      : { left: free.left + offset, bottom: free.bottom + free.height - depth, width: length, height: depth };
    offset += length;
  }
  return upright
    ? { ...free, left: free.left + depth, width: free.width - depth }
    : { ...free, height: free.height - depth };
}
