/** A self-relation: a small circle that leaves its node and comes back to it. */
import type { Disc, Line } from '../../src/scene/course.js';
import { loopHead } from '../../src/scene/geometry.js';
import type { SceneEdge } from '../../src/scene/scene.js';
import { dashesOf } from '../../src/scene/signs.js';

type Loop = Extract<Line, { loop: unknown }>;

/** Draws the circle with the dashes of its standing; the width is in px on the screen. */
export function paintLoop(
  context: CanvasRenderingContext2D,
  line: Loop,
  node: Disc,
  edge: SceneEdge,
  pen: { width: number; colour: string },
): void {
  const { width, colour } = pen;
  context.save();
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  // Round caps add half the width at both ends of a dash.
  context.setLineDash(
    dashesOf(edge.sign, edge.width).map((dash, i) => (i % 2 === 0 ? Math.max(0, dash - width) : dash + width)),
  );
  context.beginPath();
  context.arc(line.loop.centre.x, line.loop.centre.y, line.loop.radius, 0, Math.PI * 2);
  context.stroke();
  if (!edge.symmetric) {
    const [tip, left, right] = loopHead(line, node, 6.5 + 1.9 * width, 2.2 + 1.1 * width);
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(left.x, left.y);
    context.lineTo(right.x, right.y);
    context.fill();
  }
  context.restore();
}
