/** What a parse answers about its tree, on one small tree made by hand. */
import { describe, expect, it } from 'vitest';
import { Parse, type ParsedToken } from '../../src/language/parse.js';

/** "The bank denied that it paid her. Who knows?" */
const WORDS: [word: string, head: number, dep: string, start?: boolean][] = [
  ['The', 1, 'det', true],
  ['bank', 2, 'nsubj'],
  ['denied', 2, 'ROOT'],
  ['that', 5, 'mark'],
  ['it', 5, 'nsubj'],
  ['paid', 2, 'ccomp'],
  ['her', 5, 'dobj'],
  ['.', 2, 'punct'],
  ['Who', 9, 'nsubj', true],
  ['knows', 9, 'ROOT'],
  ['?', 9, 'punct'],
];
const TEXT = 'The bank denied that it paid her. Who knows?';

let place = 0;
const tokens = WORDS.map(([text, head, dep, startsSentence = false]): ParsedToken => {
  const start = TEXT.indexOf(text, place);
  place = start + text.length;
  const same = { text, norm: text, lemma: text, pos: 'X', tag: 'X', morph: '' };
  return { ...same, start, end: place, head, dep, startsSentence };
});
const parse = new Parse('en', TEXT, tokens, [{ from: 0, to: 2, label: 'ORG', kind: 'organization' }]);
const words = (all: readonly { text: string }[] | undefined) => all?.map((token) => token.text).join(' ');

describe('a parse', () => {
  it('has sentences and names with their places', () => {
    expect(parse.sentences.map((one) => parse.textOf(one))).toEqual([
      'The bank denied that it paid her.',
      'Who knows?',
    ]);
    expect(parse.entities.map((one) => [parse.textOf(one), one.kind, one.start, one.end])).toEqual([
      ['The bank', 'organization', 0, 8],
    ]);
    expect(parse.token(9).sentence).toBe(1);
  });

  it('finds the token at an offset', () => {
    expect([0, 2, 3, 4, TEXT.length - 1, TEXT.length, -1].map((offset) => parse.tokenAt(offset)?.text)).toEqual([
      'The',
      'The',
      undefined,
      'bank',
      '?',
      undefined,
      undefined,
    ]);
  });

  it('goes up and down the tree', () => {
    const [, bank, denied, , it_, paid, her] = parse.tokens as typeof parse.tokens & Parse['tokens'][0][];
    if (!bank || !denied || !it_ || !paid || !her) throw new Error('tokens are missing');
    expect(words(parse.childrenOf(denied))).toBe('bank paid .');
    expect(parse.childOf(denied, 'ccomp', 'nsubj')?.text).toBe('bank');
    expect(parse.headOf(denied)).toBeUndefined();
    expect(words(parse.ancestorsOf(her))).toBe('paid denied');
    expect(words(parse.subtreeOf(paid))).toBe('that it paid her');
    expect(parse.textOf(parse.subtreeSpan(paid))).toBe('that it paid her');
    expect([parse.governs(denied, her), parse.governs(her, denied), parse.governs(her, her)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(words(parse.rootsOf(parse.sentences[1] ?? { from: 0, to: 0 }))).toBe('knows');
    expect(parse.headOfSpan({ from: 3, to: 7 }).text).toBe('paid');
  });

  it('gives the path between two tokens over their lowest common ancestor', () => {
    const path = parse.pathBetween(parse.token(1), parse.token(6));
    expect([words(path?.up), words(path?.down)]).toEqual(['bank denied', 'denied paid her']);
    expect(parse.pathBetween(parse.token(1), parse.token(8))).toBeUndefined();
    expect(words(parse.pathBetween(parse.token(5), parse.token(5))?.up)).toBe('paid');
  });

  it('of no text is empty, and a token that is not there is an error', () => {
    const empty = new Parse('en', '', [], []);
    expect([empty.sentences, empty.tokens, empty.tokenAt(0), empty.hasHeads]).toEqual([[], [], undefined, false]);
    expect(() => empty.token(0)).toThrow('no token 0 of 0');
  });
});
