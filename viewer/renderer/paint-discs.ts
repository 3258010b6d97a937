/** What WebGL does not draw of the discs: rims of communities by the types in them, and what awaits review as hollow. */
import type { Charted, Disc, Sight } from '../../src/scene/course.js';
import type { SceneNode } from '../../src/scene/scene.js';
import { rimColour } from './colours.js';
import type { Canvas } from './layer.js';
import type { Theme } from './renderer.js';

const RIM = { share: 0.16, least: 2.5 };

/** Tells whether there was any. */
export function paintDiscs({ context }: Canvas, scene: Charted, sight: Sight, theme: Theme): boolean {
  let painted = false;
  for (const node of scene.nodes.values()) {
    if (!node.mix && !node.unreviewed) continue;
    const disc = sight.disc(node.id);
    if (!disc) continue;
    context.globalAlpha = node.presence ?? 1;
    if (node.unreviewed) paintHollow(context, disc, rimColour(node, theme));
    else if (!node.dimmed) paintMix(context, disc, node.mix ?? []);
    painted = true;
  }
  context.globalAlpha = 1;
  return painted;
}

function paintHollow(context: CanvasRenderingContext2D, { x, y, radius }: Disc, colour: string): void {
  context.save();
  context.beginPath();
  context.arc(x, y, Math.max(1, radius - 1), 0, Math.PI * 2);
  context.setLineDash([3.5, 2.5]);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}

/** Arcs clockwise from the top. */
function paintMix(context: CanvasRenderingContext2D, { x, y, radius }: Disc, mix: NonNullable<SceneNode['mix']>): void {
  const width = Math.max(RIM.least, radius * RIM.share);
  let from = -Math.PI / 2;
  context.lineWidth = width;
  for (const { colour, share } of mix) {
    const until = from + share * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius - width / 2, from, until);
    context.strokeStyle = colour;
    context.stroke();
    from = until;
  }
}
