/** The words of a text for comparing texts: each Chinese character, and each run of other letters or digits. */
import { itemAt } from '../../model/item-at.js';
import { simplified } from '../../text/script.js';

export interface Token {
  /** as compared: one width, small letters, simplified characters */
  word: string;
  /** UTF-16 offsets into the text */
  start: number;
  end: number;
  /** inside quotation marks: what somebody said is printed by many who did not copy each other */
  quoted: boolean;
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’.,](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
const QUOTES = /“[^“”]{1,2000}”|「[^「」]{1,2000}」|『[^『』]{1,2000}』|"[^"\n]{1,2000}"/gu;

/** O(length). */
export function tokensOf(text: string): Token[] {
  // making its tables takes a while, and only Chinese needs them
  const plain = /\p{Script=Han}/u.test(text) ? simplified(text) : text;
  const quotes = [...text.matchAll(QUOTES)].map(({ 0: quote, index }) => ({ start: index, end: index + quote.length }));
  let quote = 0;
  return [...text.matchAll(WORD)].map(({ 0: raw, index: start }) => {
    while (quote < quotes.length && itemAt(quotes, quote).end <= start) quote++;
    const end = start + raw.length;
    return {
      word: plain.slice(start, end).normalize('NFKC').toLowerCase(),
      ...{ start, end },
      quoted: start >= (quotes[quote]?.start ?? Number.POSITIVE_INFINITY),
    };
  });
}

/** Whether most of a text is Chinese. */
export function isChinese(tokens: readonly Token[]): boolean {
  const han = tokens.reduce((sum, { word }) => sum + (/\p{Script=Han}/u.test(word) ? 1 : 0), 0);
  return han * 2 > tokens.length;
}
