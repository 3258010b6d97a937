/** How hard a small drawing is to read: edges that cross, edges that run through boxes and labels, uneven lengths. */
import type { Box, Placed } from './box.js';
import type { Neighbours } from './components.js';

export interface Segment {
  a: Placed;
  b: Placed;
}

/** What each of these costs. */
const COST = { crossing: 1, throughBox: 1.5, throughOwnLabel: 0.4 };

/** The edges as segments between placed nodes, each once. */
export function segments(nodes: readonly Placed[], links: Neighbours): Segment[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((a) =>
    (links.get(a.id) ?? []).flatMap((id) => {
      const b = byId.get(id);
      return b && a.id < id ? [{ a, b }] : [];
    }),
  );
}

/** The disorder of the whole drawing. O(edges² + edges × nodes). */
export function disorder(nodes: readonly Placed[], edges: readonly Segment[]): number {
  let found = unevenness(edges, edges.length);
  edges.forEach((edge, i) => {
    for (let j = i + 1; j < edges.length; j++) if (cross(edge, edges[j] ?? edge)) found += COST.crossing;
    for (const node of nodes) found += meeting(edge, node);
  });
  return found;
}

/** The part of the disorder that changes when one node moves. O(degree × (edges + nodes) + edges). */
export function disorderAround(moved: Placed, nodes: readonly Placed[], edges: readonly Segment[]): number {
  let found = 0;
  const own: Segment[] = [];
  for (const edge of edges) {
    if (edge.a === moved || edge.b === moved) own.push(edge);
    else found += meeting(edge, moved);
  }
  for (const edge of own) {
    for (const other of edges) if (cross(edge, other)) found += COST.crossing;
    for (const node of nodes) found += meeting(edge, node);
  }
  return found + unevenness(own, edges.length);
}

function meeting(edge: Segment, node: Placed): number {
  if (node !== edge.a && node !== edge.b) return runsThrough(edge, node, node.box) ? COST.throughBox : 0;
  return node.box.label && runsThrough(edge, node, node.box.label) ? COST.throughOwnLabel : 0;
}

/** Relative variance of the lengths, as a share of all edges: a tie-breaker. */
function unevenness(edges: readonly Segment[], all: number): number {
  if (edges.length === 0) return 0;
  const lengths = edges.map(({ a, b }) => Math.hypot(a.x - b.x, a.y - b.y));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return lengths.reduce((sum, length) => sum + ((length - mean) / Math.max(mean, 1)) ** 2, 0) / all;
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
function runsThrough({ a, b }: Segment, { x, y }: Placed, box: Box): boolean {
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
