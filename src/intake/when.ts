/** Dates as pages, letters and files write them, as EDTF days. */
import { EdtfDate } from '../model/date.js';

/** `2025-11-03T10:00:00+01:00`, `3 Nov 2025`, `D:20251103...` or a Date; undefined where it is none. The day is kept as written. */
export function dateOf(value: string | Date | null | undefined): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  const text = value?.trim() ?? '';
  const iso =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/.exec(text) ??
    /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/.exec(text);
  if (iso) {
    const date = [iso[1], iso[2], iso[3]]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-');
    return EdtfDate.safeParse(date).success ? date : undefined;
  }
  if (!/\d{4}/.test(text)) return undefined;
  const written = /(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})|([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(text);
  const parsed = written
    ? Date.parse(`${written[1] ?? written[5]} ${written[2] ?? written[4]} ${written[3] ?? written[6]} UTC`)
    : Number.NaN;
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10);
}
