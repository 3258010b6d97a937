/**
 * Cells of Gephi's tables that hold times: a set of times, `<[2016-02-03, 2016-02-04]; [2016-03-01, Infinity]>` or
 * `<[3.0]>`, and values over time, `<[1.0, 2.0, 5]; [2.0, 3.0, 7]>`. A round bracket leaves its bound out. Times and
 * intervals are written alike, so that a pair of times is only known by the other cells of its column.
 */
import type { Spell, Value } from '../interchange/graph.js';

/** What is between two brackets. */
export interface Group {
  parts: string[];
  startOpen: boolean;
  endOpen: boolean;
}

const MOST_GROUPS = 10_000;

/** Undefined where the cell is not of this form. */
function groupsOf(cell: string): Group[] | undefined {
  const text = cell.trim();
  const inner = text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1).trim() : text;
  if (!inner.startsWith('[') && !inner.startsWith('(')) return undefined;
  const groups: Group[] = [];
  for (const one of inner.split(';')) {
    const group = one.trim();
    const [first, last] = [group[0] ?? '', group.at(-1) ?? ''];
    if (group.length < 3 || !'[('.includes(first) || !')]'.includes(last)) return undefined;
    const parts = group
      .slice(1, -1)
      .split(',')
      .map((part) => part.trim());
    if (groups.length === MOST_GROUPS || parts.includes('')) return undefined;
    groups.push({ parts, startOpen: first === '(', endOpen: last === ')' });
  }
  return groups;
}

/** The groups of a cell that is one time, or a set of them; undefined where it is neither. */
export function timesIn(cell: string): Group[] | undefined {
  const groups = groupsOf(cell) ?? [{ parts: [cell.trim()], startOpen: false, endOpen: false }];
  return groups.every(({ parts }) => parts.every(isTime)) ? groups : undefined;
}

/** @param instants whether the column holds single times, so that a pair of them is no interval */
export function spellsOf(groups: readonly Group[], instants: boolean): Spell[] {
  return groups.flatMap(({ parts, ...open }): Spell[] => {
    const [start = '', end = ''] = parts;
    if (!instants) return [spellOf(start, end, open)];
    return parts.map((time) => ({ start: time, end: time }));
  });
}

/** Whether these can only be single times: an interval has two. */
export function areInstants(groups: readonly Group[]): boolean {
  return groups.some(({ parts }) => parts.length !== 2);
}

/** Values with the stretch of time that each holds for; undefined where the cell is none such. */
export function valuesOverTime(cell: string): (Spell & { value: Value })[] | undefined {
  if (!cell.startsWith('<')) return undefined;
  const groups = groupsOf(cell);
  if (!groups?.every(({ parts: [start = '', end = '', ...rest] }) => rest.length === 1 && isTime(start) && isTime(end)))
    return undefined;
  return groups.map(({ parts: [start = '', end = '', value = ''], ...open }) => {
    const number = Number(value);
    return { ...spellOf(start, end, open), value: Number.isFinite(number) ? number : unquoted(value) };
  });
}

function spellOf(start: string, end: string, { startOpen, endOpen }: Omit<Group, 'parts'>): Spell {
  const [from, to] = [start, end].map((time) => !/^-?infinity$/i.test(time));
  return {
    ...(from && { start, ...(startOpen && { startOpen }) }),
    ...(to && { end, ...(endOpen && { endOpen }) }),
  };
}

/** A number, a day, a day and time, or no bound. */
function isTime(text: string): boolean {
  return /^-?(\d+(\.\d+)?([eE][+-]?\d+)?|infinity)$|^\d{4}-\d{2}(-\d{2}([T ][\d:.+Z-]+)?)?$/i.test(text);
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
