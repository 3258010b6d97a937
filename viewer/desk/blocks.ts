/** A text of Markdown in blocks that keep their places: what a line is, and which characters only say so. */

export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'rule' | 'code';
  /** of a heading, 1 to 6 */
  level?: number;
  /** offsets of what is to be read, in UTF-16 code units */
  start: number;
  end: number;
}

/** O(length). Lines of one paragraph stay together; what is no Markdown is a paragraph. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let isCode = false;
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      isCode = !isCode;
      continue;
    }
    const last = blocks.at(-1);
    if (isCode) {
      if (last?.kind === 'code' && last.end === start - 1) last.end = end;
      else blocks.push({ kind: 'code', start, end });
      continue;
    }
    if (line.trim() === '') continue;
    const [mark = '', hashes, bullet, quote] =
      /^ {0,3}(?:(#{1,6}) +|((?:[-*+]|\d{1,3}[.)]) +)|(>+ ?))/.exec(line) ?? [];
    const from = start + mark.length;
    if (hashes) blocks.push({ kind: 'heading', level: hashes.length, start: from, end });
    else if (/^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/.test(line))
      blocks.push({ kind: 'rule', start, end: start });
    else if (bullet) blocks.push({ kind: 'item', start: from, end });
    else if (quote) blocks.push({ kind: 'quote', start: from, end });
    else if (last?.kind === 'paragraph' && last.end === start - 1) last.end = end;
    else blocks.push({ kind: 'paragraph', start, end });
  }
  return blocks;
}
