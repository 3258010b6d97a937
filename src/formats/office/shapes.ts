/**
 * A map as plain shapes: discs, paths and words, in px from the corner of its frame. Office files hold them as drawing
 * shapes, so that a map stays sharp at any size, its words are in the reader's fonts, and it can be changed.
 */
import { TYPE } from '../../scene/lettering.js';
import type { Point } from '../../scene/scene.js';
import { dashesOf, type Sign } from '../../scene/signs.js';
import { textWidth } from '../../scene/text-width.js';
import { loopEnd, type MapPlan, stroke } from '../svg/map.js';
import { SHEET } from '../svg/sheet.js';
import { iconSegments } from './icon-paths.js';
import type { Segment } from './segment.js';

export interface Pen {
  colour: string;
  width: number;
  /** px drawn and left out by turns; empty for an unbroken line */
  dashes: readonly number[];
}

export type Shape =
  | { kind: 'disc'; at: Point; radius: number; fill?: string; pen?: Pen }
  | { kind: 'path'; segments: readonly Segment[]; fill?: string; pen?: Pen }
  | {
      kind: 'words';
      text: string;
      /** the middle of the box */
      at: Point;
      width: number;
      height: number;
      size: number;
      bold: boolean;
      colour: string;
      align: 'start' | 'middle' | 'end';
      /** radians, clockwise */
      turned: number;
      struck: boolean;
      /** hides the line beneath */
      ground: boolean;
    };

export interface Shapes {
  width: number;
  height: number;
  shapes: Shape[];
}

/** In the order of painting. O(n) in what is drawn. */
export function shapesOf({ scene, frame, discs, lines, lettering, looks }: MapPlan): Shapes {
  const moved = ({ x, y }: Point): Point => ({ x: x - frame.left, y: y - frame.top });
  const shapes: Shape[] = [];
  for (const { edge, line, source, target } of lines) {
    const pen = penOf(edge.sign, edge.width);
    if ('loop' in line) {
      shapes.push({ kind: 'disc', at: moved(line.loop.centre), radius: line.loop.radius, pen });
      if (!edge.symmetric) shapes.push(filled(loopEnd(line, source, edge).map(moved), edge.sign.light));
      continue;
    }
    const { curve } = line;
    if (Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) <= source.radius + target.radius) continue;
    const { start, control, end, head } = stroke(edge, curve, source, target);
    const segments = [{ to: moved(start) }, { control: moved(control), end: moved(end) }];
    shapes.push({ kind: 'path', segments, pen });
    if (head) shapes.push(filled(head.map(moved), edge.sign.light));
  }
  for (const { id, colour, icon, unreviewed } of scene.nodes) {
    const disc = discs.get(id);
    if (!disc) continue;
    const at = moved(disc);
    if (unreviewed) {
      const pen = { colour, width: 2, dashes: [3.5, 2.5] };
      shapes.push({ kind: 'disc', at, radius: disc.radius - 1, fill: SHEET.ground, pen });
    } else shapes.push({ kind: 'disc', at, radius: disc.radius, fill: colour });
    if (icon !== undefined) shapes.push(iconShape(icon, at, disc.radius, unreviewed ? colour : '#fff'));
  }
  for (const { id, x, y, turned = 0 } of lettering.marks)
    shapes.push(...markShapes(moved({ x, y }), looks(id), turned));
  for (const { id, x, y, turned, text, struck } of lettering.words) {
    const sign = looks(id);
    const { size, height } = TYPE.word;
    shapes.push({
      ...{ kind: 'words', text, at: moved({ x, y }), width: textWidth(text, size), height, size, bold: false },
      ...{ colour: sign?.words.own ? sign.light : SHEET.ink, align: 'middle', turned, struck: struck !== undefined },
      ground: true,
    });
  }
  for (const { way, box, anchor } of lettering.names.values()) {
    const line = way.height / way.lines.length;
    for (const [i, text] of way.lines.entries()) {
      const at = moved({ x: (box.left + box.right) / 2, y: box.top + (i + 0.5) * line });
      shapes.push({
        ...{ kind: 'words', text, at, width: box.right - box.left, height: line, size: way.type, bold: true },
        ...{ colour: SHEET.ink, align: anchor, turned: 0, struck: false, ground: false },
      });
    }
  }
  return { width: frame.right - frame.left, height: frame.bottom - frame.top, shapes };
}

/** As the drawing has it: 58 % of the disc. */
function iconShape(name: string, at: Point, radius: number, colour: string): Shape {
  const scale = (radius * 1.16) / 24;
  const placed = ({ x, y }: Point): Point => ({ x: at.x + (x - 12) * scale, y: at.y + (y - 12) * scale });
  const segments = iconSegments(name).map(
    (segment) => Object.fromEntries(Object.entries(segment).map(([key, point]) => [key, placed(point)])) as Segment,
  );
  return { kind: 'path', segments, pen: { colour, width: 2 * scale, dashes: [] } };
}

function penOf(sign: Sign, width: number): Pen {
  return { colour: sign.light, width, dashes: dashesOf(sign, width) };
}

function filled([first, ...others]: readonly Point[], fill: string): Shape {
  return { kind: 'path', segments: [...(first ? [{ to: first }] : []), ...others.map((line) => ({ line }))], fill };
}

/** What tells in the middle of a line that it is disputed, denied, taken back, or that nobody has looked at it. */
function markShapes(at: Point, sign: Sign | undefined, turned: number): Shape[] {
  if (!sign?.mark) return [];
  const round = (x: number, y: number, angle = 0): Point => ({
    x: at.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: at.y + x * Math.sin(angle) + y * Math.cos(angle),
  });
  const bars = (pairs: readonly (readonly [number, number, number, number])[], angle = 0): Shape[] =>
    [5, 2].flatMap((width) =>
      pairs.map(
        ([x, y, u, v]): Shape => ({
          kind: 'path',
          segments: [{ to: round(x, y, angle) }, { line: round(u, v, angle) }],
          pen: { colour: width === 5 ? SHEET.ground : sign.light, width, dashes: [] },
        }),
      ),
    );
  switch (sign.mark) {
    case 'dispute':
      return [
        filled([round(0, -8), round(8, 0), round(0, 8), round(-8, 0)], sign.light),
        sayMark('!', at, SHEET.ground),
      ];
    case 'crossbar':
      return bars([
        [-5, -5, 5, 5],
        [5, -5, -5, 5],
      ]);
    case 'strike':
      return bars(
        [
          [-2.5, -7, -2.5, 7],
          [2.5, -7, 2.5, 7],
        ],
        turned,
      );
    case 'question':
      return [
        { kind: 'disc', at, radius: 6.5, fill: SHEET.ground, pen: { colour: sign.light, width: 1.5, dashes: [] } },
        sayMark('?', at, sign.light),
      ];
  }
}

function sayMark(text: string, at: Point, colour: string): Shape {
  return {
    ...{ kind: 'words', text, at, width: 10, height: 13, size: 10, bold: true, colour, align: 'middle', turned: 0 },
    ...{ struck: false, ground: false },
  };
}
