/**
 * What a sheet is already covered with, found through R-trees (rbush; Guttman, SIGMOD 1984): discs, boxes of marks and
 * words, and strokes of lines. A look-up costs O(log n + what is found), so that labels take near-linear time.
 */
import RBush, { type BBox } from 'rbush';
import type { Disc } from './course.js';
import type { Point } from './scene.js';

/** px of a sheet; y grows downwards. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A sheet in px; left out, it has no edges. */
export interface Extent {
  width: number;
  height: number;
}

/** A piece of a line that names had better not cover; a heavier one less than a light one. */
export interface Stroke {
  a: Point;
  b: Point;
  weight: number;
}

/** px by which labels and marks may touch: the letters leave some room of their own, Chinese ones hardly any above. */
const SLACK = 3;
const SLACK_ABOVE = 1;
/** px between two labels side by side: Chinese names without a space between them would read as one. */
const GAP = 3;
/** px of a disc that a label may touch: its rim is dark, and letters on it would be lost. */
const SLACK_DISC = 1;

type Item<Value> = BBox & { value: Value };

/** How far a line may run, and the distances at which it runs beneath something, in px. */
export interface Ray {
  reach: number;
  beneath: number[];
}

export class Ground {
  readonly #discs = new RBush<Item<Disc>>();
  readonly #faint = new RBush<Item<Disc>>();
  readonly #boxes = new RBush<BBox>();
  readonly #marks = new RBush<BBox>();
  #covered: BBox[] = [];
  readonly #strokes = new RBush<Item<Stroke>>();
  readonly #kept = new RBush<Item<string>>();
  readonly #keptById = new Map<string, Item<string>>();

  /** @param faint discs out of focus, on which words may lie where there is no better place */
  constructor(discs: readonly Disc[], strokes: readonly Stroke[], faint: readonly Disc[] = []) {
    this.#discs.load(discs.map((disc) => ({ ...bounds(around(disc)), value: disc })));
    this.#faint.load(faint.map((disc) => ({ ...bounds(around(disc)), value: disc })));
    this.#strokes.load(
      strokes.map((stroke) => ({
        minX: Math.min(stroke.a.x, stroke.b.x),
        maxX: Math.max(stroke.a.x, stroke.b.x),
        minY: Math.min(stroke.a.y, stroke.b.y),
        maxY: Math.max(stroke.a.y, stroke.b.y),
        value: stroke,
      })),
    );
  }

  /** Covers some boxes with a label. */
  cover(boxes: readonly Rectangle[]): void {
    for (const box of boxes.map(bounds)) {
      this.#boxes.insert(box);
      this.#covered.push(box);
    }
  }

  /** From here on, what is covered with labels and kept can be taken back. */
  begin(): void {
    this.#covered = [];
  }

  takeBack(): void {
    for (const box of this.#covered) this.#boxes.remove(box);
    for (const id of [...this.#keptById.keys()]) this.release(id);
    this.#covered = [];
  }

  /** Covers a box with a mark. */
  coverMark(box: Rectangle): void {
    this.#marks.insert(bounds(box));
  }

  /** Whether a box lies on no label, no mark and no disc but its own. */
  isFree(box: Rectangle, own?: Disc): boolean {
    const most = shrunk(box);
    const apart = { ...most, minX: box.left - GAP, maxX: box.right + GAP };
    return !this.#boxes.collides(apart) && !this.#marks.collides(most) && !this.meetsDisc(box, own);
  }

  /** Whether a box lies on a disc that is out of focus. */
  meetsFaint(box: Rectangle): boolean {
    return this.#faint.search(bounds(box)).some(({ value }) => covers(box, value));
  }

  /** Whether a box lies on a disc other than its own. */
  meetsDisc(box: Rectangle, own?: Disc): boolean {
    return this.#discs.search(bounds(box)).some(({ value }) => value !== own && covers(box, value));
  }

  /**
   * How far a straight line runs before it comes to a label, or to a mark or another disc than its own that it has no
   * leave to run beneath.
   * @param most radius of the largest disc that it may run beneath
   */
  ray(a: Point, b: Point, own: Disc, most: number, beneathMarks: boolean): Ray {
    const line: Stroke = { a, b, weight: 0 };
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const box = {
      ...{ minX: Math.min(a.x, b.x), maxX: Math.max(a.x, b.x) },
      ...{ minY: Math.min(a.y, b.y), maxY: Math.max(a.y, b.y) },
    };
    const ray: Ray = { reach: length, beneath: [] };
    const meet = (at: number | undefined, isAllowed: boolean): void => {
      if (at === undefined) return;
      if (isAllowed) ray.beneath.push(at * length);
      else ray.reach = Math.min(ray.reach, at * length);
    };
    for (const item of this.#boxes.search(box)) meet(entry(line, rectangle(item)), false);
    for (const item of this.#marks.search(box)) meet(entry(line, rectangle(item)), beneathMarks);
    for (const { value } of this.#discs.search(box)) {
      if (value !== own) meet(entryToDisc(line, value), value.radius <= most);
    }
    return ray;
  }

  /** The weight of the strokes that a box lies on. */
  crossed(box: Rectangle): number {
    let sum = 0;
    for (const { value } of this.#strokes.search(bounds(box))) if (crosses(value, box)) sum += value.weight;
    return sum;
  }

  /** The area in px² of labels, marks and discs under a box. */
  covered(box: Rectangle, own?: Disc): number {
    const boxes = [this.#boxes, this.#marks].flatMap((tree) => tree.search(bounds(box)).map(rectangle));
    const discs = this.#discs.search(bounds(box)).flatMap(({ value }) => (value === own ? [] : [around(value)]));
    return [...boxes, ...discs].reduce((sum, other) => sum + shared(box, other), 0);
  }

  /** Keeps a box free for the one named, until it is released. */
  keep(id: string, box: Rectangle): void {
    const item = { ...bounds(box), value: id };
    this.#keptById.set(id, item);
    this.#kept.insert(item);
  }

  release(id: string): void {
    const item = this.#keptById.get(id);
    if (item) this.#kept.remove(item);
    this.#keptById.delete(id);
  }

  /** Whether a box lies on one that is kept for somebody. */
  isKept(box: Rectangle): boolean {
    return this.#kept.collides(shrunk(box));
  }
}

/** px that labels stay away from the edges of a sheet. */
const EDGE = 2;

export function isWithin({ left, right, top, bottom }: Rectangle, sheet: Extent | undefined): boolean {
  return !sheet || (left >= EDGE && right <= sheet.width - EDGE && top >= EDGE && bottom <= sheet.height - EDGE);
}

/** The area that two boxes share, in px². */
export function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function bounds({ left, top, right, bottom }: Rectangle): BBox {
  return { minX: left, minY: top, maxX: right, maxY: bottom };
}

function rectangle({ minX, minY, maxX, maxY }: BBox): Rectangle {
  return { left: minX, top: minY, right: maxX, bottom: maxY };
}

/** A box less what it may share with another; a small one keeps its middle. */
function shrunk({ left, top, right, bottom }: Rectangle): BBox {
  const [across, along] = [Math.min(SLACK, (right - left) / 2), Math.min(SLACK_ABOVE, (bottom - top) / 2)];
  return { minX: left + across, minY: top + along, maxX: right - across, maxY: bottom - along };
}

function around({ x, y, radius }: Disc): Rectangle {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function covers(box: Rectangle, { x, y, radius }: Disc): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.right));
  const dy = y - Math.max(box.top, Math.min(y, box.bottom));
  return Math.hypot(dx, dy) < radius - Math.min(SLACK_DISC, radius / 2);
}

/** Where a stroke comes to a disc, as a share of its way. */
function entryToDisc({ a, b }: Stroke, { x, y, radius }: Disc): number | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return Math.hypot(x - a.x, y - a.y) < radius ? 0 : undefined;
  const nearest = ((x - a.x) * dx + (y - a.y) * dy) / square;
  const off = radius * radius - ((x - a.x - nearest * dx) ** 2 + (y - a.y - nearest * dy) ** 2);
  if (off <= 0) return undefined;
  const half = Math.sqrt(off / square);
  return nearest + half < 0 || nearest - half > 1 ? undefined : Math.max(0, nearest - half);
}

/** Whether a stroke meets a box. */
function crosses(stroke: Stroke, box: Rectangle): boolean {
  return entry(stroke, box) !== undefined;
}

/** Where a stroke comes to a box, as a share of its way: clipping by Liang and Barsky (ACM Trans. Graphics 3(1), 1984). */
function entry({ a, b }: Stroke, { left, top, right, bottom }: Rectangle): number | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  const clip = (slope: number, distance: number): boolean => {
    if (slope === 0) return distance >= 0;
    if (slope < 0) from = Math.max(from, distance / slope);
    else to = Math.min(to, distance / slope);
    return from <= to;
  };
  const meets = clip(-dx, a.x - left) && clip(dx, right - a.x) && clip(-dy, a.y - top) && clip(dy, bottom - a.y);
  return meets ? from : undefined;
}
