/** The names of nodes beside their discs, with a halo so that lines do not cross the words. */
import { pointAt, upright } from '../../src/analysis/drawing/geometry.js';
import { lineStyle } from '../../src/analysis/drawing/line-style.js';
import { type NamedDisc, nameBox, placeNames, type Side, type Stroke } from '../../src/analysis/drawing/place-names.js';
import type { Point, Theme, ViewNode } from './renderer.js';
import { type Canvas, type Disc, lineOf, middleOf, type Scene, type Sight } from './scene.js';

const NAME = { size: 13, weight: 600, halo: 4, height: 15 };
/** px around the middle of a disputed line */
const SIGN = 11;
const SECOND = { size: 11, weight: 400, height: 13 };
/** Discs smaller than this, in px, have no name unless they are in focus; names beyond the most are left out. */
const LEAST = { radius: 5, most: 300, strokes: 500 };

/** px by which the discs at the ends of what is disputed count as larger: before all others. */
const DISPUTED = 1000;

/** Names by priority: what is in focus, then who is in dispute, then the large discs. Tells whether there was any. */
export function paintNames(canvas: Canvas, scene: Scene, sight: Sight, theme: Theme): boolean {
  const { context, width, height } = canvas;
  const byId = new Map<string, { node: ViewNode; disc: Disc }>();
  for (const node of scene.nodes.values()) {
    const disc = sight.disc(node.id);
    if (
      disc &&
      disc.x > -disc.radius &&
      disc.y > -disc.radius &&
      disc.x < width + disc.radius &&
      disc.y < height + disc.radius
    )
      byId.set(node.id, { node, disc });
  }
  const wanted = [...byId.values()]
    .filter(({ node, disc }) => node.forceLabel || node.chosen || (!node.dimmed && disc.radius >= LEAST.radius))
    .sort((a, b) => Number(b.node.forceLabel) - Number(a.node.forceLabel) || b.disc.radius - a.disc.radius)
    .slice(0, LEAST.most);
  const disputed = endsInDispute(scene);
  const names = wanted.map(({ node, disc }): NamedDisc => {
    const forced = node.forceLabel || node.chosen;
    return {
      id: node.id,
      disc,
      ...nameSize(context, node, theme),
      priority: disc.radius + (disputed.has(node.id) ? DISPUTED : 0),
      forced,
    };
  });
  const discs = [...byId.values()].filter(({ node }) => !node.dimmed).map(({ disc }) => disc);
  const placed = placeNames(names, [...discs, ...signsOf(scene, sight)], strokesOf(scene, sight), canvas);
  for (const [id, side] of placed) {
    const found = byId.get(id);
    if (found) paintName(context, found.node, found.disc, theme, side);
  }
  return placed.size > 0;
}

/** Whoever is disputed about is named first: a dispute between nobody tells nothing. */
function endsInDispute({ edges }: Scene): ReadonlySet<string> {
  const disputed = [...edges.values()].filter(({ standing, dimmed }) => standing === 'disputed' && !dimmed);
  return new Set(disputed.flatMap(({ source, target }) => [source, target]));
}

/** The signs on disputed lines: a name over one would make what is disputed look like a fact. */
function signsOf(scene: Scene, sight: Sight): Disc[] {
  return [...scene.edges.values()].flatMap((edge) => {
    if (edge.dimmed || lineStyle(edge.standing, edge.width).mark !== 'lozenge') return [];
    const [line, source, target] = [lineOf(scene, sight, edge), sight.disc(edge.source), sight.disc(edge.target)];
    if (!line || !source || !target) return [];
    const { x, y } = middleOf(line, source, target);
    return [{ x, y, radius: SIGN }];
  });
}

/** The lines as strokes for names to keep clear of; on a crowded map names go where they can. */
function strokesOf(scene: Scene, sight: Sight): Stroke[] {
  if (scene.edges.size > LEAST.strokes) return [];
  return [...scene.edges.values()].flatMap((edge): Stroke[] => {
    const line = lineOf(scene, sight, edge);
    if (edge.dimmed || !line || 'loop' in line) return [];
    const { start, end } = line.curve;
    const middle = pointAt(line.curve, 0.5);
    // a mark, a name or a change must not vanish under the name of an entity
    const weight = edge.showLabel || edge.turned || lineStyle(edge.standing, edge.width).mark ? 2.5 : 1;
    const strokes = [
      { a: start, b: middle, weight },
      { a: middle, b: end, weight },
    ];
    if (!edge.showLabel) return strokes;
    // the relation's own name stands beside its line
    const turned = upright(Math.atan2(end.y - start.y, end.x - start.x));
    const beside = ({ x, y }: Point) => ({ x: x + 14 * Math.sin(turned), y: y - 14 * Math.cos(turned) });
    return [...strokes, { a: beside(pointAt(line.curve, 0.2)), b: beside(pointAt(line.curve, 0.8)), weight }];
  });
}

/** Draws the lines of the name and, under them, the second name. */
export function paintName(
  context: CanvasRenderingContext2D,
  node: ViewNode,
  disc: Disc,
  theme: Theme,
  side: Side = 'right',
): void {
  const size = nameSize(context, node, theme);
  const box = nameBox({ disc: node.chosen ? { ...disc, radius: disc.radius + 3 } : disc, ...size }, side);
  const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
  const x = align === 'left' ? box.left : align === 'right' ? box.right : (box.left + box.right) / 2;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = NAME.halo;
  context.strokeStyle = theme.halo;
  context.fillStyle = theme.text;
  const names = node.label.split('\n');
  const lines = names.map((text, i) => ({
    text,
    font: fontOf(NAME, theme),
    y: box.top + (i + 0.5) * NAME.height,
    alpha: 1,
  }));
  const second = node.sublabel ?? '';
  if (second !== '') {
    const y = box.top + names.length * NAME.height + SECOND.height / 2;
    lines.push({ text: second, font: fontOf(SECOND, theme), y, alpha: 0.8 });
  }
  // All halos first: one line's halo would eat into the letters of the other.
  const presence = node.presence ?? 1;
  context.globalAlpha = presence;
  for (const { text, font, y } of lines) {
    context.font = font;
    context.strokeText(text, x, y);
  }
  for (const { text, font, y, alpha } of lines) {
    context.font = font;
    context.globalAlpha = alpha * presence;
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}

/** The room in px that the name takes to the right of the disc's centre. */
export function nameRoom(context: CanvasRenderingContext2D, node: ViewNode, theme: Theme): number {
  const { width } = nameSize(context, node, theme);
  return nameBox({ disc: { x: 0, y: 0, radius: node.size }, width, height: 0 }, 'right').right;
}

function nameSize(context: CanvasRenderingContext2D, node: ViewNode, theme: Theme): { width: number; height: number } {
  const names = node.label.split('\n');
  context.font = fontOf(NAME, theme);
  const widths = names.map((line) => context.measureText(line).width);
  const second = node.sublabel ?? '';
  if (second === '') return { width: Math.max(...widths), height: names.length * NAME.height };
  context.font = fontOf(SECOND, theme);
  widths.push(context.measureText(second).width);
  return { width: Math.max(...widths), height: names.length * NAME.height + SECOND.height };
}

function fontOf({ weight, size }: { weight: number; size: number }, theme: Theme): string {
  return `${weight} ${size}px ${theme.fontFamily}`;
}
