/** Who is the source of an English cue: the phrase in the tree, and the mention that it is. */
import type { Parse, Token } from '../../../language/parse.js';
import type { Mention, Mentions } from '../../mentions/index.js';
import type { Source } from '../attribution.js';

const SUBJECTS = ['nsubj', 'csubj'];
const MOST_STEPS = 6;
/** What a phrase of a source may be without: a clause about somebody is no part of who it is. */
const LEFT_OUT = new Set(['relcl', 'acl', 'punct', 'appos', 'advcl', 'parataxis']);

/** The token that is who speaks by a verb; undefined where nobody is. */
export function subjectOf(parse: Parse, verb: Token): Token | undefined {
  if (isSaidOf(parse, verb)) return undefined;
  let at: Token | undefined = verb;
  for (let steps = 0; at && steps < MOST_STEPS; steps++) {
    const own = ownSubject(parse, at);
    if (own) return isPassive(parse, at) ? agentOf(parse, at) : own;
    if (isPassive(parse, at) || isParticiple(parse, at)) return agentOf(parse, at);
    const above: Token | undefined = parse.headOf(at);
    if (!above) return undefined;
    if (at.dep === 'acl') return ['NOUN', 'PROPN', 'PRON'].includes(above.pos) ? above : undefined;
    const urged = at.dep === 'xcomp' ? whoIsUrged(parse, above, at) : undefined;
    if (urged) return urged;
    at = sharesWith(parse, at, above);
  }
  return undefined;
}

/** "Aurora, said to have paid …": told of it, and not by it, whatever the tree makes of the participle. */
function isSaidOf(parse: Parse, { index, tag }: Token): boolean {
  return /^VB[DN]$/.test(tag) && /^[,(–—]$/.test(parse.textAt(index - 1)) && parse.tokens[index + 1]?.tag === 'TO';
}

/** "urged them to say": they say it */
function whoIsUrged(parse: Parse, above: Token, verb: Token): Token | undefined {
  const object = parse.childOf(above, 'dobj');
  return object && object.index < verb.index ? object : parse.childOf(above, 'nsubjpass');
}

/** The word above whose subject a verb shares. */
function sharesWith(parse: Parse, verb: Token, above: Token): Token | undefined {
  switch (verb.dep) {
    case 'conj':
    case 'acomp':
    case 'advcl':
    case 'parataxis':
    case 'dep':
    case 'xcomp':
      return above;
    case 'ccomp':
      return parse.childOf(verb, 'mark') ? undefined : above;
    case 'pcomp':
      return parse.headOf(above);
    default:
      return undefined;
  }
}

/** The name, where the tree parts it from what it is: "the newspaper Bild reported". */
function ownSubject(parse: Parse, verb: Token): Token | undefined {
  const own = parse.childOf(verb, ...SUBJECTS);
  const next = own && parse.tokens[own.index + 1];
  return next?.head === verb.index && SUBJECTS.includes(next.dep) && next.pos === 'PROPN' ? next : own;
}

/** "Tesco, rumoured to own Kroger", "described by Israel as": nobody but an agent says it. */
function isParticiple(parse: Parse, { tag, dep, index }: Token): boolean {
  return (
    tag === 'VBN' && (dep === 'acl' || dep === 'amod') && !parse.childOf(parse.token(index), 'aux', 'dobj', 'ccomp')
  );
}

export function isPassive(parse: Parse, verb: Token): boolean {
  return parse.childrenOf(verb).some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass');
}

export function agentOf(parse: Parse, verb: Token): Token | undefined {
  const by = parse.childOf(verb, 'agent');
  return by && parse.childOf(by, 'pobj');
}

/** The source that a token heads: a mention with its whole phrase, or somebody unnamed. */
export function sourceAt(parse: Parse, mentions: Mentions, head: Token): Source {
  const words = phraseOf(parse, head);
  const own = mentions.headedBy(head.index) ?? mentions.holding(head.index);
  const mention = own?.member ? own : (paperAt(parse, mentions, head) ?? own);
  return mention ? { kind: 'mention', mention: mention.index, words } : { kind: 'anonymous', words };
}

/** Papers that speak: what they say is a word of theirs, or of whoever issued them. */
const PAPER =
  /^(?:memo|memorandum|letter|filing|document|email|e-mail|lawsuit|suit|complaint|indictment|study|survey|report|transcript|dossier|note|cable|audit|affidavit|petition|ruling|paper|review|analysis)$/;
/** How many sentences back a paper may have been spoken of. */
const REACH = 6;

/** Whose word a paper without a name is: its issuer's ("a letter from Microsoft"), or the paper's that was met before. */
function paperAt(parse: Parse, mentions: Mentions, head: Token): Mention | undefined {
  const noun = head.lemma.toLowerCase();
  if (!PAPER.test(noun) || head.tag === 'NNS') return undefined;
  const issuer = issuerOf(parse, mentions, head);
  if (issuer) return issuer;
  const isDefinite = parse.childrenOf(head).some(({ dep, norm }) => dep === 'det' && /^(?:the|this|that)$/.test(norm));
  if (!isDefinite) return undefined;
  for (let i = head.index - 1; i >= 0; i--) {
    const token = parse.token(i);
    if (head.sentence - token.sentence > REACH) return undefined;
    if (token.lemma.toLowerCase() !== noun || token.tag === 'NNS') continue;
    const met = mentions.headedBy(i);
    const who = met?.member ? met : issuerOf(parse, mentions, token);
    if (who) return who;
  }
  return undefined;
}

/** "Meta's letter", "a report by the audit office", "a letter from Microsoft to the ministry". */
function issuerOf(parse: Parse, mentions: Mentions, paper: Token): Mention | undefined {
  const by = parse
    .childrenOf(paper)
    .find(({ dep, norm }) => /^(?:prep|agent)$/.test(dep) && /^(?:by|from)$/.test(norm));
  const who = parse.childOf(paper, 'poss') ?? (by && parse.childOf(by, 'pobj'));
  const mention = who && (mentions.headedBy(who.index) ?? mentions.holding(who.index));
  return mention?.member && mention.kind === 'name' ? mention : undefined;
}

/** The phrase of a head without clauses and what is added: "Senator Jane Roe", "people close to the talks". */
function phraseOf(parse: Parse, head: Token): { start: number; end: number } {
  let from = head.index;
  let to = head.index + 1;
  for (const child of parse.childrenOf(head)) {
    if (LEFT_OUT.has(child.dep) || /^['’]s?$/.test(child.text)) {
      if (child.index > head.index && child.dep !== 'punct') break;
      continue;
    }
    if (child.dep === 'cc' && child.index > head.index && child.norm !== 'and' && child.norm !== 'or') break;
    const span = parse.subtreeSpan(child);
    if (child.index < head.index) from = Math.min(from, span.from);
    else if (span.from === to || child.dep === 'conj' || child.dep === 'cc') to = Math.max(to, span.to);
    else break;
  }
  while (to > from + 1 && /^[,;:.()"“”'‘’-]$/.test(parse.token(to - 1).text)) to--;
  const { start, end } = parse.span(from, to);
  return { start, end };
}
