/** Who takes back what they said, in an English sentence: whom a token names, and who does a verb. */
import type { Parse, Token } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import { factualityOf } from '../factuality/english.js';
import { nearby } from '../rules/by-place.js';
import type { Candidates } from '../rules/candidates.js';
import type { Attribution, Naming, Place } from '../rules/reading.js';
import { OWN_OUTLET, OWN_PIECE } from './english-words.js';

/** What is known of the document. */
export interface Context {
  parse: Parse;
  /** who is named at a token */
  whoAt: (token: Token) => Naming | undefined;
  /** who says something near a place, and may be the governor there */
  spokenAt: (place: Place) => readonly Attribution[];
  candidates: Candidates;
}

/** What retractions are read with. */
export function contextOf(
  parse: Parse,
  namings: readonly Naming[],
  attributions: readonly Attribution[],
  candidates: Candidates,
): Context {
  return { parse, whoAt: whoAt(namings), spokenAt: nearby(attributions, ({ at }) => at), candidates };
}

/** Somebody who takes back: a source with a name, one's own paper, or neither. */
export interface Taker {
  source?: Naming | undefined;
  isOwn: boolean;
  /** "it", "the agency": whoever said what is taken back */
  isSpeaker: boolean;
}

/** @param token the word for who takes back; undefined where the sentence has none */
export function takerOf(context: Context, token: Token | undefined, isPublished: boolean): Taker {
  const short = token ? context.parse.textOf(shortSpan(context.parse, token)) : '';
  const isOwn =
    OWN_OUTLET.test(short) || /^our$/i.test(short) || (/^(?:this|our)\b/i.test(short) && OWN_PIECE.test(short));
  const source = token && !isOwn ? (whoIs(context, token) ?? met(context, token, isPublished)) : undefined;
  const isSpeaker = token !== undefined && (!source || source.kind === 'reference') && SPEAKS.test(token.norm);
  return { source, isOwn, isSpeaker };
}

/** How firm the sentence is about the event that a token names, where whoever says so is known. */
export function firmnessOf({ parse, spokenAt }: Context, token: Token) {
  return factualityOf(parse, token, (governor) =>
    spokenAt(governor).some(({ act, at }) => PASSES_ON.has(act) && at.start < governor.end && governor.start < at.end),
  );
}

function whoAt(namings: readonly Naming[]): Context['whoAt'] {
  const near = nearby(namings, (naming) => naming);
  return (token) => {
    const around = near(token).filter(({ start, end }) => start <= token.start && token.end <= end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  };
}

const PASSES_ON: ReadonlySet<Act> = new Set<Act>(['states', 'reports', 'confirms', 'alleges']);
/** "It", "the newspaper": whoever said what is taken back. */
const SPEAKS =
  /^(?:it|he|she|they|its|his|her|their|newspaper|paper|agency|outlet|broadcaster|magazine|website|site|network|publication|daily|journal|company|ministry|official|officials|spokesman|spokeswoman)$/;

/** Who does a verb: its subject, or that of the verb it hangs on. */
export function subjectOf(parse: Parse, verb: Token, steps = 0): Token | undefined {
  const own = parse.childOf(verb, 'nsubj');
  if (own && !/^(?:which|who|that)$/.test(own.norm)) return own;
  const head = parse.headOf(verb);
  if (own || verb.dep === 'relcl' || verb.dep === 'acl') return head;
  if (!head || steps > 6)
    return parse
      .childrenOf(verb)
      .find(({ tag, dep, index }) => index < verb.index && /^NNP/.test(tag) && dep !== 'npadvmod');
  // a name that the tagger took for an auxiliary
  const before = parse.childrenOf(verb).find(({ tag, index }) => /^NNP/.test(tag) && index < verb.index);
  if (before && verb.dep === 'ROOT') return before;
  if (verb.dep === 'xcomp') return parse.childOf(head, 'dobj') ?? subjectOf(parse, head, steps + 1);
  return subjectOf(parse, head, steps + 1);
}

export function agentOf(parse: Parse, verb: Token): Token | undefined {
  const by = parse.childrenOf(verb).find(({ dep, norm }) => norm === 'by' && (dep === 'agent' || dep === 'prep'));
  return by && parse.childOf(by, 'pobj');
}

/** The member that a token names; of "Reuters editors" and "a Reuters spokesman" whom they speak for. */
function whoIs({ parse, whoAt: who }: Context, token: Token): Naming | undefined {
  const own = who(token);
  if (own) return own;
  const inside = parse.childrenOf(token).flatMap((child) => {
    if (/^(?:poss|compound|nmod|appos)$/.test(child.dep)) return [child];
    return child.dep === 'prep' && /^(?:for|of)$/.test(child.norm) ? (parse.childOf(child, 'pobj') ?? []) : [];
  });
  return inside.map((one) => who(one)).find((one) => one !== undefined);
}

/** A name that stands nowhere else: only who says something can take it back. */
function met({ parse, candidates }: Context, token: Token, isPublished: boolean): Naming | undefined {
  if (!/^NNP/.test(token.tag) || !/^\p{Lu}/u.test(token.text)) return undefined;
  const first = parse.childrenOf(token).find(({ dep, index }) => dep === 'compound' && index < token.index) ?? token;
  const [start, end] = [first.start, token.end];
  const type = isPublished ? 'media-outlet' : 'organisation';
  if (!candidates.ontology.entityTypes.has(type)) return undefined;
  const member = candidates.meet(parse.text.slice(start, end), type, 'en', { guessed: true });
  member.named++;
  return { member, start, end, kind: 'name' };
}

/** A noun with the words right before it. */
function shortSpan(parse: Parse, noun: Token): Place {
  const first = parse.childrenOf(noun)[0];
  return { start: first && first.index < noun.index ? first.start : noun.start, end: noun.end };
}
