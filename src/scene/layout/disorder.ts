/**
 * How hard a small drawing is to read: edges that cross, that run through boxes and labels, that are short,
 * that leave a node at nearly one angle, or that are uneven.
 */
import { itemAt, valueFor } from '../../model/item-at.js';
import type { Box, Placed } from './box.js';
import type { Neighbours } from './components.js';

export interface Segment {
  a: Placed;
  b: Placed;
  /** the free length that it needs between its discs */
  span: number;
  /** what it costs that something hides a part of it, in proportion */
  weight: number;
}

/** The free length that the line between two nodes needs. */
export type Span = (a: string, b: string) => number;

/** What each of these costs. */
const COST = { crossing: 1, throughBox: 1.5, throughOwnLabel: 0.5, short: 1, narrow: 0.8 };
/** An edge that needs more than this has more to show, so that what hides it costs more. */
export const USUAL_SPAN = 64;
/** Two edges of one node that are closer than this, in radians, read as one. */
const NARROW = Math.PI / 10;

/** The edges as segments between placed nodes, each once. */
export function segments(nodes: readonly Placed[], links: Neighbours, span: Span): Segment[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((a) =>
    valueFor(links, a.id).flatMap((id) => {
      const b = byId.get(id);
      if (!b || a.id >= id) return [];
      const needed = Math.max(span(a.id, id), span(id, a.id));
      return [{ a, b, span: needed, weight: (needed / USUAL_SPAN) ** 2.5 }];
    }),
  );
}

/** The disorder of the whole drawing. O(edges² + edges × nodes). */
export function disorder(nodes: readonly Placed[], edges: readonly Segment[]): number {
  let found = unevenness(edges, edges.length) + shortness(edges);
  edges.forEach((edge, i) => {
    for (let j = i + 1; j < edges.length; j++) found += between(edge, itemAt(edges, j));
    for (const node of nodes) found += meeting(edge, node);
  });
  return found;
}

/**
 * The part of the disorder that changes when one node moves. O(degree × (edges + nodes) + edges).
 * @param enough where this much is found the rest is not looked for
 */
export function disorderAround(
  moved: Placed,
  nodes: readonly Placed[],
  edges: readonly Segment[],
  enough = Number.POSITIVE_INFINITY,
): number {
  let found = 0;
  const own: Segment[] = [];
  for (const edge of edges) {
    if (edge.a === moved || edge.b === moved) own.push(edge);
    else found += meeting(edge, moved);
  }
  for (const edge of own) {
    if (found >= enough) return found;
    for (const other of edges) if (other !== edge) found += between(edge, other);
    for (const node of nodes) found += meeting(edge, node);
  }
  return found + unevenness(own, edges.length) + shortness(own);
}

function between(one: Segment, two: Segment): number {
  return cross(one, two) ? COST.crossing : narrowness(one, two);
}

/** How nearly two edges leave their common end in the same direction, at most `COST.narrow`. */
function narrowness(one: Segment, two: Segment): number {
  const end = one.a === two.a || one.a === two.b ? one.a : one.b === two.a || one.b === two.b ? one.b : undefined;
  if (!end) return 0;
  const p = one.a === end ? one.b : one.a;
  const q = two.a === end ? two.b : two.a;
  const [px, py, qx, qy] = [p.x - end.x, p.y - end.y, q.x - end.x, q.y - end.y];
  const along = px * qx + py * qy;
  if (along <= 0) return 0;
  const angle = Math.abs(Math.atan2(px * qy - py * qx, along));
  return COST.narrow * Math.max(0, 1 - angle / NARROW);
}

function meeting(edge: Segment, node: Placed): number {
  const { weight } = edge;
  if (node !== edge.a && node !== edge.b) return runsThrough(edge, node, node.box) ? weight * COST.throughBox : 0;
  return node.box.label && runsThrough(edge, node, node.box.label) ? weight * COST.throughOwnLabel : 0;
}

/** How far edges fall short of the room they need, each at most `COST.short`. */
function shortness(edges: readonly Segment[]): number {
  return edges.reduce((sum, { a, b, span }) => {
    const free = Math.hypot(a.x - b.x, a.y - b.y) + a.box.left + b.box.left;
    return sum + COST.short * Math.min(1, Math.max(0, 1 - free / span));
  }, 0);
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
  if (arePassing(one.a.x, one.b.x, two.a.x, two.b.x) || arePassing(one.a.y, one.b.y, two.a.y, two.b.y)) return false;
  return (
    side(one.a, one.b, two.a) * side(one.a, one.b, two.b) < 0 &&
    side(two.a, two.b, one.a) * side(two.a, two.b, one.b) < 0
  );
}

/** Whether what lies between two numbers ends before what lies between two others begins. */
function arePassing(a: number, b: number, c: number, d: number): boolean {
  return (a < c && a < d && b < c && b < d) || (a > c && a > d && b > c && b > d);
}

function side(a: Placed, b: Placed, point: Placed): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/**
 * Whether an edge meets a box: clipping by Liang and Barsky (ACM Transactions on Graphics 3(1), 1984). Most of the time
 * of a small layout goes by in here: it makes no objects, and edges that pass by are turned away first.
 */
function runsThrough({ a, b }: Segment, { x, y }: Placed, box: Box): boolean {
  const [left, right, bottom, top] = [x + box.left, x + box.right, y + box.bottom, y + box.top];
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  if ((a.y < bottom && b.y < bottom) || (a.y > top && b.y > top)) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  if (dx !== 0) {
    const [one, other] = [(left - a.x) / dx, (right - a.x) / dx];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  if (dy !== 0) {
    const [one, other] = [(bottom - a.y) / dy, (top - a.y) / dy];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}
