/** What is taken back in an English sentence: the noun for what was said, its words, and what is said instead. */
import type { Parse, Span, Token } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Place } from '../rules/reading.js';
import { INSTEAD, PUBLISHED, SAID, SPOKEN } from './english-words.js';

/** Something said, with the act that it was. */
export interface SaidNoun {
  noun: Token;
  act: Act;
  /** a report, a story: taken back whole */
  isPublished: boolean;
}

/** "of its report", "for reporting". */
export function afterPreposition(parse: Parse, preposition: Token): SaidNoun | undefined {
  const what = parse.childOf(preposition, 'pobj', 'pcomp');
  return what && (spoken(what) ?? reporting(what));
}

/** "report", "claim". */
export function spoken(noun: Token): SaidNoun | undefined {
  const lemma = noun.lemma.toLowerCase();
  const act = noun.pos === 'NOUN' ? SPOKEN.get(lemma) : undefined;
  return act && { noun, act, isPublished: PUBLISHED.has(lemma) };
}

/** "apologised for reporting that …". */
function reporting(gerund: Token): SaidNoun | undefined {
  const lemma = gerund.lemma.toLowerCase();
  if (!/ing$/.test(gerund.norm)) return undefined;
  const isSaying = SAID.has(lemma) || /^(?:alleg|accus|suggest|report|publish|claim|say)/.test(gerund.norm);
  return isSaying
    ? { noun: gerund, act: /^(?:alleg|accus|claim)/.test(gerund.norm) ? 'alleges' : 'reports', isPublished: true }
    : undefined;
}

/** The clause under the noun or beside it, to its end; undefined where the words stand elsewhere. */
export function contentOf(parse: Parse, verb: Token, noun: Token): Place | undefined {
  const after = (token: Token) => parse.childrenOf(token).filter(({ index }) => index > noun.index);
  // "the retraction of the report followed": a bare participle says what became of it
  const isClause = ({ dep, tag }: Token) =>
    /^(?:acl|relcl|ccomp|pcomp)$/.test(dep) && !(dep === 'acl' && tag === 'VBN');
  const object = parse.childOf(verb, 'dobj') ?? noun;
  const clause =
    thatClause(parse, noun) ??
    after(noun).find(isClause) ??
    after(noun).find(({ dep, norm }) => dep === 'prep' && norm !== 'in') ??
    after(object).find(isClause) ??
    after(verb).find(({ dep }) => dep === 'ccomp') ??
    after(verb).find(
      ({ dep, norm }) =>
        dep === 'advcl' && /^(?:saying|claiming|alleging|stating|reporting|suggesting|accusing)$/.test(norm),
    );
  if (!clause) return undefined;
  const whole = parse.subtreeSpan(clause);
  const sentence = parse.sentences[noun.sentence] as Span;
  const rest = INSTEAD.exec(parse.text.slice(noun.end, whole.end));
  const end = rest ? noun.end + rest.index : whole.end;
  return { start: noun.end, end: Math.min(end, sentence.end) };
}

/** "its report that …": the clause right beside it, whatever the tree hangs it on. */
function thatClause(parse: Parse, noun: Token): Token | undefined {
  const next = parse.tokens[noun.index + 1];
  const verb = next?.norm === 'that' && next.dep === 'mark' ? parse.headOf(next) : undefined;
  return verb && verb.index > noun.index ? verb : undefined;
}

/** What is said instead: the rest of the sentence. */
export function insteadIn(parse: Parse, { start, end }: Place): Place | undefined {
  const token = parse.tokenAt(start) ?? parse.tokenAt(start + 1);
  const sentence = token && parse.sentences[token.sentence];
  if (!sentence || sentence.end - end <= 3) return undefined;
  const lead = INSTEAD.exec(parse.text.slice(end, sentence.end));
  return { start: end + (lead?.index === 0 ? lead[0].length : 0), end: sentence.end };
}

/** "the report", "its story": said before, where no words of it follow. */
export function isPointing(parse: Parse, noun: Token): boolean {
  return POINTING.has(parse.childOf(noun, 'det', 'poss')?.norm ?? '');
}

const POINTING = new Set(['the', 'that', 'this', 'its', 'his', 'her', 'their', 'those', 'these', 'our']);
