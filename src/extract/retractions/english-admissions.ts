/** Who admits in English to have said something wrong: "said it had wrongly reported that …", "said its report was false". */
import type { Token } from '../../language/parse.js';
import { contentOf, insteadIn, isPointing, spoken } from './english-said.js';
import { type Context, firmnessOf, subjectOf, takerOf } from './english-taker.js';
import { ADMIT, MISSAID, SAID, WRONG, WRONGLY } from './english-words.js';
import type { Retraction } from './retraction.js';

export function byAdmission(context: Context, verb: Token): Retraction | undefined {
  const { parse } = context;
  const clause = ADMIT.has(verb.lemma.toLowerCase()) ? parse.childOf(verb, 'ccomp') : undefined;
  const subject = clause && parse.childOf(clause, 'nsubj');
  const taker = subjectOf(parse, verb);
  if (!clause || !subject || !taker) return undefined;
  const said = saidWrongly(context, clause, subject, taker);
  if (!said) return undefined;
  const { source, isOwn, isSpeaker } = takerOf(context, taker, true);
  const start = Math.min(parse.subtreeSpan(taker).start, verb.start);
  const { content, end } = said;
  const firm = firmnessOf(context, verb);
  return {
    source: source?.member,
    isNobody: !isOwn && source === undefined,
    isSpeaker: !content && isSpeaker,
    cue: `${verb.text} ${clause.text}`.toLowerCase(),
    at: { start, end: content?.start ?? end },
    words: { start, end },
    content,
    instead: content && end === content.end ? insteadIn(parse, content) : undefined,
    ...((firm.level !== 'firm' || firm.negative) && { stands: 'reports' }),
  };
}

/** What the clause says was wrong of the speaker's own words: where they stand, and how far the admission goes. */
function saidWrongly({ parse, whoAt }: Context, clause: Token, subject: Token, taker: Token) {
  const isSame = (token: Token) =>
    token.pos === 'PRON' || (whoAt(token) && whoAt(token)?.member === whoAt(taker)?.member);
  const lemma = clause.lemma.toLowerCase();
  const isWrongly = parse.childrenOf(clause).some(({ norm }) => WRONGLY.has(norm));
  const inner = parse.childOf(clause, 'ccomp');
  if (isSame(subject) && inner && ((SAID.has(lemma) && isWrongly) || MISSAID.has(lemma))) {
    const end = parse.subtreeSpan(inner).end;
    return { content: { start: clause.end, end }, end };
  }
  const told = spoken(subject);
  const owner = parse.childOf(subject, 'poss');
  const verdict = parse.childOf(clause, 'acomp', 'attr', 'oprd');
  if (!told || !owner || !isSame(owner) || !verdict || !WRONG.has(verdict.lemma.toLowerCase())) return undefined;
  if (parse.childOf(clause, 'neg')) return undefined;
  const content = contentOf(parse, subject, subject);
  return content || isPointing(parse, subject) ? { content, end: verdict.end } : undefined;
}
