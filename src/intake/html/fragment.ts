/** A piece of HTML that is all article: in a feed, a table, a book. */
import { parseHTML } from 'linkedom';
import { countElements } from '../count-elements.js';
import { Guard } from '../limits.js';
import { type Blocks, blocksOf } from './blocks.js';
import { keepCitations } from './cited.js';

/** @throws ClaimgraphError where it has too many elements, or too deep ones: each piece is counted by itself */
export function readFragment(html: string, guard: Guard): Blocks {
  countElements(html, new Guard(guard.file, guard.limits));
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  keepCitations(document as unknown as Document);
  return blocksOf(document.body as unknown as Element);
}

/** Whether a text is written in HTML. */
export function isMarkup(text: string): boolean {
  return /<(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure|blockquote|article|section|table)\b[^<>]*>/i.test(
    text,
  );
}
