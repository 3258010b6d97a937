/**
 * Shingles: every run of w words of a text, as numbers. Two texts that share many were copied from one another.
 * Method: A. Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences, 1997.
 */
import { isChinese, type Token } from './tokens.js';

/** Words in a shingle; a Chinese character says less than a word, so there are more of them. */
const WIDTH = { words: 5, characters: 8 } as const;

export interface Shingles {
  width: number;
  /** of the shingle that begins at each word; -1 where part of it stands in quotation marks */
  hashes: Int32Array | Float64Array;
  /** the distinct ones */
  set: ReadonlySet<number>;
}

/** O(words × width). */
export function shinglesOf(tokens: readonly Token[]): Shingles {
  const width = isChinese(tokens) ? WIDTH.characters : WIDTH.words;
  const hashes = new Float64Array(Math.max(0, tokens.length - width + 1)).fill(-1);
  const words = tokens.map(({ word }) => hashOf(word));
  const set = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5;
    let counts = true;
    for (let j = i; j < i + width; j++) {
      if (tokens[j]?.quoted) counts = false;
      hash = Math.imul(hash ^ (words[j] as number), 0x01000193);
      hash ^= hash >>> 15;
    }
    if (!counts) continue;
    hashes[i] = hash >>> 0;
    set.add(hash >>> 0);
  }
  return { width, hashes, set };
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
