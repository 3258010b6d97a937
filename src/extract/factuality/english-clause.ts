/** What a sentence does to a predicate right beside it: negation, modals, adverbs, quantified subjects, conditions. */
import type { Parse, Token } from '../../language/parse.js';
import { besideOf, isHollow } from './english-beside.js';
import { isEventNoun } from './english-events.js';
import { AUXILIARIES, FICTION, MODIFIERS, NOUNS, UNSURE_MARKS, UNSURE_OPENERS } from './english-governors.js';
import { ADJECTIVES_OF_EVENTS } from './english-harmless.js';
import { doubtBeforeRole } from './english-roles.js';
import { type Factuality, type IsAttributed, type Level, weaken } from './level.js';

/** What stands right at the predicate: negation, modals, adverbs, quantified subjects, questions, conditions. */
export function locally(parse: Parse, predicate: Token, isAttributed: IsAttributed): Factuality {
  let found: Factuality = { level: 'firm', negative: false, reasons: [] };
  for (const child of parse.childrenOf(predicate)) found = underChild(parse, predicate, child, found);
  const unknown = isRole(predicate) ? doubtBeforeRole(parse, predicate) : undefined;
  if (unknown && found.level === 'firm') found = weaken(found, 'possible', unknown);
  const almost = allBut(parse, predicate);
  if (almost) found = turned(found, almost);
  const opener = unsureOpener(parse, predicate);
  if (opener && opener !== found.reach) found = weaken(found, 'possible', opener);
  if (isInverted(parse, predicate)) found = weaken(found, 'possible', predicate, 'an inverted condition');
  if (isScareQuoted(parse, predicate)) found = weaken(found, 'possible', predicate, 'the word is in quotation marks');
  const mark = questionMark(parse, predicate);
  if (mark) found = weaken(found, 'possible', mark, 'it is a question');
  const beside = besideOf(parse, predicate, isAttributed);
  if (beside) found = weaken(found, beside.level, beside.at);
  return found;
}

/** A noun that names who somebody is, and nothing that they do. */
function isRole(noun: Token): boolean {
  return noun.pos === 'NOUN' && !isEventNoun(noun);
}

function isNegation({ dep, norm }: Token): boolean {
  return dep === 'neg' && (norm === 'no' || norm === 'never' || norm === 'not');
}

/** "All but acquired", "as good as sold", "next to sold": almost is not done. */
function allBut(parse: Parse, predicate: Token): Token | undefined {
  const [second, first] = [parse.tokens[predicate.index - 1], parse.tokens[predicate.index - 2]];
  const isAllBut = first?.norm === 'all' && second?.norm === 'but';
  const isAsGoodAs = first?.norm === 'good' && second?.norm === 'as';
  return isAllBut || isAsGoodAs ? first : undefined;
}

/** "Bosch's abortive acquisition": an adjective that is not known to leave the event as it is. */
function isUnknownOfEvent(noun: Token, { norm, tag, pos }: Token): boolean {
  const isName = pos === 'PROPN' || /^[^a-z]/.test(norm) || tag === 'CD' || /^(?:JJ[RS])$/.test(tag);
  return noun.pos === 'NOUN' && isEventNoun(noun) && !isName && !ADJECTIVES_OF_EVENTS.has(norm);
}

function turned(found: Factuality, token: Token): Factuality {
  return { ...found, negative: !found.negative, reasons: [...found.reasons, `"${token.text}"`], reach: token };
}

/** What one word or phrase that hangs on a predicate does to it. */
function underChild(parse: Parse, predicate: Token, child: Token, found: Factuality): Factuality {
  if (child.dep === 'neg' || (child.norm === 'neither' && child.dep !== 'nsubj')) return turned(found, child);
  switch (child.dep) {
    case 'aux':
    case 'auxpass': {
      const effect = AUXILIARIES.get(child.norm) ?? AUXILIARIES.get(child.lemma.toLowerCase());
      return effect ? weaken(found, effect as Level, child) : found;
    }
    case 'advmod':
    case 'amod':
    case 'npadvmod':
      return underModifier(parse, predicate, child, found);
    case 'mark':
      return UNSURE_MARKS.has(child.norm) ? weaken(found, 'possible', child) : found;
    case 'dobj': {
      const isNone = nobodyIn(parse, child) && !NOUNS.has(child.lemma) && !PROVING.has(child.lemma);
      return isNone ? turned(found, child) : found;
    }
    case 'prep':
      return underPreposition(parse, child, found);
    case 'attr':
      return described(parse, child, found);
    case 'advcl':
      return isCondition(parse, child) ? weaken(found, 'possible', child, 'it depends on a condition') : found;
    case 'nsubj':
    case 'nsubjpass': {
      const nobody = nobodyIn(parse, child);
      return nobody ? turned(found, nobody) : found;
    }
    default:
      return found;
  }
}

function underModifier(parse: Parse, predicate: Token, modifier: Token, found: Factuality): Factuality {
  const effect = MODIFIERS.get(modifier.lemma.toLowerCase()) ?? MODIFIERS.get(modifier.norm);
  // "no longer", "never so much as"
  if (effect === 'not' || parse.childrenOf(modifier).some(isNegation)) return turned(found, modifier);
  if (effect) return weaken(found, effect as Level, modifier);
  return modifier.dep === 'amod' && isUnknownOfEvent(predicate, modifier) ? weaken(found, 'possible', modifier) : found;
}

function underPreposition(parse: Parse, preposition: Token, found: Factuality): Factuality {
  const nothing = nothingAfter(parse, preposition);
  if (nothing) return turned(found, nothing);
  if (preposition.norm === 'in' && isFiction(parse, preposition))
    return weaken(found, 'possible', preposition, 'it is told in fiction');
  if (isHollow(parse, preposition))
    return weaken(found, 'possible', parse.tokens[preposition.index + 1] ?? preposition, `"${preposition.text}"`);
  return isNever(parse, preposition) ? turned(found, preposition) : found;
}

/** The question mark that ends a sentence, before quotation marks, brackets and the end of its paragraph. */
function questionMark(parse: Parse, predicate: Token): Token | undefined {
  const sentence = parse.sentences[predicate.sentence];
  if (!sentence) return undefined;
  let last = Math.min(sentence.to, emptyLines(parse)[predicate.index] ?? sentence.to) - 1;
  while (last > sentence.from && /^[\s"”’')\]!.]*$/.test(parse.token(last).text)) last--;
  const token = parse.token(last);
  return /[?？][!"”’')\]\s]*$/.test(token.text) ? token : undefined;
}

const EMPTY_LINES = new WeakMap<Parse, Int32Array>();

/** For each token the next one that holds an empty line, itself or behind it; the number of tokens where none does. */
function emptyLines(parse: Parse): Int32Array {
  const known = EMPTY_LINES.get(parse);
  if (known) return known;
  const { length } = parse.tokens;
  const next = new Int32Array(length);
  for (let i = length - 1, at = length; i >= 0; i--) {
    if (/\n\s*\n/.test(parse.token(i).text)) at = i;
    next[i] = at;
  }
  EMPTY_LINES.set(parse, next);
  return next;
}

/** A clause under "if" or "unless" that the predicate depends on; "even if" leaves it as it is. */
function isCondition(parse: Parse, clause: Token): boolean {
  const mark = parse.childrenOf(clause).find(({ dep, norm }) => dep === 'mark' && /^(?:if|unless)$/.test(norm));
  return mark !== undefined && !/^(?:even|as|what)$/.test(parse.tokens[mark.index - 1]?.norm ?? '');
}

/** "is a suspected member", "is no member": what stands before the noun that somebody is said to be. */
function described(parse: Parse, noun: Token, found: Factuality): Factuality {
  let now = found;
  for (const child of parse.childrenOf(noun)) {
    const effect = child.dep === 'amod' ? (MODIFIERS.get(child.norm) ?? MODIFIERS.get(child.lemma)) : undefined;
    if (effect === 'not' || (child.dep === 'det' && child.norm === 'no')) now = turned(now, child);
    else if (effect) now = weaken(now, effect as Level, child);
  }
  const unknown = isRole(noun) ? doubtBeforeRole(parse, noun) : undefined;
  return unknown && now.level === 'firm' ? weaken(now, 'possible', unknown) : now;
}

/** "At no point", "in no way", "under no circumstances", "by no means". */
function isNever(parse: Parse, preposition: Token): boolean {
  const object = parse.childOf(preposition, 'pobj');
  return object !== undefined && parse.childrenOf(object).some(({ dep, norm }) => dep === 'det' && norm === 'no');
}

/** What is denied with "no" before one of these is the clause below it, and not the verb above. */
const PROVING = new Set(['evidence', 'proof', 'indication', 'sign']);

/** "supplied Chad with nothing", "with no weapons". */
function nothingAfter(parse: Parse, preposition: Token): Token | undefined {
  const object = preposition.norm === 'with' ? parse.childOf(preposition, 'pobj') : undefined;
  return object && nobodyIn(parse, object) ? object : undefined;
}

function isFiction(parse: Parse, preposition: Token): boolean {
  const object = parse.childOf(preposition, 'pobj');
  return object !== undefined && FICTION.has(object.lemma.toLowerCase());
}

/** "No company", "neither Google nor Apple", "none of them", "nobody". */
function nobodyIn(parse: Parse, subject: Token): Token | undefined {
  if (['none', 'nobody', 'neither', 'nothing', 'no one'].includes(subject.norm)) return subject;
  return parse
    .childrenOf(subject)
    .find(
      ({ dep, norm }) => (dep === 'det' || dep === 'preconj' || dep === 'cc') && (norm === 'no' || norm === 'neither'),
    );
}

/** "Should Microsoft buy …", "Had it bought …": the auxiliary stands before the subject in a clause under another. */
function isInverted(parse: Parse, predicate: Token): boolean {
  const auxiliary = parse.childOf(predicate, 'aux');
  const subject = parse.childOf(predicate, 'nsubj', 'nsubjpass');
  const isClause = predicate.dep === 'advcl' || predicate.dep === 'ccomp';
  return isClause && auxiliary !== undefined && subject !== undefined && auxiliary.index < subject.index;
}

/**
 * "If", "unless", "provided" right before a clause that depends on another, whatever the parser hung the word on: it
 * often belongs to the main clause in the tree, as in "If Google bombed Reuters, shares may fall".
 */
function unsureOpener(parse: Parse, predicate: Token): Token | undefined {
  if (predicate.dep !== 'advcl' && predicate.dep !== 'ccomp') return undefined;
  const first = parse.tokenAt(parse.subtreeSpan(predicate).start);
  if (!first) return undefined;
  const before = parse.tokens[first.index - 1];
  return [before, first].find(
    (token) => token !== undefined && token.sentence === predicate.sentence && UNSURE_OPENERS.has(token.norm),
  );
}

/** The "acquisition" of Slack: one word in quotation marks. */
export function isScareQuoted(parse: Parse, token: Token): boolean {
  const before = parse.textAt(token.index - 1);
  const after = parse.textAt(token.index + 1);
  return /^["“'‘]$/.test(before) && /^["”'’]$/.test(after);
}
