/** The words around a quote, to show it in its place. */
import { wordEnd, wordStart } from './whole-words.js';

/** A document's words around a quote, about `reach` characters on either side, in whole words, cut at line ends. */
export function around(
  text: string,
  { start, end }: { start: number; end: number },
  reach = 160,
): { before: string; quote: string; after: string } {
  const before = text.slice(wordStart(text, Math.max(0, start - reach)), start);
  const after = text.slice(end, wordEnd(text, Math.min(text.length, end + reach)));
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    quote: text.slice(start, end),
    after: after.slice(0, after.indexOf('\n') < 0 ? after.length : after.indexOf('\n')),
  };
}
