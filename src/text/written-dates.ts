/** Dates written out in words or numbers, in the languages that bylines are written in. */
import { daySpan } from '../model/date.js';

/** Names of months as they are written in full or cut short, by number. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia styczeń января янв января ocak',
  'february feb februar février févr fevrier febrero fevereiro fev febbraio februari lutego luty февраля фев şubat',
  'march mar märz mrz mars marzo março marco maart mrt marca marzec марта мар mart',
  'april apr avril avr abril abr aprile kwietnia kwiecień апреля апр nisan',
  'may mai mayo maio maggio mag mei maja maj мая mayıs',
  'june jun juni juin junio junho giugno giu czerwca czerwiec июня июн haziran',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec июля июл temmuz',
  'august aug août aout agosto ago augustus sierpnia sierpień августа авг ağustos',
  'september sep sept septembre septiembre setembro settembre set września wrzesień сентября сен eylül',
  'october oct oktober okt octobre octubre outubro ottobre ott października październik октября окт ekim',
  'november nov novembre noviembre novembro listopada listopad ноября ноя kasım',
  'december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre grudnia grudzień декабря дек aralık',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));

export interface WrittenDate {
  /** UTF-16 code units into the text, end exclusive */
  start: number;
  end: number;
  /** EDTF, a day */
  date: string;
}

const DIGITS = '〇○零一二三四五六七八九';
const WORD = '\\p{L}{3,12}';
const PATTERNS: readonly [RegExp, (parts: string[]) => (string | number | undefined)[]][] = [
  // 2025-11-14, 2025/11/14, 2025.11.14
  [/(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/gu, ([y, , m, d]) => [y, m, d]],
  // 2025年11月14日, 2025 年 11 月 14 日
  [/((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/gu, ([y, m, d]) => [y, m, d]],
  // 2025년 11월 14일
  [/((?:19|20)\d\d)년\s?(\d{1,2})월\s?(\d{1,2})일/gu, ([y, m, d]) => [y, m, d]],
  // 二〇二五年十一月十四日, 民國一一四年十一月十四日, 民國114年11月14日
  [
    /(民[國国])?\s?([〇○零一二三四五六七八九]{2,4}|\d{2,3}|十[一二三四五六七八九]?|[一二三四五六七八九]十[一二三四五六七八九]?)\s?年\s?([一二三四五六七八九十]{1,2}|\d{1,2})\s?月\s?([一二三四五六七八九十廿]{1,3}|\d{1,2})\s?[日号號]/gu,
    ([era, y = '', m = '', d = '']) => {
      const year = numberOf(y);
      if (era === undefined && year < 1000) return [undefined];
      return [era === undefined ? year : year + 1911, numberOf(m), numberOf(d)];
    },
  ],
  // 14 November 2025, 14. November 2025, 14 de noviembre de 2025, 14th of May 2024
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?(${WORD})\\.?,?\\s(?:de\\s)?((?:19|20)\\d\\d)(?!\\d)`,
      'giu',
    ),
    ([d, m = '', y]) => [y, MONTH_OF.get(m.toLowerCase()), d],
  ],
  // November 14, 2025
  [
    new RegExp(`(${WORD})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d\\d)(?!\\d)`, 'giu'),
    ([m = '', d, y]) => [y, MONTH_OF.get(m.toLowerCase()), d],
  ],
  // 14.11.2025: the order of days and months is one only where they stand with full stops
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/gu, ([d, m, y]) => [y, m, d]],
];

/** Every day that is written with its year, in the order of the text. What is no day of the calendar is no date. */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [year, month, day] = read(match.slice(1));
      if (year === undefined || month === undefined || day === undefined) continue;
      const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (!daySpan(date)) continue;
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && other.start < end)) continue;
      found.push({ start: match.index, end, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `二〇二五`, `一一四`, `十一`, `二十三`, `廿三`, `114` as a number. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (one: string) => (one === '零' || one === '○' ? 0 : DIGITS.replace(/[○零]/g, '').indexOf(one));
  const plain = text.replace('廿', '二十');
  if (!plain.includes('十')) return [...plain].reduce((sum, one) => sum * 10 + digit(one), 0);
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
