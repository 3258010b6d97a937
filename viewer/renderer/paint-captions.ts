/** What the map means from left to right: faint lines with a text at the top, as many as can be read. */
import type { Caption } from '../../src/scene/scene.js';
import type { Canvas } from './layer.js';
import type { Theme } from './renderer.js';

/** px; a line stands so far left of the middle of the first disc, and a text so far right of the one before. */
const CAPTION = { size: 12, top: 12, before: 14, apart: 14, faint: 0.28 };

/**
 * For the canvas below the lines. A text that would lie over the one before is left out, with its line.
 * @param across px from the left for an x of the layout
 */
export function paintCaptions(
  { context, width, height }: Canvas,
  captions: readonly Caption[],
  across: (x: number) => number,
  theme: Theme,
): boolean {
  let painted = false;
  let free = 0;
  context.font = `500 ${CAPTION.size}px ${theme.fontFamily}`;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  context.fillStyle = theme.text;
  context.strokeStyle = theme.text;
  context.lineWidth = 1;
  for (const { x, text } of captions) {
    const at = Math.round(across(x) - CAPTION.before) + 0.5;
    const wide = context.measureText(text).width;
    if (at < Math.max(free, 0) || at + wide > width) continue;
    free = at + wide + CAPTION.apart;
    painted = true;
    context.globalAlpha = CAPTION.faint;
    context.beginPath();
    context.moveTo(at, CAPTION.top);
    context.lineTo(at, height);
    context.stroke();
    context.globalAlpha = 0.8;
    context.fillText(text, at + 5, CAPTION.top);
  }
  context.globalAlpha = 1;
  return painted;
}
