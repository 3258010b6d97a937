/** Who takes back what in English, from the dependency tree: verbs, light verbs, passives, and a paper's word on itself. */
import type { Parse, Span, Token } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import { factualityOf } from '../factuality/english.js';
import { nearby } from '../rules/by-place.js';
import type { Cast } from '../rules/cast.js';
import type { Attribution, Naming, Place } from '../rules/reading.js';
import {
  ALSO_OF_THINGS,
  HEADING,
  INSTEAD,
  ISSUE,
  MISSAID,
  ONCE,
  OWN_OUTLET,
  OWN_PIECE,
  OWN_VERSION,
  PUBLISHED,
  SAID,
  SPOKEN,
  TAKE_BACK,
  TAKING_BACK,
  WAS_WRONG,
  WITH_PARTICLE,
  WITH_PREPOSITION,
} from './english-words.js';
import type { Retraction } from './retraction.js';

/** All of a document, in the order of the text. O(tokens). */
export function retractionsInEnglish(
  parse: Parse,
  namings: readonly Naming[],
  attributions: readonly Attribution[],
  cast: Cast,
): Retraction[] {
  const context: Context = { parse, whoAt: whoAt(namings), spokenAt: nearby(attributions, ({ at }) => at), cast };
  return parse.sentences.flatMap((sentence, i) => {
    const verbs = parse.tokensOf(sentence).filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
    const found = verbs.flatMap((verb) => byVerb(context, verb) ?? byOwnVoice(context, sentence, verb) ?? []);
    const next = parse.sentences[i + 1];
    return found.length > 0 ? found : [...(next ? wrongAfter(context, sentence, next) : [])];
  });
}

interface Context {
  parse: Parse;
  /** who is named at a token */
  whoAt: (token: Token) => Naming | undefined;
  /** who says something near a place, and may be the governor there */
  spokenAt: (place: Place) => readonly Attribution[];
  cast: Cast;
}

function whoAt(namings: readonly Naming[]): Context['whoAt'] {
  const near = nearby(namings, (naming) => naming);
  return (token) => {
    const around = near(token).filter(({ start, end }) => start <= token.start && token.end <= end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  };
}

/** "Aftenposten corrected its report that …", "issued a retraction of …", "the story was withdrawn". */
function byVerb(context: Context, verb: Token): Retraction | undefined {
  const { parse } = context;
  const said = wordsTakenBack(parse, verb);
  if (!said) return undefined;
  const { noun, act } = said;
  const subject = subjectOf(parse, verb);
  const isPassive = parse.childrenOf(verb).some(({ dep }) => dep === 'nsubjpass' || dep === 'auxpass');
  const taker = isPassive ? (agentOf(parse, verb) ?? parse.childOf(noun, 'poss') ?? noun) : subject;
  const short = taker ? parse.textOf(shortSpan(parse, taker)) : '';
  const isOwn = OWN_OUTLET.test(short) || (/^(?:this|our)\b/i.test(short) && OWN_PIECE.test(short));
  const source = taker && !isOwn ? (whoIs(context, taker) ?? met(context, taker, said.isPublished)) : undefined;
  // "pulled the report", "removed the statement" of others is no retraction
  if (!isOwn && !isOwnWords(parse, verb, noun, said.isPublished, isPassive)) return undefined;
  const content = contentOf(parse, verb, noun);
  if (!content && !POINTING.has(parse.childOf(noun, 'det', 'poss')?.norm ?? '')) return undefined;
  const start = Math.min(verb.start, noun.start, taker ? parse.subtreeSpan(taker).start : verb.start);
  const end = content ? content.start : Math.max(verb.end, noun.end);
  const firm = factualityOf(parse, verb, (governor) =>
    context
      .spokenAt(governor)
      .some(({ act, at }) => PASSES_ON.has(act) && at.start < governor.end && governor.start < at.end),
  );
  return {
    source: source?.member,
    isNobody: !isOwn && source === undefined,
    isSpeaker:
      !content &&
      taker !== undefined &&
      (source === undefined || source.kind === 'reference') &&
      SPEAKS.test(taker.norm),
    cue: `${verb.text} ${noun.text}`.toLowerCase(),
    at: { start, end },
    words: { start, end: Math.max(end, verb.end) },
    content,
    instead: content ? insteadIn(parse, content) : saidInstead(parse, verb),
    ...((firm.level !== 'firm' || firm.negative || isYetTo(parse, verb)) && { stands: act }),
  };
}

const PASSES_ON: ReadonlySet<Act> = new Set<Act>(['states', 'reports', 'confirms', 'alleges']);
/** "It", "the newspaper": whoever said what is taken back. */
const SPEAKS =
  /^(?:it|he|she|they|newspaper|paper|agency|outlet|broadcaster|magazine|website|site|network|publication|daily|journal|company|ministry|official|officials|spokesman|spokeswoman)$/;
const POINTING = new Set(['the', 'that', 'this', 'its', 'his', 'her', 'their', 'those', 'these', 'our']);

/** What a verb takes back: its object or, in the passive, its subject, where that is something said. */
function wordsTakenBack(parse: Parse, verb: Token): { noun: Token; act: Act; isPublished: boolean } | undefined {
  const lemma = verb.lemma.toLowerCase();
  const object = parse.childOf(verb, 'dobj', 'nsubjpass');
  if (object && (TAKE_BACK.has(lemma) || hasParticle(parse, verb))) return spoken(object);
  if (object && ISSUE.has(lemma) && TAKING_BACK.has(object.lemma.toLowerCase())) {
    const behind = [object, verb].flatMap((token) =>
      parse.childrenOf(token).filter(({ dep, norm }) => dep === 'prep' && /^(?:of|to|for|about|on)$/.test(norm)),
    );
    return behind.map((preposition) => afterPreposition(parse, preposition)).find((what) => what !== undefined);
  }
  const wanted =
    (parse.childOf(verb, 'acomp')?.norm === 'sorry' ? /^for$/ : undefined) ??
    WITH_PREPOSITION.get(lemma) ??
    (hasParticle(parse, verb) ? /^(?:from|on)$/ : undefined);
  if (!wanted) return undefined;
  const behind = [verb, ...parse.childrenOf(verb).filter(({ dep }) => /^(?:advmod|prt|acomp)$/.test(dep))]
    .flatMap((token) => parse.childrenOf(token))
    .find(({ dep, norm }) => dep === 'prep' && wanted.test(norm));
  return behind && afterPreposition(parse, behind);
}

function afterPreposition(parse: Parse, preposition: Token) {
  const what = parse.childOf(preposition, 'pobj', 'pcomp');
  return what && (spoken(what) ?? reporting(what));
}

function hasParticle(parse: Parse, verb: Token): boolean {
  const particle = WITH_PARTICLE.get(verb.lemma.toLowerCase());
  return (
    particle !== undefined &&
    parse.childrenOf(verb).some(({ dep, norm }) => /^(?:prt|advmod)$/.test(dep) && particle.test(norm))
  );
}

function spoken(noun: Token): { noun: Token; act: Act; isPublished: boolean } | undefined {
  const lemma = noun.lemma.toLowerCase();
  const act = noun.pos === 'NOUN' ? SPOKEN.get(lemma) : undefined;
  return act && { noun, act, isPublished: PUBLISHED.has(lemma) };
}

/** "apologised for reporting that …". */
function reporting(gerund: Token): { noun: Token; act: Act; isPublished: boolean } | undefined {
  const lemma = gerund.lemma.toLowerCase();
  if (!/ing$/.test(gerund.norm)) return undefined;
  const isSaying = SAID.has(lemma) || /^(?:alleg|accus|suggest|report|publish|claim|say)/.test(gerund.norm);
  return isSaying
    ? { noun: gerund, act: /^(?:alleg|accus|claim)/.test(gerund.norm) ? 'alleges' : 'reports', isPublished: true }
    : undefined;
}

/** Whether it is plain that the words are those of who takes them back: "its claim", "a story" of a paper. */
function isOwnWords(parse: Parse, verb: Token, noun: Token, isPublished: boolean, isPassive: boolean): boolean {
  if (isPassive || isPublished || noun.pos !== 'NOUN') return true;
  if (!ALSO_OF_THINGS.has(verb.lemma.toLowerCase())) return true;
  return parse.childrenOf(noun).some(({ dep, tag }) => dep === 'poss' && tag === 'PRP$');
}

/** The clause under the noun or beside it, to its end; undefined where the words stand elsewhere. */
function contentOf(parse: Parse, verb: Token, noun: Token): Place | undefined {
  const after = (token: Token) => parse.childrenOf(token).filter(({ index }) => index > noun.index);
  const isClause = ({ dep }: Token) => /^(?:acl|relcl|ccomp|pcomp)$/.test(dep);
  const object = parse.childOf(verb, 'dobj') ?? noun;
  const clause =
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

/** What is said instead: the rest of the sentence. */
function insteadIn(parse: Parse, { start, end }: Place): Place | undefined {
  const token = parse.tokenAt(start) ?? parse.tokenAt(start + 1);
  const sentence = token && parse.sentences[token.sentence];
  if (!sentence || sentence.end - end <= 3) return undefined;
  const lead = INSTEAD.exec(parse.text.slice(end, sentence.end));
  return { start: end + (lead?.index === 0 ? lead[0].length : 0), end: sentence.end };
}

/** "has yet to retract". */
function isYetTo(parse: Parse, verb: Token): boolean {
  const [yet, to] = [parse.tokens[verb.index - 2], parse.tokens[verb.index - 1]];
  return yet?.norm === 'yet' && to?.norm === 'to';
}

/** "corrected the article to say that …". */
function saidInstead(parse: Parse, verb: Token): Place | undefined {
  const saying = parse
    .childrenOf(verb)
    .find(
      ({ dep, lemma }) =>
        (dep === 'advcl' || dep === 'xcomp') && /^(?:say|state|note|reflect|show|read|add|clarify)$/.test(lemma),
    );
  return saying && { start: saying.end, end: parse.subtreeSpan(saying).end };
}

/** Who does a verb: its subject, or that of the verb it hangs on. */
function subjectOf(parse: Parse, verb: Token, steps = 0): Token | undefined {
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

function agentOf(parse: Parse, verb: Token): Token | undefined {
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
function met({ parse, cast }: Context, token: Token, isPublished: boolean): Naming | undefined {
  if (!/^NNP/.test(token.tag) || !/^\p{Lu}/u.test(token.text)) return undefined;
  const first = parse.childrenOf(token).find(({ dep, index }) => dep === 'compound' && index < token.index) ?? token;
  const [start, end] = [first.start, token.end];
  const type = isPublished ? 'media-outlet' : 'organisation';
  if (!cast.ontology.entityTypes.has(type)) return undefined;
  const member = cast.meet(parse.text.slice(start, end), type, 'en', { guessed: true });
  member.named++;
  return { member, start, end, kind: 'name' };
}

/** A noun with the words right before it. */
function shortSpan(parse: Parse, noun: Token): Place {
  const first = parse.childrenOf(noun)[0];
  return { start: first && first.index < noun.index ? first.start : noun.start, end: noun.end };
}

/** "An earlier version of this article said that …", "We wrongly reported that …". */
function byOwnVoice({ parse }: Context, sentence: Span, verb: Token): Retraction | undefined {
  if (!SAID.has(verb.lemma.toLowerCase()) && !MISSAID.has(verb.lemma.toLowerCase()) && !/^mis/.test(verb.norm))
    return undefined;
  const subject = parse
    .childrenOf(verb)
    .find(({ dep, norm, index }) => dep === 'nsubj' && index < verb.index && !/^correction|note$/.test(norm));
  if (!subject) return undefined;
  const words = parse.textOf({ start: parse.subtreeSpan(subject).start, end: verb.start });
  const isNotice = HEADING.test(parse.textOf(sentence));
  const once = parse.childrenOf(verb).some(({ norm }) => ONCE.has(norm)) || MISSAID.has(verb.lemma.toLowerCase());
  if (!OWN_VERSION.test(words) && !(OWN_PIECE.test(bare(words)) && (once || isNotice))) return undefined;
  const clause = parse.childOf(verb, 'ccomp', 'xcomp');
  const content = clause ? { start: verb.end, end: endOfClause(parse, verb, sentence) } : undefined;
  if (!content) return undefined;
  const at = { start: parse.subtreeSpan(subject).start, end: verb.end };
  return {
    cue: `${subject.text} ${verb.text}`.toLowerCase(),
    at,
    words: at,
    content,
  };
}

function endOfClause(parse: Parse, verb: Token, sentence: Span): number {
  const rest = INSTEAD.exec(parse.text.slice(verb.end, sentence.end));
  return rest ? verb.end + rest.index : sentence.end;
}

/** Without adverbs and auxiliaries that stand between subject and verb. */
function bare(words: string): string {
  return words
    .split(' ')
    .filter(
      (word) => word !== '' && !ONCE.has(word.toLowerCase()) && !/^(?:has|had|have|also|today|yesterday)$/i.test(word),
    )
    .join(' ')
    .replace(/^[^:]{0,60}: /, '');
}

/** "We reported on Monday that …. That was wrong." */
function wrongAfter({ parse }: Context, sentence: Span, next: Span): Retraction[] {
  if (!WAS_WRONG.test(parse.textOf(next).trim())) return [];
  return parse.tokensOf(sentence).flatMap((verb): Retraction[] => {
    if (verb.pos !== 'VERB' || !SAID.has(verb.lemma.toLowerCase()) || !parse.childOf(verb, 'ccomp')) return [];
    const subject = parse.childOf(verb, 'nsubj');
    if (!subject || !OWN_PIECE.test(bare(parse.textOf({ start: parse.subtreeSpan(subject).start, end: verb.start }))))
      return [];
    const at = { start: parse.subtreeSpan(subject).start, end: verb.end };
    return [
      {
        cue: `${subject.text} ${verb.text}`.toLowerCase(),
        at,
        words: { start: at.start, end: next.end },
        content: { start: verb.end, end: sentence.end },
      },
    ];
  });
}
