/**
 * English answers that hang on the sentence they answer: "…, which Samsung denies", "…, a claim that Ford has rejected",
 * "…, an allegation denied by the ministry". They are told by where they stand and not by the tree, which takes the
 * clause for a description of whoever was named last; lost, a disputed relation would come out as an undisputed one.
 */

import type { Parse, Token } from '../../../language/parse.js';
import type { Act } from '../../../model/claim.js';
import type { Mentions } from '../../mentions/index.js';
import { speechVerb } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { CUE_VERBS } from './cue-words.js';
import { sourceAt } from './source.js';

/** What a noun in apposition calls the words before it. */
const SAID =
  /^(?:claim|allegation|accusation|assertion|charge|suggestion|report|statement|story|contention|rumou?r|account|insinuation|finding|assessment|characteri[sz]ation|conclusion|version)s?$/;
/** The same without a word for speech: what happened is answered, whoever speaks of it. */
const THING = /^(?:something|thing|point|fact|move|matter)$/;
/** Nouns for what is said against somebody: who denies them does not deny that there is a suit or a charge. */
const CHARGE = /^(?:claim|allegation|accusation|charge|insinuation)s?$/;
const ACTS: ReadonlySet<Act> = new Set<Act>(['denies', 'confirms', 'questions']);
/** How it is called, and what is called so. */
export const CALLS = /^(?:call|describe|label|brand|dub|term|condemn|dismiss|characteri[sz]e)$/;
export const FALSE =
  /^(?:false|untrue|baseless|unfounded|groundless|wrong|fabricated|nonsense|incorrect|inaccurate|fake|lies?|fiction|fabrication|slander|defamatory|unsubstantiated|misleading|absurd|ridiculous|preposterous|rubbish)$/;
export const TRUE = /^(?:true|accurate|correct)$/;
const OPENS = /^(?:,|—|–|-|--|\(|;)$/;
/** Words from the pronoun to the verb, at most. */
const MOST_WORDS = 14;

/** Time grows with the number of tokens. */
export function byAnswer(parse: Parse, mentions: Mentions): Found[] {
  return parse.tokens.flatMap((token): Found[] => {
    const noun = answeringWord(parse, token);
    return noun ? (answerAfter(parse, mentions, token, noun) ?? []) : [];
  });
}

interface Opening {
  /** the first token of the clause */
  from: number;
  isCharge: boolean;
  /** a noun of speech or "something", which a bare participle may follow: "a claim denied by Ford" */
  isNoun: boolean;
}

/** "which" after a comma, or a noun of speech that stands there in apposition. */
function answeringWord(parse: Parse, token: Token): Opening | undefined {
  if (token.norm === 'which') {
    return opens(parse, token.index) ? { from: token.index + 1, isCharge: false, isNoun: false } : undefined;
  }
  const isSaid = SAID.test(token.norm);
  if (!isSaid && !THING.test(token.norm)) return undefined;
  let first = token.index;
  while (first > 0 && token.index - first < 3 && /^(?:DT|JJ|PDT|RB)$/.test(parse.token(first - 1).tag)) first--;
  const isBare = first === token.index;
  // a bare singular noun is no apposition: "…, report says"
  if (isBare && !/s$|^something$/.test(token.norm)) return undefined;
  if (!opens(parse, first)) return undefined;
  const next = parse.tokens[token.index + 1];
  const isPronoun = next !== undefined && /^(?:that|which)$/.test(next.norm);
  return { from: token.index + (isPronoun ? 2 : 1), isCharge: CHARGE.test(token.norm), isNoun: true };
}

/** Whether the sentence goes on with it after what was said. */
function opens(parse: Parse, index: number): boolean {
  const before = parse.tokens[index - 1];
  const sentence = before && parse.sentences[before.sentence];
  return before !== undefined && sentence !== undefined && OPENS.test(before.text) && index - sentence.from > 3;
}

/** Who answers, with what they do: the first verb of the clause must be theirs, and take no other object. */
function answerAfter(parse: Parse, mentions: Mentions, opening: Token, { from, isCharge, isNoun }: Opening) {
  const verb = firstVerb(parse, from);
  if (!verb) return undefined;
  const act = actOf(parse, verb);
  if (!act) return undefined;
  const isPassive = verb.tag === 'VBN' && !hasHave(parse, verb, from) && (isNoun || hasBe(parse, verb, from));
  const speaker = isPassive ? agentAfter(parse, verb) : speakerBefore(parse, from, verb);
  const nobody = isPassive && !speaker;
  if (!speaker && !nobody) return undefined;
  if (!isPassive && takesObject(parse, verb)) return undefined;
  const negated = parse.tokens.slice(from, verb.index).some(({ norm }) => /^(?:not|n't|never|n’t)$/.test(norm));
  // what is left open is no answer: "which Ford has not denied"
  if (negated && act !== 'confirms') return undefined;
  // without a name, a denial is nobody's
  const found: Found = {
    source: speaker ? sourceAt(parse, mentions, speaker) : { kind: 'anonymous' },
    cue: speechVerb(verb),
    act: negated ? 'questions' : act,
    negated: false,
    supposed: false,
    contents: [{ start: opening.start, end: opening.end }],
    quotes: [],
    answers: { reach: 'sentence', isCharge },
  };
  return [found];
}

/** The first full verb of the clause, past auxiliaries and adverbs. */
function firstVerb(parse: Parse, from: number): Token | undefined {
  const sentence = parse.tokens[from]?.sentence;
  for (let i = from; i < from + MOST_WORDS; i++) {
    const token = parse.tokens[i];
    if (!token || token.sentence !== sentence || /^[.;:()]$/.test(token.text)) return undefined;
    if (CUE_VERBS.has(token.lemma.toLowerCase()) && ACTS.has(CUE_VERBS.get(token.lemma.toLowerCase())?.act as Act))
      if (token.pos === 'VERB' || /(?:s|ed)$/.test(token.norm)) return token;
    if (token.pos === 'VERB') return token;
  }
  return undefined;
}

function actOf(parse: Parse, verb: Token): Act | undefined {
  const lemma = verb.lemma.toLowerCase();
  if (CALLS.test(lemma)) {
    const next = parse.tokens.slice(verb.index + 1, verb.index + 5).map(({ norm }) => norm);
    if (next.some((word) => FALSE.test(word))) return 'denies';
    if (next.some((word) => TRUE.test(word))) return 'confirms';
  }
  // "disputes" that the lemma table does not know by its tag
  const act = CUE_VERBS.get(lemma)?.act;
  return act && ACTS.has(act) && !/^(?:ask|press|query|grill)$/.test(lemma) ? act : undefined;
}

function hasHave(parse: Parse, verb: Token, from: number): boolean {
  const between = parse.tokens.slice(from, verb.index).map(({ lemma }) => lemma.toLowerCase());
  return between.includes('have') && !between.includes('be');
}

function hasBe(parse: Parse, verb: Token, from: number): boolean {
  return parse.tokens.slice(from, verb.index).some(({ lemma }) => lemma.toLowerCase() === 'be');
}

/** "denied by Ford". */
function agentAfter(parse: Parse, verb: Token): Token | undefined {
  for (let i = verb.index + 1; i < verb.index + 5; i++) {
    const token = parse.tokens[i];
    if (!token || token.sentence !== verb.sentence) return undefined;
    if (token.norm === 'by') return parse.childOf(token, 'pobj') ?? headAfter(parse, i + 1);
  }
  return undefined;
}

function headAfter(parse: Parse, from: number): Token | undefined {
  let head: Token | undefined;
  for (let i = from; i < from + 6; i++) {
    const token = parse.tokens[i];
    if (!token || !/^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(token.pos)) break;
    if (token.pos !== 'DET' && token.pos !== 'ADJ') head = token;
  }
  return head;
}

/** The subject between the pronoun and the verb. */
function speakerBefore(parse: Parse, from: number, verb: Token): Token | undefined {
  const own = parse.childOf(verb, 'nsubj');
  if (own && own.index >= from && own.index < verb.index) return own;
  const nouns = parse.tokens
    .slice(from, verb.index)
    .filter(({ pos, dep }) => /^(?:NOUN|PROPN|PRON)$/.test(pos) && dep !== 'poss' && dep !== 'pobj');
  return nouns.at(-1);
}

/** "which Ford denied having bought": the verb has an object of its own. */
function takesObject(parse: Parse, verb: Token): boolean {
  if (CALLS.test(verb.lemma.toLowerCase())) return false;
  const next = parse.tokens[verb.index + 1];
  if (!next || next.sentence !== verb.sentence) return false;
  return (
    /^(?:that|it|this|them|him|her|the|a|an|any|having|being|its|his|their|to)$/.test(next.norm) ||
    (/^(?:NOUN|PROPN|VERB)$/.test(next.pos) &&
      !/^(?:yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(next.norm))
  );
}
