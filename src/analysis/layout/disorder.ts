/** How hard a small drawing is to read: edges that cross, edges that run through boxes, edges far too long. */
import type { Placed } from './box.js';
import type { Neighbours } from './components.js';

interface Segment {
  a: Placed;
  b: Placed;
}

/** Crossing edges count 1, an edge through another node's box 1.5, uneven edge lengths a little. O(edges² + edges × n). */
export function disorder(nodes: readonly Placed[], links: Neighbours): number {
  const edges = segments(nodes, links);
  let found = 0;
  edges.forEach((edge, i) => {
    for (const other of edges.slice(i + 1)) if (cross(edge, other)) found += 1;
    for (const node of nodes) if (node !== edge.a && node !== edge.b && runsThrough(edge, node)) found += 1.5;
  });
  const lengths = edges.map(({ a, b }) => Math.hypot(a.x - b.x, a.y - b.y));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  const uneven = lengths.reduce((sum, length) => sum + ((length - mean) / Math.max(mean, 1)) ** 2, 0);
  return found + uneven / Math.max(lengths.length, 1);
}

function segments(nodes: readonly Placed[], links: Neighbours): Segment[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((a) =>
    (links.get(a.id) ?? []).flatMap((id) => {
      const b = byId.get(id);
      return b && a.id < id ? [{ a, b }] : [];
    }),
  );
}

/** Whether two edges without a common end cross. */
function cross(one: Segment, two: Segment): boolean {
  if (one.a === two.a || one.a === two.b || one.b === two.a || one.b === two.b) return false;
  return (
    side(one.a, one.b, two.a) * side(one.a, one.b, two.b) < 0 &&
    side(two.a, two.b, one.a) * side(two.a, two.b, one.b) < 0
  );
}

function side(a: Placed, b: Placed, point: Placed): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/** Whether an edge meets a box: clipping by Liang and Barsky (ACM Transactions on Graphics 3(1), 1984). */
function runsThrough({ a, b }: Segment, { x, y, box }: Placed): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  const limits = [
    [-dx, a.x - (x + box.left)],
    [dx, x + box.right - a.x],
    [-dy, a.y - (y + box.bottom)],
    [dy, y + box.top - a.y],
  ] as const;
  for (const [slope, distance] of limits) {
    if (slope === 0) {
      if (distance < 0) return false;
    } else if (slope < 0) from = Math.max(from, distance / slope);
    else to = Math.min(to, distance / slope);
  }
  return from <= to;
}
