/** The line by which a mailbox is known, kept apart so that telling kinds loads no parser. */

export function isMbox(head: string): boolean {
  return /^From \S.*\r?\n(?:[\w-]+:|>From )/.test(head) || DATED.test(head);
}

/** Who sent it, and the day as C prints it; a letter may have no fields at all. */
const DATED =
  /^From \S{1,320} {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}(\d{1,2}) \d\d:\d\d(?::\d\d)?(?: [\w+-]{1,6})? (\d{4})\b/;

/** `1 Jun 2009`, where the line has a day. */
export function dayInLine(line: string): string | undefined {
  const [, month, day, year] = DATED.exec(line) ?? [];
  return year === undefined ? undefined : `${day} ${month} ${year}`;
}
