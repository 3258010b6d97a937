/** Who takes back what in English, from the dependency tree: verbs, light verbs, passives, and a paper's word on itself. */
import { ENGLISH_HEADING } from '../../analysis/corrections/notices.js';
import type { Parse, Span, Token } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import type { Attribution, Naming, Place } from '../rules/reading.js';
import { byAdmission } from './english-admissions.js';
import { byNoun } from './english-nouns.js';
import { afterPreposition, contentOf, insteadIn, isPointing, type SaidNoun, spoken } from './english-said.js';
import { agentOf, type Context, contextOf, firmnessOf, subjectOf, takerOf } from './english-taker.js';
import {
  ALSO_OF_THINGS,
  INSTEAD,
  ISSUE,
  MISSAID,
  ONCE,
  OWN_PIECE,
  OWN_VERSION,
  SAID,
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
  candidates: Candidates,
): Retraction[] {
  const context = contextOf(parse, namings, attributions, candidates);
  return parse.sentences.flatMap((sentence, i) => {
    const found = parse.tokensOf(sentence).flatMap((token) => {
      if (token.pos === 'NOUN') return byNoun(context, token) ?? [];
      const isVerb = token.pos === 'VERB' || token.pos === 'AUX';
      return (
        (isVerb && (byVerb(context, token) ?? byAdmission(context, token) ?? byOwnVoice(context, sentence, token))) ||
        []
      );
    });
    const next = parse.sentences[i + 1];
    return found.length > 0 ? found : [...(next ? wrongAfter(context, sentence, next) : [])];
  });
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
  const { source, isOwn, isSpeaker } = takerOf(context, taker, said.isPublished);
  // "pulled the report", "removed the statement" of others is no retraction
  if (!isOwn && !isOwnWords(parse, verb, noun, said.isPublished, isPassive)) return undefined;
  const content = contentOf(parse, verb, noun);
  if (!content && !isPointing(parse, noun)) return undefined;
  const start = Math.min(verb.start, noun.start, taker ? parse.subtreeSpan(taker).start : verb.start);
  const end = content ? content.start : Math.max(verb.end, noun.end);
  const firm = firmnessOf(context, verb);
  return {
    source: source?.member,
    isNobody: !isOwn && source === undefined,
    isSpeaker: !content && isSpeaker,
    cue: `${verb.text} ${noun.text}`.toLowerCase(),
    at: { start, end },
    words: { start, end: Math.max(end, verb.end) },
    content,
    instead: content ? insteadIn(parse, content) : saidInstead(parse, verb),
    ...((firm.level !== 'firm' || firm.negative || isYetTo(parse, verb)) && { stands: act }),
  };
}

/** What a verb takes back: its object or, in the passive, its subject, where that is something said. */
function wordsTakenBack(parse: Parse, verb: Token): SaidNoun | undefined {
  const lemma = verb.lemma.toLowerCase();
  const object = parse.childOf(verb, 'dobj', 'nsubjpass');
  if (object && (TAKE_BACK.has(lemma) || hasParticle(parse, verb))) return spoken(object);
  if (object?.dep === 'dobj' && ISSUE.has(lemma) && TAKING_BACK.has(object.lemma.toLowerCase())) {
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

function hasParticle(parse: Parse, verb: Token): boolean {
  const particle = WITH_PARTICLE.get(verb.lemma.toLowerCase());
  return (
    particle !== undefined &&
    parse.childrenOf(verb).some(({ dep, norm }) => /^(?:prt|advmod)$/.test(dep) && particle.test(norm))
  );
}

/** Whether it is plain that the words are those of who takes them back: "its claim", "a story" of a paper. */
function isOwnWords(parse: Parse, verb: Token, noun: Token, isPublished: boolean, isPassive: boolean): boolean {
  if (isPassive || isPublished || noun.pos !== 'NOUN') return true;
  if (!ALSO_OF_THINGS.has(verb.lemma.toLowerCase())) return true;
  return parse.childrenOf(noun).some(({ dep, tag }) => dep === 'poss' && tag === 'PRP$');
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

/** "An earlier version of this article said that …", "We wrongly reported that …". */
function byOwnVoice({ parse }: Context, sentence: Span, verb: Token): Retraction | undefined {
  if (!SAID.has(verb.lemma.toLowerCase()) && !MISSAID.has(verb.lemma.toLowerCase()) && !/^mis/.test(verb.norm))
    return undefined;
  const subject = parse
    .childrenOf(verb)
    .find(({ dep, norm, index }) => dep === 'nsubj' && index < verb.index && !/^correction|note$/.test(norm));
  if (!subject) return undefined;
  const words = parse.textOf({ start: parse.subtreeSpan(subject).start, end: verb.start });
  const isNotice = ENGLISH_HEADING.test(parse.textOf(sentence));
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
