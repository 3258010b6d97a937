/**
 * Places entities from left to right by when they first took part in anything. Those of one day stand above each other,
 * a little out of line so that no relation between two runs through a third; whoever has no date stands in a column at
 * the left. O(tries × entities × height).
 */
import { daySpan } from '../../model/date.js';
import type { Dossier } from '../../model/dossier.js';
import { boxOf, type Placed } from './box.js';
import type { AxisMark, LayoutOptions, Point } from './layout.js';

/** How much of a place is the date itself, how much its turn: news crowds in a few days among years of silence. */
const DATE_SHARE = 0.5;
/** Each try is wider by this until all names find room. */
const WIDER = 1.1;
/** Layout units; heights are counted in these. */
const STEP = 6;
/** How far out of line, as a share of the way to the next day, and at most as a multiple of the widest entity. */
const STAGGER = { share: 0.45, most: 0.6, undated: 0.25 };
/** Free room between the undated and the first day, as a multiple of the widest entity. */
const APART = 0.3;

/** Positions of all entities, centred on 0; no two boxes (disc and name) overlap. */
export function placeByTime(
  dossier: Dated,
  settings: Required<Pick<LayoutOptions, 'radius' | 'room' | 'side' | 'gap' | 'frame'>>,
): Map<string, Point> {
  const ids = dossier.entities.map(({ id }) => id).sort();
  if (ids.length === 0) return new Map();
  const { radius, room, side, gap, frame } = settings;
  const nodes = ids.map((id): Placed => ({ id, x: 0, y: 0, box: boxOf(radius(id), room(id), side, gap) }));
  const days = byDay(nodes, firstDays(dossier));
  // ends at the latest when all fit above each other
  for (let { width, height } = frame; ; width *= WIDER, height *= WIDER) {
    const steps = Math.floor(height / STEP);
    if (steps < largest(nodes.map(stepsOf))) continue;
    const columns = placeAcross(days, width, steps);
    if (placeAlong(columns, steps)) return centred(nodes);
  }
}

/** Where each day begins, and before them those without a date: the first of its entities from the left. */
export function timeAxis(dossier: Dated, places: ReadonlyMap<string, Point>): AxisMark[] {
  const first = firstDates(dossier);
  const marks = new Map<number | undefined, AxisMark>();
  for (const { id } of dossier.entities) {
    const x = places.get(id)?.x;
    if (x === undefined) continue;
    const { day, date } = first.get(id) ?? {};
    const before = marks.get(day);
    marks.set(day, {
      x: Math.min(x, before?.x ?? x),
      // a month is not its first day: the least exact of the dates that begin alike says no more than is known
      ...(date !== undefined && { date: before?.date && before.date.length < date.length ? before.date : date }),
    });
  }
  return [...marks.values()].sort((a, b) => a.x - b.x);
}

/** The day, counted from 1970, on which a relation of an entity first held or, if no date is given, was first claimed. */
export function firstDays(dossier: Omit<Dated, 'entities'>): ReadonlyMap<string, number> {
  return new Map([...firstDates(dossier)].map(([id, { day }]) => [id, day]));
}

type Dated = Pick<Dossier, 'entities' | 'relations' | 'documents'>;

/** A date as it was written, and the first day that it can mean. */
interface First {
  day: number;
  date: string;
}

function firstDates({ relations, documents }: Omit<Dated, 'entities'>): ReadonlyMap<string, First> {
  const published = new Map(documents.map(({ id, date }) => [id, firstOf(date)]));
  const held = new Map<string, First>();
  const claimed = new Map<string, First>();
  for (const { subject, object, from, until, claims } of relations) {
    const holds = firstOf(from) ?? firstOf(until);
    for (const end of new Set(object === undefined ? [subject] : [subject, object])) {
      note(held, end, holds);
      for (const { document } of claims) note(claimed, end, published.get(document));
    }
  }
  return new Map([...claimed, ...held]);
}

function note(dates: Map<string, First>, id: string, first: First | undefined): void {
  if (first && first.day < (dates.get(id)?.day ?? Number.POSITIVE_INFINITY)) dates.set(id, first);
}

function firstOf(date: string | undefined): First | undefined {
  const day = dayOf(date);
  return date === undefined || day === undefined ? undefined : { day, date };
}

/** The first day that a date can mean; of one that is open at its start, the last. */
function dayOf(date: string | undefined): number | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  return span && [span.first, span.last].find(Number.isFinite);
}

interface Day {
  /** undefined for those without one */
  day: number | undefined;
  nodes: readonly Placed[];
}

/** In the order of days, the undated first; within a day as given. */
function byDay(nodes: readonly Placed[], days: ReadonlyMap<string, number>): Day[] {
  const groups = new Map<number | undefined, Placed[]>();
  for (const node of nodes) {
    const day = days.get(node.id);
    const group = groups.get(day);
    if (group) group.push(node);
    else groups.set(day, [node]);
  }
  const rank = ({ day }: Day) => day ?? -Number.MAX_VALUE;
  return [...groups].map(([day, members]) => ({ day, nodes: members })).sort((a, b) => rank(a) - rank(b));
}

/** Gives each its x, in that order; a day with more than fit above each other takes several columns. */
function placeAcross(days: readonly Day[], width: number, steps: number): Placed[][] {
  const widest = largest(days.flatMap(({ nodes }) => nodes.map(({ box }) => box.right - box.left)));
  const columns: Placed[][] = [];
  /** the x of the last that was put */
  let passed = Number.NEGATIVE_INFINITY;
  const put = (nodes: readonly Placed[], from: number, stagger: number): void => {
    for (const [turn, column] of inColumns(nodes, steps).entries()) {
      columns.push(column);
      for (const [i, node] of column.entries()) {
        node.x = from + turn * (widest + stagger) + stagger * ((i * GOLDEN_SHARE) % 1);
        passed = Math.max(passed, node.x);
      }
    }
  };
  const dated = days.filter(({ day }) => day !== undefined);
  for (const { day, nodes } of days) if (day === undefined) put(nodes, 0, widest * STAGGER.undated);
  const start = passed < 0 ? 0 : passed + widest * (1 + APART);
  const [first, last] = [dated[0]?.day ?? 0, dated.at(-1)?.day ?? 0];
  const room = Math.max(0, width - start - widest * (1 + STAGGER.most));
  const wanted = dated.map(({ day = 0 }, turn) => {
    const byDate = last > first ? (day - first) / (last - first) : 0;
    const byTurn = dated.length > 1 ? turn / (dated.length - 1) : 0;
    return start + room * (DATE_SHARE * byDate + (1 - DATE_SHARE) * byTurn);
  });
  dated.forEach(({ nodes }, turn) => {
    const here = wanted[turn] as number;
    const way = (wanted[turn + 1] ?? Number.POSITIVE_INFINITY) - here;
    // after a day of several columns the next one has to wait
    put(nodes, Math.max(here, passed + 1), Math.min(STAGGER.share * way, STAGGER.most * widest));
  });
  return columns;
}

function inColumns(nodes: readonly Placed[], steps: number): Placed[][] {
  const columns: Placed[][] = [];
  let left = 0;
  for (const node of nodes) {
    const column = columns.at(-1);
    if (column && stepsOf(node) <= left) column.push(node);
    else {
      columns.push([node]);
      left = steps;
    }
    left -= stepsOf(node);
  }
  return columns;
}

/** Gives each its y: column by column from the top, spread over the height; false where a name finds no room. */
function placeAlong(columns: readonly Placed[][], steps: number): boolean {
  /** up to which x each step of the height is taken */
  let taken: number[] = new Array(steps).fill(Number.NEGATIVE_INFINITY);
  for (const column of columns) {
    const needed = column.reduce((sum, node) => sum + stepsOf(node), 0);
    const spare = Math.floor((steps - needed) / column.length);
    const next = tryColumn(column, taken, spare) ?? tryColumn(column, taken, 0);
    if (!next) return false;
    taken = next;
  }
  return true;
}

/** What is taken with the column in place, as far apart as told; undefined where it does not fit. */
function tryColumn(column: readonly Placed[], before: readonly number[], spare: number): number[] | undefined {
  const taken = [...before];
  let from = Math.floor(spare / 2);
  for (const node of column) {
    const found = freeFrom(node, taken, from) ?? freeFrom(node, taken, 0);
    if (found === undefined) return undefined;
    taken.fill(node.x + node.box.right, found, found + stepsOf(node));
    node.y = -found * STEP - node.box.top;
    from = found + stepsOf(node) + spare;
  }
  return taken;
}

/** The first step from the one given at which there is room for a node. */
function freeFrom(node: Placed, taken: readonly number[], from: number): number | undefined {
  const high = stepsOf(node);
  for (let at = from, free = 0; at < taken.length; at++) {
    free = (taken[at] as number) <= node.x + node.box.left ? free + 1 : 0;
    if (free === high) return at - high + 1;
  }
  return undefined;
}

function stepsOf({ box }: Placed): number {
  return Math.ceil((box.top - box.bottom) / STEP);
}

function centred(nodes: readonly Placed[]): Map<string, Point> {
  const middle = (values: readonly number[]) => (largest(values) - largest(values.map((value) => -value))) / 2;
  const [x, y] = [middle(nodes.map((node) => node.x)), middle(nodes.map((node) => node.y))];
  return new Map(nodes.map((node) => [node.id, { x: round(node.x - x), y: round(node.y - y) }]));
}

/** Multiples of it, without their whole parts, keep apart from each other (Weyl 1916). */
const GOLDEN_SHARE = (Math.sqrt(5) - 1) / 2;

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/** Two decimals, and no negative zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
