/** Noun phrases of an English sentence: what may be named, and who owns or governs it. */
import type { Member } from '../cast.js';
import type { Sentence, Token } from './tokens.js';

export interface Phrase {
  /** tokens of the sentence, `to` exclusive; the determiner is left out */
  from: number;
  to: number;
  /** the token that says what it is */
  head: number;
  determiner: 'the' | 'a' | 'this' | 'some' | 'no' | 'own' | undefined;
  /** "Alibaba's shares": who has it */
  owner?: Phrase;
  /** it is the owner of the phrase after it */
  owns: boolean;
  /** the preposition before it */
  preposition?: string;
  pronoun: boolean;
  /** quotation marks stand around it: a phrase that is spoken of */
  quoted?: boolean;
  member?: Member;
  /** others named inside it: "a White House memo" */
  inside?: Member[];
}

export interface Parsed extends Sentence {
  phrases: Phrase[];
  /** the phrase that holds a token, by the token's index */
  at: (Phrase | undefined)[];
}

const DETERMINERS: Record<string, Phrase['determiner']> = {
  the: 'the',
  a: 'a',
  an: 'a',
  another: 'a',
  this: 'this',
  that: 'this',
  these: 'this',
  those: 'this',
  some: 'some',
  several: 'some',
  many: 'some',
  most: 'some',
  few: 'some',
  both: 'some',
  all: 'some',
  no: 'no',
  any: 'no',
  every: 'no',
  each: 'no',
};
const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose']);
const PRONOUNS = new Set(['it', 'they', 'he', 'she', 'them', 'him', 'himself', 'herself', 'itself', 'themselves']);
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM']);
/** Words of a name that takes an "of": "Department of Justice". */
const OF_NAMES =
  /^(?:Departments?|Ministry|Bank|University|House|Court|Bureau|Office|Board|Council|Institute|State|Republic|Kingdom|Secretary|Academy|College|Union|Federation|Association|Chamber|League|Party|City|Gulf|Sea|Bay|Isle|Cape|Straits?|School|Museum|Church|Battle|Treaty|Act|Congress|Parliament|Federation|Commission|Organi[sz]ation|Society|Centre|Center|Duke|King|Queen|Prince|Lord|Archbishop|Bishop|Emirate|Commonwealth|Duchy|Order|Army|Declaration|Bill)$/;

/** Finds the phrases of a sentence; tags that cannot stand where they do are mended in place. */
export function parse(sentence: Sentence): Parsed {
  const { tokens } = sentence;
  retag(tokens);
  const phrases: Phrase[] = [];
  const at: (Phrase | undefined)[] = new Array(tokens.length).fill(undefined);
  let owner: Phrase | undefined;
  for (let i = 0; i < tokens.length; ) {
    const phrase = phraseAt(tokens, i);
    if (!phrase) {
      if (tokens[i]?.tag !== 'POSS') owner = undefined;
      i++;
      continue;
    }
    if (owner) {
      phrase.owner = owner;
      owner.owns = true;
      if (owner.preposition !== undefined) phrase.preposition = owner.preposition;
    } else {
      const before = tokens[i - 1];
      if (
        before?.tag === 'ADP' ||
        (before?.tag === 'SCONJ' && /^(?:as|by|with|of|than|like|since|after|before)$/.test(before.lower))
      ) {
        phrase.preposition = before.lower;
      }
    }
    owner = tokens[phrase.to]?.tag === 'POSS' ? phrase : undefined;
    phrases.push(phrase);
    for (let k = i; k < phrase.to; k++) at[k] = phrase;
    i = Math.max(phrase.to, i + 1);
    if (owner) i++;
  }
  return { ...sentence, phrases, at };
}

function phraseAt(tokens: readonly Token[], begin: number): Phrase | undefined {
  const first = tokens[begin];
  if (!first) return undefined;
  if (first.tag === 'PRON' && PRONOUNS.has(first.lower)) {
    return { from: begin, to: begin + 1, head: begin, determiner: undefined, owns: false, pronoun: true };
  }
  let i = begin;
  let determiner: Phrase['determiner'];
  if (POSSESSIVES.has(first.lower)) {
    determiner = 'own';
    i++;
  } else if (/^(?:neither|either|nor)$/.test(first.lower)) {
    return undefined;
  } else if (first.tag === 'DET' || (first.lower in DETERMINERS && first.tag !== 'SCONJ')) {
    determiner = DETERMINERS[first.lower] ?? 'some';
    i++;
    const second = tokens[i];
    if (second && (second.lower in DETERMINERS || POSSESSIVES.has(second.lower)) && second.tag !== 'SCONJ') i++;
  }
  if (tokens[i]?.tag === 'ADV' && tokens[i + 1]?.tag === 'ADJ' && determiner !== undefined) i++;
  const from = i;
  let head = -1;
  let quoted = false;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (head >= 0 && isTime(token, next)) break;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') {
      head = i;
    } else if (token.tag === 'QUOTE') {
      const close = tokens.findIndex((other, k) => k > i && other.tag === 'QUOTE');
      const short = close > i + 1 && close <= i + 6;
      if (!(short && tokens.slice(i + 1, close).every(({ tag }) => INSIDE.has(tag)))) break;
      if (head >= 0) break;
      head = close - 1;
      quoted = true;
      break;
    } else if (token.text === '&' && tokens[i - 1]?.tag === 'PROPN' && next?.tag === 'PROPN') {
    } else if (token.tag === 'ADJ' || token.tag === 'NUM' || token.tag === 'SYM') {
      if (head >= 0 && !(next && INSIDE.has(next.tag) && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''))) break;
    } else if (token.tag === 'VERB' && /(?:ing|ed)$/.test(token.lower) && (i > from || determiner !== undefined)) {
      if (head >= 0 || !next || !/^(?:NOUN|PROPN|ADJ)$/.test(next.tag)) break;
    } else if (token.tag === 'ADP' && isNameOf(tokens, i, head)) {
      if (tokens[i + 1]?.lower === 'the') i++;
    } else break;
  }
  if (head < 0) {
    if (determiner === 'this' && first.tag !== 'SCONJ' && !tokens[from]?.tag.startsWith('V')) {
      return { from: begin, to: begin + 1, head: begin, determiner: undefined, owns: false, pronoun: true };
    }
    return undefined;
  }
  const start = quoted && tokens[from]?.tag === 'QUOTE' ? from + 1 : from;
  return { from: start, to: head + 1, head, determiner, owns: false, pronoun: false, ...(quoted && { quoted }) };
}

/** "last week" after a name is no part of it. */
function isTime(token: Token, next: Token | undefined): boolean {
  if (/^(?:yesterday|today|tomorrow|tonight)$/.test(token.lower)) return true;
  return (
    /^(?:last|next|this|earlier|late|early|every)$/.test(token.lower) &&
    /^(?:week|month|year|day|night|summer|winter|spring|autumn|fall|quarter|weekend|morning|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december)/.test(
      next?.lower ?? '',
    )
  );
}

/** "Department of Justice", "Bank of England": the preposition joins two parts of one name. */
function isNameOf(tokens: readonly Token[], of: number, head: number): boolean {
  if (tokens[of]?.lower !== 'of' || head !== of - 1) return false;
  const after = tokens[of + 1]?.lower === 'the' ? tokens[of + 2] : tokens[of + 1];
  if (!after || !/^\p{Lu}/u.test(after.text) || !/^(?:PROPN|NOUN|ADJ)$/.test(after.tag)) return false;
  return OF_NAMES.test(tokens[head]?.text ?? '');
}

/** Tags that the words around them rule out. */
function retag(tokens: readonly Token[]): void {
  let verbs = 0;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const { tag, lower } = token;
    const nouny = before !== undefined && /^(?:NOUN|PROPN)$/.test(before.tag);
    if (lower === 'to' && before?.lower === 'according') token.tag = 'ADP';
    if (tag === 'VERB' && before?.lower === 'to' && tokens[i - 2]?.lower === 'according') token.tag = 'NOUN';
    if (tag === 'VERB' && next?.lower === 'of' && /^(?:part|most|rest|half)$/.test(lower)) token.tag = 'NOUN';
    if (tag === 'PUNCT' || tag === 'SCONJ' || tag === 'REL') verbs = 0;
    if (
      tag === 'VERB' &&
      next &&
      (isModal(next) || (next.tag === 'ADV' && isModal(tokens[i + 2]))) &&
      !/ing$/.test(lower)
    ) {
      token.tag = 'NOUN';
    } else if (tag === 'VERB' && before?.tag === 'ADJ' && /s$/.test(lower) && (!next || next.tag === 'PUNCT')) {
      token.tag = 'NOUN';
    } else if (tag === 'VERB' && (before?.tag === 'DET' || before?.tag === 'POSS') && next?.lower === 'of') {
      token.tag = 'NOUN';
    } else if (tag === 'VERB' && before?.tag === 'DET' && /ing$/.test(lower) && next?.tag !== 'NOUN') {
      token.tag = 'NOUN';
    } else if (
      tag === 'ADJ' &&
      before &&
      /^(?:DET|PROPN|ADJ)$/.test(before.tag) &&
      next &&
      /^(?:ADP|VERB|AUX|PUNCT|CCONJ|POSS)$/.test(next.tag)
    ) {
      if (/^(?:military|public|media|elderly|poor|rich|opposition|left|right|navy|press)$/.test(lower))
        token.tag = 'NOUN';
    } else if (tag === 'NOUN' && nouny && verbs === 0 && next) {
      const singular = !/s$/.test(lower);
      const follows = /^(?:ADJ|DET|PRON)$/.test(next.tag) && !/^(?:such)$/.test(next.lower);
      const afterPlural =
        before.tag === 'NOUN' && /[^s]s$/.test(before.lower) && singular && next.tag === 'ADP' && next.lower !== 'of';
      const wants = next.lower === 'to' && tokens[i + 2]?.tag === 'VERB' && /s$/.test(lower);
      const agrees = /[^s]s$/.test(lower) && !/[^s]s$/.test(before.lower);
      if (afterPlural || wants || (follows && agrees)) token.tag = 'VERB';
    }
    if (token.tag === 'VERB' || token.tag === 'AUX') verbs++;
  }
}

function isModal(token: Token | undefined): boolean {
  return (
    token?.tag === 'AUX' &&
    /^(?:will|would|may|might|can|could|should|must|shall|is|are|was|were|has|have|had)$/.test(token.lower)
  );
}
