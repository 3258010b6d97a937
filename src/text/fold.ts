/**
 * Folding: texts that differ only in Unicode composition (NFC), in white space or in what nobody sees become equal, and every place in the
 * folded text leads back to the text as stored.
 */
import { isInvisible, withoutInvisible } from './invisible.js';
import { isPlainUnit } from './plain-units.js';

/** A folded text with the way back: code unit i of `text` comes from `starts[i]` to `ends[i]` of the original. */
export interface Folded {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Unicode NFC without invisible characters, each run of white space as one space, none at the ends. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  return withoutInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** Whether a text is plainly as folding would leave it; one that is not plain may be so all the same. */
function isFolded(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const unit = text.charCodeAt(i);
    if (isPlainUnit(unit)) continue;
    if (unit !== SPACE || i === 0 || i === last || text.charCodeAt(i - 1) === SPACE) return false;
  }
  return true;
}

const SPACE = 0x20;

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
  return isComposed(text) ? foldComposed(text) : foldClusters(text);
}

function isComposed(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isPlainUnit(unit) && !isAsciiSpace(unit)) return text.normalize('NFC') === text;
  }
  return true;
}

/** One code unit at a time; what stays as it is is taken over in runs. */
function foldComposed(text: string): Folded {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const runs: string[] = [];
  let length = 0;
  let from = 0;
  let afterSpace = false;
  const keep = (start: number) => {
    starts[length] = start;
    ends[length] = start + 1;
    length += 1;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const change = isPlainUnit(unit) ? 'none' : changeOf(unit, text.charAt(i));
    if (change === 'none' || (change === 'space' && unit === SPACE && !afterSpace)) {
      afterSpace = change === 'space';
      keep(i);
      continue;
    }
    runs.push(text.slice(from, i));
    from = i + 1;
    if (change === 'gone') continue;
    if (afterSpace) ends[length - 1] = i + 1;
    else {
      runs.push(' ');
      keep(i);
    }
    afterSpace = true;
  }
  runs.push(text.slice(from));
  return { text: runs.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

function changeOf(unit: number, character: string): 'none' | 'space' | 'gone' {
  if (isAsciiSpace(unit)) return 'space';
  if (isInvisible(character)) return 'gone';
  return /\s/.test(character) ? 'space' : 'none';
}

function isAsciiSpace(unit: number): boolean {
  return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
}

function foldClusters(text: string): Folded {
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
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    if (composed === cluster)
      for (let i = 0; i < cluster.length; i++) take(cluster.charAt(i), index + i, index + i + 1);
    else take(composed, index, index + cluster.length);
  }
  return { text: folded.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
