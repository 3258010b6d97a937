/** What WebGL does not draw of the lines, on 2D canvases: glows, loops, marks and words, where the lettering puts them. */
import { type Charted, type Disc, type Line, lineOf, type Sight } from '../../src/scene/course.js';
import { type Lettering, type PlacedWords, TYPE } from '../../src/scene/lettering.js';
import type { SceneEdge } from '../../src/scene/scene.js';
import { lineColour } from './colours.js';
import type { Canvas } from './layer.js';
import { paintLoop } from './paint-loop.js';
import { paintMark } from './paint-marks.js';
import { signColour, type Theme } from './renderer.js';

/** A soft band behind what is chosen, pointed at, or changed by a filter. For the canvas below the lines. Tells whether there was any. */
export function paintGlows(canvas: Canvas, scene: Charted, sight: Sight, theme: Theme, hovered?: string): boolean {
  const { context } = canvas;
  let painted = false;
  for (const edge of scene.edges.values()) {
    if (!edge.chosen && edge.id !== hovered && !(edge.turned && !edge.dimmed)) continue;
    const line = lineOf(scene, sight, edge);
    if (!line) continue;
    context.save();
    context.globalAlpha = (edge.chosen ? 0.32 : 0.2) * (edge.presence ?? 1);
    context.strokeStyle = signColour(edge.sign, theme);
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
 * Loops and marks, and the rings of chosen nodes. For the canvas between the lines and the nodes.
 * Tells whether there was anything to paint.
 */
export function paintLines(
  { context }: Canvas,
  scene: Charted,
  sight: Sight,
  theme: Theme,
  { marks }: Lettering,
): boolean {
  let painted = false;
  for (const edge of scene.edges.values()) {
    if (edge.source !== edge.target) continue;
    const [node, line] = [sight.disc(edge.source), lineOf(scene, sight, edge)];
    if (!node || !line || !('loop' in line)) continue;
    paintLoop(context, line, node, edge, { width: widthOf(edge, sight), colour: lineColour(edge, theme) });
    painted = true;
  }
  for (const mark of marks) {
    const edge = scene.edges.get(mark.id);
    if (!edge) continue;
    context.globalAlpha = edge.presence ?? 1;
    paintMark(context, mark, lineColour(edge, theme), theme);
    painted = true;
  }
  context.globalAlpha = 1;
  for (const node of scene.nodes.values()) {
    const disc = node.chosen ? sight.disc(node.id) : undefined;
    if (!disc) continue;
    paintRing(context, disc, theme.text, 2.5);
    painted = true;
  }
  return painted;
}

/** What is written on lines. For the canvas above the nodes: what is chosen is read also where a faint disc lies. */
export function paintLineWords({ context }: Canvas, scene: Charted, theme: Theme, { words }: Lettering): boolean {
  let painted = false;
  for (const placed of words) {
    const edge = scene.edges.get(placed.id);
    if (!edge) continue;
    paintWords(context, placed, edge, theme);
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
export function baseWidth({ width, chosen }: SceneEdge): number {
  return chosen ? width + 1.5 : width;
}

/** Sets the font of what is written on lines, and measures in it. */
export function wordMeasure(context: CanvasRenderingContext2D, theme: Theme): (text: string) => number {
  return (text) => {
    context.font = wordFont(theme);
    return context.measureText(text).width;
  };
}

function widthOf(edge: SceneEdge, sight: Sight): number {
  return Math.max(1, baseWidth(edge) * sight.scale());
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

function paintWords(context: CanvasRenderingContext2D, words: PlacedWords, edge: SceneEdge, theme: Theme): void {
  const { x, y, turned, text, struck } = words;
  context.save();
  context.globalAlpha = edge.presence ?? 1;
  context.translate(x, y);
  context.rotate(turned);
  context.font = wordFont(theme);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.halo;
  context.strokeText(text, 0, 0);
  context.fillStyle = edge.sign.words.own ? signColour(edge.sign, theme) : theme.text;
  context.fillText(text, 0, 0);
  if (struck) context.fillRect(struck.from, -0.5, struck.to - struck.from, 1);
  context.restore();
}

function wordFont({ fontFamily }: Theme): string {
  return `${TYPE.word.weight} ${TYPE.word.size}px ${fontFamily}`;
}
