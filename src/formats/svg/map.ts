/** Paints a scene as SVG: lines, marks, discs and labels, all of them decided before. */
import { chart, type Disc, type Line, lineOf, placeOn, type Sight } from '../../scene/course.js';
import { type Curve, directionAt, loopHead, pointAt } from '../../scene/geometry.js';
import type { Rectangle } from '../../scene/ground.js';
import { iconInside } from '../../scene/icons.js';
import { boxesOf, type Lettering, letter, type Measure, type PlacedWords, TYPE } from '../../scene/lettering.js';
import type { PlacedName } from '../../scene/placed-name.js';
import type { Point, Scene, SceneEdge, SceneNode } from '../../scene/scene.js';
import { dashesOf, type Mark, type Sign } from '../../scene/signs.js';
import { textWidth } from '../../scene/text-width.js';
import { visible } from '../../text/visible.js';
import { escapeText } from '../xml.js';
import { SHEET } from './sheet.js';

export interface Drawn {
  width: number;
  height: number;
  pieces: string[];
}

export interface Labels {
  /** whether entities are named; yes */
  names?: boolean;
  /** whether lines are named, as the scene asks for; yes */
  words?: boolean;
}

/** A page is looked at longer than a screen: the same places lie further apart, so that more words have room. */
const SPREAD = 1.3;
const ARROW = { length: 9, half: 4.2 };
/** px around all that is drawn, and the least size of a map. */
const MARGIN = 10;
const LEAST = { width: 200, height: 100 };

const MEASURE: Measure = {
  name: (text) => textWidth(text, TYPE.name.size),
  word: (text) => textWidth(text, TYPE.word.size),
};

/** Where everything of a map lies on its page, in px from the frame's corner, before anything is painted. */
export interface MapPlan {
  scene: Scene;
  frame: Rectangle;
  discs: ReadonlyMap<string, Disc>;
  lines: readonly { edge: SceneEdge; line: Line; source: Disc; target: Disc }[];
  lettering: Lettering;
  /** how a line looks, by its id */
  looks(id: string): Sign | undefined;
}

export function planMap(scene: Scene, labels: Labels = {}): MapPlan {
  const charted = chart(scene);
  const discs = new Map(scene.nodes.map(({ id, x, y, size }) => [id, { x: x * SPREAD, y: -y * SPREAD, radius: size }]));
  const sight: Sight = { disc: (id) => discs.get(id), scale: () => 1 };
  const lettering = letter(charted, sight, MEASURE, { ...labels, leastNamed: 0 });
  const lines = [...charted.edges.values()].flatMap((edge) => {
    const [line, source, target] = [lineOf(charted, sight, edge), discs.get(edge.source), discs.get(edge.target)];
    return line && source && target ? [{ edge, line, source, target }] : [];
  });
  const looks = (id: string) => charted.edges.get(id)?.sign;
  return { scene, frame: frameOf(discs, lettering, lines), discs, lines, lettering, looks };
}

export function drawMap(scene: Scene, labels: Labels = {}): Drawn {
  const { frame, discs, lines, lettering, looks } = planMap(scene, labels);
  const pieces = [
    `<g transform="translate(${round(-frame.left)} ${round(-frame.top)})">\n`,
    ...lines.flatMap(({ edge, line, source, target }) => drawLine(edge, line, source, target)),
    ...[...lettering.names.values()].flatMap(drawLeader),
    ...scene.nodes.map((node) => drawDisc(discs.get(node.id) ?? { x: 0, y: 0, radius: 0 }, node)),
    ...lettering.marks.map((mark) => drawMark(mark, looks(mark.id), mark.turned)),
    ...lettering.words.map((words) => drawWords(words, looks(words.id))),
    ...[...lettering.names.values()].flatMap(drawName),
    '</g>\n',
  ];
  return { width: frame.right - frame.left, height: frame.bottom - frame.top, pieces };
}

/** A disc in its colour with its icon in white; hollow where it awaits review; a rim by types where it is many. */
export function drawDisc(
  { x, y, radius }: Disc,
  { colour, icon, mix = [], unreviewed = false }: Pick<SceneNode, 'colour' | 'icon' | 'mix' | 'unreviewed'>,
): string {
  const place = `cx="${round(x)}" cy="${round(y)}"`;
  const disc = unreviewed
    ? `<circle ${place} r="${round(radius - 1)}" fill="${SHEET.ground}" stroke="${colour}" stroke-width="2" stroke-dasharray="3.5 2.5"/>`
    : `<circle ${place} r="${round(radius)}" fill="${colour}"/>`;
  return `${disc}${rim({ x, y, radius }, mix)}${drawIcon({ x, y, radius }, icon, unreviewed ? colour : '#fff')}\n`;
}

function drawIcon({ x, y, radius }: Disc, icon: string | undefined, colour: string): string {
  if (icon === undefined) return '';
  const side = radius * 1.16;
  const place = `translate(${round(x - side / 2)} ${round(y - side / 2)}) scale(${round(side / 24)})`;
  return `<g transform="${place}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${iconInside(icon)}</g>`;
}

/** Arcs clockwise from the top. */
function rim({ x, y, radius }: Disc, mix: NonNullable<SceneNode['mix']>): string {
  const r = radius - 2;
  const around = 2 * Math.PI * r;
  let passed = 0;
  return mix
    .map(({ colour, share }) => {
      const arc = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="none" stroke="${colour}" stroke-width="5" stroke-dasharray="${round(share * around)} ${round(around)}" stroke-dashoffset="${round(around / 4 - passed * around)}"/>`;
      passed += share;
      return arc;
    })
    .join('');
}

/** A line's own attributes, or those of a sample in the legend. */
export function strokeOf(sign: Sign, width = sign.width): string {
  // round ends add half the width to both sides of a dash
  const dashes = dashesOf(sign, width).map((dash, i) =>
    round(i % 2 === 0 ? Math.max(0.01, dash - width) : dash + width),
  );
  const pattern = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}" stroke-linecap="round"`;
  return ` fill="none" stroke="${sign.light}" stroke-width="${round(width)}"${pattern}`;
}

/** A mark in the middle of a line; `turned` is the direction of the line. */
export function drawMark({ x, y }: Point, sign: Sign | undefined, turned = 0): string {
  if (!sign?.mark) return '';
  const halo = `stroke="${SHEET.ground}"`;
  const marks: Record<Mark, () => string> = {
    dispute: () =>
      `<path d="M0 -8 8 0 0 8 -8 0Z" fill="${sign.light}" ${halo} stroke-width="2"/><path d="M0 -4v4.6M0 3v.6" ${halo} stroke-width="1.9" stroke-linecap="round"/>`,
    crossbar: () => twice('M-5 -5 5 5M5 -5 -5 5'),
    // two bars across the line: what it says was taken back
    strike: () => twice('M-2.5 -7v14M2.5 -7v14', round((turned * 180) / Math.PI)),
    question: () =>
      `<circle r="6.5" fill="${SHEET.ground}" stroke="${sign.light}" stroke-width="1.5"/><path d="M-2 -1.6a2 2 0 1 1 2.9 1.8c-.7.4-.9.8-.9 1.4M0 3.6v.1" fill="none" stroke="${sign.light}" stroke-width="1.5" stroke-linecap="round"/>`,
  };
  const twice = (path: string, angle = 0) =>
    `<g${angle === 0 ? '' : ` transform="rotate(${angle})"`}><path d="${path}" ${halo} stroke-width="5"/><path d="${path}" stroke="${sign.light}" stroke-width="2"/></g>`;
  return `<g transform="translate(${round(x)} ${round(y)})">${marks[sign.mark]()}</g>\n`;
}

function drawLine(edge: SceneEdge, line: Line, source: Disc, target: Disc): string[] {
  const pen = strokeOf(edge.sign, edge.width);
  if ('loop' in line) {
    const { centre, radius } = line.loop;
    const circle = `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(radius)}"${pen}/>\n`;
    if (edge.symmetric) return [circle];
    const head = loopEnd(line, source, edge);
    return [circle, `<path d="M${head.map(at).join(' ')}Z" fill="${edge.sign.light}"/>\n`];
  }
  const { curve } = line;
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y);
  if (length <= source.radius + target.radius) return [];
  const { start, control, end, head } = stroke(edge, curve, source, target);
  const path = `<path d="M${at(start)}Q${at(control)} ${at(end)}"${pen}/>\n`;
  return head ? [path, `<path d="M${head.map(at).join(' ')}Z" fill="${edge.sign.light}"/>\n`] : [path];
}

/** A curve between the rims of its discs, with the arrow head at the rim of the target. */
export function stroke(edge: SceneEdge, curve: Curve, source: Disc, target: Disc): Curve & { head?: Point[] } {
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y);
  const [from, until] = [source.radius / length, 1 - (target.radius + 1) / length];
  const reach = edge.symmetric ? 0 : (ARROW.length + edge.width) / length;
  const last = Math.max(from, until - reach);
  const [start, end] = [pointAt(curve, from), pointAt(curve, last)];
  const control = controlBetween(curve, from, last);
  if (edge.symmetric) return { start, control, end };
  const [tip, angle] = [pointAt(curve, until), directionAt(curve, until)];
  const half = ARROW.half + edge.width * 0.5;
  const wing = (side: number) => ({
    x: end.x - side * half * Math.sin(angle),
    y: end.y + side * half * Math.cos(angle),
  });
  return { start, control, end, head: [tip, wing(1), wing(-1)] };
}

/** The arrow head where a loop comes back. */
export function loopEnd(line: Extract<Line, { loop: unknown }>, source: Disc, { width }: SceneEdge): Point[] {
  return loopHead(line, source, ARROW.length + width, ARROW.half + width * 0.5);
}

/** The control point of a part of a curve: where the tangents at its ends meet (de Casteljau). */
function controlBetween({ start, control, end }: Curve, from: number, until: number): Point {
  const along = (t: number, u: number) => ({
    x: (1 - t) * (1 - u) * start.x + (t * (1 - u) + u * (1 - t)) * control.x + t * u * end.x,
    y: (1 - t) * (1 - u) * start.y + (t * (1 - u) + u * (1 - t)) * control.y + t * u * end.y,
  });
  return along(from, until);
}

function drawWords({ x, y, turned, text, struck }: PlacedWords, sign: Sign | undefined): string {
  const { size, weight } = TYPE.word;
  const colour = sign?.words.own ? sign.light : SHEET.ink;
  const strike = struck
    ? `<path d="M${round(struck.from)} 0H${round(struck.to)}" stroke="${SHEET.ink}" stroke-width="0.9"/>`
    : '';
  const angle = round((turned * 180) / Math.PI);
  const more = ` font-size="${size}" font-weight="${weight}" text-anchor="middle"`;
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${angle})">${halo(0, size * 0.35, text, more, colour)}${strike}</g>\n`;
}

/** Beneath the discs: a line that leads past one does not seem to begin there. */
function drawLeader({ leader = [] }: PlacedName): string[] {
  if (leader.length === 0) return [];
  return [`<path d="M${leader.map(at).join('L')}" fill="none" stroke="${SHEET.faint}" stroke-width="0.9"/>\n`];
}

function drawName({ way, box, anchor }: PlacedName): string[] {
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  const { lines, type, height } = way;
  const more = ` font-size="${type}" font-weight="${TYPE.name.weight}" text-anchor="${anchor}"`;
  return [...lines.map((text, i) => halo(x, box.top + ((i + 0.78) * height) / lines.length, text, more))];
}

/** Words with a rim in the colour of the ground, so that lines do not cross them. */
function halo(x: number, y: number, text: string, more: string, colour: string = SHEET.ink): string {
  return `<text x="${round(x)}" y="${round(y)}"${more} fill="${colour}" stroke="${SHEET.ground}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeText(visible(text))}</text>\n`;
}

/** The box of all that is drawn: nothing is cut at an edge. */
function frameOf(
  discs: ReadonlyMap<string, Disc>,
  { names, words, marks }: Lettering,
  lines: readonly { line: Line; source: Disc; target: Disc }[],
): Rectangle {
  const around = ({ x, y }: Point, radius: number): Rectangle => ({
    ...{ left: x - radius, right: x + radius },
    ...{ top: y - radius, bottom: y + radius },
  });
  const boxes = [
    ...[...discs.values()].map((disc) => around(disc, disc.radius)),
    ...marks.map((mark) => around(mark, 9)),
    ...words.flatMap((one) => boxesOf(one, MEASURE.word(one.text))),
    ...lines.map(({ line, source, target }) =>
      'loop' in line ? around(line.loop.centre, line.loop.radius + 4) : around(placeOn(line, source, target), 4),
    ),
    ...[...names.values()].map(({ box }) => box),
  ];
  const frame = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    frame.left = Math.min(frame.left, left);
    frame.right = Math.max(frame.right, right);
    frame.top = Math.min(frame.top, top);
    frame.bottom = Math.max(frame.bottom, bottom);
  }
  if (boxes.length === 0) return { left: 0, top: 0, right: LEAST.width, bottom: LEAST.height };
  const [wide, high] = [
    Math.max(0, LEAST.width - (frame.right - frame.left)) / 2,
    Math.max(0, LEAST.height - (frame.bottom - frame.top)) / 2,
  ];
  return {
    ...{ left: frame.left - wide - MARGIN, right: frame.right + wide + MARGIN },
    ...{ top: frame.top - high - MARGIN, bottom: frame.bottom + high + MARGIN },
  };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
