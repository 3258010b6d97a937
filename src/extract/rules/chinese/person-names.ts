/** How people's names look in Chinese: a surname with one or two characters, or a run of transliteration. */
import type { Place } from '../reading.js';
import type { Word } from './segments.js';
import { KINDS, STOPS, SURNAMES, TITLE_START, TRANSLITERATED } from './words.js';

export const SPEAKS =
  /^(?:表示|说|称|指出|认为|透露|强调|坦言|宣布|告诉|否认|呼吁|警告|回应|介绍|补充|写道|出任|担任|辞去|当选)/;

/** A person's name from a word on: a surname with one or two characters, or a run in the characters of transliteration. */
export function nameFrom(words: readonly Word[], i: number): (Place & { transliterated: boolean }) | undefined {
  const first = words[i];
  if (!first) return undefined;
  let end = i;
  let text = first.text;
  const surname = SURNAMES.has(text.slice(0, 2)) && text.length >= 2 ? 2 : SURNAMES.has(text.slice(0, 1)) ? 1 : 0;
  const most = surname + 2;
  while (
    surname > 0 &&
    text.length < most &&
    words[end + 1] &&
    (words[end + 1] as Word).start === (words[end] as Word).end
  ) {
    const next = words[end + 1] as Word;
    if (
      !/^\p{Script=Han}+$/u.test(next.text) ||
      text.length + next.text.length > most ||
      STOPS.has(next.text) ||
      TITLE_START.test(next.text) ||
      SPEAKS.test(next.text)
    )
      break;
    end++;
    text += next.text;
  }
  const foreign = transliteratedFrom(words, i);
  if (foreign && foreign.end - foreign.start >= 4) return foreign;
  if (surname > 0 && text.length > surname && text.length <= most && !STOPS.has(text) && !KINDS.has(text)) {
    return { start: first.start, end: (words[end] as Word).end, transliterated: false };
  }
  return foreign;
}

/** A run of words in the characters that names from other languages are written with. */
function transliteratedFrom(words: readonly Word[], i: number): (Place & { transliterated: boolean }) | undefined {
  const first = words[i];
  if (!first) return undefined;
  let end = i;
  let text = first.text;
  for (let next = words[end + 1]; next; next = words[end + 1]) {
    if (next.start !== (words[end] as Word).end || STOPS.has(next.text) || !TRANSLITERATED.test(text + next.text))
      break;
    end++;
    text += next.text;
  }
  if (!TRANSLITERATED.test(text) || STOPS.has(text)) return undefined;
  return { start: first.start, end: (words[end] as Word).end, transliterated: true };
}
