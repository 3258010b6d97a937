/** Dates as pages, letters and files write them, as EDTF days. */
import { EdtfDate } from '../model/date.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { writtenDates } from '../text/written-dates.js';

/** `2025-11-03T10:00:00+01:00`, `3 Nov 2025`, `D:20251103...` or a Date; undefined where it is none. The day is kept as written. */
export function dateOf(value: string | Date | null | undefined): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  const text = value?.trim() ?? '';
  const iso =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/.exec(text) ??
    /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/.exec(text);
  if (!iso) return writtenDates(text.slice(0, 300))[0]?.date;
  const date = [iso[1], iso[2], iso[3]]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return EdtfDate.safeParse(date).success ? date : undefined;
}

/** The first lines of a text may be its headline, its author and its day. */
const HEAD = { lines: 6, longest: 80 };

/** A day on a short line at the head of a text. */
export function dateInHead(text: string): string | undefined {
  for (const { start, end } of paragraphsOf(text.slice(0, 2000)).slice(0, HEAD.lines)) {
    if (end - start > HEAD.longest) continue;
    const [date] = writtenDates(text.slice(start, end));
    if (date) return date.date;
  }
  return undefined;
}
