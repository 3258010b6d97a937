/** The shape of a line on the screen: a quadratic Bézier between two nodes, or a circle beside one. Pure, in px. */
import type { Point } from './layout/layout.js';

/** Sizes in px at zoom 1; the WebGL program draws with the same numbers. */
export const LINE = {
  /** From one parallel line to the next, at their middles. */
  lane: 26,
  /** A lane is never wider than this share of the distance between the nodes, so that short fans stay slim. */
  laneShare: 0.22,
  /** Radius of the circle that stands for a self-relation, at least. */
  loop: 15,
};

export interface Curve {
  start: Point;
  control: Point;
  end: Point;
}

export interface Circle {
  centre: Point;
  radius: number;
}

/**
 * The curve of a relation. `bow` counts lanes from the straight line, positive to the left of the way from start to
 * end as seen on the screen; `scale` is what px at zoom 1 are multiplied with at the present zoom.
 */
export function curveBetween(start: Point, end: Point, bow: number, scale = 1): Curve {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (length === 0) return { start, control: middle, end };
  // The middle of a quadratic curve lies half as far out as its control point.
  const reach = (2 * bow * Math.min(LINE.lane * scale, LINE.laneShare * length)) / length;
  return { start, control: { x: middle.x + dy * reach, y: middle.y - dx * reach }, end };
}

/** The point at t, from 0 at the start to 1 at the end. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

/** The direction of the curve at t, in radians, clockwise from the right as screens count. */
export function directionAt({ start, control, end }: Curve, t: number): number {
  const x = (1 - t) * (control.x - start.x) + t * (end.x - control.x);
  const y = (1 - t) * (control.y - start.y) + t * (end.y - control.y);
  return Math.atan2(y, x);
}

/** The same line of writing, turned by half a circle if it would stand on its head: within -π/2 and π/2. */
export function upright(direction: number): number {
  const turned = Math.atan2(Math.sin(direction), Math.cos(direction));
  if (turned > Math.PI / 2) return turned - Math.PI;
  return turned <= -Math.PI / 2 ? turned + Math.PI : turned;
}

/** The distance in px from a point to a curve, by `steps` chords: off by well under a px for the bows drawn here. */
export function distanceToCurve(curve: Curve, point: Point, steps = 16): number {
  let nearest = Number.POSITIVE_INFINITY;
  let from = curve.start;
  for (let step = 1; step <= steps; step++) {
    const to = pointAt(curve, step / steps);
    nearest = Math.min(nearest, distanceToChord(from, to, point));
    from = to;
  }
  return nearest;
}

/** A box around the curve that is quick to test: the curve lies within its three points. */
export function nearCurve({ start, control, end }: Curve, point: Point, reach: number): boolean {
  return (
    point.x >= Math.min(start.x, control.x, end.x) - reach &&
    point.x <= Math.max(start.x, control.x, end.x) + reach &&
    point.y >= Math.min(start.y, control.y, end.y) - reach &&
    point.y <= Math.max(start.y, control.y, end.y) + reach
  );
}

/** The circle of a self-relation beside a node of the radius given, towards the angle given in radians. */
export function loopBeside(node: Point, nodeRadius: number, angle: number, scale = 1): Circle {
  const radius = Math.max(LINE.loop * scale, nodeRadius * 0.75);
  const away = nodeRadius + radius * 0.7;
  return { centre: { x: node.x + away * Math.cos(angle), y: node.y + away * Math.sin(angle) }, radius };
}

/** The arrow head where a loop comes back to its node, clockwise: its tip at the rim and its two wings. */
export function loopHead(
  { loop, angle }: { loop: Circle; angle: number },
  node: Point & { radius: number },
  length: number,
  half: number,
): [Point, Point, Point] {
  const { centre, radius } = loop;
  const away = Math.hypot(centre.x - node.x, centre.y - node.y);
  const rim = node.radius + 1;
  const cosine = (away * away + radius * radius - rim * rim) / (2 * away * radius);
  const tip = angle + Math.PI - Math.acos(Math.min(1, Math.max(-1, cosine)));
  const on = (at: number): Point => ({ x: centre.x + radius * Math.cos(at), y: centre.y + radius * Math.sin(at) });
  const [point, base] = [on(tip), on(tip - length / radius)];
  const turn = Math.atan2(point.y - base.y, point.x - base.x);
  const wing = (side: number): Point => ({
    x: base.x + side * half * Math.sin(turn),
    y: base.y - side * half * Math.cos(turn),
  });
  return [point, wing(1), wing(-1)];
}

/** The distance in px from a point to the line of a circle. */
export function distanceToCircle({ centre, radius }: Circle, point: Point): number {
  return Math.abs(Math.hypot(point.x - centre.x, point.y - centre.y) - radius);
}

function distanceToChord(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
