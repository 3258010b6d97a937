/**
 * Names that find no room beside their discs, written at the end of a short line that leads to them: tried on rings
 * around the disc, the nearest first, and for the most central with a bend. A leader runs over no label, no mark and no
 * disc; where nothing else is left, that of a central entity runs beneath marks, and beneath discs smaller than its own.
 */
import { itemAt } from '../model/item-at.js';
import type { Disc } from './course.js';
import { type Extent, type Ground, isWithin, type Ray, type Rectangle } from './ground.js';
import type { PlacedName, Way } from './placed-name.js';
import type { Point } from './scene.js';

/** px from the rim of the disc to the name, or to the bend. */
const RINGS = [12, 22, 34, 48, 64, 84, 108, 140];
/** Further rings for the most central, and the px that a leader runs on level after a bend. */
const FAR = [180, 230, 290, 360];
const LEVEL = [8, 24, 48, 80, 120, 170, 230, 300];
const DIRECTIONS = { few: 24, many: 40 };
/** px that a light stroke under the name counts for, a bend, and a disc that the leader runs beneath. */
const COST = { stroke: 7, bend: 20, beneath: 16 };
/** px between two places of a leader that are kept free of labels. */
const STEP = 4;
/** px between the end of a leader and the letters. */
const GAP = 3;

/** How much may be done to name an entity. */
export interface Effort {
  /** other names keep the room at their right */
  isPolite: boolean;
  /** goes further, around a corner, and beneath discs of at most this share of the radius of its own */
  boldness?: number;
  /** runs beneath marks */
  beneathMarks?: boolean;
}

interface Found {
  placed: PlacedName;
  cost: number;
}

/** The free place with the shortest way to it; its leader is covered on the ground. */
export function placeAtLeader(
  disc: Disc,
  way: Way,
  ground: Ground,
  sheet: Extent | undefined,
  effort: Effort,
): PlacedName | undefined {
  const tried = new Trial(disc, way, ground, sheet, effort);
  tried.straight();
  if (effort.boldness !== undefined && !tried.best) tried.bent();
  const placed = tried.best?.placed;
  if (placed) ground.cover(alongOf(placed.leader ?? []));
  return placed;
}

class Trial {
  best: Found | undefined;
  readonly #disc: Disc;
  readonly #way: Way;
  readonly #ground: Ground;
  readonly #sheet: Extent | undefined;
  readonly #effort: Effort;
  readonly #rings: readonly number[];

  constructor(disc: Disc, way: Way, ground: Ground, sheet: Extent | undefined, effort: Effort) {
    this.#disc = disc;
    this.#way = way;
    this.#ground = ground;
    this.#sheet = sheet;
    this.#effort = effort;
    this.#rings = effort.boldness === undefined ? RINGS : [...RINGS, ...FAR];
  }

  straight(): void {
    for (const angle of this.#angles()) {
      const [rim, cos, sin] = [this.#at(angle, 1), Math.cos(angle), Math.sin(angle)];
      let ray: Ray | undefined;
      for (const ring of this.#rings) {
        if (ring >= this.#least) break;
        const end = this.#at(angle, ring);
        const place = boxAt(end, cos, sin, this.#way);
        if (!this.#isFree(place.box)) continue;
        ray ??= this.#ray(rim, this.#at(angle, this.#rings.at(-1) ?? ring));
        if (ring - 1 > ray.reach) break;
        this.#take([rim, end], place, ring + COST.beneath * passed(ray, ring));
      }
    }
  }

  /** Out of the crowd first, then level, as in a technical drawing. */
  bent(): void {
    for (const angle of this.#angles()) {
      const rim = this.#at(angle, 1);
      const out = this.#ray(rim, this.#at(angle, itemAt(this.#rings, this.#rings.length - 1)));
      for (const ring of this.#rings) {
        if (ring - 1 > out.reach || ring + COST.bend >= this.#least) break;
        const bend = this.#at(angle, ring);
        if (!this.#isOn(bend)) break;
        const cost = ring + COST.bend + COST.beneath * passed(out, ring);
        this.#level([rim, bend], 1, cost);
        this.#level([rim, bend], -1, cost);
      }
    }
  }

  #level([rim, bend]: readonly [Point, Point], side: 1 | -1, before: number): void {
    let ray: Ray | undefined;
    for (const level of LEVEL) {
      if (before + level >= this.#least) break;
      const end = { x: bend.x + side * level, y: bend.y };
      if (!this.#isOn(end)) break;
      const place = boxAt(end, side, 0, this.#way);
      if (!this.#isFree(place.box)) continue;
      ray ??= this.#ray(bend, { x: bend.x + side * (LEVEL.at(-1) ?? level), y: bend.y });
      if (level > ray.reach) break;
      this.#take([rim, bend, end], place, before + level + COST.beneath * passed(ray, level));
    }
  }

  get #least(): number {
    return this.best?.cost ?? Number.POSITIVE_INFINITY;
  }

  #isFree(box: Rectangle): boolean {
    if (!isWithin(box, this.#sheet) || !this.#ground.isFree(box)) return false;
    return !(this.#effort.isPolite && this.#ground.isKept(box));
  }

  #isOn({ x, y }: Point): boolean {
    return isWithin({ left: x, right: x, top: y, bottom: y }, this.#sheet);
  }

  #take(leader: readonly Point[], { box, anchor }: Pick<PlacedName, 'box' | 'anchor'>, length: number): void {
    const cost = length < this.#least ? length + COST.stroke * this.#ground.crossed(box) : length;
    if (cost < this.#least) this.best = { placed: { disc: this.#disc, way: this.#way, box, anchor, leader }, cost };
  }

  #ray(from: Point, to: Point): Ray {
    const { boldness = 0, beneathMarks = false } = this.#effort;
    return this.#ground.ray(from, to, this.#disc, this.#disc.radius * boldness, beneathMarks);
  }

  #angles(): number[] {
    const count = this.#effort.boldness === undefined ? DIRECTIONS.few : DIRECTIONS.many;
    return Array.from({ length: count }, (_, i) => (i / count) * 2 * Math.PI);
  }

  #at(angle: number, away: number): Point {
    const reach = this.#disc.radius + away;
    return { x: this.#disc.x + Math.cos(angle) * reach, y: this.#disc.y + Math.sin(angle) * reach };
  }
}

/** How much a line runs beneath on its way to a distance. */
function passed({ beneath }: Ray, distance: number): number {
  return beneath.reduce((sum, at) => sum + Number(at < distance), 0);
}

/** The box that begins, or ends, where a leader does. */
function boxAt({ x, y }: Point, cos: number, sin: number, { width, height }: Way): Pick<PlacedName, 'box' | 'anchor'> {
  if (Math.abs(cos) > 0.5) {
    const left = cos > 0 ? x + GAP : x - GAP - width;
    return {
      box: { left, right: left + width, top: y - height / 2, bottom: y + height / 2 },
      anchor: cos > 0 ? 'start' : 'end',
    };
  }
  const top = sin > 0 ? y : y - height;
  return { box: { left: x - width / 2, right: x + width / 2, top, bottom: top + height }, anchor: 'middle' };
}

/** Small boxes along a leader. */
function alongOf(leader: readonly Point[]): Rectangle[] {
  return leader.slice(1).flatMap((to, piece) => {
    const from = leader[piece] ?? to;
    const count = Math.max(1, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
    return Array.from({ length: count }, (_, i) => {
      const [x, y] = [from.x + ((to.x - from.x) * i) / count, from.y + ((to.y - from.y) * i) / count];
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
    });
  });
}
