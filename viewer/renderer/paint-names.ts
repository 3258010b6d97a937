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
  context.font = `${NAME.weight} ${NAME.size}px ${theme.fontFamily}`;
  context.strokeText(node.label, x, y);
  context.fillText(node.label, x, y);
  if (second === '') return;
  context.font = `${SECOND.weight} ${SECOND.size}px ${theme.fontFamily}`;
  context.strokeText(second, x, y + SECOND.below);
  context.save();
  context.globalAlpha = 0.8;
  context.fillText(second, x, y + SECOND.below);
  context.restore();
}

/** The room in px that the name takes to the right of the disc's centre. */
export function nameRoom(context: CanvasRenderingContext2D, node: ViewNode, theme: Theme): number {
  context.font = `${NAME.weight} ${NAME.size}px ${theme.fontFamily}`;
  const first = context.measureText(node.label).width;
  context.font = `${SECOND.weight} ${SECOND.size}px ${theme.fontFamily}`;
  return node.size + NAME.gap + Math.max(first, context.measureText(node.sublabel ?? '').width);
}
