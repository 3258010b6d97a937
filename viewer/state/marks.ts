/** Cuts a document's text at the words of claims and at the words of others, so that both can be marked where they stand. */
import type { Claim } from '../../src/model/claim.js';
import { MARKS, type Mark, marksAround } from '../../src/model/mark.js';

export interface Piece {
  text: string;
  /** where it begins in the document's text, in UTF-16 code units */
  start: number;
  /** the claims that these words make */
  claims: string[];
  /** the passages of somebody else's words, or of words taken back, that hold it, outermost first */
  voices: Mark[];
  /** those of them that begin here */
  begin: Mark[];
}

/** The text in pieces that together are the text; overlapping quotes share pieces. */
export function markedPieces(
  text: string,
  claims: readonly Pick<Claim, 'id' | 'evidence'>[],
  marks: readonly Mark[] = [],
): Piece[] {
  const others = marks.filter(({ kind, end }) => MARKS[kind].voice !== 'own' && end <= text.length);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...claims.map(({ evidence }) => evidence), ...others]) {
    for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? text.length;
    const making = claims.filter(({ evidence }) => evidence.start <= start && evidence.end >= end);
    const voices = marksAround(others, { start, end });
    const begin = voices.filter((mark) => mark.start === start);
    return { text: text.slice(start, end), start, claims: making.map(({ id }) => id), voices, begin };
  });
}
