/** The names of nodes where the lettering puts them, with a halo so that lines do not cross the words. */
import type { Charted, Disc } from '../../src/scene/course.js';
import { fullName, type Lettering, type Measure, TYPE } from '../../src/scene/lettering.js';
import { nameBox } from '../../src/scene/place-names.js';
import type { PlacedName } from '../../src/scene/placed-name.js';
import type { SceneNode } from '../../src/scene/scene.js';
import type { Canvas } from './layer.js';
import { wordMeasure } from './paint-lines.js';
import type { Theme } from './renderer.js';

const HALO = 4;
const ALIGN = { start: 'left', end: 'right', middle: 'center' } as const;
/** A line from a disc to its name, fainter than any line of a relation. */
const LEADER = { width: 0.8, alpha: 0.5 };

/** Tells whether there was any. */
export function paintNames({ context }: Canvas, scene: Charted, theme: Theme, { names }: Lettering): boolean {
  for (const [id, placed] of names) {
    const node = scene.nodes.get(id);
    if (node) write(context, placed, theme, node.presence);
  }
  return names.size > 0;
}

/** For a canvas below the discs: a leader that runs beneath one does not seem to begin there. */
export function paintLeaders({ context }: Canvas, scene: Charted, theme: Theme, { names }: Lettering): boolean {
  let painted = false;
  for (const [id, { leader }] of names) {
    if (!leader) continue;
    context.globalAlpha = (scene.nodes.get(id)?.presence ?? 1) * LEADER.alpha;
    context.lineWidth = LEADER.width;
    context.strokeStyle = theme.text;
    context.beginPath();
    for (const { x, y } of leader) context.lineTo(x, y);
    context.stroke();
    painted = true;
  }
  context.globalAlpha = 1;
  return painted;
}

/** Measures in the fonts of the theme. */
export function canvasMeasure(context: CanvasRenderingContext2D, theme: Theme): Measure {
  return {
    name(text) {
      context.font = nameFont(theme);
      return context.measureText(text).width;
    },
    word: wordMeasure(context, theme),
  };
}

/** Draws a name at its full size to the right of its disc. */
export function paintName(context: CanvasRenderingContext2D, node: SceneNode, disc: Disc, theme: Theme): void {
  const way = fullName(node, canvasMeasure(context, theme));
  write(context, { disc, way, anchor: 'start', box: nameBox({ disc, ...way }, 'right') }, theme, node.presence);
}

function write(context: CanvasRenderingContext2D, { way, box, anchor }: PlacedName, theme: Theme, presence = 1): void {
  const { lines, type, height } = way;
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  context.font = nameFont(theme, type);
  context.textAlign = ALIGN[anchor];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.halo;
  context.fillStyle = theme.text;
  context.globalAlpha = presence;
  const rows = lines.map((text, i) => ({ text, y: box.top + ((i + 0.5) * height) / lines.length }));
  // all halos first: one line's halo would eat into the letters of the other
  for (const { text, y } of rows) context.strokeText(text, x, y);
  for (const { text, y } of rows) context.fillText(text, x, y);
  context.globalAlpha = 1;
}

/** The room in px that the name takes to the right of the disc's centre. */
export function nameRoom(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme): number {
  const { width } = fullName(node, canvasMeasure(context, theme));
  return nameBox({ disc: { x: 0, y: 0, radius: node.size }, width, height: 0 }, 'right').right;
}

function nameFont({ fontFamily }: Theme, size: number = TYPE.name.size): string {
  return `${TYPE.name.weight} ${size}px ${fontFamily}`;
}
