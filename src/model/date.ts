/** Dates as EDTF (ISO 8601-2, Library of Congress profile, levels 0 and 1), read as spans of whole days. */
import { z } from 'zod';

/** Days since 1970-01-01 in the proleptic Gregorian calendar, first and last day included; open ends are infinite. */
export interface DaySpan {
  first: number;
  last: number;
}

/**
 * An EDTF date or interval: `2025`, `2025-11`, `2025-11-03`, `2025-11?`, `202X`, `2025-21` (spring),
 * `2025-11/2026-02`, `2025/..`.
 */
export const EdtfDate = z.string().refine((text) => daySpan(text) !== undefined, {
  error: 'a date such as 2025, 2025-11 or 2025-11-20',
});
export type EdtfDate = z.infer<typeof EdtfDate>;

/**
 * The days an EDTF date can mean. Uncertain (`?`), approximate (`~`) and both (`%`) keep the span of the date they mark.
 * @returns undefined where the text is not EDTF level 0 or 1
 */
export function daySpan(text: string): Readonly<DaySpan> | undefined {
  if (text.length > LONGEST) return undefined;
  const known = KNOWN.get(text);
  if (known !== undefined || KNOWN.has(text)) return known;
  const span = readSpan(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, span);
  return span;
}

/** The days of a date that was checked already. @throws RangeError where it is none */
export function spanOf(date: string): Readonly<DaySpan> {
  const span = daySpan(date);
  if (!span) throw new RangeError(`Not a date: ${date}`);
  return span;
}

/** What dates mean, as a dossier writes the same few again and again. */
const KNOWN = new Map<string, Readonly<DaySpan> | undefined>();
const MOST_KNOWN = 10_000;

function readSpan(text: string): DaySpan | undefined {
  const parts = text.split('/');
  if (parts.length === 1) return dateSpan(text);
  if (parts.length !== 2) return undefined;
  const [from, until] = parts as [string, string];
  const open = (part: string) => part === '' || part === '..';
  if (open(from) && open(until)) return undefined;
  const start = open(from) ? { first: Number.NEGATIVE_INFINITY } : dateSpan(from);
  const end = open(until) ? { last: Number.POSITIVE_INFINITY } : dateSpan(until);
  if (!start || !end || start.first > end.last) return undefined;
  return { first: start.first, last: end.last };
}

/** The days from the start of `from` to the end of `until`; a missing bound is open. Undefined where neither is given. */
export function heldDuring(from?: string, until?: string): DaySpan | undefined {
  if (from === undefined && until === undefined) return undefined;
  return {
    first: (from === undefined ? undefined : daySpan(from))?.first ?? Number.NEGATIVE_INFINITY,
    last: (until === undefined ? undefined : daySpan(until))?.last ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether what is dated so may be one and the same: one of them is not dated, or they share a day. */
export function mayBeOneTime(a: Dated, b: Dated): boolean {
  const [one, other] = [heldDuring(a.from, a.until), heldDuring(b.from, b.until)];
  return one === undefined || other === undefined || overlaps(one, other);
}

interface Dated {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether two spans share a day. */
export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The day as `YYYY-MM-DD`, the form that GEXF and HTML take; undefined for an open end. */
export function isoDay(day: number): string | undefined {
  if (!Number.isFinite(day)) return undefined;
  const date = new Date(day * 86_400_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/T.*/, '');
}

/** No interval of two dates with times is longer. */
const LONGEST = 100;
const DATE = /^(-?\d{4}|\d{3}X|\d{2}XX|Y-?[1-9]\d{4,8})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const DATE_TIME = /^(-?\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?$/;

/** Months of the EDTF seasons 21 to 24; winter starts in December of its year. */
const SEASONS: Record<number, [first: number, last: number]> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

function dateSpan(text: string): DaySpan | undefined {
  const time = DATE_TIME.exec(text);
  if (time) return calendarSpan(Number(time[1]), Number(time[1]), time[2], time[3]);
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (year.startsWith('Y')) {
    if (month !== undefined) return undefined;
    return calendarSpan(Number(year.slice(1)), Number(year.slice(1)));
  }
  if (year.includes('X')) {
    if (month !== undefined) return undefined;
    return calendarSpan(Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9')));
  }
  return calendarSpan(Number(year), Number(year), month, day);
}

function calendarSpan(firstYear: number, lastYear: number, month?: string, day?: string): DaySpan | undefined {
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return undefined;
    return { first: dayNumber(firstYear, 1, 1), last: dayNumber(lastYear, 12, 31) };
  }
  const m = Number(month);
  const season = SEASONS[m];
  if (season) {
    if (day !== undefined) return undefined;
    return { first: dayNumber(firstYear, season[0], 1), last: dayNumber(firstYear, season[1] + 1, 1) - 1 };
  }
  if (m < 1 || m > 12) return undefined;
  const length = dayNumber(firstYear, m + 1, 1) - dayNumber(firstYear, m, 1);
  if (day === undefined || day === 'XX') {
    return { first: dayNumber(firstYear, m, 1), last: dayNumber(firstYear, m, length) };
  }
  const d = Number(day);
  if (d < 1 || d > length) return undefined;
  return { first: dayNumber(firstYear, m, d), last: dayNumber(firstYear, m, d) };
}

/**
 * Days since 1970-01-01 of a Gregorian date; months past 12 run into the next year.
 * Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil), 2013.
 */
function dayNumber(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((month - 1) % 12) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
