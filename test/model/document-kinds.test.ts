/** The kinds of document, in a sentence of any language. */
import { expect, it } from 'vitest';
import { documentKinds } from '../../src/model/document-kinds.js';

it.each([
  ['en', /, PDF, .*, CSV, JSON, WARC and subtitles \(SRT, VTT\)$/],
  ['zh', /、PDF、.*和字幕（SRT、VTT）$/],
  // no word of its own, but its own way to list
  ['de', /, PDF, .* und subtitles \(SRT, VTT\)$/],
])('are listed in %s', (language, expected) => {
  expect(documentKinds(language)).toMatch(expected);
});
