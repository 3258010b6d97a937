/** Icons as paths of an office file: the shapes of their SVG, with arcs as Bézier curves. */
import { itemAt } from '../../model/item-at.js';
import { iconInside } from '../../scene/icons.js';
import type { Point } from '../../scene/scene.js';
import type { Segment } from './segment.js';

const KNOWN = new Map<string, readonly Segment[]>();

/** In a square of 24 units; drawn with a pen 2 wide. */
export function iconSegments(name: string): readonly Segment[] {
  const known = KNOWN.get(name);
  if (known) return known;
  const made = elementsOf(iconInside(name)).flatMap(({ tag, value }) => (DRAWN[tag] ?? (() => []))(value));
  KNOWN.set(name, made);
  return made;
}

interface Element {
  tag: string;
  value(attribute: string): string;
}

/** The elements of an icon, which hold nothing inside. */
function elementsOf(inside: string): Element[] {
  return inside
    .split('<')
    .slice(1)
    .map((element) => {
      const [tag = ''] = element.split(' ', 1);
      const parts = element.slice(tag.length).split('"');
      const values = new Map<string, string>();
      for (let i = 0; i + 1 < parts.length; i += 2) {
        values.set(itemAt(parts, i).replace('=', '').trim(), itemAt(parts, i + 1));
      }
      return { tag, value: (name: string) => values.get(name) ?? '' };
    });
}

type Value = Element['value'];

const DRAWN: Readonly<Record<string, (value: Value) => Segment[]>> = {
  path: (value) => pathSegments(value('d')),
  line: (value) => [
    { to: { x: Number(value('x1')), y: Number(value('y1')) } },
    { line: { x: Number(value('x2')), y: Number(value('y2')) } },
  ],
  circle: (value) => ellipse(Number(value('cx')), Number(value('cy')), Number(value('r')), Number(value('r'))),
  ellipse: (value) => ellipse(Number(value('cx')), Number(value('cy')), Number(value('rx')), Number(value('ry'))),
  rect(value) {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(value(name))) as [
      number,
      number,
      number,
      number,
    ];
    const r = Math.min(Number(value('rx')) || 0, w / 2, h / 2);
    const arc = r > 0 ? `a${r} ${r} 0 0 1` : undefined;
    const corner = (dx: number, dy: number) => (arc ? `${arc} ${dx} ${dy}` : '');
    return pathSegments(
      `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`,
    );
  },
};

function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  return pathSegments(`M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`);
}

/** Numbers that each command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** The `d` of a path (SVG 1.1, chapter 8). O(n) in its letters. */
export function pathSegments(d: string): Segment[] {
  const out: Segment[] = [];
  const read = numbersOf(d);
  let at: Point = { x: 0, y: 0 };
  let start = at;
  /** the last control point, for the commands that go on smoothly */
  let cubic: Point | undefined;
  let quadratic: Point | undefined;
  for (let letter = read.command(); letter !== undefined; letter = read.command()) {
    const kind = letter.toLowerCase();
    const isRelative = letter === kind;
    let isFirst = true;
    do {
      const given = read.take(TAKES[kind] ?? 0, kind === 'a');
      const base = isRelative ? at : { x: 0, y: 0 };
      const point = (i: number): Point => ({ x: base.x + itemAt(given, i), y: base.y + itemAt(given, i + 1) });
      const from = at;
      let [nextCubic, nextQuadratic]: (Point | undefined)[] = [];
      switch (kind) {
        case 'm':
          at = point(0);
          if (isFirst) {
            start = at;
            out.push({ to: at });
          } else out.push({ line: at });
          break;
        case 'l':
          at = point(0);
          out.push({ line: at });
          break;
        case 'h':
          at = { x: base.x + itemAt(given, 0), y: from.y };
          out.push({ line: at });
          break;
        case 'v':
          at = { x: from.x, y: base.y + itemAt(given, 0) };
          out.push({ line: at });
          break;
        case 'c':
        case 's': {
          const first = kind === 'c' ? point(0) : mirrored(cubic, from);
          const second = point(kind === 'c' ? 2 : 0);
          at = point(kind === 'c' ? 4 : 2);
          nextCubic = second;
          out.push({ first, second, end: at });
          break;
        }
        case 'q':
        case 't': {
          const control = kind === 'q' ? point(0) : mirrored(quadratic, from);
          at = point(kind === 'q' ? 2 : 0);
          nextQuadratic = control;
          out.push({ control, end: at });
          break;
        }
        case 'a': {
          const [rx = 0, ry = 0, turned = 0, large = 0, sweep = 0] = given;
          at = point(5);
          out.push(...arc(from, at, { rx, ry, turned, large: large !== 0, sweep: sweep !== 0 }));
          break;
        }
        default:
          at = start;
          out.push({ line: start });
      }
      [cubic, quadratic] = [nextCubic, nextQuadratic];
      isFirst = false;
    } while (kind !== 'z' && read.more());
  }
  return out;
}

function mirrored(control: Point | undefined, at: Point): Point {
  return control ? { x: 2 * at.x - control.x, y: 2 * at.y - control.y } : at;
}

/** Reads commands and numbers; the flags of an arc may stand without anything between them. */
function numbersOf(d: string) {
  let at = 0;
  const skip = () => {
    while (at < d.length && /[\s,]/.test(d.charAt(at))) at++;
  };
  const number = (): number => {
    skip();
    const [text = ''] = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i.exec(d.slice(at, at + 40)) ?? [];
    if (text === '') throw new Error(`no number at ${at} of the path "${d}"`);
    at += text.length;
    return Number(text);
  };
  const flag = (): number => {
    skip();
    return Number(d[at++]);
  };
  return {
    command(): string | undefined {
      skip();
      return d[at++];
    },
    more(): boolean {
      skip();
      return at < d.length && /[-+.\d]/.test(d.charAt(at));
    },
    take: (count: number, isArc: boolean) =>
      Array.from({ length: count }, (_, i) => (isArc && (i === 3 || i === 4) ? flag() : number())),
  };
}

interface Arc {
  rx: number;
  ry: number;
  /** degrees */
  turned: number;
  large: boolean;
  sweep: boolean;
}

/** An elliptical arc as cubic curves of a quarter turn at most (SVG 1.1, appendix F.6.5). */
function arc(from: Point, to: Point, { rx: a, ry: b, turned, large, sweep }: Arc): Segment[] {
  if (a === 0 || b === 0) return [{ line: to }];
  const phi = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [x1, y1] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grown = Math.sqrt(Math.max(1, (x1 * x1) / (a * a) + (y1 * y1) / (b * b)));
  const [rx, ry] = [Math.abs(a) * grown, Math.abs(b) * grown];
  const above = rx * rx * ry * ry - rx * rx * y1 * y1 - ry * ry * x1 * x1;
  const below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, above / below));
  const [cx1, cy1] = [(factor * rx * y1) / ry, (-factor * ry * x1) / rx];
  const centre = { x: cos * cx1 - sin * cy1 + (from.x + to.x) / 2, y: sin * cx1 + cos * cy1 + (from.y + to.y) / 2 };
  const angle = (x: number, y: number) => Math.atan2((y - cy1) / ry, (x - cx1) / rx);
  const begin = angle(x1, y1);
  let turn = angle(-x1, -y1) - begin;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const on = (x: number, y: number): Point => ({
    x: centre.x + cos * rx * x - sin * ry * y,
    y: centre.y + sin * rx * x + cos * ry * y,
  });
  return Array.from({ length: count }, (_, i): Segment => {
    const [s, e] = [begin + i * step, begin + (i + 1) * step];
    return {
      first: on(Math.cos(s) - reach * Math.sin(s), Math.sin(s) + reach * Math.cos(s)),
      second: on(Math.cos(e) + reach * Math.sin(e), Math.sin(e) - reach * Math.cos(e)),
      end: i === count - 1 ? to : on(Math.cos(e), Math.sin(e)),
    };
  });
}
