/** Says how likely a text is English. */

/** Frequent English words that other languages in Latin letters hardly use. */
const WORDS = new Set(
  (
    'the of and to that is was for on with as by at from it this be are were which has have had not but they their its ' +
    'he his she her who will would said says been after about than when into over more out up there what could'
  ).split(' '),
);
/** Share of such words from which on a text is surely English. */
const CERTAIN = 0.25;
/** What Latin letters alone are worth: a headline may have none of these words. */
const LETTERS_ALONE = 0.25;
const LONG_TEXT = 25;

/** 0 to 1: how many of the letters are Latin, times how many of the words are frequent English ones. */
export function detectEnglish(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 0;
  const latin = (text.match(/[A-Za-z]/g)?.length ?? 0) / letters;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => WORDS.has(word)).length / Math.max(1, words.length);
  const floor = words.length < LONG_TEXT ? LETTERS_ALONE : 0;
  return latin * Math.max(floor, Math.min(1, share / CERTAIN));
}
