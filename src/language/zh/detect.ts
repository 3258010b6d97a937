/** Says how likely a text is Chinese. */

const LETTER = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;
const OTHER_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A Chinese character says about as much as this many Latin letters. */
const LETTERS_PER_CHARACTER = 3;

/** The share of the text's letters that are Chinese, 0 to 1. Kana and Hangul speak against it: that is Japanese or Korean. */
export function detectChinese(text: string): number {
  const letters = count(text, LETTER);
  const han = count(text, HAN);
  if (han === 0) return 0;
  const other = count(text, OTHER_ASIAN);
  if (other > han / 10) return 0;
  return (han * LETTERS_PER_CHARACTER) / (letters - han + han * LETTERS_PER_CHARACTER);
}

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}
