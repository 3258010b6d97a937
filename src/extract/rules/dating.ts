/** When a relation held, as its sentence says, and which relations take that. */
import { EdtfDate } from '../../model/date.js';
import { EVENTFUL } from './eventful.js';

export interface Dating {
  from: string;
  /** open where it goes on */
  until?: string;
  /** "from 2015 until 2021", "since 2015": said of what lasts, not only of what happens */
  lasts?: boolean;
}

/** What happens takes the day of its sentence; what lasts takes only a span that the sentence names. */
export function datesOf(type: string, dating: Dating | undefined): { from?: string; until?: string } {
  if (!dating || !(EVENTFUL.has(type) || dating.lasts)) return {};
  // what is no date of the calendar, such as 31 February, is none
  const isReal = [dating.from, dating.until].every((date) => date === undefined || EdtfDate.safeParse(date).success);
  if (!isReal) return {};
  // what happened "since 2015" happened at some time from then on
  return { from: dating.from, ...(dating.until !== undefined && { until: dating.until }) };
}
