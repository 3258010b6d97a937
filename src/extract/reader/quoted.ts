/** What stands in quotation marks is somebody's words: never the document's own, also where nobody is found who says it. */
import { indexAt, nearby } from '../rules/by-place.js';
import { type Attribution, covers, type Place, type Reading } from '../rules/reading.js';

/** Shorter ones set off a word or a title. */
const LEAST = { words: 3, characters: 7 };
const MOST = 2_000;
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '‘': '’', "'": "'" };
/** Marks that stand for an apostrophe as well: they open and close only beside what is no letter. */
const APOSTROPHES = /['’]/;

/** One attribution for each finding inside a quotation that nobody is found to say. */
export function quotedBySomebody(text: string, { findings, attributions }: Reading): Attribution[] {
  const quotations = quotationsIn(text);
  const saidAt = nearby(attributions, ({ content }) => content);
  return findings.flatMap(({ at }): Attribution[] => {
    const quotation = quotations[indexAt(quotations, at.start)];
    if (!quotation || quotation.start === at.start || quotation.end <= at.end) return [];
    const said = saidAt(at).some(({ content }) => covers(content, at));
    return said ? [] : [{ act: 'alleges', cue: 'a quotation', at: { start: at.start, end: at.start }, content: at }];
  });
}

/** The quotations of a text, outermost only, in order. Linear in the text. */
function quotationsIn(text: string): Place[] {
  const found: Place[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS[text.charAt(i)];
    if (close === undefined) continue;
    const end = closingAt(text, i, close) - i - 1;
    if (end < 0) continue;
    const inside = text.slice(i + 1, i + 1 + end);
    if (isLong(inside)) found.push({ start: i, end: i + end + 2 });
    i += end + 1;
  }
  return found;
}

/** Where a quotation that opens at a place closes; at the place itself where it does not. */
function closingAt(text: string, open: number, close: string): number {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  const isDouble = !APOSTROPHES.test(close);
  if (!isDouble && isLetter(open - 1)) return open;
  for (let at = open + 1; at < Math.min(text.length, open + MOST); at++) {
    if (text.charAt(at) !== close) continue;
    if (isDouble || !isLetter(at + 1)) return at;
  }
  return open;
}

function isLong(inside: string): boolean {
  return /\p{Script=Han}/u.test(inside)
    ? inside.length >= LEAST.characters
    : inside.split(' ').filter(Boolean).length >= LEAST.words;
}
