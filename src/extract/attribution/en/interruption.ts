/**
 * Who interrupts an English clause to say whose words it is: "Google, its rivals contend, funded Mozilla". Told by the
 * commas and the words between them, and not by the tree, which takes the interruption for an apposition or for the
 * clause itself: an allegation would come out as a fact, or as an act of whoever alleges it.
 */
import type { Parse, Token } from '../../../language/parse.js';
import type { Mentions } from '../../mentions/index.js';
import type { Place } from '../../rules/reading.js';
import { type Source, speechVerb } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { CUE_VERBS, type CueWord } from './cue-words.js';
import { sourceAt } from './source.js';

interface Interruption {
  verb: Token;
  word: CueWord;
  speaker: Token;
  /** the subject of the clause that is interrupted */
  subject: Token;
  /** tokens of the interruption with its commas, end exclusive */
  from: number;
  to: number;
}

/** Words between the commas, at most, and behind the verb. */
const MOST_WORDS = 12;
const MOST_BEHIND = 6;
const COMMA = /^[,–—]$/;
/** What has a hearer right behind it. */
const TELLS = new Set(['tell', 'inform', 'warn', 'assure', 'remind', 'notify']);

const FOUND = new WeakMap<Parse, ReadonlyMap<number, Interruption>>();

/** By the token with which the interrupted clause goes on. Time grows with the number of tokens. */
function interruptions(parse: Parse): ReadonlyMap<number, Interruption> {
  const known = FOUND.get(parse);
  if (known) return known;
  const found = new Map<number, Interruption>();
  const days = new Set<number>();
  for (const { from, to, kind } of parse.entities) if (kind === 'date') for (let i = from; i < to; i++) days.add(i);
  for (const verb of parse.tokens) {
    const word = CUE_VERBS.get(verb.lemma.toLowerCase());
    const one = word?.sense === 'speech' ? interruptionBy(parse, verb, word, days) : undefined;
    if (one) found.set(one.to, one);
  }
  FOUND.set(parse, found);
  return found;
}

export function byInterruption(parse: Parse, mentions: Mentions): Found[] {
  return [...interruptions(parse).values()].map(({ verb, word, speaker, subject, from, to }) => {
    const sentence = parse.sentences[verb.sentence] ?? { from, to };
    let end = sentence.to;
    while (end > to + 1 && /^\s+$/.test(parse.token(end - 1).text)) end--;
    return {
      source: otherThan(subject, sourceAt(parse, mentions, speaker), speaker, mentions),
      cue: speechVerb(verb),
      act: word.act,
      negated: false,
      supposed: false,
      contents: [parse.span(sentence.from, from), parse.span(to, end)].map((run) => ({
        start: run.start,
        end: run.end,
      })),
      quotes: [],
    };
  });
}

/** "Petrov, a spokesman said, …": the tree takes the spokesman for Petrov himself, which only a pronoun may be. */
function otherThan(subject: Token, source: Source, speaker: Token, mentions: Mentions): Source {
  if (source.kind !== 'mention' || speaker.tag === 'PRP') return source;
  const own = (mentions.headedBy(subject.index) ?? mentions.holding(subject.index))?.member;
  return own && mentions.all[source.mention]?.member === own ? { kind: 'anonymous', words: source.words } : source;
}

/** Whether words lead out of an interruption: what is said of its speaker says nothing of whom it interrupts. */
export function leavesInterruption(parse: Parse, at: Place, whole: Place): boolean {
  const token = parse.tokenAt(at.start);
  if (!token) return false;
  for (let i = token.index; i < parse.tokens.length && i <= token.index + MOST_WORDS + MOST_BEHIND; i++) {
    const found = interruptions(parse).get(i);
    if (!found) continue;
    const { start, end } = parse.span(found.from, found.to);
    return start <= at.start && at.end <= end && (whole.start < start || whole.end > end);
  }
  return false;
}

/** The subject of a verb whose clause was interrupted before it. */
export function interruptedSubject(parse: Parse, verb: Token): Token | undefined {
  const found = interruptions(parse);
  if (found.size === 0) return undefined;
  let first = verb.index;
  while (first > 0 && verb.index - first < 4 && isWithVerb(parse.token(first - 1))) first--;
  return found.get(first)?.subject;
}

/** Auxiliaries and adverbs before a verb. */
function isWithVerb({ pos, tag }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || tag === 'MD' || tag === 'RB';
}

/** @param days places of tokens that are part of a date */
function interruptionBy(parse: Parse, verb: Token, word: CueWord, days: ReadonlySet<number>): Interruption | undefined {
  const sentence = parse.sentences[verb.sentence];
  if (!sentence) return undefined;
  let from = verb.index - 1;
  while (from > sentence.from && verb.index - from <= MOST_WORDS && !COMMA.test(parse.token(from).text)) from--;
  if (from <= sentence.from || !COMMA.test(parse.token(from).text)) return undefined;
  const speaker = speakerIn(parse, from + 1, verb);
  const to = speaker && endOf(parse, verb, sentence.to, days);
  const subject = to && subjectBefore(parse, sentence.from, from);
  return subject && goesOn(parse, to, sentence.to) ? { verb, word, speaker, subject, from, to } : undefined;
}

/** Who speaks, where all that stands between the comma and the verb is one noun phrase and what goes with the verb. */
function speakerIn(parse: Parse, from: number, verb: Token): Token | undefined {
  let to = verb.index;
  while (to > from && isWithVerb(parse.token(to - 1))) to--;
  const words = parse.tokens.slice(from, to);
  // "as Reuters first reported"
  if (words[0]?.norm === 'as') words.shift();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || /^(?:W|IN$|TO$|CC$|VB[DPZ]?$)/.test(first.tag)) return undefined;
  if (words.some(({ tag }) => /^(?:W|VB[DPZ]$|MD$)/.test(tag))) return undefined;
  // "the subject of many claims": a noun, and nobody's verb
  const isVerb = /^VB/.test(verb.tag);
  if (!isVerb && !(/^NN/.test(verb.tag) && /^(?:NN|PRP)/.test(last.tag) && !words.some(({ tag }) => tag === 'IN')))
    return undefined;
  const inside = ({ head }: Token) => head >= from && head < to;
  const nouns = words.filter(({ tag }) => /^(?:NN|PRP$|CD$)/.test(tag));
  return nouns.find((noun) => !inside(noun)) ?? nouns.at(-1);
}

/** The token after the comma that ends the interruption. */
function endOf(parse: Parse, verb: Token, sentenceEnd: number, days: ReadonlySet<number>): number | undefined {
  for (let i = verb.index + 1; i < sentenceEnd && i <= verb.index + 1 + MOST_BEHIND; i++) {
    const { text, tag } = parse.token(i);
    if (COMMA.test(text)) return i + 1;
    const begins = i > verb.index + 1 || tag === 'IN' || days.has(i) || TELLS.has(verb.lemma.toLowerCase());
    if (!begins || /^(?:W|VB|MD$|TO$)/.test(tag)) return undefined;
  }
  return undefined;
}

/** Whether a predicate begins here that has no subject of its own. */
function goesOn(parse: Parse, from: number, sentenceEnd: number): boolean {
  let at = from;
  while (at < sentenceEnd - 1 && at - from < 4 && isWithVerb(parse.token(at)) && parse.token(at).pos === 'ADV') at++;
  return at < sentenceEnd && /^(?:VB[DPZN]$|MD$)/.test(parse.token(at).tag);
}

/** The noun that heads what stands before the comma. */
function subjectBefore(parse: Parse, from: number, to: number): Token | undefined {
  const words = parse.tokens.slice(from, to);
  const nouns = words.filter(({ tag, pos }) => /^(?:NN|PRP$)/.test(tag) || pos === 'PROPN');
  const last = nouns.at(-1);
  if (!last) return undefined;
  return nouns.findLast(({ head, index }) => head < from || head >= to || head === index) ?? last;
}
