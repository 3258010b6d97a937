/** A self-relation: a small circle that leaves its node and comes back to it. */
import { lineStyle } from '../../src/analysis/drawing/line-style.js';
import type { Point, ViewEdge } from './renderer.js';
import type { Disc, Line } from './scene.js';

type Loop = Extract<Line, { loop: unknown }>;

/** Draws the circle with the dashes of its standing; the width is in px on the screen. */
export function paintLoop(
  context: CanvasRenderingContext2D,
  line: Loop,
  node: Disc,
  edge: ViewEdge,
  pen: { width: number; colour: string },
): void {
  const { dash, gap } = lineStyle(edge.standing, edge.width);
  const { width, colour } = pen;
  context.save();
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  // Round caps add half the width at both ends of a dash.
  context.setLineDash(dash === 0 ? [] : [Math.max(0, dash - width), gap + width]);
  context.beginPath();
  context.arc(line.loop.centre.x, line.loop.centre.y, line.loop.radius, 0, Math.PI * 2);
  context.stroke();
  if (!edge.symmetric) paintHead(context, line, node, width);
  context.restore();
}

/** The arrow head where the loop comes back to its node, clockwise. */
function paintHead(context: CanvasRenderingContext2D, { loop, angle }: Loop, node: Disc, width: number): void {
  const away = Math.hypot(loop.centre.x - node.x, loop.centre.y - node.y);
  const { radius } = loop;
  const rim = node.radius + 1;
  const half = Math.acos(Math.min(1, Math.max(-1, (away * away + radius * radius - rim * rim) / (2 * away * radius))));
  const length = 6.5 + 1.9 * width;
  const tip = angle + Math.PI - half;
  const on = (at: number): Point => ({
    x: loop.centre.x + radius * Math.cos(at),
    y: loop.centre.y + radius * Math.sin(at),
  });
  const [point, base] = [on(tip), on(tip - length / radius)];
  const turn = Math.atan2(point.y - base.y, point.x - base.x);
  const wide = 2.2 + 1.1 * width;
  context.beginPath();
  context.moveTo(point.x, point.y);
  context.lineTo(base.x + wide * Math.sin(turn), base.y - wide * Math.cos(turn));
  context.lineTo(base.x - wide * Math.sin(turn), base.y + wide * Math.cos(turn));
  context.fill();
}
