/** Shapes as DrawingML (ECMA-376, part 1, chapters 20 and 21), which Word, PowerPoint and LibreOffice draw themselves. */

import type { Point } from '../../scene/scene.js';
import { visible } from '../../text/visible.js';
import { escapeText } from '../xml.js';
import type { Segment } from './segment.js';
import type { Pen, Shape, Shapes } from './shapes.js';

/** English metric units of an inch and a point. */
export const EMU = { inch: 914_400, point: 12_700, centimetre: 360_000 } as const;

export const FONT = { latin: 'Arial', east: 'Microsoft YaHei' } as const;

/** How one kind of file writes a shape: what stands around its properties and its words. */
export interface ShapeDialect {
  /** whether words may be turned */
  turns: boolean;
  shape(id: number, properties: string, words: string | undefined): string;
  /** the words of a label, as the file has text in shapes */
  words(shape: Extract<Shape, { kind: 'words' }>, points: number): string;
}

/** A box on the page, in EMU. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The largest box of the drawing's shape in the middle of another.
 * @param most EMU of a px: a map of two entities does not fill a page
 */
export function fitted(
  { width, height }: Pick<Shapes, 'width' | 'height'>,
  into: Box,
  most: number,
): Box & { scale: number } {
  const scale = Math.min(into.width / width, into.height / height, most);
  const [w, h] = [width * scale, height * scale];
  const [left, top] = [into.left + (into.width - w) / 2, into.top + (into.height - h) / 2];
  return { left: emu(left), top: emu(top), width: emu(w), height: emu(h), scale };
}

/** @param firstId the shapes are numbered from here */
export function shapesXml(
  { shapes }: Shapes,
  { left, top, scale }: Pick<ReturnType<typeof fitted>, 'left' | 'top' | 'scale'>,
  dialect: ShapeDialect,
  firstId: number,
): string {
  const x = (value: number) => emu(left + value * scale);
  const y = (value: number) => emu(top + value * scale);
  return shapes
    .map((shape, i) => {
      const id = firstId + i;
      if (shape.kind === 'disc') {
        const { at, radius, fill, pen } = shape;
        const place = xfrm(x(at.x - radius), y(at.y - radius), 2 * radius * scale, 2 * radius * scale);
        return dialect.shape(id, `${place}${preset('ellipse')}${paint(fill, pen, scale)}`, undefined);
      }
      if (shape.kind === 'path') {
        const { segments, fill, pen } = shape;
        return dialect.shape(
          id,
          `${pathGeometry(segments, fill !== undefined, x, y)}${paint(fill, pen, scale)}`,
          undefined,
        );
      }
      const { at, width, height, align, ground } = shape;
      const turned = dialect.turns ? shape.turned : 0;
      // fonts differ: a label must not be broken where it is a little wider than thought
      const wide = width * 1.08 + 2;
      const start = { start: at.x - width / 2, middle: at.x - wide / 2, end: at.x + width / 2 - wide }[align];
      const place = xfrm(x(start), y(at.y - height / 2), wide * scale, height * scale, turned);
      const points = (shape.size * scale) / EMU.point;
      const behind = ground ? solid('#fbfbf9', 82) : '<a:noFill/>';
      return dialect.shape(
        id,
        `${place}${preset('rect')}${behind}<a:ln><a:noFill/></a:ln>`,
        dialect.words(shape, points),
      );
    })
    .join('');
}

function xfrm(left: number, top: number, width: number, height: number, turned = 0): string {
  // sixtieths of a thousandth of a degree, from 0
  const angle = Math.round(((turned * 180) / Math.PI) * 60_000);
  const rot = angle === 0 ? '' : ` rot="${angle < 0 ? angle + 21_600_000 : angle}"`;
  return `<a:xfrm${rot}><a:off x="${left}" y="${top}"/><a:ext cx="${Math.max(1, emu(width))}" cy="${Math.max(1, emu(height))}"/></a:xfrm>`;
}

function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

/** A path in a box of its own: where it lies, and its parts from that box's corner. */
function pathGeometry(
  segments: readonly Segment[],
  isClosed: boolean,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const points = segments.flatMap((segment) => Object.values(segment) as Point[]);
  const [xs, ys] = [points.map((point) => x(point.x)), points.map((point) => y(point.y))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)];
  const pt = (point: Point) => `<a:pt x="${x(point.x) - left}" y="${y(point.y) - top}"/>`;
  const parts = segments.map((one) => {
    if ('to' in one) return `<a:moveTo>${pt(one.to)}</a:moveTo>`;
    if ('line' in one) return `<a:lnTo>${pt(one.line)}</a:lnTo>`;
    if ('control' in one) return `<a:quadBezTo>${pt(one.control)}${pt(one.end)}</a:quadBezTo>`;
    return `<a:cubicBezTo>${pt(one.first)}${pt(one.second)}${pt(one.end)}</a:cubicBezTo>`;
  });
  return `${xfrm(left, top, width, height)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}"${isClosed ? '' : ' fill="none"'}>${parts.join('')}${isClosed ? '<a:close/>' : ''}</a:path></a:pathLst></a:custGeom>`;
}

function paint(fill: string | undefined, pen: Pen | undefined, scale: number): string {
  return `${fill === undefined ? '<a:noFill/>' : solid(fill)}${pen ? penXml(pen, scale) : '<a:ln><a:noFill/></a:ln>'}`;
}

function penXml({ colour, width, dashes }: Pen, scale: number): string {
  const share = (length: number) => Math.max(1, Math.round((length / width) * 100_000));
  const pairs = dashes.flatMap((dash, i) =>
    i % 2 === 0 ? [`<a:ds d="${share(dash)}" sp="${share(dashes[i + 1] ?? dash)}"/>`] : [],
  );
  const pattern = pairs.length > 0 ? `<a:custDash>${pairs.join('')}</a:custDash>` : '<a:prstDash val="solid"/>';
  return `<a:ln w="${Math.max(1, emu(width * scale))}">${solid(colour)}${pattern}<a:round/></a:ln>`;
}

/** @param opacity in per cent */
export function solid(colour: string, opacity = 100): string {
  const alpha = opacity === 100 ? '' : `<a:alpha val="${opacity * 1000}"/>`;
  return `<a:solidFill><a:srgbClr val="${hex(colour)}">${alpha}</a:srgbClr></a:solidFill>`;
}

/** `#b45309` → `B45309` */
export function hex(colour: string): string {
  const digits = colour.replace('#', '');
  return (digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toUpperCase();
}

/** Words as the text of an office file: no markup, no control characters. */
export function plainText(text: string): string {
  return escapeText(visible(text));
}

function emu(value: number): number {
  return Math.round(value);
}
