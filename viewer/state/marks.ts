/** Cuts a document's text at the words of claims, so that they can be marked where they stand. */
import type { Claim } from '../../src/model/claim.js';

export interface Piece {
  text: string;
  /** where it begins in the document's text, in UTF-16 code units */
  start: number;
  /** the claims that these words make */
  claims: string[];
}

/** The text in pieces that together are the text; overlapping quotes share pieces. */
export function markedPieces(text: string, claims: readonly Pick<Claim, 'id' | 'evidence'>[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { evidence } of claims) {
    for (const at of [evidence.start, evidence.end]) if (at > 0 && at < text.length) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? text.length;
    const making = claims.filter(({ evidence }) => evidence.start <= start && evidence.end >= end);
    return { text: text.slice(start, end), start, claims: making.map(({ id }) => id) };
  });
}
