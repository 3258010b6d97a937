/** A document's text in pieces: the words of claims and those of other speakers, each where it stands. */
import { expect, it } from 'vitest';
import type { Mark } from '../../../src/model/mark.js';
import { markedPieces } from '../../../viewer/state/marks.js';

const TEXT = 'Ann said: "Acme, as Bo says, owns it." The end.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const MARKS: Mark[] = [
  { kind: 'headline', ...at('The end.') },
  { kind: 'quotation', speaker: 'Ann', ...at('"Acme, as Bo says, owns it."') },
  { kind: 'turn', speaker: 'Bo', ...at('as Bo says') },
];
const claim = (id: string, words: string) => ({ id, evidence: { quote: words, ...at(words) } });

it('cuts a text at claims and at the words of others, which nest', () => {
  const pieces = markedPieces(TEXT, [claim('owns', 'Acme, as Bo says, owns it')], MARKS);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(
    pieces.map(({ text, claims, voices, begin }) => [text, claims, voices.map(({ speaker }) => speaker), begin.length]),
  ).toEqual([
    ['Ann said: ', [], [], 0],
    ['"', [], ['Ann'], 1],
    ['Acme, ', ['owns'], ['Ann'], 0],
    ['as Bo says', ['owns'], ['Ann', 'Bo'], 1],
    [', owns it', ['owns'], ['Ann'], 0],
    ['."', [], ['Ann'], 0],
    [' The end.', [], [], 0],
  ]);
});

it('leaves out a mark that reaches beyond a text that was changed', () => {
  expect(markedPieces('Short.', [], [{ kind: 'quotation', start: 0, end: 99 }])[0]?.voices).toEqual([]);
});
