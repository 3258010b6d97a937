/** The spans of a block as an office file writes them: words, the badge of a standing, and the numbers of what is cited. */
import { inLanguage } from '../../model/language.js';
import type { Standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import type { Citations, Span } from './blocks.js';

/** A piece of text of one look; `cites` are numbers in the list of claims. */
export interface Piece {
  text: string;
  bold?: boolean;
  standing?: Standing;
  cites?: readonly number[];
}

/** The standing stands behind its words in brackets, so that it is told without colours as well. */
export function piecesOf(spans: readonly Span[], citations: Citations, language: string): Piece[] {
  return spans.flatMap(({ text, strong, standing, cites = [] }): Piece[] => {
    const word = standing && inLanguage(STANDING_WORDS[standing].label, language);
    const numbers = citations.of(cites);
    const isWord = word !== undefined && word === text;
    return [
      { text, ...(strong && { bold: true }), ...(isWord && standing && { standing, bold: true }) },
      ...(word !== undefined && standing && !isWord ? [{ text: ` [${word}]`, bold: true, standing }] : []),
      ...(numbers.length > 0 ? [{ text: '', cites: numbers }] : []),
    ];
  });
}
