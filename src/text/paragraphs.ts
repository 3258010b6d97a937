/** Paragraphs of a text: what line ends part. */
import type { Span } from './quote.js';

/** Each line that holds more than white space, from its first to its last character; in order. Linear in the text. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    const last = line.trimEnd().length;
    if (last > lead) found.push({ start: start + lead, end: start + last });
    start = end + 1;
  }
  return found;
}
