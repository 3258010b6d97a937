/** What an English noun takes back: "Reuters's retraction of its report that …", "the agency's correction of the story". */
import type { Parse, Token } from '../../language/parse.js';
import { afterPreposition, contentOf, insteadIn, isPointing } from './english-said.js';
import { agentOf, type Context, firmnessOf, takerOf } from './english-taker.js';
import { ISSUE, TAKING_BACK } from './english-words.js';
import type { Retraction } from './retraction.js';

/** What a noun takes back; undefined where it does not, or where the verb over it says so: "ran a correction of". */
export function byNoun(context: Context, noun: Token): Retraction | undefined {
  const { parse } = context;
  const head = parse.headOf(noun);
  if (!isTakingBack(noun) || (noun.dep === 'dobj' && head && ISSUE.has(head.lemma.toLowerCase()))) return undefined;
  const owner = ownerOf(parse, noun);
  const said = prepositionsOf(parse, noun, owner)
    .map((preposition) => afterPreposition(parse, preposition))
    .find((what) => what !== undefined);
  if (!said) return undefined;
  const content = contentOf(parse, noun, said.noun);
  if (!content && !isPointing(parse, said.noun)) return undefined;
  const agent = noun.dep === 'nsubjpass' && head ? agentOf(parse, head) : undefined;
  const given = owner ?? agent ?? ownerOf(parse, said.noun);
  const taker = takerOf(context, (given && laterName(context, noun, given)) ?? given, said.isPublished);
  const start = Math.min(parse.subtreeSpan(noun).start, agent?.start ?? noun.start);
  const end = content?.start ?? said.noun.end;
  const firm = firmnessOf(context, noun);
  return {
    source: taker.source?.member,
    isNobody: !taker.isOwn && taker.source === undefined,
    isSpeaker: !content && taker.isSpeaker,
    cue: `${noun.text} of ${said.noun.text}`.toLowerCase(),
    at: { start, end },
    words: { start, end },
    content,
    instead: content && insteadAfter(parse, content.end) ? insteadIn(parse, content) : undefined,
    ...((firm.level !== 'firm' || firm.negative || isNone(parse, noun)) && { stands: said.act }),
  };
}

/** Whom "its" stands for where the name only follows: "The correction of its report came on Friday, Reuters said". */
function laterName({ parse, whoAt }: Context, noun: Token, given: Token): Token | undefined {
  if (given.tag !== 'PRP$' || whoAt(given)) return undefined;
  const subjects = parse.ancestorsOf(noun).map((above) => parse.childOf(above, 'nsubj'));
  return subjects.find((subject) => subject && subject.index > noun.index && whoAt(subject) !== undefined);
}

/** "of its report"; in "the retraction by Reuters of its report" the tree may hang it on something else. */
function prepositionsOf(parse: Parse, noun: Token, owner: Token | undefined): Token[] {
  const behind = owner && owner.index > noun.index ? parse.tokens[owner.index + 1] : undefined;
  const all = [...parse.childrenOf(noun), ...(behind ? [behind] : [])];
  return all.filter(({ dep, norm }) => dep === 'prep' && /^(?:of|to|for|about|on)$/.test(norm));
}

/** "correction", "retraction". */
export function isTakingBack({ pos, lemma }: Token): boolean {
  return pos === 'NOUN' && TAKING_BACK.has(lemma.toLowerCase());
}

/** Whose it is: "Reuters's correction", "a correction by Reuters", "the Reuters report". */
export function ownerOf(parse: Parse, noun: Token): Token | undefined {
  const children = parse.childrenOf(noun);
  const behind = children
    .filter(({ dep, norm }) => (dep === 'prep' || dep === 'agent') && /^(?:by|from)$/.test(norm))
    .map((preposition) => parse.childOf(preposition, 'pobj'));
  return (
    parse.childOf(noun, 'poss') ??
    behind.find((token) => token !== undefined) ??
    children.find(({ dep, tag, index }) => /^(?:compound|nmod)$/.test(dep) && /^NNP/.test(tag) && index < noun.index)
  );
}

/** "no retraction", "any correction". */
export function isNone(parse: Parse, noun: Token): boolean {
  return parse.childrenOf(noun).some(({ dep, norm }) => dep === 'det' && /^(?:no|any|neither)$/.test(norm));
}

/** What the sentence says after a noun's clause is its main verb, unless a word says that it is right instead. */
function insteadAfter(parse: Parse, end: number): boolean {
  return /^\s?(?:;|,|—|–)\s?(?:in fact|actually|in reality|saying|when in fact)\b/i.test(
    parse.text.slice(end, end + 24),
  );
}
