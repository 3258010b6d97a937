/**
 * What stands before an English noun that names a role or a tie: "its would-be subsidiary", "the nominal owner". Closed by
 * default: a word that is not known to leave the tie as it is makes it possible at most. Read by the words and not by the
 * tree, which hangs some of them on the name behind the noun.
 */
import type { Parse, Token } from '../../language/parse.js';
import { ADJECTIVES_OF_EVENTS, ADJECTIVES_OF_ROLES, PARTS_OF_ROLES } from './english-harmless.js';

const MOST_WORDS = 8;

/** The first word before the noun that is not known to be harmless. */
export function doubtBeforeRole(parse: Parse, noun: Token): Token | undefined {
  let end = noun.index;
  while (end > 0 && noun.index - end < MOST_WORDS) {
    const from = beginOf(parse, end - 1);
    const word = parse.tokens.slice(from, end);
    const [first] = word;
    if (!first || first.sentence !== noun.sentence || !word.some(isInPhrase)) return undefined;
    // what it negates is told where negations are
    if (first.dep === 'neg') return undefined;
    if (!isHarmless(word)) return first;
    end = from;
  }
  return undefined;
}

/** Where the word begins that a token is a part of, as those joined by hyphens are. */
function beginOf(parse: Parse, index: number): number {
  let from = index;
  while (from > 0 && isJoined(parse, from)) from--;
  return from;
}

function isJoined(parse: Parse, index: number): boolean {
  const [before, token] = [parse.token(index - 1), parse.token(index)];
  return before.end === token.start && (/^[-–]$/.test(before.text) || /^[-–]$/.test(token.text));
}

/** Whether a token can stand between the article or owner and the noun. */
function isInPhrase({ tag }: Token): boolean {
  return /^(?:JJ|NN|VB[NG]|FW|RB|CD|HYPH|ADD|AFX)/.test(tag);
}

function isHarmless(word: readonly Token[]): boolean {
  const whole = word.map(({ norm }) => norm).join('');
  if (ADJECTIVES_OF_ROLES.has(whole) || ADJECTIVES_OF_EVENTS.has(whole)) return true;
  if (word.length > 1) {
    const last = word.at(-1)?.norm ?? '';
    return PARTS_OF_ROLES.has(last);
  }
  const [{ tag, text } = { tag: '', text: '' }] = word;
  // names, figures, superlatives, and nouns that say of what: "chip supplier"
  return /^(?:NN|CD|JJ[RS]|HYPH)/.test(tag) || /^[^a-z]/.test(text);
}
