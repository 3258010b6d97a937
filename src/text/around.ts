/** The words around a quote, to show it in its place. */

/** A document's words around a quote, at most `reach` characters on either side, cut at line ends. */
export function around(
  text: string,
  { start, end }: { start: number; end: number },
  reach = 160,
): { before: string; quote: string; after: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    quote: text.slice(start, end),
    after: after.slice(0, after.indexOf('\n') < 0 ? after.length : after.indexOf('\n')),
  };
}
