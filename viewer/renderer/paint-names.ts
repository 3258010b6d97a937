/** The names of nodes, to the right of their discs, with a halo so that lines do not cross the words. */
import type { Theme, ViewNode } from './renderer.js';
import type { Disc } from './scene.js';

const NAME = { size: 13, weight: 600, gap: 5, halo: 4 };
const SECOND = { size: 11, weight: 400, below: 13 };

/** Draws the name and, under it, the second line; both together stand at the height of the disc's centre. */
export function paintName(context: CanvasRenderingContext2D, node: ViewNode, disc: Disc, theme: Theme): void {
  const x = disc.x + disc.radius + NAME.gap + (node.chosen ? 3 : 0);
  const second = node.sublabel ?? '';
  const y = second === '' ? disc.y : disc.y - SECOND.below / 2;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = NAME.halo;
  context.strokeStyle = theme.halo;
  context.fillStyle = theme.text;
  const lines = [{ text: node.label, font: fontOf(NAME, theme), y, alpha: 1 }];
  if (second !== '') lines.push({ text: second, font: fontOf(SECOND, theme), y: y + SECOND.below, alpha: 0.8 });
  // All halos first: one line's halo would eat into the letters of the other.
  for (const { text, font, y } of lines) {
    context.font = font;
    context.strokeText(text, x, y);
  }
  for (const { text, font, y, alpha } of lines) {
    context.font = font;
    context.globalAlpha = alpha;
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}

/** The room in px that the name takes to the right of the disc's centre. */
export function nameRoom(context: CanvasRenderingContext2D, node: ViewNode, theme: Theme): number {
  context.font = fontOf(NAME, theme);
  const first = context.measureText(node.label).width;
  context.font = fontOf(SECOND, theme);
  return node.size + NAME.gap + Math.max(first, context.measureText(node.sublabel ?? '').width);
}

function fontOf({ weight, size }: { weight: number; size: number }, theme: Theme): string {
  return `${weight} ${size}px ${theme.fontFamily}`;
}
