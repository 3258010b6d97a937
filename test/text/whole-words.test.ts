import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordEnd, wordStart } from '../../src/text/whole-words.js';

/** The text cut at `|`: where a cut begins and ends when it is asked for there. */
function cuts(marked: string): [string, string] {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return [text.slice(wordStart(text, at)), text.slice(0, wordEnd(text, at))];
}

describe('a cut between whole words', () => {
  it.each([
    ['the Penta|gon said', ['Pentagon said', 'the Pentagon']],
    ['the |Pentagon said', ['Pentagon said', 'the ']],
    ['the Pentagon| said', [' said', 'the Pentagon']],
    ["Alibaba|'s shares", ["Alibaba's shares", "Alibaba's"]],
    ['the U.|S. said', ['U.S. said', 'the U.S']],
    ['a well-|known firm', ['well-known firm', 'a well-known']],
    ['worth 3,|500 today', ['3,500 today', 'worth 3,500']],
    ['It fell.| Then', [' Then', 'It fell.']],
    ['Qwen|模型', ['模型', 'Qwen']],
    ['该公|司否认', ['公司否认', '该公司']],
    ['公司|否认', ['否认', '公司']],
    ['a 𠮷|b', ['b', 'a 𠮷']],
  ])('%s', (marked, expected) => {
    expect(cuts(marked)).toEqual(expected);
  });

  it('cuts what has no end in reach where it was asked for', () => {
    const text = `${'x'.repeat(100)}`;
    expect(wordStart(text, 60)).toBe(60);
    expect(wordEnd(text, 30)).toBe(30);
  });

  it('never begins before what it may begin with', () => {
    expect(wordStart('Pentagon', 5, 3)).toBe(5);
    expect(wordStart('the Pentagon', 8, 4)).toBe(4);
  });

  it('moves outwards, within the text, and parts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, place) => {
        const at = Math.min(place, text.length);
        const [start, end] = [wordStart(text, at), wordEnd(text, at)];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThanOrEqual(at - 1);
        for (const cut of [start, end]) {
          expect(/[\ud800-\udbff]$/.test(text.slice(0, cut)) && /^[\udc00-\udfff]/.test(text.slice(cut))).toBe(false);
        }
      }),
    );
  });
});
