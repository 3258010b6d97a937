/** Where to cut a text so that no word is cut: for snippets and passages that are shown without the rest. */

/** Characters that a cut may move by. A longer word, such as an address, is cut where it was asked for. */
const REACH = 40;
/** What words of Chinese and Japanese are written in, with no space between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Within a word where a letter or digit stands on either side: "U.S.", "Alibaba's", "3,5", "well-known". */
const JOINS = /[.,'’‑-]/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The last place at or before `at` where a word may begin, at least `least`. Offsets are UTF-16. */
export function wordStart(text: string, at: number, least = 0): number {
  const floor = Math.max(least, at - REACH, 0);
  for (let i = at; i >= floor; i--) if (!isInWord(text, i)) return i;
  return Math.max(least, whole(text, at));
}

/** The first place at or after `at` where a word may end. Offsets are UTF-16. */
export function wordEnd(text: string, at: number): number {
  const ceiling = Math.min(text.length, at + REACH);
  for (let i = at; i <= ceiling; i++) if (!isInWord(text, i)) return i;
  return whole(text, at);
}

/** Whether a word goes on across the place. Looks at a bounded part of the text. */
function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (whole(text, at) !== at) return true;
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (UNSPACED.test(before) && UNSPACED.test(after)) return partsChinese(text, at);
  if (UNSPACED.test(before) || UNSPACED.test(after)) return false;
  if (JOINS.test(before)) return WORD.test(after) && WORD.test(characterBefore(text, at - before.length));
  if (JOINS.test(after)) return WORD.test(before) && WORD.test(characterAt(text, at + after.length));
  return WORD.test(before) && WORD.test(after);
}

/** Characters on either side that say whether two of them are one word. */
const CONTEXT = 12;

function partsChinese(text: string, at: number): boolean {
  const from = whole(text, Math.max(0, at - CONTEXT));
  const segment = segmenter.segment(text.slice(from, whole(text, at + CONTEXT))).containing(at - from);
  return segment !== undefined && segment.index !== at - from;
}

/** The place, or the one before where it would part a pair of surrogates. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  return at <= 0 ? '' : characterAt(text, whole(text, at - 1));
}
