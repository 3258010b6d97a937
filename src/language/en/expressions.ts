/** Python's regular expressions, as spaCy's tokenizer stores them, in JavaScript's words. */
import { SPACES } from './characters.js';

/**
 * The same expression under the `u` flag: `\w`, `\d` and `\s` are Unicode's, as in Python, and escapes that the flag
 * forbids are dropped.
 *
 * @param flags beside `u`
 * @throws SyntaxError for an expression that uses more of Python than the tokenizer does
 */
export function fromPython(source: string, flags = ''): RegExp {
  let inClass = false;
  let result = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '\\') {
      const next = source[at + 1] as string;
      if (next === 'U') {
        result += `\\u{${source.slice(at + 2, at + 10)}}`;
        at += 9;
      } else {
        result += escaped(next, inClass);
        at++;
      }
      continue;
    }
    if (char === '[' && inClass) {
      result += '\\[';
      continue;
    }
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    result += char;
  }
  return new RegExp(result.replace(/^\(\?u\)/, ''), `${flags}u`);
}

function escaped(char: string, inClass: boolean): string {
  if (char === 'w') return inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]';
  if (char === 'd') return '\\p{Nd}';
  if (char === 's') return inClass ? SPACES : `[${SPACES}]`;
  if (char === 'S') return `[^${SPACES}]`;
  if (char === 'u') return '\\u';
  if (char === '-') return inClass ? '\\-' : '-';
  return /[$()*+./?[\\\]^{|}]/.test(char) ? `\\${char}` : char;
}
