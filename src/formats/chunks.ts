/** Gathers small pieces of text into chunks of bounded size, so that a large file is never one string in memory. */

/** In UTF-16 code units: at most 48 KB of UTF-8. */
const CHUNK = 16_384;

/**
 * The same text in chunks of at most `size` code units (at least 2); no chunk ends inside a surrogate pair. Pieces that are
 * bytes stay as they are.
 */
export async function* chunked<Piece extends string | Uint8Array>(
  pieces: Iterable<Piece>,
  size = CHUNK,
): AsyncGenerator<Piece, void, undefined> {
  let held = '';
  const text = (chunk: string) => chunk as Piece;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (held !== '') yield text(held);
      held = '';
      yield piece;
      continue;
    }
    held += piece;
    let from = 0;
    while (held.length - from > size) {
      const to = splitsPair(held, from + size) ? from + size - 1 : from + size;
      yield text(held.slice(from, to));
      from = to;
    }
    held = held.slice(from);
  }
  if (held !== '') yield text(held);
}

function splitsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
