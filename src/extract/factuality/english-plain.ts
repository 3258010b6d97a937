/**
 * What stands beside an English clause and is not known to leave it as firm as it is. The document's own voice is closed by
 * default: "By her telling, …", "With luck, …", "In tonight's episode, …", "My guess: …", "… (unconfirmed)" and "… Wrong."
 * weaken what they stand beside, not because they are on a list but because they are on none.
 */
import type { Parse, Token } from '../../language/parse.js';
import { isHollow } from './english-beside.js';
import { isEventNoun } from './english-events.js';
import { WRONGLY } from './english-governing.js';
import { FICTION, MODIFIERS } from './english-governors.js';
import { ADVERBS, BESIDE_NAMES, BESIDE_TIMES, MARKS, NOUNS_SET_OFF, PREPOSITIONS } from './english-harmless.js';
import { type Doubt, doubtAround } from './english-surroundings.js';

/** @returns nothing where all that stands beside the clause of a predicate is known to leave it as it is */
export function doubtBeside(parse: Parse, predicate: Token): Doubt | undefined {
  return onPath(parse, predicate) ?? doubtAround(parse, predicate);
}

const MOST_STEPS = 40;

/** Looks at what hangs on the predicate and on each word above it. */
function onPath(parse: Parse, predicate: Token): Doubt | undefined {
  // what a name or a role is said of stands by itself: "In downloads, Meta's Llama …"
  if (!/^(?:VERB|AUX)$/.test(predicate.pos) && !isEventNoun(predicate)) return undefined;
  let below: Token | undefined;
  let node: Token | undefined = predicate;
  for (let step = 0; node && step < MOST_STEPS; step++) {
    const on: Token = node;
    if (on === predicate || on.pos === 'VERB' || on.pos === 'AUX') {
      for (const child of parse.childrenOf(on)) {
        const doubt: Doubt | undefined = child === below ? undefined : doubtIn(parse, child, on, predicate);
        if (doubt) return doubt;
      }
    }
    below = on;
    node = parse.headOf(on);
  }
  return undefined;
}

function doubtIn(parse: Parse, child: Token, head: Token, predicate: Token): Doubt | undefined {
  const doubt: Doubt = { at: child, why: `"${child.text}" is not known to leave it as it is` };
  switch (child.dep) {
    case 'advmod':
      return MODIFIERS.has(child.norm) || WRONGLY.has(child.norm) || isHarmlessAdverb(parse, child) ? undefined : doubt;
    case 'npadvmod':
      return child.pos !== 'NOUN' || isMeasure(parse, child) ? undefined : doubt;
    case 'prep':
      return isSetOff(parse, child, predicate) && !isHarmlessPhrase(parse, child, predicate)
        ? { ...doubt, at: lastOf(parse, child) }
        : undefined;
    case 'advcl':
      return isHarmlessClause(parse, child) ? undefined : doubt;
    case 'parataxis':
    case 'intj':
    case 'meta':
      return /[:;\n(]/.test(between(parse, child, head)) ? undefined : doubt;
    default:
      return undefined;
  }
}

function isHarmlessAdverb(parse: Parse, adverb: Token): boolean {
  const isKnown = ADVERBS.has(adverb.norm) || isMeasure(parse, adverb) || /^(?:CD|W)/.test(adverb.tag);
  // "so much as", "as far as anyone can tell"
  return (
    isKnown && !parse.childrenOf(adverb).some(({ dep, norm }) => dep === 'advcl' || (dep === 'prep' && norm === 'as'))
  );
}

/** A date, a time or an amount: told by the model, or by what its noun counts. */
function isMeasure(parse: Parse, token: Token): boolean {
  const entity = parse.entities.find(({ from, to }) => from <= token.index && token.index < to);
  if (entity && /^(?:date|time|percent|money|quantity|ordinal|cardinal)$/.test(entity.kind)) return true;
  const last = parse.childOf(token, 'nummod') ?? token;
  return last.pos === 'NUM' || (NOUNS_SET_OFF.has(token.lemma.toLowerCase()) && token.lemma !== 'way');
}

/** It stands before what it belongs to, or after a comma or dash. */
function isSetOff(parse: Parse, phrase: Token, predicate: Token): boolean {
  const subject = parse.childOf(predicate, 'nsubj', 'nsubjpass') ?? predicate;
  if (phrase.index < Math.min(subject.index, predicate.index)) return true;
  return /^[,–—-]/.test(parse.tokens[phrase.index - 1]?.text ?? '');
}

function isHarmlessPhrase(parse: Parse, preposition: Token, predicate: Token): boolean {
  const { norm } = preposition;
  if (![PREPOSITIONS, BESIDE_NAMES, BESIDE_TIMES].some((known) => known.has(norm))) return false;
  const object = parse.childOf(preposition, 'pobj');
  if (!object) {
    const clause = parse.childOf(preposition, 'pcomp', 'prep', 'amod', 'advmod');
    if (!clause) return PREPOSITIONS.has(norm) || norm === 'so';
    if (clause.dep === 'prep') return PREPOSITIONS.has(norm) && isHarmlessPhrase(parse, clause, predicate);
    if (clause.pos === 'ADV') return ADVERBS.has(clause.norm);
    return PREPOSITIONS.has(norm) || ((norm === 'by' || norm === 'with' || norm === 'in') && /ing$/.test(clause.norm));
  }
  if (isMeasure(parse, object)) return true;
  if (PREPOSITIONS.has(norm) || (norm === 'for' && preposition.index > predicate.index)) return true;
  // "In total downloads": neither one of its kind nor somebody's
  if (norm === 'in' && object.pos === 'NOUN' && !parse.childOf(object, 'det', 'poss', 'prep'))
    return !isHollow(parse, preposition) && !FICTION.has(object.lemma.toLowerCase());
  if (object.pos === 'PROPN') return BESIDE_NAMES.has(norm);
  const isNumbered = parse
    .childrenOf(object)
    .some(({ dep, pos }) => dep === 'nummod' || pos === 'NUM' || pos === 'SYM');
  return isNumbered && norm !== 'to' && norm !== 'per';
}

function isHarmlessClause(parse: Parse, clause: Token): boolean {
  const mark = parse.childrenOf(clause).find(({ dep }) => dep === 'mark');
  const isLed = parse.childrenOf(clause).some(({ dep, norm }) => dep === 'advmod' && MARKS.has(norm));
  if (!mark && !isLed) {
    // "having failed …", "to build batteries …": who does it is the subject
    return /^VB[GN]?$/.test(clause.tag) && !VIEWS.has(clause.lemma.toLowerCase());
  }
  const isEven = mark !== undefined && parse.tokens[mark.index - 1]?.norm === 'even';
  if (mark && !MARKS.has(mark.norm) && !isEven) return false;
  // "as the plaintiffs have it", "as rumour would have it"
  return !(mark?.norm === 'as' && parse.childOf(clause, 'dobj')?.norm === 'it' && clause.lemma !== 'need');
}

/** "Judging by the slides", "to hear Moscow tell it", "given a fair wind". */
const VIEWS = new Set(
  'give grant assume pend suppose bar judge hear believe listen read tell go speak imagine trust'.split(' '),
);

function lastOf(parse: Parse, token: Token): Token {
  const { end } = parse.subtreeSpan(token);
  return parse.tokenAt(end - 1) ?? token;
}

function between(parse: Parse, a: Token, b: Token): string {
  return a.start < b.start ? parse.text.slice(a.end, b.start) : parse.text.slice(b.end, a.start);
}
