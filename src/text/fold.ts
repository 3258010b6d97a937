/**
 * Folding: texts that differ only in Unicode composition (NFC), in white space or in what nobody sees become equal, and every place in the
 * folded text leads back to the text as stored.
 */
import { isInvisible, withoutInvisible } from './invisible.js';

/** A folded text with the way back: code unit i of `text` comes from `starts[i]` to `ends[i]` of the original. */
export interface Folded {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Unicode NFC without invisible characters, each run of white space as one space, none at the ends. */
export function fold(text: string): string {
  return withoutInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/**
 * What canonical composition can join: a character with its marks, or Hangul jamo of one syllable (Unicode Standard
 * Annex 15: no other character composes with the one before it).
 */
const CLUSTER =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?\p{M}*|[\uac00-\ud7a3][\u11a8-\u11c2]?\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Folds a text and keeps offsets (UTF-16 code units, as everywhere). White space at the ends is kept as one space.
 * Time and memory grow with the length of the text.
 */
export function foldWithOffsets(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  const take = (piece: string, start: number, end: number) => {
    for (let i = 0; i < piece.length; i++) {
      if (isInvisible(piece.charAt(i))) continue;
      if (/\s/.test(piece.charAt(i))) {
        if (folded.at(-1) === ' ') {
          ends[ends.length - 1] = end;
          continue;
        }
        folded.push(' ');
      } else folded.push(piece.charAt(i));
      starts.push(start);
      ends.push(end);
    }
  };
  if (text.normalize('NFC') === text) {
    for (let i = 0; i < text.length; i++) take(text.charAt(i), i, i + 1);
  } else {
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      if (composed === cluster)
        for (let i = 0; i < cluster.length; i++) take(cluster.charAt(i), index + i, index + i + 1);
      else take(composed, index, index + cluster.length);
    }
  }
  return { text: folded.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
