/** Pages that were saved from the Wayback Machine: without its toolbar, with the day on which the page was captured. */
import { dateOf } from '../when.js';

const BEGIN = '<!-- BEGIN WAYBACK TOOLBAR INSERT -->';
const END = '<!-- END WAYBACK TOOLBAR INSERT -->';

export function withoutWayback(html: string, address = ''): { html: string; captured?: string | undefined } {
  const stamp =
    /^https?:\/\/web\.archive\.org\/web\/(\d{8})/.exec(address)?.[1] ??
    /FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3,9} \d{1,2}, \d{4})/.exec(html)?.[1];
  const from = html.indexOf(BEGIN);
  const to = from < 0 ? -1 : html.indexOf(END, from);
  const page = to < 0 ? html : html.slice(0, from) + html.slice(to + END.length);
  return { html: page, captured: dateOf(stamp) };
}
