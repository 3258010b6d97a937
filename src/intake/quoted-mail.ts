/** Mail within mail: forwarded letters, and the lines of the letter that is answered. */
import { itemAt } from '../model/item-at.js';
import type { Mark } from '../model/mark.js';
import { writtenDates } from '../text/written-dates.js';
import { dateOf } from './when.js';

const FORWARDED =
  /^[ >]*(?:-{2,}\s*(?:forwarded message|forwarded by .{1,80}|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|转发邮件信息|轉寄郵件|原始邮件|原始郵件|转发的邮件)\s*-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|_{10,})\s*$/i;
const SENDER = /^(?:from|von|de|van|发件人|寄件者|寄件人)$/i;
const SENT = /^(?:date|sent|gesendet|datum|envoyé|fecha|日期|发送时间|發送日期|时间)$/i;
const FIELD =
  /^(?:from|to|cc|date|sent|subject|reply-to|von|an|betreff|gesendet|datum|de|van|à|objet|envoyé|fecha|发件人|收件人|抄送|主题|日期|发送时间|發送日期|时间|寄件者|寄件人|收件者|主旨)$/i;
/** What stands before the colon of a line that introduces the lines of another letter; a German one names them last. */
const WROTE = / (?:wrote|a écrit|escribió|ha scritto)$|写道$|寫道$/i;
const GERMAN = / schrieb /i;

/** A line of a head: `> From: Bo Berg` has the name `From` and the value `Bo Berg`. */
function fieldOf(line: string): { name: string; value: string } | undefined {
  const plain = line.replace(/^[ >*]+/, '');
  const colon = plain.search(/[:：]/);
  if (colon < 1 || colon > 20) return undefined;
  const name = plain.slice(0, colon).replaceAll('*', '').trim();
  const value = plain
    .slice(colon + 1)
    .replace(/^\*/, '')
    .trim();
  return FIELD.test(name) && value !== '' ? { name, value } : undefined;
}

/** Marks for each passage of another letter, with its sender and day where they are given. */
export function mailWithin(text: string): Mark[] {
  const lines = linesOf(text);
  const marks: Mark[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (FORWARDED.test(line.text) || isHeadOf(lines, i)) {
      const head = headAfter(lines, i);
      if (!head) continue;
      const before = marks.findLast(({ kind }) => kind === 'forwarded');
      if (before && before.end > line.start) before.end = Math.max(before.start + 1, trimmedEnd(text, line.start));
      marks.push({ kind: 'forwarded', start: line.start, end: trimmedEnd(text, text.length), ...head.about });
      i = head.last;
    } else if (/^>/.test(line.text)) {
      let last = i;
      while (
        /^>/.test(lines[last + 1]?.text ?? '') ||
        (lines[last + 1]?.text.trim() === '' && /^>/.test(lines[last + 2]?.text ?? ''))
      )
        last++;
      const said = introduction(lines, i);
      const { end } = lines[last] as Line;
      const cited = said.speaker === undefined ? citedIn(itemAt(lines, last).text) : undefined;
      const kind = cited === undefined ? 'reply' : 'quotation';
      marks.push({
        kind,
        start: line.start,
        end: trimmedEnd(text, end),
        ...said,
        ...(cited !== undefined && { speaker: cited }),
      });
      i = last;
    }
  }
  return marks.filter(({ start, end }) => end > start);
}

/** `> — Jane Roe, harbour master`: who is quoted, below their words. */
function citedIn(line: string): string | undefined {
  return /^>\s{0,8}(?:—|–|―|--)\s{0,4}(\p{L}[^,;:.(，、]{1,60})/u.exec(line)?.[1]?.trim();
}

/** `Bo Berg <bo@example.org>` and `"Berg, Bo" [mailto:…]` as a name; the address where there is no name. */
function senderName(field: string): string | undefined {
  const plain = field
    .replace(/\[mailto:[^\]]*\]|<[^<>]*>/gi, '')
    .replace(/["*]/g, '')
    .trim();
  return plain || field.split(/[\s<>"[\]]/).find((part) => part.includes('@'));
}

interface Line {
  text: string;
  start: number;
  end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  return lines;
}

/** A head without a line that says so: sender and day or subject on lines of their own, behind an empty line. */
function isHeadOf(lines: readonly Line[], i: number): boolean {
  if (i === 0 || itemAt(lines, i - 1).text.trim() !== '') return false;
  const first = fieldOf(itemAt(lines, i).text);
  return (
    first !== undefined &&
    SENDER.test(first.name) &&
    [1, 2, 3].filter((n) => fieldOf(lines[i + n]?.text ?? '')).length >= 2
  );
}

/** Sender and day of the head that begins within three lines. */
function headAfter(lines: readonly Line[], at: number) {
  let speaker: string | undefined;
  let date: string | undefined;
  let last = at;
  for (let i = at; i < Math.min(lines.length, at + 12); i++) {
    const line = itemAt(lines, i).text;
    const field = fieldOf(line);
    if (field && SENDER.test(field.name)) speaker ??= senderName(field.value);
    if (field && SENT.test(field.name)) date ??= writtenDates(field.value)[0]?.date ?? dateOf(field.value);
    if (field) last = i;
    else if (line.trim() !== '' && i > at && last > at) break;
  }
  return last > at || speaker !== undefined
    ? { last, about: { ...(speaker && { speaker }), ...(date && { date }) } }
    : undefined;
}

/** "On Mon, 3 Nov 2025, Bo Berg wrote:" on the line or two lines above. */
function introduction(lines: readonly Line[], at: number): { speaker?: string; date?: string } {
  const above = [lines[at - 3], lines[at - 2], lines[at - 1]].map((line) => line?.text.trim() ?? '');
  const near = above.filter((line) => line !== '').slice(-2);
  for (const line of [near.at(-1) ?? '', near.join(' ')]) {
    const said = /[:：]$/.test(line) ? line.slice(0, -1).trim() : '';
    const german = said.search(GERMAN);
    if (!WROTE.test(said) && german < 0) continue;
    const name = german < 0 ? said.replace(WROTE, '') : said.slice(german + ' schrieb '.length);
    // behind the day and the hour, up to the address
    const parts = name.split(/,\s|\d\d:\d\d(?::\d\d)?(?:\s?[AP]M)?\s|\d{4}\s|[，]/);
    const speaker = senderName(parts.at(-1) ?? name);
    const date = writtenDates(line)[0]?.date;
    return { ...(speaker && { speaker }), ...(date && { date }) };
  }
  return {};
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
