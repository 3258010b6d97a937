/** Chinese text as sentences and clauses with their places. */

import type { Parse } from '../../../language/parse.js';
import { simplified } from '../../../text/script.js';
import { cut } from '../cuts.js';
import type { Place } from '../reading.js';

export interface ChineseSentence extends Place {
  /** in simplified characters, as long as the original */
  text: string;
  words: readonly Place[];
  /** parted by commas, semicolons and colons */
  clauses: Place[];
}

/** Sentences end at 。！？； or a line's end; a closing quotation mark still belongs to them. */
export function readSentences(parse: Parse): ChineseSentence[] {
  const plain = simplified(parse.text);
  const sentences: ChineseSentence[] = [];
  for (const { 0: match, index } of plain.matchAll(/[^。！？!?\n]+[。！？!?]*[”’"」』）)]*/g)) {
    let at = index;
    for (const piece of cut(match, LONGEST_SENTENCE, (unit) => /[，,；;：:\s]/.test(unit))) {
      const lead = piece.length - piece.trimStart().length;
      const body = piece.trim();
      const start = at + lead;
      at += piece.length;
      if (body === '') continue;
      sentences.push({
        text: body,
        start,
        end: start + body.length,
        words: wordsIn(parse, start, start + body.length),
        clauses: clausesOf(body, start),
      });
    }
  }
  return sentences;
}

/** In characters: what is longer, such as text without punctuation, is read in pieces. */
const LONGEST_SENTENCE = 400;

function wordsIn(parse: Parse, start: number, end: number): Place[] {
  const first = parse.tokenAt(start);
  if (!first) return [];
  let to = first.index;
  while (to < parse.tokens.length && parse.token(to).start < end) to++;
  return parse.tokens.slice(first.index, to);
}

function clausesOf(text: string, offset: number): Place[] {
  const clauses: Place[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text.charAt(i);
    if (/[《（(]/.test(character)) depth++;
    if (/[》）)]/.test(character)) depth = Math.max(0, depth - 1);
    const inNumber = character === ',' && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));
    if (i < text.length && (depth > 0 || inNumber || !/[，,；;：:。！？!?]/.test(character))) continue;
    if (i > start) clauses.push({ start: offset + start, end: offset + i });
    start = i + 1;
  }
  return clauses;
}

export function clauseAt(sentence: ChineseSentence, at: number): Place {
  return sentence.clauses.find(({ start, end }) => start <= at && at < end) ?? sentence;
}
