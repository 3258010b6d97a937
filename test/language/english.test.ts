/** English parses against spaCy's own, and what must hold for any text. */

import { describe, expect, it } from 'vitest';
import { LONGEST_CHUNK } from '../../src/language/en/tokenizer.js';
import { readModel } from '../../src/language/node-models.js';
import { Languages } from '../../src/language/registry.js';
import { fc, runs } from '../property.js';
import {
  asSpacy,
  fixture,
  handedParses,
  hasHandedParses,
  languageOf,
  normalised,
  readLines,
  type SpacyParse,
} from './originals.js';

const english = await languageOf('en');

describe('an English parse', () => {
  it.each(readLines<SpacyParse>(fixture('english-by-spacy.jsonl')))('is the one of spaCy: $text', (original) => {
    expect(asSpacy(english.parse(original.text))).toEqual(normalised(original));
  });

  it.skipIf(!hasHandedParses)('is the one of spaCy for all parses beside the checkout', () => {
    const originals = readLines<SpacyParse>(handedParses);
    expect(originals.length).toBeGreaterThan(40);
    for (const original of originals) {
      expect(asSpacy(english.parse(original.text))).toEqual(normalised(original));
    }
  });
  if (!hasHandedParses) console.warn('No ../shared beside this checkout: its reference parses are not compared.');

  it('is the same with the plain kernel', async () => {
    const plain = await languageOf('en', new Languages(readModel, 'plain'));
    expect([english.kernel, plain.kernel]).toEqual(['simd', 'plain']);
    for (const { text } of readLines<SpacyParse>(fixture('english-by-spacy.jsonl')).slice(0, 12)) {
      expect(asSpacy(plain.parse(text))).toEqual(asSpacy(english.parse(text)));
    }
  });

  it('says what names stand for in the words of every language', () => {
    const parse = english.parse('Carla Bianchi left Siemens in Milan on Friday.');
    expect(parse.entities.map((one) => [parse.textOf(one), one.kind])).toEqual([
      ['Carla Bianchi', 'person'],
      ['Siemens', 'organization'],
      ['Milan', 'place'],
      ['Friday', 'date'],
    ]);
  });

  it('has every character that is no blank in exactly one token, at its place', () => {
    const piece = fc.constantFrom(
      'a',
      'Mr.',
      "don't",
      ' ',
      '  ',
      '\n',
      '\t',
      '…',
      '—',
      '“',
      '😀',
      '中国',
      '(',
      '$3.5bn',
      '\ud83d',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parse = english.parse(text);
        let covered = 0;
        for (const token of parse.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text).not.toBe('');
          expect(text.slice(covered, token.start)).toMatch(/^ ?$/);
          expect(parse.token(token.head).sentence).toBe(token.sentence);
          covered = token.end;
        }
        expect(text.slice(covered)).toMatch(/^ ?$/);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a long English text', () => {
  const sentence = 'The ministry said on Friday that Harlow Shipping had paid the senator.';

  it('is parsed in blocks that do not show', () => {
    const one = english.parse(`${sentence} ${sentence} ${sentence}`);
    const middle = one.tokensOf(one.sentences[1] ?? { from: 0, to: 0 });
    const long = english.parse(Array.from({ length: 700 }, () => sentence).join(' '));
    expect(long.tokens.length).toBeGreaterThan(4 * 2048);
    expect(long.sentences).toHaveLength(700);
    for (const span of long.sentences.slice(1, -1)) {
      const shown = long.tokensOf(span).map((token) => [token.text, token.dep, token.head - span.from]);
      expect(shown).toEqual(middle.map((token) => [token.text, token.dep, token.head - (middle[0]?.index ?? 0)]));
    }
    expect(new Set(long.entities.map((one) => long.textOf(one)))).toEqual(new Set(['Friday', 'Harlow Shipping']));
  });

  it('may hold punctuation without a break, or one sentence without an end', () => {
    const brackets = english.parse('('.repeat(5 * LONGEST_CHUNK));
    expect(brackets.tokens).toHaveLength(5 * LONGEST_CHUNK);
    const words = english.parse('and so on '.repeat(1500));
    expect(words.tokens).toHaveLength(4500);
    expect(words.sentences.at(-1)?.to).toBe(4500);
  });
});
