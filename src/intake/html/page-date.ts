/** When the article of a page was published: what the page says of it, then what stands by its headline. */
import type { DateSource } from '../../model/document.js';
import { itemAt } from '../../model/item-at.js';
import { writtenDates } from '../../text/written-dates.js';
import { dateOf } from '../when.js';
import { namesOf } from './blocks.js';

export interface PageDate {
  date?: string | undefined;
  dateFrom?: DateSource | undefined;
}

/** Parts of a page whose dates are those of other articles. */
const ELSEWHERE =
  'aside, nav, footer, form, blockquote, [class*="related" i], [class*="sidebar" i], [class*="latest" i], [class*="teaser" i], [class*="comment" i], [class*="recommend" i], [class*="widget" i]';
const DATED =
  /(?:^|[\s_-])(?:date|dateline|pub-?date|publish\w*|posted\w*|byline|timestamp|time|entry-?meta|post-?meta|article-?meta|meta|pubtime|info|source)(?:$|[\s_-])/i;
/** Words by which a date says that it is the first one, or a later one. */
const LATER = /updated|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato|更新|修改|revised/i;

/** @param said what the page's own metadata say, in the order of trust */
export function pageDate(document: Document, said: readonly (string | null | undefined)[], address?: string): PageDate {
  for (const value of said) {
    const date = dateOf(value);
    if (date !== undefined) return { date, dateFrom: 'metadata' };
  }
  const byline = datedElement(document);
  if (byline !== undefined) return { date: byline, dateFrom: 'byline' };
  const near = nearHeadline(document);
  if (near !== undefined) return { date: near, dateFrom: 'text' };
  const inAddress = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|\b)/.exec(address ?? '');
  const date = inAddress ? dateOf(`${inAddress[1]}/${inAddress[2]}/${inAddress[3]}`) : undefined;
  return date === undefined ? {} : { date, dateFrom: 'address' };
}

/** The first element of the article that is called a date or is a time, and holds one. */
function datedElement(document: Document): string | undefined {
  for (const element of document.querySelectorAll('time, [itemprop="datePublished"], [class], [id]')) {
    const isTime = element.tagName.toUpperCase() === 'TIME';
    if (!isTime && element.getAttribute('itemprop') !== 'datePublished' && !DATED.test(namesOf(element))) continue;
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words.length > 250 || isElsewhere(element)) continue;
    const given = element.getAttribute('datetime') ?? element.getAttribute('content');
    const date = dateOf(given) ?? firstOf(words);
    if (date !== undefined && !(isTime && LATER.test(`${words} ${namesOf(element)}`))) return date;
  }
  return undefined;
}

/** A date in the first lines behind the headline, or right above it. */
function nearHeadline(document: Document): string | undefined {
  const heading = document.querySelector('article h1') ?? document.querySelector('h1');
  if (!heading) return undefined;
  let block: Element | null = heading;
  for (let climbed = 0; block && climbed < 3; climbed++) {
    for (
      let next: Element | null = block.nextElementSibling, n = 0;
      next && n < 4;
      next = next.nextElementSibling, n++
    ) {
      if (isElsewhere(next)) continue;
      const date = firstOf((next.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 160));
      if (date !== undefined) return date;
    }
    block = block.parentElement;
  }
  return undefined;
}

function isElsewhere(element: Element): boolean {
  const apart = element.closest(ELSEWHERE);
  return apart !== null && !apart.querySelector('h1');
}

/** The first date of a line that does not say that it is a later one. */
function firstOf(words: string): string | undefined {
  const dates = writtenDates(words);
  const first = dates.find(
    ({ start, end: _ }, i) => !LATER.test(words.slice(i === 0 ? 0 : itemAt(dates, i - 1).end, start)),
  );
  return first?.date;
}
