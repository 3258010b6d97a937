/** Passages: the runs of words that two texts share, each with its place in both. */
import { itemAt } from '../../model/item-at.js';
import type { Shingles } from './shingles.js';
import type { Token } from './tokens.js';

/** UTF-16 offsets of the same passage in two texts. */
export interface Passage {
  a: { start: number; end: number };
  b: { start: number; end: number };
  /** how many words, or Chinese characters, they share */
  words: number;
}

export interface Read {
  tokens: readonly Token[];
  shingles: Shingles;
}

/**
 * The longest shared runs first, none within another.
 * @returns as many as there are; a shingle that occurs often is taken where it first occurs. O(words of both)
 */
export function sharedPassages(a: Read, b: Read): Passage[] {
  const { width } = a.shingles;
  if (width !== b.shingles.width) return [];
  const places = new Map<number, number[]>();
  b.shingles.hashes.forEach((hash, i) => {
    if (hash < 0) return;
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [i]);
    else if (known.length < 8) known.push(i);
  });
  const found: Passage[] = [];
  for (let i = 0; i < a.shingles.hashes.length; ) {
    const starts = places.get(a.shingles.hashes[i] as number) ?? [];
    const best = starts.map((j) => ({ j, length: runLength(a, b, i, j) })).sort((x, y) => y.length - x.length)[0];
    if (!best || best.length < width) {
      i++;
      continue;
    }
    found.push({ a: spanIn(a, i, best.length), b: spanIn(b, best.j, best.length), words: best.length });
    i += best.length;
  }
  return found.sort((x, y) => y.words - x.words || x.a.start - y.a.start);
}

/** How many words in a row are the same, and not in quotation marks. */
function runLength(a: Read, b: Read, i: number, j: number): number {
  let length = 0;
  for (;;) {
    const [x, y] = [a.tokens[i + length], b.tokens[j + length]];
    if (!x || !y || x.word !== y.word || x.quoted || y.quoted) return length;
    length++;
  }
}

function spanIn({ tokens }: Read, first: number, length: number): { start: number; end: number } {
  return { start: itemAt(tokens, first).start, end: itemAt(tokens, first + length - 1).end };
}
