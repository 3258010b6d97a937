/**
 * Chooses which names a picture shows and on which side of their discs, so that no name lies on another name, a mark or
 * a disc. Method: greedy by priority over candidate places (Christensen, Marks, Shieber: "An empirical study of
 * algorithms for point-feature label placement", ACM Transactions on Graphics 14(3), 1995), with R-trees for what is
 * there already: near-linear in the names. Names that must not be missed and find no room beside their discs are
 * written smaller, shorter or at the end of a leader.
 */
import type { Disc } from './course.js';
import { type Extent, type Ground, isWithin, type Rectangle, shared } from './ground.js';
import { type Effort, placeAtLeader } from './leaders.js';
import { type PlacedName, SIDES, type Side, type Way } from './placed-name.js';

/** What a later side costs, against one light stroke covered. */
const ORDER = 0.3;

/** Between a disc and its name, in px. */
const NAME_GAP = 5;

export interface NamedDisc {
  id: string;
  disc: Disc;
  way: Way;
  /** of a name that must not be missed: smaller and shorter ways to write it, the best first */
  otherWays?: () => readonly Way[];
  /** one of the most central: its name takes room that others keep, and leads further and around corners */
  isCentral?: boolean;
  /** higher comes first */
  priority: number;
  /** comes before all others */
  first: boolean;
  /** is shown even where it finds no room, on the side where it covers the least */
  forced: boolean;
}

/**
 * Where each name is written that is shown; its box is covered on the ground. Ids break ties.
 * @param options.before where names stood a moment ago: they go along with their discs, and nothing else is tried
 * @param options.rounds in which names that must not be missed and found no room come first
 */
export function placeNames(
  names: readonly NamedDisc[],
  ground: Ground,
  sheet?: Extent,
  { before, rounds = 3 }: { before?: ReadonlyMap<string, PlacedName> | undefined; rounds?: number } = {},
): Map<string, PlacedName> {
  const order = [...names].sort(
    (a, b) =>
      Number(b.forced) - Number(a.forced) ||
      Number(b.first) - Number(a.first) ||
      b.priority - a.priority ||
      (a.id < b.id ? -1 : 1),
  );
  ground.begin();
  if (before) return inOrder(order, ground, sheet, before);
  let best: Attempt = { order, placed: inOrder(order, ground, sheet) };
  let next = best;
  for (let round = 0; round < rounds; round++) {
    const left = missing(next.order, next.placed);
    if (left.length === 0 || !isWorthwhile(left)) break;
    const urgent = new Set(left);
    const changed = [...left, ...next.order.filter((name) => !urgent.has(name))];
    ground.takeBack();
    next = { order: changed, placed: inOrder(changed, ground, sheet) };
    if (isBetter(next, best)) best = next;
  }
  if (best === next) return best.placed;
  ground.takeBack();
  return inOrder(best.order, ground, sheet);
}

/** A few that are missing may find room in another order; where many are, there is no room. */
const FEW = 3;

interface Attempt {
  order: readonly NamedDisc[];
  placed: Map<string, PlacedName>;
}

function missing(names: readonly NamedDisc[], placed: ReadonlyMap<string, PlacedName>): NamedDisc[] {
  const left = names.filter(({ id, otherWays }) => otherWays && !placed.has(id));
  const central = left.filter(({ isCentral }) => isCentral);
  return central.length > 0 ? central : left;
}

function isWorthwhile(left: readonly NamedDisc[]): boolean {
  return left.length <= FEW || left.some(({ isCentral }) => isCentral);
}

/** More of the most central are named, or as many of them and more in all. */
function isBetter(one: Attempt, other: Attempt): boolean {
  const central = ({ order, placed }: Attempt) =>
    order.reduce((sum, { id, isCentral }) => sum + Number(isCentral === true && placed.has(id)), 0);
  return central(one) - central(other) > 0 || (central(one) === central(other) && one.placed.size > other.placed.size);
}

function inOrder(
  order: readonly NamedDisc[],
  ground: Ground,
  sheet: Extent | undefined,
  before?: ReadonlyMap<string, PlacedName>,
): Map<string, PlacedName> {
  const placed = new Map<string, PlacedName>();
  keepRight(order, ground, sheet);
  for (const name of order) {
    ground.release(name.id);
    const found =
      beside(name, name.way, ground, sheet) ??
      (before ? along(name, before.get(name.id), ground, sheet) : otherwise(name, ground, sheet)) ??
      (name.forced ? at(name, name.way, leastCovering(name, ground, sheet)) : undefined);
    if (!found) continue;
    placed.set(name.id, found);
    ground.cover([found.box]);
  }
  return placed;
}

/** In this order a name that finds no room is tried again. */
const EFFORTS: readonly Effort[] = [
  { isPolite: true },
  { isPolite: false },
  { isPolite: false, boldness: 0.65 },
  { isPolite: false, boldness: 0.9, beneathMarks: true },
];

/** Smaller beside its disc, else as near as there is room, at the end of a leader; and if need be shorter. */
function otherwise(name: NamedDisc, ground: Ground, sheet: Extent | undefined): PlacedName | undefined {
  const ways = name.otherWays?.() ?? [];
  for (const effort of name.isCentral ? EFFORTS : EFFORTS.slice(0, 1)) {
    for (const way of ways) {
      const found =
        beside(name, way, ground, sheet, effort.isPolite) ?? placeAtLeader(name.disc, way, ground, sheet, effort);
      if (found) return found;
    }
  }
  return undefined;
}

/** As it stood before, moved with its disc, where it still has room. */
function along(
  { disc }: NamedDisc,
  before: PlacedName | undefined,
  ground: Ground,
  sheet: Extent | undefined,
): PlacedName | undefined {
  if (!before) return undefined;
  const [dx, dy] = [disc.x - before.disc.x, disc.y - before.disc.y];
  const { left, right, top, bottom } = before.box;
  const box = { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
  if (!isWithin(box, sheet) || !ground.isFree(box, disc)) return undefined;
  const leader = before.leader?.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  return { ...before, disc, box, ...(leader && { leader }) };
}

function beside(
  name: NamedDisc,
  way: Way,
  ground: Ground,
  sheet: Extent | undefined,
  isPolite = true,
): PlacedName | undefined {
  const side = cheapest(name.disc, way, ground, sheet, isPolite);
  return side && at(name, way, side);
}

function at({ disc }: NamedDisc, way: Way, side: Side): PlacedName {
  return { disc, way, side, box: nameBox({ disc, ...way }, side), anchor: anchorOf(side) };
}

/** Where a name is written beside its disc, in px of the sheet. */
export function nameBox({ disc, width, height }: { disc: Disc; width: number; height: number }, side: Side): Rectangle {
  const away = disc.radius + NAME_GAP;
  const corner = disc.radius * 0.7 + NAME_GAP - 2;
  const isCorner = side.includes('-');
  const across = isCorner ? corner : away;
  const left = side.endsWith('right')
    ? disc.x + across
    : side.endsWith('left')
      ? disc.x - across - width
      : disc.x - width / 2;
  const along = isCorner ? corner - 2 : away - 2;
  const top = side.startsWith('below')
    ? disc.y + along
    : side.startsWith('above')
      ? disc.y - along - height
      : disc.y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** How the lines of a name stand in its box. */
function anchorOf(side: Side): PlacedName['anchor'] {
  return side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
}

/** The layout leaves room at the right of each, which no other name takes as long as it may be wanted. */
function keepRight(names: readonly NamedDisc[], ground: Ground, sheet: Extent | undefined): void {
  for (const name of names) {
    const box = nameBox({ disc: name.disc, ...name.way }, 'right');
    // where something lies there already, there is no room to be left
    if (isWithin(box, sheet) && ground.isFree(box, name.disc)) ground.keep(name.id, box);
  }
}

function cheapest(
  disc: Disc,
  way: Way,
  ground: Ground,
  sheet: Extent | undefined,
  isPolite: boolean,
): Side | undefined {
  let best: Side | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, side] of SIDES.entries()) {
    if (i * ORDER >= least) break;
    const box = nameBox({ disc, ...way }, side);
    if (!isWithin(box, sheet) || !ground.isFree(box, disc)) continue;
    if (isPolite && side !== 'right' && ground.isKept(box)) continue;
    const cost = i * ORDER + ground.crossed(box);
    if (cost >= least) continue;
    best = side;
    least = cost;
  }
  return best;
}

/** The side for a name that has room nowhere: within the sheet if it can be, and over as little as can be. */
function leastCovering(name: NamedDisc, ground: Ground, sheet: Extent | undefined): Side {
  const whole = sheet && { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const costs = SIDES.map((side) => {
    const box = nameBox({ disc: name.disc, ...name.way }, side);
    const outside = whole ? name.way.width * name.way.height - shared(box, whole) : 0;
    return outside + ground.covered(box, name.disc);
  });
  return SIDES[costs.indexOf(Math.min(...costs))] ?? 'right';
}
