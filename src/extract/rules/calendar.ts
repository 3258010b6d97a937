/** Days and months as EDTF, counted from a document's date. */

/** `2025-11-03` */
export function dayText(year: number, month: number, day: number): string {
  return shiftDay(year, month, day, 0);
}

/** `2025-11` */
export function monthText(year: number, month: number): string {
  return shiftMonth(year, month, 0);
}

/** The day so many days later, or earlier where it is negative. */
export function shiftDay(year: number, month: number, day: number, days: number): string {
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The month so many months later, or earlier where it is negative. */
export function shiftMonth(year: number, month: number, months: number): string {
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
