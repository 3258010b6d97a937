/** The sentence that words stand in, found without a parse: rather too much than too little. */
import { lastOf } from '../model/item-at.js';

/** Characters on either side of the words that are looked at. */
const REACH = 400;

/** Closes what a sentence ends with. */
const CLOSERS = '”’」』）)】》"\'';

/**
 * The words from the start to the end of their sentence, at most 400 characters more on either side, where they are cut
 * at a space and marked `…`. A line ends a sentence; a full stop after an initial or a short title does not.
 */
export function sentenceAround(text: string, { start, end }: { start: number; end: number }): string {
  const from = Math.max(0, start - REACH);
  const until = Math.min(text.length, end + REACH);
  // what the words end with may already end the sentence
  const first = endsIn(text, from, start).at(-1) ?? from;
  const last = endsIn(text, end - 1, until).find((place) => place >= end) ?? until;
  const isCutBefore = first === from && from > 0 && text[from - 1] !== '\n';
  const isCutAfter = last === until && until < text.length && text[until] !== '\n';
  let found = text.slice(first, last);
  if (isCutBefore) found = `…${found.slice(found.indexOf(' ') < start - first ? found.indexOf(' ') + 1 : 0)}`;
  if (isCutAfter) found = `${found.slice(0, Math.max(found.lastIndexOf(' '), end - first))}…`;
  return found.trim();
}

/** Where sentences end in a part of a text, after their last mark. Linear in the part. */
function endsIn(text: string, from: number, until: number): number[] {
  const ends: number[] = [];
  for (let at = from; at < until; at++) {
    const mark = text[at] as string;
    if (mark === '\n') ends.push(at);
    else if ('。！？'.includes(mark)) ends.push(closed(text, at + 1));
    else if ('.!?'.includes(mark)) {
      const end = closed(text, at + 1);
      if (end < text.length && !/\s/.test(text[end] as string)) continue;
      if (mark === '.' && isShort(text, at)) continue;
      ends.push(end);
    }
  }
  return ends.filter((end) => end >= from && end <= until);
}

function closed(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLOSERS.includes(text[end] as string)) end++;
  return end;
}

/** Whether a full stop follows an initial or a short title: "U.S.", "Mr.", "J. Stone". */
function isShort(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const word = lastOf(before.split(/[^\p{L}.]/u));
  return word.includes('.') || /^\p{Lu}\p{Ll}{0,2}$/u.test(word);
}
