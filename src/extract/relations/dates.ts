/** Dates in an English sentence, as EDTF against the document's date. */
import { itemAt } from '../../model/item-at.js';
import { dayText, monthText, shiftDay, shiftMonth } from '../rules/calendar.js';
import type { Dating } from '../rules/dating.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const FULL = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b|\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`,
  'i',
);
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\b|\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?\\d)`,
  'i',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'i');
const IN_MONTH = new RegExp(`\\b(?:in|last|this|since|of) ${MONTH}(?=\\b)`, 'i');
/** A date that names its year, in words that stand for one: "3 March 2021", "March 2021", "2021". */
const POINT = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]{2,8}\\.? )?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:1[5-9]|20)\\d\\d`;
const RANGE = new RegExp(
  `\\b(?:from|between|since) (${POINT}) ?(?:until|till|through|to|and|up to|[-–—]) ?(${POINT})\\b`,
);
const SINCE = new RegExp(`\\bsince (${POINT})\\b`);
const QUARTER = /\b(?:(first|second|third|fourth) quarter (?:of )?|Q([1-4])[ ,]+(?:of )?)((?:19|20)\d\d)\b/i;
const HALF = /\b(first|second) half (?:of )?((?:19|20)\d\d)\b/i;
const DECADE = /\bin the (?:early |late |mid-?)?((?:1[5-9]|20)\d)0s\b/i;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const AGO = new RegExp(`\\b(\\d{1,3}|an?|${NUMBERS.join('|')}) (day|week|month|year|decade)s? ago\\b`, 'i');

/** The date that a sentence gives: a span of time that it names, else the first day, month or year. */
export function sentenceDate(tokens: readonly { text: string }[], today: string | undefined): Dating | undefined {
  const text = tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/ ,/g, ',');
  const span = spanIn(text);
  if (span) return span;
  const whole = FULL.exec(text);
  if (whole) {
    const [day, month, year] = whole[1] !== undefined ? [whole[1], whole[2], whole[3]] : [whole[5], whole[4], whole[6]];
    return on(`${year}-${two(monthOf(month))}-${two(Number(day))}`);
  }
  const withYear = MONTH_YEAR.exec(text);
  if (withYear) return on(`${withYear[2]}-${two(monthOf(withYear[1]))}`);
  const relative = today === undefined ? undefined : (agoDate(text, today) ?? relativeDate(text, today));
  if (relative) return relative;
  const year = /\b(?:in|since|during|of) ((?:1[5-9]|20)\d\d)\b/i.exec(text);
  if (year?.[1] !== undefined) return on(year[1]);
  const decade = DECADE.exec(text);
  return decade ? on(`${decade[1]}X`) : undefined;
}

/** "from 2015 until March 2021", "since 2015", "the first quarter of 2024". */
function spanIn(text: string): Dating | undefined {
  const range = RANGE.exec(text);
  const [from, until] = [pointOf(range?.[1]), pointOf(range?.[2])];
  if (from && until) return { from, until, lasts: true };
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const n = quarter[2]
      ? Number(quarter[2])
      : 1 + ['first', 'second', 'third', 'fourth'].indexOf((quarter[1] ?? '').toLowerCase());
    return { from: `${quarter[3]}-${two(3 * n - 2)}`, until: `${quarter[3]}-${two(3 * n)}` };
  }
  const half = HALF.exec(text);
  if (half) {
    const isFirst = half[1]?.toLowerCase() === 'first';
    return { from: `${half[2]}-${isFirst ? '01' : '07'}`, until: `${half[2]}-${isFirst ? '06' : '12'}` };
  }
  const since = pointOf(SINCE.exec(text)?.[1]);
  return since ? { from: since, lasts: true } : undefined;
}

/** A date with its year, alone. */
function pointOf(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const whole = FULL.exec(words);
  if (whole) {
    const [day, month, year] = whole[1] !== undefined ? [whole[1], whole[2], whole[3]] : [whole[5], whole[4], whole[6]];
    return `${year}-${two(monthOf(month))}-${two(Number(day))}`;
  }
  const withYear = MONTH_YEAR.exec(words);
  if (withYear) return `${withYear[2]}-${two(monthOf(withYear[1]))}`;
  return /^\d{4}$/.test(words) ? words : undefined;
}

/** "two years ago": as exact as the unit that counts. */
function agoDate(text: string, today: string): Dating | undefined {
  const ago = AGO.exec(text);
  if (!ago) return undefined;
  const [year = 0, month = 0, day = 0] = partsOf(today);
  const [, count = '', unit = ''] = ago;
  const n = /^\d/.test(count) ? Number(count) : /^an?$/i.test(count) ? 1 : 1 + NUMBERS.indexOf(count.toLowerCase());
  const which = unit.toLowerCase();
  if (which === 'decade') return year ? on(`${year - 10 * n}~`) : undefined;
  if (which === 'year') return year ? on(String(year - n)) : undefined;
  if (which === 'month') return month ? on(shiftMonth(year, month, -n)) : undefined;
  if (!day) return undefined;
  return on(which === 'week' ? `${shiftDay(year, month, day, -7 * n)}~` : shiftDay(year, month, day, -n));
}

/** An end that nobody dates, at some time up to the document's date: an EDTF interval with an open start. */
export function endBefore(today: string | undefined): { until?: string } {
  return today !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(today) ? { until: `../${today}` } : {};
}

function relativeDate(text: string, today: string): Dating | undefined {
  const [year = 0, month = 0, day = 0] = partsOf(today);
  if (!month) return undefined;
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) {
    const named = monthOf(dayMonth[2] ?? dayMonth[3]);
    const number = Number(dayMonth[1] ?? dayMonth[4]);
    return on(`${named > month ? year - 1 : year}-${two(named)}-${two(number)}`);
  }
  const inMonth = IN_MONTH.exec(text);
  if (inMonth && !/^(?:may)$/i.test(inMonth[1] ?? '')) {
    const named = monthOf(inMonth[1]);
    return on(`${named > month ? year - 1 : year}-${two(named)}`);
  }
  if (/\blast month\b/i.test(text)) return on(shiftMonth(year, month, -1));
  if (/\bthis month\b/i.test(text)) return on(monthText(year, month));
  if (/\blast year\b/i.test(text)) return on(String(year - 1));
  if (/\bthis year\b/i.test(text)) return on(String(year));
  if (!day) return /\b(?:this week|today|yesterday)\b/i.test(text) ? on(monthText(year, month)) : undefined;
  if (/\byesterday\b/i.test(text)) return on(shiftDay(year, month, day, -1));
  if (/\b(?:today|tonight)\b/i.test(text)) return on(dayText(year, month, day));
  if (/\bthis week\b/i.test(text)) return { from: shiftDay(year, month, day, -6), until: dayText(year, month, day) };
  if (/\blast week\b/i.test(text))
    return { from: shiftDay(year, month, day, -13), until: shiftDay(year, month, day, -1) };
  const weekday = /\b(on|last|this) (mon|tues?|wednes|thurs?|fri|satur|sun)day\b/i.exec(text);
  if (weekday) {
    const wanted = DAYS.indexOf(itemAt(weekday, 2).slice(0, 3).toLowerCase());
    const now = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    const back = (now - wanted + 7) % 7;
    // on a Friday, last Friday was a week ago
    return on(shiftDay(year, month, day, -(back === 0 && weekday[1]?.toLowerCase() === 'last' ? 7 : back)));
  }
  return undefined;
}

function partsOf(today: string): number[] {
  return today.split('-').map((part) => Number.parseInt(part, 10));
}

function on(date: string): Dating {
  return { from: date, until: date };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
