/** The map itself: lines by their standing, discs by their type, names where they cover least. */
import { fan } from '../../analysis/drawing/fan.js';
import {
  type Curve,
  curveBetween,
  directionAt,
  loopBeside,
  pointAt,
  upright,
} from '../../analysis/drawing/geometry.js';
import { iconInside } from '../../analysis/drawing/icons.js';
import { lineStyle } from '../../analysis/drawing/line-style.js';
import { nameLines } from '../../analysis/drawing/name-lines.js';
import { type Disc, nameBox, placeNames, type Stroke } from '../../analysis/drawing/place-names.js';
import type { Point } from '../../analysis/layout.js';
import type { Dossier } from '../../model/dossier.js';
import { inLanguage } from '../../model/language.js';
import { lineWidth, STANDING_LOOKS } from '../../model/looks.js';
import { OntologyIndex, type TypeStyle } from '../../model/ontology.js';
import type { Relation } from '../../model/relation.js';
import { independentRoots, type Standing, standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import { escapeText } from '../xml.js';
import { SHEET } from './sheet.js';
import { textWidth } from './text.js';

export interface Drawn {
  width: number;
  height: number;
  pieces: string[];
}

/** Above this many relations only what is contested is named on its line. */
const MOST_LABELS = 60;
const ARROW = { length: 9, half: 4.2 };

type Line = Relation & { object: string };

export function drawMap(
  dossier: Dossier,
  positions: ReadonlyMap<string, Point>,
  radius: (id: string) => number,
  language: string,
): Drawn {
  const ontology = new OntologyIndex(dossier.ontology);
  const discs = new Map<string, Disc>();
  for (const { id } of dossier.entities) {
    const place = positions.get(id);
    if (place) discs.set(id, { x: place.x, y: -place.y, radius: radius(id) });
  }
  const names = new Map(dossier.entities.map(({ id, names: texts }) => [id, nameLines(inLanguage(texts, language))]));
  const frame = frameOf(discs, names);
  for (const disc of discs.values()) Object.assign(disc, { x: disc.x - frame.left, y: disc.y - frame.top });
  const lines = dossier.relations.filter(
    (relation): relation is Line =>
      relation.object !== undefined && discs.has(relation.subject) && discs.has(relation.object),
  );
  const lanes = fan(lines.map(({ id, subject, object }) => ({ id, source: subject, target: object })));
  const labels = new Map(dossier.ontology.relationTypes.map(({ id, label }) => [id, inLanguage(label, language)]));
  const symmetric = new Set(dossier.ontology.relationTypes.filter((type) => type.symmetric).map(({ id }) => id));
  const pieces: string[] = [];
  const strokes: Stroke[] = [];
  const words: string[] = [];
  for (const line of lines) {
    const [source, target, lane] = [discs.get(line.subject), discs.get(line.object), lanes.get(line.id)];
    if (!source || !target || !lane) continue;
    const derived = standing(line.claims);
    const label = labelOf(labels.get(line.type) ?? line.type, derived, language);
    const named = lines.length <= MOST_LABELS || derived === 'disputed' || derived === 'alleged';
    if ('angle' in lane) {
      const { centre, radius: r } = loopBeside(source, source.radius, lane.angle);
      pieces.push(`<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(r)}"${pen(line, derived)}/>\n`);
      continue;
    }
    const curve = curveBetween(source, target, lane.bow);
    const middle = pointAt(curve, 0.5);
    strokes.push({ a: curve.start, b: middle, weight: 1 }, { a: middle, b: curve.end, weight: 1 });
    pieces.push(...drawLine(curve, source, target, line, derived, symmetric.has(line.type)));
    if (named) words.push(...drawLabel(curve, source, target, label, derived));
  }
  const placed = placeNames(
    [...discs].map(([id, disc]) => ({
      id,
      disc,
      width: Math.max(...(names.get(id) ?? ['']).map((text) => textWidth(text, SHEET.name))),
      height: (names.get(id)?.length ?? 1) * SHEET.line,
      priority: disc.radius,
      forced: true,
    })),
    [...discs.values()],
    strokes,
    frame,
  );
  for (const { id, type } of dossier.entities) {
    const disc = discs.get(id);
    if (!disc) continue;
    const style = ontology.style(type);
    pieces.push(drawDisc(disc, style));
  }
  pieces.push(...words);
  for (const [id, side] of placed) {
    const disc = discs.get(id);
    const lines = names.get(id) ?? [];
    if (!disc) continue;
    const size = {
      width: Math.max(...lines.map((text) => textWidth(text, SHEET.name))),
      height: lines.length * SHEET.line,
    };
    const box = nameBox({ disc, ...size }, side);
    const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
    const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
    lines.forEach((text, i) => {
      pieces.push(
        halo(
          x,
          box.top + (i + 0.78) * SHEET.line,
          text,
          ` font-size="${SHEET.name}" font-weight="600" text-anchor="${anchor}"`,
        ),
      );
    });
  }
  return { width: frame.width, height: frame.height, pieces };
}

/** A disc in the colour of its type, with the type's icon in white. */
export function drawDisc({ x, y, radius }: Disc, { colour, icon }: TypeStyle): string {
  const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour}"/>`;
  const side = radius * 1.16;
  const place = `translate(${round(x - side / 2)} ${round(y - side / 2)}) scale(${round(side / 24)})`;
  const pen = 'fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `${disc}<g transform="${place}" ${pen}>${iconInside(icon)}</g>\n`;
}

/** A line sample for the legend, or a relation's own attributes. */
export function strokeOf(derived: Standing, width: number): string {
  const { dash, gap, width: drawn } = lineStyle(derived, width);
  // round ends add half the width to both sides of a dash
  const dashes =
    dash === 0
      ? ''
      : ` stroke-dasharray="${round(Math.max(0.01, dash - drawn))} ${round(gap + drawn)}" stroke-linecap="round"`;
  return ` fill="none" stroke="${STANDING_LOOKS[derived].light}" stroke-width="${round(drawn)}"${dashes}`;
}

export function drawMark({ x, y }: Point, derived: Standing): string {
  const { mark, light } = STANDING_LOOKS[derived];
  const halo = `stroke="${SHEET.ground}"`;
  if (mark === 'dispute') {
    return `<path d="M${round(x)} ${round(y - 8)} ${round(x + 8)} ${round(y)} ${round(x)} ${round(y + 8)} ${round(x - 8)} ${round(y)}Z" fill="${light}" ${halo} stroke-width="2"/><path d="M${round(x)} ${round(y - 4)}v4.6M${round(x)} ${round(y + 3)}v.6" ${halo} stroke-width="1.9" stroke-linecap="round"/>\n`;
  }
  if (mark === 'crossbar') {
    const cross = `M${round(x - 5)} ${round(y - 5)} ${round(x + 5)} ${round(y + 5)}M${round(x + 5)} ${round(y - 5)} ${round(x - 5)} ${round(y + 5)}`;
    return `<path d="${cross}" ${halo} stroke-width="5"/><path d="${cross}" stroke="${light}" stroke-width="2"/>\n`;
  }
  return '';
}

function pen({ claims }: Relation, derived: Standing): string {
  return strokeOf(derived, lineWidth(derived, independentRoots(claims)));
}

function drawLine(
  curve: Curve,
  source: Disc,
  target: Disc,
  line: Line,
  derived: Standing,
  symmetric: boolean,
): string[] {
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y);
  if (length <= source.radius + target.radius) return [];
  const width = lineWidth(derived, independentRoots(line.claims));
  const head = symmetric ? 0 : ARROW.length + width;
  const from = source.radius / length;
  const tip = 1 - (target.radius + 1) / length;
  const until = Math.max(from, tip - head / length);
  const [start, end] = [pointAt(curve, from), pointAt(curve, until)];
  const control = controlBetween(curve, from, until);
  const path = `<path d="M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}"${pen(line, derived)}/>\n`;
  const pieces = [path];
  if (!symmetric) {
    const point = pointAt(curve, tip);
    const angle = Math.atan2(point.y - end.y, point.x - end.x);
    const half = ARROW.half + width / 2;
    const wing = (side: number) =>
      `${round(end.x - side * half * Math.sin(angle))} ${round(end.y + side * half * Math.cos(angle))}`;
    pieces.push(
      `<path d="M${round(point.x)} ${round(point.y)} ${wing(1)} ${wing(-1)}Z" fill="${STANDING_LOOKS[derived].light}"/>\n`,
    );
  }
  pieces.push(drawMark(pointAt(curve, 0.5), derived));
  return pieces.filter(Boolean);
}

/** The control point of a part of a curve: where the tangents at its ends meet (de Casteljau). */
function controlBetween({ start, control, end }: Curve, from: number, until: number): Point {
  const along = (t: number, u: number) => ({
    x: (1 - t) * (1 - u) * start.x + (t * (1 - u) + u * (1 - t)) * control.x + t * u * end.x,
    y: (1 - t) * (1 - u) * start.y + (t * (1 - u) + u * (1 - t)) * control.y + t * u * end.y,
  });
  return along(from, until);
}

function drawLabel(curve: Curve, source: Disc, target: Disc, label: string, derived: Standing): string[] {
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y);
  const room = length - source.radius - target.radius - 16;
  if (textWidth(label, SHEET.label) * 0.92 > room && derived !== 'disputed') return [];
  const { x, y } = pointAt(curve, 0.5);
  const turned = (upright(directionAt(curve, 0.5)) * 180) / Math.PI;
  const above = STANDING_LOOKS[derived].mark ? -12 : -6;
  const colour = derived === 'disputed' || derived === 'alleged' ? STANDING_LOOKS[derived].light : SHEET.ink;
  const text = halo(0, above, label, ` font-size="${SHEET.label}" text-anchor="middle"`, colour);
  return [`<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turned)})">${text}</g>\n`];
}

/** No line names a relation without its standing, unless a document states it. */
function labelOf(label: string, derived: Standing, language: string): string {
  return derived === 'stated' ? label : `${label} · ${inLanguage(STANDING_WORDS[derived].label, language)}`;
}

/** Words with a rim in the colour of the ground, so that lines do not cross them. */
function halo(x: number, y: number, text: string, more: string, colour: string = SHEET.ink): string {
  return `<text x="${round(x)}" y="${round(y)}"${more} fill="${colour}" stroke="${SHEET.ground}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeText(text)}</text>\n`;
}

function frameOf(discs: ReadonlyMap<string, Disc>, names: ReadonlyMap<string, readonly string[]>) {
  let [left, right, top, bottom] = [0, 200, 0, 100];
  let first = true;
  for (const [id, { x, y, radius }] of discs) {
    const width = Math.max(0, ...(names.get(id) ?? []).map((text) => textWidth(text, SHEET.name)));
    const height = Math.max(radius, ((names.get(id)?.length ?? 1) * SHEET.line) / 2);
    const box = {
      left: x - radius - 12,
      right: x + radius + width + 16,
      top: y - height - 10,
      bottom: y + height + 14,
    };
    left = first ? box.left : Math.min(left, box.left);
    right = first ? box.right : Math.max(right, box.right);
    top = first ? box.top : Math.min(top, box.top);
    bottom = first ? box.bottom : Math.max(bottom, box.bottom);
    first = false;
  }
  return { left, top, width: right - left, height: bottom - top };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
