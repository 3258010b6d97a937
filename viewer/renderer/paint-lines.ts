/** What WebGL does not draw of the lines, on 2D canvases: glows, loops, marks and the names of relations. */
import { upright } from '../../src/analysis/drawing/geometry.js';
import { lineStyle } from '../../src/analysis/drawing/line-style.js';
import { lineColour } from './colours.js';
import { lineText } from './line-text.js';
import { paintLoop } from './paint-loop.js';
import { paintCrossbar, paintLozenge } from './paint-marks.js';
import type { Point, Theme, ViewEdge } from './renderer.js';
import { type Canvas, type Disc, type Line, lineOf, middleOf, type Scene, type Sight } from './scene.js';

const NAME = { size: 11.5, weight: 500, room: 8, beside: 9 };
const MARK = 15;

/** A soft band behind what is chosen, pointed at, or changed by a filter. For the canvas below the lines. Tells whether there was any. */
export function paintGlows(canvas: Canvas, scene: Scene, sight: Sight, theme: Theme, hovered?: string): boolean {
  const { context } = canvas;
  let painted = false;
  for (const edge of scene.edges.values()) {
    if (!edge.chosen && edge.id !== hovered && !(edge.turned && !edge.dimmed)) continue;
    const line = lineOf(scene, sight, edge);
    if (!line) continue;
    context.save();
    context.globalAlpha = (edge.chosen ? 0.32 : 0.2) * (edge.presence ?? 1);
    context.strokeStyle = theme.standing[edge.standing];
    context.lineWidth = widthOf(edge, sight) + (edge.chosen ? 11 : 9);
    context.lineCap = 'round';
    trace(context, line);
    context.stroke();
    context.restore();
    painted = true;
  }
  return painted;
}

/**
 * Loops, marks and names, and the rings of chosen nodes. For the canvas between the lines and the nodes.
 * Tells whether there was anything to paint.
 */
export function paintLines(canvas: Canvas, scene: Scene, sight: Sight, theme: Theme, hovered?: string): boolean {
  let painted = false;
  // What is in focus is painted last, so that it lies on top.
  const edges = [...scene.edges.values()].sort((a, b) => rank(a, hovered) - rank(b, hovered));
  for (const edge of edges) {
    const [source, target] = [sight.disc(edge.source), sight.disc(edge.target)];
    const line = lineOf(scene, sight, edge);
    if (!source || !target || !line) continue;
    if ('loop' in line) {
      const pen = { width: widthOf(edge, sight), colour: lineColour(edge, theme) };
      paintLoop(canvas.context, line, source, edge, pen);
      painted = true;
    }
    const middle = middleOf(line, source, target);
    if (!within(canvas, middle)) continue;
    const focused = edge.chosen || edge.id === hovered;
    const named = edge.label !== '' && (focused || (edge.showLabel && !edge.dimmed));
    const mark = lineStyle(edge.standing, edge.width).mark;
    const kept = focused || mark === 'lozenge';
    const text = named ? lineText(edge.label, middle.room - NAME.room * 2, penOf(canvas.context, theme), kept) : '';
    if (text === '' && (!mark || middle.room < MARK)) continue;
    paintMiddle(canvas.context, edge, text, middle, theme);
    painted = true;
  }
  for (const node of scene.nodes.values()) {
    const disc = node.chosen ? sight.disc(node.id) : undefined;
    if (!disc) continue;
    paintRing(canvas.context, disc, theme.text, 2.5);
    painted = true;
  }
  return painted;
}

/** A ring around a node, a little off its rim. */
export function paintRing(context: CanvasRenderingContext2D, disc: Disc, colour: string, width: number): void {
  context.beginPath();
  context.arc(disc.x, disc.y, disc.radius + 3.5, 0, Math.PI * 2);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** The width of a line in px at zoom 1. */
export function baseWidth(edge: ViewEdge): number {
  const { width } = lineStyle(edge.standing, edge.width);
  return edge.chosen ? width + 1.5 : width;
}

function widthOf(edge: ViewEdge, sight: Sight): number {
  return Math.max(1, baseWidth(edge) * sight.scale());
}

function rank(edge: ViewEdge, hovered: string | undefined): number {
  if (edge.id === hovered) return 3;
  if (edge.chosen) return 2;
  return edge.dimmed ? 0 : 1;
}

function within({ width, height }: Canvas, { x, y }: Point): boolean {
  return x > -200 && y > -200 && x < width + 200 && y < height + 200;
}

function trace(context: CanvasRenderingContext2D, line: Line): void {
  context.beginPath();
  if ('loop' in line) {
    context.arc(line.loop.centre.x, line.loop.centre.y, line.loop.radius, 0, Math.PI * 2);
    return;
  }
  const { start, control, end } = line.curve;
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(control.x, control.y, end.x, end.y);
}

/** The mark on the line, and the name beside it, so that the line's pattern stays in sight. */
function paintMiddle(
  context: CanvasRenderingContext2D,
  edge: ViewEdge,
  text: string,
  middle: Point & { direction: number },
  theme: Theme,
): void {
  const { mark } = lineStyle(edge.standing, edge.width);
  const turned = upright(middle.direction);
  context.save();
  context.globalAlpha = edge.presence ?? 1;
  context.translate(middle.x, middle.y);
  context.rotate(turned);
  if (text !== '') {
    const y = mark ? -NAME.beside - 4 : -NAME.beside;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = theme.halo;
    context.strokeText(text, 0, y);
    context.fillStyle = mark === 'lozenge' ? theme.standing[edge.standing] : theme.text;
    context.fillText(text, 0, y);
  }
  if (mark === 'lozenge') paintLozenge(context, lineColour(edge, theme), theme, turned);
  if (mark === 'crossbar') paintCrossbar(context, lineColour(edge, theme), theme);
  context.restore();
}

/** Sets the font of what is written on lines, and measures in it. */
function penOf(context: CanvasRenderingContext2D, theme: Theme): (text: string) => number {
  context.font = `${NAME.weight} ${NAME.size}px ${theme.fontFamily}`;
  return (text) => context.measureText(text).width;
}
