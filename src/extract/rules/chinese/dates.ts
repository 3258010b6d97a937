import { dayText, monthText, shiftDay, shiftMonth } from '../calendar.js';
import type { Dating } from '../dating.js';

/** 〇 to 九, of a year that is written digit by digit. */
const DIGITS = '〇一二三四五六七八九';
const POINT = '(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号])?)?';
const RANGE = new RegExp(`[从自由]?${POINT}(?:起|开始)?(?:一直)?(?:至|到|直到|—|-|–)${POINT}`);
const SINCE = new RegExp(`(?:[从自]${POINT}(?:以来|起|开始)|${POINT}以来)`);

/** The date that a sentence gives: a span of time that it names, else the first day, month or year. */
export function dateIn(sentence: string, today: string | undefined): Dating | undefined {
  const text = withDigits(sentence);
  const named = spanIn(text) ?? yearIn(text);
  if (named || today === undefined) return named;
  return agoIn(text, today) ?? monthOfYear(text, today) ?? countedFrom(text, today);
}

/** 2024年3月5日, 20世纪80年代 */
function yearIn(text: string): Dating | undefined {
  const full = /((?:1[5-9]|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?/.exec(text);
  if (full?.[1]) return on(pointOf(full.slice(1)));
  const decade = /(?:(\d\d)世纪)([2-9])0年代/.exec(text);
  return decade ? on(`${Number(decade[1]) - 1}${decade[2]}X`) : undefined;
}

/** 去年3月5日 */
function monthOfYear(text: string, today: string): Dating | undefined {
  const found = /(去年|前年|今年)(\d{1,2})月(?:(\d{1,2})[日号])?/.exec(text);
  const now = Number.parseInt(today, 10);
  if (!found || !now) return undefined;
  const back = { 今年: 0, 去年: 1, 前年: 2 }[found[1] ?? ''] ?? 0;
  return on(pointOf([String(now - back), found[2], found[3]]));
}

/** 3月5日, 上个月, 去年, 昨天: what only the document's own day makes a date */
function countedFrom(text: string, today: string): Dating | undefined {
  const [year = 0, month = 0, day = 0] = today.split('-').map((part) => Number.parseInt(part, 10));
  if (!year || !month) return undefined;
  const near = nearMonth(text, year, month);
  if (near) return near;
  if (day) return nearDay(text, year, month, day) ?? (/今年/.test(text) ? on(String(year)) : undefined);
  if (/本周|今日|今天|昨日|昨天/.test(text)) return on(monthText(year, month));
  return /今年/.test(text) ? on(String(year)) : undefined;
}

function nearMonth(text: string, year: number, month: number): Dating | undefined {
  const relative = /(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?/.exec(text);
  if (relative?.[1]) {
    const named = Number(relative[1]);
    return on(pointOf([String(named > month ? year - 1 : year), String(named), relative[2]]));
  }
  if (/上个?月/.test(text)) return on(shiftMonth(year, month, -1));
  if (/本月|这个月/.test(text)) return on(monthText(year, month));
  if (/去年/.test(text)) return on(String(year - 1));
  return /前年/.test(text) ? on(String(year - 2)) : undefined;
}

function nearDay(text: string, year: number, month: number, day: number): Dating | undefined {
  if (/昨日|昨天/.test(text)) return on(shiftDay(year, month, day, -1));
  if (/今日|今天/.test(text)) return on(dayText(year, month, day));
  if (/前天/.test(text)) return on(shiftDay(year, month, day, -2));
  if (/本周(?![一二三四五六日])/.test(text))
    return { from: shiftDay(year, month, day, -6), until: dayText(year, month, day) };
  if (/上周(?![一二三四五六日])/.test(text))
    return { from: shiftDay(year, month, day, -13), until: shiftDay(year, month, day, -1) };
  const weekday = /(上)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(text);
  if (!weekday?.[2]) return undefined;
  const wanted = '日一二三四五六'.indexOf(weekday[2] === '天' ? '日' : weekday[2]);
  const now = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  // a week begins on Monday: 上周五 is the Friday of the one before
  const fromMonday = (day: number) => (day + 6) % 7;
  const back = weekday[1] ? fromMonday(wanted) - fromMonday(now) - 7 : -((now - wanted + 7) % 7);
  return on(shiftDay(year, month, day, back));
}

/** 2015年至2021年3月, 自2015年以来, 2024年第一季度, 2024年上半年 */
function spanIn(text: string): Dating | undefined {
  const range = RANGE.exec(text);
  if (range) return { from: pointOf(range.slice(1, 4)), until: pointOf(range.slice(4, 7)), lasts: true };
  const quarter = /(\d{4})年第?([一二三四1-4])季度?/.exec(text);
  if (quarter?.[2]) {
    const n = '一二三四'.indexOf(quarter[2]) + 1 || Number(quarter[2]);
    return { from: `${quarter[1]}-${two(3 * n - 2)}`, until: `${quarter[1]}-${two(3 * n)}` };
  }
  const half = /(\d{4})年(上|下)半年/.exec(text);
  if (half) {
    const [first, last] = half[2] === '上' ? ['01', '06'] : ['07', '12'];
    return { from: `${half[1]}-${first}`, until: `${half[1]}-${last}` };
  }
  const since = SINCE.exec(text);
  const parts = since?.slice(1, 4).some(Boolean) ? since.slice(1, 4) : since?.slice(4, 7);
  return parts ? { from: pointOf(parts), lasts: true } : undefined;
}

/** 两年前, 三个月前, 五天前, 十年前: as exact as the unit that counts */
function agoIn(text: string, today: string): Dating | undefined {
  const ago = /(\d{1,3}|[两一二三四五六七八九十]{1,3})(?:多)?(年|个月|周|天|日)(?:之|以)?前/.exec(text);
  const [year = 0, month = 0, day = 0] = today.split('-').map((part) => Number.parseInt(part, 10));
  const n = ago?.[1] === undefined ? 0 : numberOf(ago[1]);
  if (!ago || !(n > 0)) return undefined;
  if (ago[2] === '年') return year ? on(String(year - n)) : undefined;
  if (ago[2] === '个月') return month ? on(shiftMonth(year, month, -n)) : undefined;
  if (!day) return undefined;
  return on(ago[2] === '周' ? `${shiftDay(year, month, day, -7 * n)}~` : shiftDay(year, month, day, -n));
}

/** 二〇二四年三月五日 as 2024年3月5日 */
function withDigits(text: string): string {
  return text
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((one) => DIGITS.indexOf(one)).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (number) => String(numberOf(number)));
}

/** 十一, 二十三, 三十, 两, 12 */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace('两', '二');
  if (!plain.includes('十')) return [...plain].reduce((sum, one) => sum * 10 + DIGITS.indexOf(one), 0);
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function pointOf(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function on(date: string): Dating {
  return { from: date, until: date };
}
