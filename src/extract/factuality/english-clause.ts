/** What a sentence does to a predicate right beside it: negation, modals, adverbs, quantified subjects, conditions. */
import type { Parse, Token } from '../../language/parse.js';
import { besideOf, isHollow } from './english-beside.js';
import { AUXILIARIES, FICTION, MODIFIERS, NOUNS, UNSURE_MARKS, UNSURE_OPENERS } from './english-governors.js';
import type { IsAttributed } from './level.js';
import { type Factuality, type Level, weaken } from './level.js';

/** What stands right at the predicate: negation, modals, adverbs, quantified subjects, questions, conditions. */
export function locally(parse: Parse, predicate: Token, isAttributed: IsAttributed): Factuality {
  let found: Factuality = { level: 'firm', negative: false, reasons: [] };
  const turn = (token: Token) => {
    found = { ...found, negative: !found.negative, reasons: [...found.reasons, `"${token.text}"`], reach: token };
  };
  for (const child of parse.childrenOf(predicate)) {
    const word = child.lemma.toLowerCase();
    if (child.dep === 'neg' || (child.norm === 'neither' && child.dep !== 'nsubj')) turn(child);
    else if (child.dep === 'aux' || child.dep === 'auxpass') {
      const effect = AUXILIARIES.get(child.norm) ?? AUXILIARIES.get(word);
      if (effect) found = weaken(found, effect as Level, child);
    } else if (child.dep === 'advmod' || child.dep === 'amod' || child.dep === 'npadvmod') {
      const effect = MODIFIERS.get(word) ?? MODIFIERS.get(child.norm);
      const isNoLonger = parse.childOf(child, 'neg')?.norm === 'no';
      if (effect === 'not' || isNoLonger) turn(child);
      else if (effect) found = weaken(found, effect as Level, child);
    } else if (child.dep === 'mark' && UNSURE_MARKS.has(child.norm)) found = weaken(found, 'possible', child);
    else if (child.dep === 'dobj' && nobodyIn(parse, child) && !NOUNS.has(child.lemma) && !PROVING.has(child.lemma))
      turn(child);
    else if (child.dep === 'prep' && nothingAfter(parse, child)) turn(nothingAfter(parse, child) ?? child);
    else if (child.dep === 'attr') found = described(parse, child, found);
    else if (child.dep === 'prep' && child.norm === 'in' && isFiction(parse, child)) {
      found = weaken(found, 'possible', child, 'it is told in fiction');
    } else if (child.dep === 'prep' && isHollow(parse, child)) {
      found = weaken(found, 'possible', parse.tokens[child.index + 1] ?? child, `"${child.text}"`);
    } else if (child.dep === 'advcl' && isCondition(parse, child)) {
      found = weaken(found, 'possible', child, 'it depends on a condition');
    } else if (child.dep === 'prep' && isNever(parse, child)) turn(child);
    else if (child.dep === 'nsubj' || child.dep === 'nsubjpass') {
      const nobody = nobodyIn(parse, child);
      if (nobody) turn(nobody);
    }
  }
  const approximate = approximation(parse, predicate);
  if (approximate) found = weaken(found, 'possible', approximate);
  const never = found.negative ? undefined : loneNever(parse, predicate);
  if (never) turn(never);
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

/** "All but acquired", "as good as acquired", "the way I own the moon". */
function approximation(parse: Parse, predicate: Token): Token | undefined {
  const before = (n: number) => parse.tokens[predicate.index - n]?.norm;
  if (before(1) === 'but' && before(2) === 'all') return parse.tokens[predicate.index - 2];
  if (before(1) === 'as' && before(2) === 'good' && before(3) === 'as') return parse.tokens[predicate.index - 3];
  // "would-be acquisition"
  if (before(1) === 'be' && before(2) === '-' && before(3) === 'would') return parse.tokens[predicate.index - 3];
  const way = parse.childrenOf(predicate).find(({ dep, norm }) => dep === 'npadvmod' && norm === 'way');
  return way && parse.childOf(way, 'relcl') ? way : undefined;
}

/** "Never so much as sued": the tree may hang the word on what stands in between. */
function loneNever(parse: Parse, predicate: Token): Token | undefined {
  for (let i = predicate.index - 1; i > predicate.index - MOST_BETWEEN; i--) {
    const token = parse.tokens[i];
    if (!token || token.sentence !== predicate.sentence || /^(?:PUNCT|PROPN|VERB|NOUN|CCONJ)$/.test(token.pos))
      return undefined;
    if (token.norm === 'never') return token.head === predicate.index ? undefined : token;
  }
  return undefined;
}

const MOST_BETWEEN = 6;

/** The question mark that ends a sentence, before quotation marks, brackets and the end of its paragraph. */
function questionMark(parse: Parse, predicate: Token): Token | undefined {
  const sentence = parse.sentences[predicate.sentence];
  if (!sentence) return undefined;
  let last = sentence.to - 1;
  while (last > sentence.from && /^[\s"”’')\]]*$/.test(parse.token(last).text)) last--;
  // "?!"
  const token = parse.token(last);
  const asks = [token, parse.tokens[last - 1]].some((one) => /^[!?？]*[?？][!]*["”’')\]\s]*$/.test(one?.text ?? ''));
  return asks && /^[\s"”’')\]!?？]*$/.test(token.text) ? token : undefined;
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
    if (effect === 'not' || (child.dep === 'det' && child.norm === 'no'))
      now = { ...now, negative: !now.negative, reasons: [...now.reasons, `"${child.text}"`], reach: child };
    else if (effect) now = weaken(now, effect as Level, child);
  }
  return now;
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
  const before = parse.tokens[token.index - 1]?.text ?? '';
  const after = parse.tokens[token.index + 1]?.text ?? '';
  return /^["“'‘]$/.test(before) && /^["”'’]$/.test(after);
}
