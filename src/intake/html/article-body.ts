/** A third reading of a page: the text that its own structured data give (schema.org `articleBody`). */
import { MARKS, type Mark } from '../../model/mark.js';
import type { Guard } from '../limits.js';
import type { Blocks } from './blocks.js';
import { isConsent } from './boilerplate.js';
import { isMarkup, readFragment } from './fragment.js';

/** A body counts where it is so many characters long, and so many times as long as what was found in the page. */
const LEAST = 300;
const LONGER = 1.3;
/** A page that was built by scripts holds nearly nothing of its article. */
const NOTHING = 3;
/** So much of what was found has to stand in the body, or of the body in the page. */
const SHARED = 0.6;
const CUT = /(?:…|\.\.\.|\[\+\d{1,9} chars\]|\b(?:read|sign in|subscribe|log in)\b[^.]{0,60})$/i;

/**
 * The body where it is the more complete text of the same article; undefined where it is a stub, a banner or about
 * something else. Quotations and captions of the page are marked in it where their words stand in it.
 * @param found what was found in the page @param whole all of the page
 */
export function fullerBody(body: string | undefined, found: Blocks, whole: Blocks, guard: Guard): Blocks | undefined {
  if (body === undefined || body.length < LEAST || body.length < found.text.length * LONGER) return undefined;
  const { text, marks } = isMarkup(body) ? readFragment(body, guard) : { text: linesOf(body), marks: [] };
  if (text.length < LEAST || text.length < found.text.length * LONGER) return undefined;
  if (CUT.test(text.slice(-100)) || isConsent(text)) return undefined;
  const isSame =
    shareOf(found.text, text) >= SHARED ||
    shareOf(text, whole.text) >= SHARED ||
    text.length > found.text.length * NOTHING;
  if (!isSame) return undefined;
  const quoted = marks.length > 0 ? marks : marksIn(text, whole);
  return { text, marks: quoted, struck: found.struck, hidden: found.hidden };
}

function linesOf(body: string): string {
  return body
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** How much of one text stands in another: the share of its runs of five words, or of characters of Chinese. */
function shareOf(one: string, other: string): number {
  const runs = runsOf(one);
  if (runs.size === 0) return 0;
  const others = runsOf(other);
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared++;
  return shared / runs.size;
}

const RUN = 5;

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  return runs;
}

/** Somebody else's words in the page, where they stand in the text as well, paragraph by paragraph. */
function marksIn(text: string, whole: Blocks): Mark[] {
  return whole.marks
    .filter(({ kind }) => MARKS[kind].voice === 'other')
    .flatMap((mark) =>
      whole.text
        .slice(mark.start, mark.end)
        .split(/\n+/)
        .flatMap((words): Mark[] => {
          const start = words.trim() === '' ? -1 : text.indexOf(words);
          return start < 0 ? [] : [{ ...mark, start, end: start + words.length }];
        }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
