/**
 * What stands around an English sentence and speaks of it: a label before a colon, a bracket at its end, a comment
 * that follows it. Read from the text, since no tree reaches across them.
 */
import type { Parse, Span, Token } from '../../language/parse.js';
import { DEBUNKED, NOUNS, VERBS } from './english-governors.js';
import { LABEL_WORDS } from './english-harmless.js';

/** Something that is not known to leave what is said as it is, and the last word of it: the quote reaches that. */
export interface Doubt {
  at: Token;
  why: string;
}

export function doubtAround(parse: Parse, predicate: Token): Doubt | undefined {
  const sentence = parse.sentences[predicate.sentence];
  if (!sentence) return undefined;
  return (
    labelBefore(parse, predicate) ??
    bracketAfter(parse, sentence, predicate) ??
    commentAfter(parse, sentence, predicate)
  );
}

/** Characters before a sentence in which a label is looked for. */
const MOST_BEFORE = 400;
/** A label of so many words holds for its paragraph; a longer one for its sentence. */
const MOST_LABEL = 4;

/** "Myth: …", "My guess: …", "Strike what we said on Monday: …"; harmless are names, dates and words like "Update". */
function labelBefore(parse: Parse, predicate: Token): Doubt | undefined {
  const paragraph = paragraphStart(parse.text, predicate.start);
  const before = parse.text.slice(paragraph, predicate.start);
  const colon = before.search(/[:：](?=\s)(?![\s\S]*[:：]\s)/);
  if (colon < 0) return undefined;
  const from = paragraph + 1 + Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark, colon - 1)));
  const label = tokensWithin(parse, from, paragraph + colon);
  const isNear = !/[.!?]["”’')\]]*\s/.test(before.slice(colon + 1));
  const last = label.at(-1);
  if (!last || (label.length > MOST_LABEL && !isNear) || label.every(isHarmlessInLabel)) return undefined;
  if (isStatement(label)) return undefined;
  return {
    at: last,
    why: `"${parse.textOf({ start: from, end: last.end }).trim()}:" is not known to leave it as it is`,
  };
}

const SENTENCE_ENDS = ['. ', '! ', '? ', '; ', '\n'];

/** Also where capitals make a name of it: "MYTH 4: …". */
const DOUBTFUL =
  /^(?:myth|rumou?r|claim|fiction|hoax|fake|false|satire|parody|theory|opinion|allegation|speculation)s?$/;

function isHarmlessInLabel({ pos, norm, tag }: Token): boolean {
  if (DOUBTFUL.test(norm)) return false;
  return /^(?:PROPN|PUNCT|SPACE|SYM|NUM)$/.test(pos) || tag === 'CD' || LABEL_WORDS.has(norm);
}

function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - MOST_BEFORE);
  const found = text.lastIndexOf('\n', at - 1);
  return Math.max(from, found + 1);
}

/** "Even so, confidence suffered: …": a clause of its own, which says and doubts nothing. */
function isStatement(label: readonly Token[]): boolean {
  const isClause =
    label.some(({ dep }) => dep === 'nsubj' || dep === 'nsubjpass') &&
    label.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  const says = label.some(({ lemma, pos, norm }) => {
    const word = lemma.toLowerCase();
    const effect = pos === 'VERB' ? VERBS.get(word) : pos === 'NOUN' ? NOUNS.get(word) : undefined;
    return (
      (effect && effect !== 'same' && effect !== 'true') ||
      DEBUNKED.has(norm) ||
      /^(?:I|we|our|my|you|this)$/i.test(norm)
    );
  });
  return isClause && !says;
}

/** The tokens that lie between two offsets. */
function tokensWithin(parse: Parse, start: number, end: number): Token[] {
  const found: Token[] = [];
  let at = start;
  while (at < end && !parse.tokenAt(at)) at++;
  for (let token = parse.tokenAt(at); token && token.end <= end; token = parse.tokens[token.index + 1])
    found.push(token);
  return found;
}

/** "… (unconfirmed).", "… [citation needed].": a note that names and counts nothing. */
function bracketAfter(parse: Parse, sentence: Span, predicate: Token): Doubt | undefined {
  const next = parse.sentences[predicate.sentence + 1];
  const after = parse.text.slice(predicate.end, sentence.end);
  // the note may have become a sentence of its own
  const beyond = next && /^\s*[([]/.test(parse.textOf(next)) ? parse.textOf(next) : '';
  const match = /[([]([^()[\]]{1,200})[)\]][\s.!?"”’']*$/.exec(after) ?? /^\s*[([]([^()[\]]{1,200})[)\]]/.exec(beyond);
  if (!match?.[1]) return undefined;
  const isBeyond = !/[)\]][\s.!?"”’']*$/.test(after);
  const start = isBeyond && next ? next.start + match[0].indexOf(match[1]) : predicate.end + match.index + 1;
  const inside = tokensWithin(parse, start, start + match[1].length);
  const counts = inside.some(({ pos }) => pos === 'PROPN' || pos === 'NUM' || pos === 'SYM');
  const isNamed = counts && !inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const describes = inside.some(({ pos }) => pos === 'NOUN') && inside[0]?.pos === 'DET';
  if (inside[0]?.norm === 'see') return undefined;
  const last = inside.at(-1);
  return last && !isNamed && !describes
    ? { at: last, why: `"(${match[1]})" is not known to leave it as it is` }
    : undefined;
}

/** A comment longer than this says something of its own. */
const MOST_FRAGMENT = 5;

/** "Wrong.", "Just kidding.", "No such thing ever happened.", "That, at least, is what a hoax said." */
function commentAfter(parse: Parse, sentence: Span, predicate: Token): Doubt | undefined {
  const colon = parse.tokens.slice(predicate.index, sentence.to).find(({ text }) => /^[:;–—]$/.test(text));
  const inSentence = colon && parse.span(colon.index, sentence.to);
  const next = parse.sentences[predicate.sentence + 1];
  const isNext = next && !/\n\s*\n/.test(parse.text.slice(sentence.end - 2, next.start));
  for (const place of [inSentence, isNext ? next : undefined]) {
    const words = place && parse.tokensOf(place).filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
    const last = words?.at(-1);
    if (words && last && isComment(words, place === inSentence, /[!?][\s”"’')]*$/.test(parse.textOf(place)))) {
      return { at: last, why: `"${parse.textOf(place).trim()}" speaks of it` };
    }
  }
  return undefined;
}

const POINTERS = new Set(['that', 'this', 'such', 'so', 'it', 'all', 'none', 'nothing', 'neither', 'which']);

function isComment(words: readonly Token[], isInSentence: boolean, isExclaimed: boolean): boolean {
  const [first, second] = words;
  const hasVerb = words.some(({ tag, pos }) => (/^(?:VB[DPZ]|MD)$/.test(tag) && pos !== 'ADJ') || pos === 'AUX');
  const isNamed = words.some(({ pos }) => pos === 'PROPN' || pos === 'NUM');
  if (!hasVerb && !isNamed && words.length <= MOST_FRAGMENT && !isInSentence) return true;
  if (isExclaimed && words.length <= MOST_FRAGMENT && !isInSentence) return true;
  if (first?.norm === 'no' && second?.norm === 'such') return true;
  if (first?.norm === 'not' && words.some(({ norm }) => POINTERS.has(norm))) return true;
  if (!first || !POINTERS.has(first.norm)) return false;
  return words.some((word) => {
    const lemma = word.lemma.toLowerCase();
    const kind = word.pos === 'NOUN' ? NOUNS.get(lemma) : word.pos === 'VERB' ? VERBS.get(lemma) : undefined;
    const isWord = kind === 'alleged' || kind === 'said' || (kind === 'not' && word.pos === 'NOUN');
    const isMadeUp = /^(?:fiction|fantasy|joke|prank|satire|guess|theory)$/.test(lemma);
    return DEBUNKED.has(word.norm) || (first.norm !== 'it' && (isWord || isMadeUp));
  });
}
