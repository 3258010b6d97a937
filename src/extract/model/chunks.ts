/** Long documents in pieces that overlap, cut at paragraphs or sentences. */

export interface Chunk {
  text: string;
  /** UTF-16 code units into the document */
  start: number;
}

/**
 * @param size characters of a piece at most
 * @param overlap characters that a piece shares with the one before, about
 */
export function chunksOf(text: string, size: number, overlap: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + size >= text.length ? text.length : cutBefore(text, start + Math.floor(size / 2), start + size);
    chunks.push({ text: text.slice(start, end), start });
    if (end >= text.length) break;
    const back = Math.max(start + 1, end - overlap);
    start = Math.min(end, Math.max(start + 1, cutBefore(text, back - Math.floor(overlap / 2), back)));
  }
  return chunks;
}

/** The end of the last paragraph in a range, else of the last sentence, else of the last word, else its end. */
function cutBefore(text: string, from: number, to: number): number {
  const range = text.slice(Math.max(0, from), to);
  for (const pattern of [/\n\s*\n/g, /[.!?][”"']?\s|[。！？；]”?/g, /\s/g]) {
    const last = [...range.matchAll(pattern)].at(-1);
    if (last) return Math.max(0, from) + last.index + last[0].length;
  }
  return to;
}
