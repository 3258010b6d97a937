/** Dates in an English sentence, as EDTF against the document's date. */
import { dayText, monthText, shiftDay, shiftMonth } from '../rules/calendar.js';

export interface Dating {
  from: string;
  until: string;
}

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

/** The one date that a sentence gives, or none where it gives none or several. */
export function sentenceDate(tokens: readonly { text: string }[], today: string | undefined): Dating | undefined {
  const text = tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/ ,/g, ',');
  const whole = FULL.exec(text);
  if (whole) {
    const [day, month, year] = whole[1] !== undefined ? [whole[1], whole[2], whole[3]] : [whole[5], whole[4], whole[6]];
    return on(`${year}-${two(monthOf(month))}-${two(Number(day))}`);
  }
  const withYear = MONTH_YEAR.exec(text);
  if (withYear) return on(`${withYear[2]}-${two(monthOf(withYear[1]))}`);
  const relative = today === undefined ? undefined : relativeDate(text, today);
  if (relative) return relative;
  const year = /\b(?:in|since|during|of) ((?:19|20)\d\d)\b/.exec(text);
  return year?.[1] === undefined ? undefined : on(year[1]);
}

function relativeDate(text: string, today: string): Dating | undefined {
  const [year = 0, month = 0, day = 0] = today.split('-').map((part) => Number.parseInt(part, 10));
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
  const weekday = /\bon (mon|tues?|wednes|thurs?|fri|satur|sun)day\b/i.exec(text);
  if (weekday) {
    const wanted = DAYS.indexOf((weekday[1] ?? '').slice(0, 3).toLowerCase());
    const now = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return on(shiftDay(year, month, day, -((now - wanted + 7) % 7)));
  }
  return undefined;
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
