/**
 * Places entities from left to right by when they first took part in anything. Those of one day stand above each other,
 * whoever has no date in a block of their own at the left; rows keep names from overlapping.
 * O(tries × entities × rows).
 */
import { daySpan } from '../../model/date.js';
import type { Dossier } from '../../model/dossier.js';
import type { LayoutOptions, Point } from '../layout.js';
import { boxOf } from './box.js';

/** How much of a place is the date itself, how much its turn: news crowds in a few days among years of silence. */
const DATE_SHARE = 0.5;
/** Each try is wider by this until all names find a row. */
const WIDER = 1.15;
/** Free room between the undated and the first day, as a multiple of the widest entity. */
const APART = 0.5;

/** Positions of all entities, centred on 0; no two boxes (disc and name) overlap. */
export function placeByTime(
  dossier: Pick<Dossier, 'entities' | 'relations' | 'documents'>,
  settings: Required<Pick<LayoutOptions, 'radius' | 'room' | 'side' | 'gap' | 'frame'>>,
): Map<string, Point> {
  const days = firstDays(dossier);
  const ids = dossier.entities.map(({ id }) => id).sort();
  if (ids.length === 0) return new Map();
  const boxes = new Map(
    ids.map((id) => [id, boxOf(settings.radius(id), settings.room(id), settings.side, settings.gap)]),
  );
  const sizes = [...boxes.values()];
  const [widest, highest] = [
    largest(sizes.map(({ left, right }) => right - left)),
    largest(sizes.map(({ bottom, top }) => top - bottom)),
  ];
  const extent = (id: string) => boxes.get(id) ?? { left: 0, right: 0 };
  const groups = [...byDay(ids, days)];
  // ends at the latest when there are as many rows as entities
  for (let { width } = settings.frame; ; width *= WIDER) {
    const rows = Math.max(1, Math.floor((width * settings.frame.height) / settings.frame.width / highest));
    const across = placeAcross(groups, { width, rows, widest });
    const row = inRows(across, rows, extent);
    if (row) return centred(across, row, highest);
  }
}

/** The day, counted from 1970, on which a relation of an entity first held or, if no date is given, was first claimed. */
export function firstDays({
  relations,
  documents,
}: Pick<Dossier, 'relations' | 'documents'>): ReadonlyMap<string, number> {
  const published = new Map(documents.map(({ id, date }) => [id, dayOf(date)]));
  const held = new Map<string, number>();
  const claimed = new Map<string, number>();
  for (const { subject, object, from, until, claims } of relations) {
    const holds = dayOf(from) ?? dayOf(until);
    for (const end of new Set(object === undefined ? [subject] : [subject, object])) {
      note(held, end, holds);
      for (const { document } of claims) note(claimed, end, published.get(document));
    }
  }
  return new Map([...claimed, ...held]);
}

function note(days: Map<string, number>, id: string, day: number | undefined): void {
  if (day !== undefined && day < (days.get(id) ?? Number.POSITIVE_INFINITY)) days.set(id, day);
}

/** The first day that a date can mean; of one that is open at its start, the last. */
function dayOf(date: string | undefined): number | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  return span && [span.first, span.last].find(Number.isFinite);
}

/** Entities by their day in the order of days, the undated first; ids within a day as given. */
function byDay(ids: readonly string[], days: ReadonlyMap<string, number>): Map<number | undefined, string[]> {
  const groups = new Map<number | undefined, string[]>();
  const day = (id: string) => days.get(id) ?? Number.NEGATIVE_INFINITY;
  for (const id of [...ids].sort((a, b) => day(a) - day(b) || 0)) {
    const group = groups.get(days.get(id));
    if (group) group.push(id);
    else groups.set(days.get(id), [id]);
  }
  return groups;
}

/** Where each stands from left to right, in that order; a day with more entities than rows takes several columns. */
function placeAcross(
  groups: readonly [number | undefined, readonly string[]][],
  { width, rows, widest }: { width: number; rows: number; widest: number },
): Map<string, number> {
  const across = new Map<string, number>();
  const put = (ids: readonly string[], from: number): number => {
    ids.forEach((id, i) => {
      across.set(id, from + Math.floor(i / rows) * widest);
    });
    return from + Math.floor((ids.length - 1) / rows) * widest;
  };
  const dated = groups.flatMap(([day, ids]) => (day === undefined ? [] : [{ day, ids }]));
  const [undated] = groups.filter(([day]) => day === undefined);
  const start = undated ? put(undated[1], 0) + widest * (1 + APART) : 0;
  const [first, last] = [dated[0]?.day ?? 0, dated.at(-1)?.day ?? 0];
  const room = Math.max(0, width - start - widest);
  let passed = start;
  dated.forEach(({ day, ids }, turn) => {
    const byDate = last > first ? (day - first) / (last - first) : 0;
    const byTurn = dated.length > 1 ? turn / (dated.length - 1) : 0;
    const wanted = start + room * (DATE_SHARE * byDate + (1 - DATE_SHARE) * byTurn);
    // after a day of several columns the next one has to wait
    passed = put(ids, turn === 0 ? wanted : Math.max(wanted, passed + 1));
  });
  return across;
}

/** A row for each, from the top: the one that has been free for longest; undefined where somebody finds none. */
function inRows(
  across: ReadonlyMap<string, number>,
  rows: number,
  extent: (id: string) => { left: number; right: number },
): Map<string, number> | undefined {
  const ends: number[] = new Array(rows).fill(Number.NEGATIVE_INFINITY);
  const found = new Map<string, number>();
  for (const [id, x] of across) {
    const row = ends.indexOf(Math.min(...ends));
    const { left, right } = extent(id);
    if ((ends[row] ?? 0) > x + left) return undefined;
    ends[row] = x + right;
    found.set(id, row);
  }
  return found;
}

function centred(
  across: ReadonlyMap<string, number>,
  row: ReadonlyMap<string, number>,
  height: number,
): Map<string, Point> {
  const [xs, ys] = [[...across.values()], [...across.keys()].map((id) => (row.get(id) ?? 0) * -height)];
  const middle = (values: readonly number[]) => (largest(values) - largest(values.map((value) => -value))) / 2;
  const [middleX, middleY] = [middle(xs), middle(ys)];
  return new Map([...across].map(([id, x], i) => [id, { x: round(x - middleX), y: round((ys[i] ?? 0) - middleY) }]));
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/** Two decimals, and no negative zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
