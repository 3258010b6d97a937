/** What Python's string methods say about characters, where JavaScript says something else. */

/** Exactly the characters of Python's `str.isspace`, to stand inside a character class. */
export const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const SPACE = new RegExp(`[${SPACES}]`);
const LETTER = /^\p{L}$/u;
const LETTERS = /^\p{L}+$/u;
const UPPER = /^\p{Uppercase}$/u;
const DECIMAL = /^\p{Nd}$/u;

/** For one UTF-16 code unit; all white space lies in the basic plane. */
export function isSpace(char: string): boolean {
  return SPACE.test(char);
}

/** `str.isalpha`: letters only, and at least one. */
export function isAlphabetic(text: string): boolean {
  return LETTERS.test(text);
}

/**
 * The shape of a word: letters as `X` and `x`, digits as `d`, runs cut off after four; `LONG` from 100 characters on.
 *
 * @param digits characters that count as digits although they are no decimal digits, such as superscripts
 */
export function wordShape(text: string, digits: ReadonlySet<string>): string {
  const chars = [...text];
  if (chars.length >= 100) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of chars) {
    const kind = shapeOf(char, digits);
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 4) shape += kind;
  }
  return shape;
}

function shapeOf(char: string, digits: ReadonlySet<string>): string {
  if (LETTER.test(char)) return UPPER.test(char) ? 'X' : 'x';
  return DECIMAL.test(char) || digits.has(char) ? 'd' : char;
}
