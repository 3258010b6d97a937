/** Verbs of an English sentence with their subjects and objects, by the order of words. */
import type { Parsed, Phrase } from './phrases.js';
import { stem as stemOf } from './stem.js';
import type { Token } from './tokens.js';

export interface Verb {
  /** the token of the main verb */
  at: number;
  /** the first token of its group: auxiliaries, negation, adverbs */
  from: number;
  /** the token after its group */
  to: number;
  passive: boolean;
  negative: boolean;
  /** may, might, could, can, would */
  possible: boolean;
  /** should, ought to, must */
  proposed: boolean;
  /** will, is going to */
  foretold: boolean;
  infinitive: boolean;
  gerund: boolean;
}

const NEGATIONS = new Set(['not', "n't", 'never', 'hardly', 'barely', 'scarcely', 'rarely', 'neither', 'nor', 'no']);
const MAYBES = new Set(['may', 'might', 'could', 'would', 'perhaps', 'possibly', 'probably', 'likely']);
const OUGHTS = new Set(['should', 'ought', 'must', 'shall']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", 'am', 'get', 'gets', 'got']);
/** Verbs that leave open whether what follows them happens. */
const UNSURE = stems(
  'plan intend hope want seek consider threaten try aim offer prepare refuse decline fail attempt agree expect schedule propose discuss explore weigh vow pledge promise risk wait mull',
);
const AGAINST = stems('refuse decline fail stop cease avoid');

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}

/** The verb groups of a sentence, in order. A copula without another verb is one too. */
export function findVerbs({ tokens, at }: Parsed): Verb[] {
  const verbs: Verb[] = [];
  for (const [i, token] of tokens.entries()) {
    if (at[i] && at[i]?.to !== i && at[i]?.from !== undefined && (at[i] as Phrase).head >= i && token.tag !== 'AUX')
      continue;
    const main = token.tag === 'VERB' || (token.tag === 'AUX' && isLastOfGroup(tokens, i));
    if (main) verbs.push(readGroup(tokens, i));
  }
  for (const [n, verb] of verbs.entries()) {
    const governor = verbs[n - 1];
    if (!governor || !(verb.infinitive || verb.gerund)) continue;
    const between = tokens.slice(governor.at + 1, verb.from);
    if (between.some(({ tag }) => tag === 'PUNCT' || tag === 'SCONJ' || tag === 'REL')) {
      const finite = verbs.slice(0, n).findLast((other) => !other.infinitive && !other.gerund);
      verb.possible ||= finite?.possible ?? false;
      verb.foretold ||= finite?.foretold ?? false;
      continue;
    }
    const stem = tokens[governor.at]?.stem ?? '';
    verb.foretold ||= governor.foretold;
    verb.possible ||= governor.possible;
    if (between.some(({ lower }) => /^(?:unable|unwilling|yet|reluctant)$/.test(lower))) verb.negative = true;
    if (
      between.every(
        ({ tag, lower }) =>
          tag === 'ADV' || tag === 'PART' || /^(?:able|unable|willing|unwilling|yet|short|of)$/.test(lower),
      )
    ) {
      verb.negative ||= governor.negative;
      if (UNSURE.has(stem)) verb.possible = true;
      if (AGAINST.has(stem)) verb.negative = true;
    } else if (verb.infinitive) verb.possible = true;
  }
  return verbs;
}

function isLastOfGroup(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const tag = tokens[k]?.tag;
    if (tag === 'VERB' || tag === 'AUX') return false;
    if (tag !== 'ADV' && tag !== 'PART') return true;
  }
  return true;
}

function readGroup(tokens: readonly Token[], at: number): Verb {
  let from = at;
  while (from > 0) {
    const before = tokens[from - 1] as Token;
    const joins =
      before.tag === 'AUX' ||
      before.tag === 'ADV' ||
      (before.tag === 'PART' && before.lower !== "'s") ||
      NEGATIONS.has(before.lower) ||
      (before.tag === 'VERB' && before.stem === 'go' && tokens[from]?.lower === 'to');
    if (
      !joins ||
      (before.tag === 'ADV' && from - 1 > 0 && tokens[from - 2]?.tag === 'PUNCT' && tokens[from - 2]?.text !== ',')
    )
      break;
    from--;
  }
  const group = tokens.slice(from, at);
  const words = group.map(({ lower }) => lower);
  const main = tokens[at] as Token;
  const participle =
    /(?:ed|en|wn|ght|ld|de|id|nt|ft|st|lt|ut|un|ug|ck|ck)$/.test(main.lower) || /(?:ed|n)$/.test(main.lower);
  const hasBe = words.some((word) => BE.has(word));
  // "has yet to confirm" is as finite as "has confirmed"
  const infinitive = words.includes('to') && !group.slice(0, words.indexOf('to')).some(({ tag }) => tag === 'AUX');
  const modal = words.some((word) => MAYBES.has(word));
  const can = words.includes('can');
  let to = at + 1;
  while (tokens[to]?.tag === 'ADV' || NEGATIONS.has(tokens[to]?.lower ?? '')) to++;
  const trailing = tokens.slice(at + 1, to).map(({ lower }) => lower);
  const nearNo = main.tag === 'AUX' && trailing.some((word) => NEGATIONS.has(word));
  return {
    at,
    from,
    to,
    passive: hasBe && participle && main.tag === 'VERB' && !/ing$/.test(main.lower),
    negative:
      words.some((word) => NEGATIONS.has(word)) || words.join(' ').includes('yet to') || nearNo || isNor(tokens, from),
    possible: modal || can,
    proposed: words.some((word) => OUGHTS.has(word)),
    foretold:
      words.includes('will') ||
      words.includes("'ll") ||
      words.includes('wo') ||
      (words.includes('going') && infinitive),
    infinitive,
    gerund: /ing$/.test(main.lower) && !hasBe,
  };
}

function isNor(tokens: readonly Token[], from: number): boolean {
  return NEGATIONS.has(tokens[from - 1]?.lower ?? '') && tokens[from - 1]?.lower !== 'no';
}

/** Words that open a clause whose subject is not before them. */
const OPENS = new Set([
  'that',
  'whether',
  'if',
  'because',
  'although',
  'though',
  'while',
  'when',
  'as',
  'since',
  'after',
  'before',
  'where',
  'unless',
  'until',
  'so',
  'than',
]);

/**
 * The phrase that a verb is said of: the nearest one to its left that no preposition governs; for a second verb the
 * subject of the first, for a relative clause what it belongs to.
 */
export function subjectOf(sentence: Parsed, verbs: readonly Verb[], verb: Verb, depth = 0): Phrase | undefined {
  if (depth > 4) return undefined;
  const { tokens, at } = sentence;
  let i = verb.from - 1;
  const earlier = () => {
    const before = verbs.findLast((other) => other.at < verb.from && other.at <= i);
    return before && subjectOf(sentence, verbs, before, depth + 1);
  };
  if (/^(?:nor|and|or)$/.test(sentence.tokens[verb.from]?.lower ?? '')) {
    const before = verbs.findLast((other) => other.at < verb.from);
    return before && subjectOf(sentence, verbs, before, depth + 1);
  }
  if (verb.infinitive || (verb.gerund && !at[i])) {
    const governor = verbs.findLast((other) => other.at < verb.from);
    if (!governor) return undefined;
    const between = sentence.phrases.filter((phrase) => phrase.from > governor.at && phrase.to <= verb.from);
    const controlled = between.find((phrase) => !phrase.owns && phrase.preposition === undefined);
    const named = CONTROLS.has(tokens[governor.at]?.stem ?? '');
    const called = between.findLast((phrase) => !phrase.owns);
    if (controlled && named) return controlled;
    if (named && called) return called;
    return subjectOf(sentence, verbs, governor, depth + 1);
  }
  while (i >= 0) {
    const token = tokens[i] as Token;
    const phrase = at[i];
    if (phrase) {
      const first = phrase.owner ?? phrase;
      let begin = first.from;
      while (
        begin > 0 &&
        /^(?:DET|PRON|NUM)$/.test(tokens[begin - 1]?.tag ?? '') &&
        (!at[begin - 1] || at[begin - 1] === first)
      ) {
        // "in 2021 the agency": a number before an article is no part of the phrase
        if (tokens[begin - 1]?.tag === 'NUM' && tokens[begin]?.tag === 'DET') break;
        begin--;
      }
      const before = tokens[begin - 1];
      if (before?.tag === 'ADP' && before.lower !== 'than') {
        if (begin - 2 < 0) return undefined;
        i = begin - 2;
        if (!at[i] && tokens[i]?.tag === 'PUNCT') i--;
        continue;
      }
      if (
        before &&
        /^(?:and|or|,)$/.test(before.lower) &&
        at[begin - 2] &&
        !verbs.some((other) => other.at === begin - 2)
      ) {
        const other = at[begin - 2] as Phrase;
        if (before.lower !== ',' && other.preposition !== undefined) {
          i = begin - 2;
          continue;
        }
      }
      return phrase;
    }
    if (token.tag === 'REL' || (token.lower === 'that' && at[i - 1])) {
      let k = i - 1;
      if (tokens[k]?.text === ',') k--;
      if (tokens[k]?.tag === 'ADP') k--;
      return at[k];
    }
    if (token.tag === 'CCONJ' || (token.text === ',' && /^(?:and|then|but|or)$/.test(tokens[i + 1]?.lower ?? ''))) {
      i--;
      if (tokens[i]?.text === ',') i--;
      const found = earlier();
      if (found) return found;
      continue;
    }
    if (token.text === ',') {
      const opening = openingComma(tokens, i);
      if (opening >= 0) {
        i = opening - 1;
        continue;
      }
      return earlier();
    }
    if (token.tag === 'ADV' || token.tag === 'PART' || token.tag === 'AUX') {
      i--;
      continue;
    }
    if (token.tag === 'NUM' || token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'DET') {
      i--;
      continue;
    }
    if (token.tag === 'VERB') return earlier();
    if (OPENS.has(token.lower) || token.tag === 'PUNCT' || token.tag === 'QUOTE') return undefined;
    return undefined;
  }
  return undefined;
}

/** Verbs whose object does what follows: "urged Apple to sell". */
const CONTROLS = stems(
  'urge ask tell call order force press want require persuade allow permit help cause accuse invite encourage warn instruct expect compel push lobby beg let',
);

/** The comma that opens a parenthesis which ends at a comma: "Alibaba, which denies it, said". */
function openingComma(tokens: readonly Token[], closing: number): number {
  for (let k = closing - 1; k > 0; k--) {
    if (tokens[k]?.text !== ',') continue;
    const next = tokens[k + 1];
    const first = tokens[k - 1];
    const opens =
      next &&
      (next.tag === 'REL' ||
        next.tag === 'DET' ||
        next.tag === 'ADP' ||
        next.tag === 'VERB' ||
        next.tag === 'NUM' ||
        next.tag === 'PROPN' ||
        next.tag === 'NOUN' ||
        next.tag === 'ADJ');
    return opens && first && /^(?:NOUN|PROPN|NUM)$/.test(first.tag) ? k : -1;
  }
  return -1;
}

/** "parts of Orbex": done to the whole, as far as a graph can tell. */
const PORTIONS = /^(?:parts?|most|much|half|all|some|rest|majority|members?|shares?|pieces?|assets|units?)$/;

/** The phrases a verb is done to: the first one right of it that no preposition governs, and those joined to it. */
export function objectsOf(sentence: Parsed, from: number): Phrase[] {
  const { tokens, at } = sentence;
  let i = from;
  while (i < tokens.length) {
    const phrase = at[i];
    if (
      phrase &&
      !phrase.member &&
      tokens[phrase.to]?.lower === 'of' &&
      PORTIONS.test(tokens[phrase.head]?.lower ?? '')
    ) {
      const whole = objectsOf(sentence, phrase.to + 1);
      if (whole.length > 0) return whole;
    }
    if (phrase) return examplesOf(sentence, ownedBy(sentence, phrase)) ?? joined(sentence, ownedBy(sentence, phrase));
    const token = tokens[i] as Token;
    const skips = /^(?:ADV|DET|NUM|ADJ|PART|QUOTE|SYM)$/.test(token.tag) || POSSESSIVE.test(token.lower);
    if (!skips) return [];
    i++;
  }
  return [];
}

/** "apps such as TikTok": the examples, where what they are examples of has no name. */
function examplesOf(sentence: Parsed, phrase: Phrase): Phrase[] | undefined {
  const { tokens } = sentence;
  if (phrase.member && phrase.member.origin !== 'new') return undefined;
  for (let i = phrase.to; i < Math.min(tokens.length, phrase.to + 6); i++) {
    const token = tokens[i] as Token;
    const such = token.lower === 'such' && tokens[i + 1]?.lower === 'as';
    if (such || token.lower === 'including') {
      const examples = objectsOf(sentence, i + (such ? 2 : 1));
      return examples.length > 0 ? examples : undefined;
    }
    if (token.tag === 'VERB' || token.tag === 'REL') return undefined;
  }
  return undefined;
}

const POSSESSIVE = /^(?:its|their|his|her|our|my|your)$/;

/** "Meta's Llama": what is owned, not the owner. */
export function ownedBy({ phrases }: Parsed, phrase: Phrase): Phrase {
  let current = phrase;
  for (let n = 0; current.owns && n < 4; n++) {
    const owned = phrases.find((other) => other.owner === current);
    if (!owned) return current;
    current = owned;
  }
  return current;
}

/** A phrase and those that "and", "or" or a comma list joins to it, as long as no verb follows the last one. */
export function joined(sentence: Parsed, first: Phrase): Phrase[] {
  const { tokens, at } = sentence;
  const all = [first];
  let end = first.to;
  for (let n = 0; n < 8; n++) {
    let i = end;
    let joins = false;
    if (tokens[i]?.text === ',') {
      joins = true;
      i++;
    }
    if (/^(?:and|or|nor|&)$/.test(tokens[i]?.lower ?? '')) {
      joins = true;
      i++;
    }
    while (tokens[i]?.tag === 'DET') i++;
    const next = at[i];
    if (!joins || !next || next.pronoun) break;
    const phrase = ownedBy(sentence, next);
    const after = tokens[phrase.to];
    if (after && /^(?:VERB|AUX)$/.test(after.tag)) break;
    if (
      tokens[end]?.text === ',' &&
      /^(?:and|or|but)$/.test(tokens[end + 1]?.lower ?? '') &&
      beginsClause(sentence, phrase)
    )
      break;
    if (tokens[end]?.text === ',' && after?.text === ',' && !/^(?:and|or)$/.test(tokens[i - 1]?.lower ?? '')) {
      // a list goes on, or an apposition closes: only a list is joined
      const list = tokens.slice(phrase.to, phrase.to + 12).some(({ lower }) => lower === 'and' || lower === 'or');
      if (!list) break;
    }
    all.push(phrase);
    end = phrase.to;
  }
  return all;
}

/** Whether a verb follows a phrase before the clause ends: it is then a subject, not one more of a list. */
function beginsClause({ tokens }: Parsed, phrase: Phrase): boolean {
  for (let i = phrase.to; i < tokens.length; i++) {
    const { tag } = tokens[i] as Token;
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag === 'PUNCT' || tag === 'REL' || tag === 'SCONJ') return false;
  }
  return false;
}

/** The phrase after a preposition that stands right of a place, with those joined to it. */
export function objectsAfter(sentence: Parsed, preposition: string, from: number, reach: number): Phrase[] {
  const { tokens } = sentence;
  for (let i = from; i < Math.min(tokens.length, from + reach); i++) {
    const token = tokens[i] as Token;
    if (token.lower === preposition) return objectsOf(sentence, i + 1);
    if (token.tag === 'PUNCT' || token.tag === 'VERB' || token.tag === 'REL') return [];
  }
  return [];
}
