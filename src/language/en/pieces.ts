/** What the tokenizer makes of a text. */

/** A token's spelling, with its norm where an exception gives one. */
export interface Piece {
  text: string;
  norm?: string;
}

/** A piece at its place, in UTF-16 code units; `space` says whether one blank follows. */
export interface RawToken extends Piece {
  start: number;
  space: boolean;
}
