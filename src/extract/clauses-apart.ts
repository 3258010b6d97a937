/**
 * Clauses that stand beside each other, taken apart: "Tesla acquired Lucid; Ford denies it." The parse hangs the first one
 * under the verb of the second, as if Ford denied it in those words; then Ford would be the only one who says it. Where
 * the second verb has a complement of its own, the first clause is a sentence by itself.
 */
import { Parse, type ParsedToken, type Token } from '../language/parse.js';

/** What parts two clauses. A comma does so only before a clause that is complete: "X, Ford told Reuters it would sue". */
const PARTS = /^(?:;|:|--|[–—,])$/;
const QUOTE = /^["”“’'‘`]+$/;
const COMPLEMENTS: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'dobj', 'acomp', 'attr', 'oprd', 'dative']);
const DOUBLE = /^["”“]$/;
/** What stands for the words before it: these cannot be said at once with what they stand for. */
const POINTS = /^(?:it|this|that|so|them|these|those)$/;
/** These take nothing that stands before them, also where they take nothing at all. */
const CONTRADICTS = /^(?:deny|dispute|disagree|demur|object|refuse|decline)$/;
/** What comes behind the mark goes on with it: "corrected its report that Google bought it; in fact Oracle did". */
const GOES_ON = /^(?:in|actually|instead|rather)$/;
/** A colon after these opens what is said. */
const SAYS =
  /^(?:say|tell|add|write|report|claim|allege|state|announce|note|declare|explain|reply|answer|ask|warn|argue|conclude|read|go|show|reveal|follow|be)$/;

/** So many clauses of one sentence are taken apart one behind the other. */
const PASSES = 4;

/** The parse with such clauses as sentences of their own; the same parse where there are none. Linear time. */
export function clausesApart(parse: Parse): Parse {
  if (!parse.hasHeads) return parse;
  let apart = parse;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = onceApart(apart);
    if (next === apart) break;
    apart = next;
  }
  return apart;
}

function onceApart(parse: Parse): Parse {
  const cuts = parse.tokens.flatMap((token) => cutBefore(parse, token) ?? []);
  if (cuts.length === 0) return parse;
  const tokens: ParsedToken[] = parse.tokens.map((token) => ({ ...token }));
  for (const { clause, verb, at } of cuts) {
    const { from } = parse.sentences[clause.sentence] as { from: number };
    for (let i = from; i <= at; i++) {
      const token = tokens[i] as ParsedToken;
      if (i !== clause.index && token.head > at) token.head = clause.index;
    }
    for (let i = at + 1; i <= verb.index; i++) {
      const token = tokens[i] as ParsedToken;
      if (token.head <= at) token.head = verb.index;
    }
    Object.assign(tokens[clause.index] as ParsedToken, { head: clause.index, dep: 'ROOT' });
    (tokens[at + 1] as ParsedToken).startsSentence = true;
  }
  const entities = parse.entities.map(({ from, to, label, kind }) => ({ from, to, label, kind }));
  return new Parse(parse.language, parse.text, tokens, entities);
}

interface Cut {
  clause: Token;
  verb: Token;
  /** the mark between them */
  at: number;
}

function cutBefore(parse: Parse, clause: Token): Cut | undefined {
  if (clause.dep !== 'ccomp' || clause.head <= clause.index || !isClause(parse, clause)) return undefined;
  const verb = parse.token(clause.head);
  // further up somebody may say both
  if (verb.dep !== 'ROOT' || !parse.childOf(verb, 'nsubj', 'nsubjpass', 'expl')) return undefined;
  const at = parse.subtreeSpan(clause).to;
  const mark = partedAt(parse, clause, verb, at);
  if (!mark || isByQuote(parse, mark)) return undefined;
  return goesAlone(parse, clause, verb, mark) ? { clause, verb, at: mark.index } : undefined;
}

/** A sentence that needs no other. */
function isClause(parse: Parse, clause: Token): boolean {
  return /^VB[DPZ]$/.test(clause.tag) ||
    parse.childrenOf(clause).some(({ dep, norm }) => dep === 'aux' && norm !== 'to')
    ? parse.childOf(clause, 'nsubj', 'nsubjpass', 'expl') !== undefined && !parse.childOf(clause, 'mark')
    : false;
}

/** The mark between the two, right behind the first; no other clause of the verb begins before it. */
function partedAt(parse: Parse, clause: Token, verb: Token, behind: number): Token | undefined {
  const own = parse.tokens[behind - 1];
  const mark = own && own.index > clause.index && PARTS.test(own.text) ? own : parse.tokens[behind];
  if (!mark || mark.index >= verb.index || !PARTS.test(mark.text)) return undefined;
  const between = parse.tokens.slice(mark.index + 1, verb.index);
  return between.some(({ text }) => /^[;:]$/.test(text)) ? undefined : mark;
}

/** Beside a quotation mark or within a quotation: what is quoted is somebody's. */
function isByQuote(parse: Parse, mark: Token): boolean {
  const { from } = parse.sentences[mark.sentence] as { from: number };
  const quotes = parse.tokens.slice(from, mark.index).filter(({ text }) => DOUBLE.test(text)).length;
  return quotes % 2 === 1 || [-1, 1].some((step) => QUOTE.test(parse.tokens[mark.index + step]?.text ?? ''));
}

function goesAlone(parse: Parse, clause: Token, verb: Token, mark: Token): boolean {
  const own = parse.childrenOf(verb).filter(({ dep, index }) => index > verb.index && COMPLEMENTS.has(dep));
  const isAnswer =
    own.some(({ norm }) => POINTS.test(norm)) ||
    own.some(
      ({ dep, index }) => dep === 'ccomp' && POINTS.test(parse.childOf(parse.token(index), 'nsubj')?.norm ?? ''),
    );
  if (GOES_ON.test(parse.tokens[mark.index + 1]?.norm ?? '')) return false;
  if (mark.text === ',') return own.some(({ dep }) => dep === 'ccomp');
  if (mark.text === ';') return own.length > 0 || CONTRADICTS.test(verb.lemma.toLowerCase());
  if (mark.text === ':' && SAYS.test(clause.lemma.toLowerCase()) && !parse.childOf(clause, 'ccomp')) return false;
  return isAnswer || own.some(({ dep }) => dep === 'ccomp') || CONTRADICTS.test(verb.lemma.toLowerCase());
}
