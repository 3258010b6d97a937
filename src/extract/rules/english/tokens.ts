/** English text as sentences of tagged tokens with their places. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { stem } from './stem.js';

/** Universal part-of-speech tag. */
export type Tag = string;

export interface Token {
  text: string;
  lower: string;
  stem: string;
  tag: Tag;
  /** UTF-16 code units of the document */
  start: number;
  end: number;
}

export interface Sentence {
  tokens: Token[];
  start: number;
  end: number;
}

const nlp = winkNLP(model, ['sbd', 'pos']);

/**
 * Sentences of a text, which also end where a paragraph does. Tags come from wink-nlp's English model
 * (universal part-of-speech tags); places are counted from the text itself.
 */
export function readSentences(text: string, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    readParagraph(paragraph, offset + index, sentences);
  }
  return sentences;
}

function readParagraph(text: string, offset: number, into: Sentence[]): void {
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const values = tokens.out() as string[];
  const tags = tokens.out(nlp.its.pos) as string[];
  const ends = sentenceEnds(doc.sentences().out(nlp.its.span) as unknown as [number, number][]);
  let at = 0;
  let current: Token[] = [];
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) into.push({ tokens: joinHyphens(current, text, offset), start: first.start, end: last.end });
    current = [];
  };
  for (const [i, value] of values.entries()) {
    const found = text.indexOf(value, at);
    if (found >= 0 && value.trim() !== '') {
      at = found + value.length;
      const lower = value.toLowerCase().replace('’', "'");
      const tag = mend(tags[i] ?? 'X', value, lower);
      current.push({ text: value, lower, stem: stem(lower), tag, start: offset + found, end: offset + at });
    }
    if (ends.has(i) || endsAfterForm(values, tags, i)) close();
  }
  close();
}

/** "all-in-one", "open-source", "Charles-Ferdinand": words that hyphens join are one word. */
function joinHyphens(tokens: readonly Token[], text: string, offset: number): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let last = i;
    while (isHyphen(tokens[last + 1], tokens[last], tokens[last + 2])) last += 2;
    const [first, end] = [tokens[i] as Token, tokens[last] as Token];
    if (last === i) {
      joined.push(first);
      continue;
    }
    const value = text.slice(first.start - offset, end.end - offset);
    const next = tokens[last + 1];
    const capital = value.split('-').every((part) => /^\p{Lu}/u.test(part));
    const before = next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.tag);
    const tag = capital ? 'PROPN' : before || end.tag === 'VERB' ? 'ADJ' : end.tag;
    joined.push({
      text: value,
      lower: value.toLowerCase(),
      stem: stem(end.lower),
      tag,
      start: first.start,
      end: end.end,
    });
    i = last;
  }
  return joined;
}

function isHyphen(hyphen: Token | undefined, before: Token | undefined, after: Token | undefined): boolean {
  if (!hyphen || !before || !after || !/^[-\u2010\u2011]$/.test(hyphen.text)) return false;
  return before.end === hyphen.start && hyphen.end === after.start && /^[\p{L}\d]/u.test(after.text);
}

const LEGAL_FORM = /^(?:Inc|Corp|Co|Ltd|LLC|Bros|plc)\.$/;

/** "... bribed Initech Corp. Google acquired ...": the full stop of a legal form that also ends its sentence. */
function endsAfterForm(values: readonly string[], tags: readonly string[], i: number): boolean {
  if (!LEGAL_FORM.test(values[i] ?? '') || !/^\p{Lu}/u.test(values[i + 1] ?? '')) return false;
  const verb = (from: number, to: number) =>
    tags.slice(Math.max(0, from), to).some((tag) => tag === 'VERB' || tag === 'AUX');
  const next = values.findIndex((value, k) => k > i && /^[.,;:!?]$/.test(value));
  return verb(i - 25, i) && verb(i + 1, Math.min(next < 0 ? values.length : next, i + 8));
}

function sentenceEnds(spans: readonly [number, number][]): Set<number> {
  return new Set(spans.map(([, last]) => last));
}

const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);

/** What the tagger often gets wrong and the word itself tells. */
function mend(tag: Tag, value: string, lower: string): Tag {
  if (RELATIVES.has(lower)) return 'REL';
  if (lower === "'s" || lower === "'") return 'POSS';
  if (/^["“”«»]$/.test(value)) return 'QUOTE';
  return tag;
}

/** Whether a word may be part of a name, by its first letter and its tag. */
export function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && /^(?:PROPN|NOUN|ADJ|X|NUM|VERB|INTJ)$/.test(token.tag);
}
