/** Relations with a literal in English: "costs nothing", "fell 5%", "open-source models". */
import type { Parse, Token } from '../../language/parse.js';
import type { RelationType } from '../../model/ontology.js';
import { stem } from '../rules/english/stem.js';
import type { Finding } from '../rules/reading.js';
import { isPassive, isVerbal, objectsOf, subjectsOf } from './arguments.js';
import type { Frame } from './frames.js';
import type { EnglishText } from './pair.js';
import type { Named, NamedWords } from './places.js';

/** Literals that a word opens, as far as its type takes a text and its subject is of the type's domain. */
export function literalsAt(
  parse: Parse,
  token: Token,
  frame: Frame,
  named: NamedWords,
  context: EnglishText,
): Finding[] {
  const { type } = frame;
  if (type.value !== 'text' || type.domain.length === 0 || frame.passive) return [];
  if (frame.words[0] === 'can' && frame.words.length === 1) {
    const verb = token.dep === 'aux' ? parse.headOf(token) : undefined;
    return verb && !isPassive(parse, verb) ? byVerb(parse, verb, frame, named, context) : [];
  }
  if (isVerbal(token)) return byVerb(parse, token, frame, named, context);
  return byAdjective(parse, token, frame, named, context);
}

/** "open-source models", "an anonymous memo": words before a noun that say what it is like. */
function byAdjective(
  parse: Parse,
  first: Token,
  frame: Frame,
  named: NamedWords,
  { candidates }: EnglishText,
): Finding[] {
  if (frame.preposition !== undefined) return [];
  let last = first;
  for (const word of frame.words.slice(1)) {
    let next = parse.tokens[last.index + 1];
    if (next?.text === '-') next = parse.tokens[next.index + 1];
    if (!next || stem(next.norm) !== word) return [];
    last = next;
  }
  const noun = [first, last].map((token) => parse.headOf(token)).find((head) => head && head.index > last.index);
  const own = noun && (named.headedBy(noun) ?? named.holding(noun));
  const isModifier = [first, last].some(({ dep }) => dep === 'amod' || dep === 'compound' || dep === 'nmod');
  if (!noun || !own || !isModifier || !candidates.isOf(own.member, ...frame.type.domain)) return [];
  const at = { start: first.start, end: last.end };
  const value = parse.textOf(at);
  return [literal(frame.type, { ...own, token: noun, distance: 0 }, value, frame.text, at, noun.end, 60)];
}

function byVerb(parse: Parse, verb: Token, frame: Frame, named: NamedWords, { candidates }: EnglishText): Finding[] {
  const { type, words, preposition } = frame;
  const rest = [...words.slice(1), ...(preposition === undefined ? [] : [preposition])];
  const follows = rest.every((word, i) => stem(parse.tokens[verb.index + 1 + i]?.norm ?? '') === stem(word));
  if (words[0] !== 'can' && !follows) return [];
  const end = clauseEnd(parse, verb);
  const isPrice = type.id === 'price';
  if (end.index <= verb.index && (isPrice || preposition !== undefined)) return [];
  return named
    .all(subjectsOf(parse, verb))
    .filter(({ member }) => candidates.isOf(member, ...type.domain))
    .filter(({ member }) => !(candidates.isOf(member, 'organisation') && named.all(objectsOf(parse, verb)).length > 0))
    .slice(0, 1)
    .map((subject) => {
      const from = isPrice ? (parse.tokens[verb.index + 1] ?? verb) : verb;
      const value = parse.text.slice(from.start, end.end).replace(/\s+/g, ' ');
      return literal(type, subject, value, frame.text, verb, end.end, 50);
    });
}

function literal(
  type: RelationType,
  subject: Named,
  words: string,
  cue: string,
  at: { start: number; end: number },
  end: number,
  confidence: number,
): Finding {
  return {
    subject: subject.member,
    type: type.id,
    value: { en: words },
    cue,
    at: { start: at.start, end: at.end },
    span: { start: Math.min(subject.start, at.start), end: Math.max(subject.end, end) },
    negative: false,
    modality: 'actual',
    foretold: false,
    confidence,
    rule: 'literal',
    reasons: [`the words "${cue}" with a literal`],
  };
}

/** The last word that a verb governs before a comma, a clause of its own, or the next verb. */
function clauseEnd(parse: Parse, verb: Token): Token {
  const sentence = parse.sentences[verb.sentence];
  let last = verb;
  for (let i = verb.index + 1; sentence && i < sentence.to; i++) {
    const token = parse.token(i);
    if (/^[,;:.!?—–"“”]$/.test(token.text) || /^W/.test(token.tag)) break;
    if (
      token.dep === 'cc' &&
      parse.childrenOf(verb).some(({ dep, index, pos }) => dep === 'conj' && pos === 'VERB' && index > i)
    )
      break;
    if (token.dep === 'mark') break;
    last = token;
  }
  return last;
}
