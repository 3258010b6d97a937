/** Attributions by English verbs: "said that", "…, she said", "denied it", "accused Meta of …", "was accused of …". */
import type { Parse, Token } from '../../../language/parse.js';
import { clauseHead } from '../../factuality/english-governing.js';
import type { Mentions } from '../../mentions/index.js';
import type { Place } from '../../rules/reading.js';
import { type Source, speechVerb } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { mergedPlaces } from '../quoted.js';
import { CONTENT_PREPOSITIONS, CUE_VERBS, type CueWord, TAKES_NOUN, VERB_PREPOSITIONS } from './cue-words.js';
import { isPassive, sourceAt, subjectOf } from './source.js';

const CLAUSES = new Set(['ccomp', 'xcomp', 'oprd', 'acomp']);
const MODALS = new Set(['may', 'might', 'could', 'would', 'will', 'should', 'must', 'can', 'wo', 'ca', 'shall']);
/** With these a bare noun phrase is only what is said if it is itself something said. */
const SPEAKS_OF = new Set(['tell', 'ask', 'inform', 'remind', 'assure', 'advise', 'urge', 'press', 'notify', 'brief']);

/** Verbs that a quotation beside them goes with, whatever the parse says. */
const SAYS = new Set(
  `say tell add note write announce declare explain argue stress insist reply comment testify tweet maintain remark
  conclude recall continue joke quip answer ask respond repeat boast complain lament exclaim shout yell whisper read
  claim allege admit acknowledge concede warn observe report contend assert post put go begin urge suggest counter
  opine proclaim interject elaborate chant echo`.split(/\s+/),
);

const MADE_CLEAR = new Set(['clear', 'known', 'plain', 'public']);

/** "Made it clear that": the adjective makes it a verb of saying. */
function idiom(parse: Parse, verb: Token): CueWord | undefined {
  if (verb.lemma !== 'make') return undefined;
  const says = parse
    .childrenOf(verb)
    .some(
      (child) =>
        MADE_CLEAR.has(child.norm) ||
        (child.dep === 'ccomp' && parse.childrenOf(child).some(({ norm }) => MADE_CLEAR.has(norm))),
    );
  return says ? { act: 'states', sense: 'speech' } : undefined;
}

/** Every verb of the list with something it gives to somebody. Time grows with the number of tokens. */
export function byVerb(parse: Parse, mentions: Mentions): Found[] {
  const found: Found[] = [];
  for (const token of parse.tokens) {
    if (token.pos !== 'VERB' && !(token.pos === 'AUX' && token.dep === 'ROOT')) continue;
    const word = CUE_VERBS.get(token.lemma.toLowerCase()) ?? idiom(parse, token);
    const one = word && fromVerb(parse, mentions, token, word);
    if (one) found.push(one);
  }
  return [...found, ...cited(parse, mentions, found)];
}

/** "Bloomberg reported, citing two officials": they say what is reported. */
function cited(parse: Parse, mentions: Mentions, found: readonly Found[]): Found[] {
  const byHead = new Map(found.map((one) => [one.cue.head, one]));
  return parse.tokens.flatMap((token): Found[] => {
    const lemma = token.lemma.toLowerCase();
    if (token.tag !== 'VBG' || (lemma !== 'cite' && lemma !== 'quote')) return [];
    const object = parse.childOf(token, 'dobj');
    const outer = parse
      .ancestorsOf(token)
      .slice(0, 3)
      .map(({ index }) => byHead.get(index))
      .find((one) => one?.cue.sense === 'speech');
    if (!object || !outer) return [];
    const source = sourceAt(parse, mentions, object);
    const cue = speechVerb(token, lemma);
    return [{ source, cue, act: 'states', negated: false, supposed: false, contents: outer.contents, quotes: [] }];
  });
}

function fromVerb(parse: Parse, mentions: Mentions, verb: Token, word: CueWord): Found | undefined {
  const lemma = verb.lemma.toLowerCase();
  const passive = isPassive(parse, verb);
  const described = parse.childrenOf(verb).find((child) => clauseHead(parse, child, verb) !== verb);
  const participle = verb.dep === 'amod' || verb.dep === 'compound' || verb.dep === 'prep' || described;
  if (participle || isOtherwise(parse, verb, lemma)) return undefined;
  const contents = contentsOf(parse, verb, lemma, word, passive);
  const speaker = subjectOf(parse, verb);
  // the quotation beside a verb of saying may still be its content
  if (contents.length === 0 && (word.sense !== 'speech' || !speaker || !SAYS.has(lemma))) return undefined;
  if (word.sense !== 'appearance' && !speaker && !passive && verb.dep !== 'ROOT' && verb.dep !== 'ccomp') {
    if (word.sense !== 'speech') return undefined;
  }
  const source: Source =
    word.sense === 'appearance' || !speaker || isNobody(speaker)
      ? { kind: 'anonymous' }
      : sourceAt(parse, mentions, speaker);
  const { cue, negated, supposed } = cueOf(parse, verb);
  const hearer = hearerOf(parse, verb, lemma, passive);
  const to = hearer && mentions.headedBy(hearer.index)?.index;
  return {
    source,
    cue: { ...cue, lemma, sense: word.sense, kind: 'verb', head: verb.index },
    act: actOf(parse, verb, lemma, word),
    negated,
    supposed,
    contents: away(contents, 'words' in source ? source.words : undefined),
    quotes: [],
    ...(to !== undefined && { to }),
  };
}

/** "Continues to grow", "you see", "need to act": these mean no speech. */
function isOtherwise(parse: Parse, verb: Token, lemma: string): boolean {
  // "called off", "put off", "pointed off": another verb
  if (parse.childOf(verb, 'prt')?.norm === 'off') return true;
  if (lemma === 'continue' || lemma === 'need') return parse.childOf(verb, 'xcomp') !== undefined || lemma === 'need';
  const subject = parse.childOf(verb, 'nsubj');
  return subject !== undefined && /^(?:you|one)$/.test(subject.norm) && CUE_VERBS.get(lemma)?.sense === 'thought';
}

/** "It is said", "there are claims": no source. */
function isNobody({ dep, norm }: Token): boolean {
  return dep === 'expl' || norm === 'there' || (norm === 'it' && dep === 'nsubjpass');
}

function actOf(parse: Parse, verb: Token, lemma: string, word: CueWord): CueWord['act'] {
  if (lemma === 'call' && parse.childrenOf(verb).some((child) => isCall(parse, child))) return 'callsFor';
  if (lemma === 'ask' || lemma === 'want') {
    const infinitive = parse
      .childrenOf(verb)
      .some((child) => child.dep === 'xcomp' || (child.dep === 'ccomp' && !hasTense(parse, child)));
    return infinitive ? 'callsFor' : word.act;
  }
  return word.act;
}

function isCall(parse: Parse, child: Token): boolean {
  if (child.dep === 'prep') return child.norm === 'for' || child.norm === 'on';
  return child.dep === 'advcl' && parse.childrenOf(child).some(isFor);
}

function hasTense(parse: Parse, verb: Token): boolean {
  return /^VB[DPZ]$/.test(verb.tag) || parse.childrenOf(verb).some(({ dep, norm }) => dep === 'aux' && norm !== 'to');
}

/** What the verb gives to somebody: the clauses, phrases and quotations that hang on it. */
function contentsOf(parse: Parse, verb: Token, lemma: string, word: CueWord, passive: boolean): Place[] {
  const children = parse.childrenOf(verb);
  const hasClause = children.some(({ dep }) => CLAUSES.has(dep));
  const object = parse.childOf(verb, 'dobj');
  const taken = children.flatMap((child) => clauseIn(parse, verb, lemma, child) ?? []);
  if (object && isSaid(object, verb, lemma, word, hasClause)) taken.push(object);
  const found = taken.map((token) => withoutNext(parse, verb, token));
  const prepositions = VERB_PREPOSITIONS.get(lemma);
  const takesPreposition = (norm: string) =>
    prepositions
      ? prepositions.includes(norm)
      : !hasClause && !object && (norm === 'of' || norm === 'about') && CONTENT_PREPOSITIONS.has(norm);
  for (const child of children) {
    if (child.dep === 'prep' && takesPreposition(child.norm)) found.push(withoutNext(parse, verb, child));
    // "accused of": the target is what the passive is about
    if (child.dep === 'nsubjpass' && passive && TAKES_NOUN.has(lemma)) found.push(trimmed(parse, child));
  }
  if (found.length === 0) found.push(...(aroundOf(parse, verb) ?? []));
  return mergedPlaces(found);
}

/** The clause that a child of a verb of saying is or leads to. */
function clauseIn(parse: Parse, verb: Token, lemma: string, child: Token): Token | undefined {
  if (CLAUSES.has(child.dep)) return child;
  if (child.dep === 'parataxis' && child.index < verb.index) return child;
  // "claimed in a suit later dismissed that"
  if (child.dep === 'prep' && child.index > verb.index) return lateClause(parse, verb, child);
  // "called for the council to act", "said no"
  if (child.dep === 'advcl' && FOR_CLAUSES.has(lemma) && parse.childrenOf(child).some(isFor)) return child;
  const isAnswer = child.dep === 'intj' || child.norm === 'so';
  return lemma === 'say' && child.index > verb.index && isAnswer ? child : undefined;
}

/** Whether the object of a verb is what is said, and not whom it is said to. */
function isSaid(object: Token, verb: Token, lemma: string, word: CueWord, hasClause: boolean): boolean {
  if (SPEAKS_OF.has(lemma)) return false;
  const isHearer = hasClause && ['accuse', 'warn', 'promise', 'convince', 'persuade'].includes(lemma);
  if (!isHearer && (TAKES_NOUN.has(lemma) || ['say', 'add', 'accuse', 'tell'].includes(lemma))) return true;
  return hasClause && object.index > verb.index && word.sense !== 'speech';
}

/** The clause of a verb that the tree hangs on a participle before it. */
function lateClause(parse: Parse, verb: Token, preposition: Token): Token | undefined {
  const noun = parse.childOf(preposition, 'pobj');
  const participle = noun && parse.childOf(noun, 'acl');
  const clause = participle && parse.childOf(participle, 'ccomp');
  return clause && clauseHead(parse, clause, participle) === verb ? clause : undefined;
}

const FOR_CLAUSES = new Set(['call', 'ask', 'hope', 'push', 'press', 'plead', 'beg', 'appeal', 'wait', 'like', 'want']);

function isFor({ dep, norm }: Token): boolean {
  return dep === 'mark' && norm === 'for';
}

/**
 * A complement up to the next verb of saying of the same speaker, which the parse may hang into it: "said it grew and
 * said that …", "insisted that it grew, claiming that …".
 */
function withoutNext(parse: Parse, verb: Token, complement: Token): Place {
  const { from, to } = parse.subtreeSpan(complement);
  if (complement.index < verb.index) return cut(parse, from, to);
  for (let i = complement.index + 1; i < to; i++) {
    const token = parse.token(i);
    // an empty line ends what is said, and so does another source behind it
    if (/\n\s*\n/.test(token.text)) return cut(parse, from, i);
    if (token.norm === 'according' && parse.tokens[i - 1]?.text === ',') return cut(parse, from, i - 1);
    if (token.pos !== 'VERB' || CUE_VERBS.get(token.lemma.toLowerCase())?.sense !== 'speech') continue;
    if (parse.childOf(token, 'nsubj', 'nsubjpass', 'aux', 'auxpass')) continue;
    const joined = token.dep === 'conj' && token.tag === verb.tag && /^VB[DZ]$/.test(token.tag);
    const added = token.dep === 'advcl' && token.tag === 'VBG' && parse.tokens[i - 1]?.text === ',';
    if (!joined && !added) continue;
    const end = parse.subtreeSpan(token).from;
    let last = end;
    while (last > from + 1 && /^(?:and|but|,)$/.test(parse.token(last - 1).norm)) last--;
    return cut(parse, from, last);
  }
  return cut(parse, from, to);
}

/** "The deal, she said, is off.": a clause without an object set into the clause that it speaks of. */
function aroundOf(parse: Parse, verb: Token): Place[] | undefined {
  if (verb.dep !== 'parataxis' && verb.dep !== 'ccomp' && verb.dep !== 'advcl') return undefined;
  const above = parse.headOf(verb);
  if (!above || (verb.dep === 'advcl' && !isInserted(parse, verb))) return undefined;
  if (verb.dep === 'ccomp' && !isInserted(parse, verb)) return undefined;
  const whole = parse.subtreeSpan(above);
  const own = parse.subtreeSpan(verb);
  const parts: Place[] = [];
  if (own.from > whole.from) parts.push(cut(parse, whole.from, own.from));
  if (own.to < whole.to) parts.push(cut(parse, own.to, whole.to));
  return parts.filter(({ start, end }) => end - start > 1);
}

function isInserted(parse: Parse, verb: Token): boolean {
  const { from, to } = parse.subtreeSpan(verb);
  const before = parse.textAt(from - 1);
  const after = parse.textAt(to);
  // "As Reuters reported, …"
  if (verb.dep === 'advcl' && parse.token(from).startsSentence) return after === ',' && isAs(parse, verb);
  return /^[,—–"”-]$/.test(before) && /^[,.—–"“-]?$/.test(after);
}

function isAs(parse: Parse, verb: Token): boolean {
  return parse.childrenOf(verb).some(({ dep, norm }) => dep === 'mark' && norm === 'as');
}

/** The subtree of a token without the punctuation at its ends. */
function trimmed(parse: Parse, token: Token): Place {
  const { from, to } = parse.subtreeSpan(token);
  return cut(parse, from, to);
}

/** Tokens as a place, without what only parts them from the rest: commas, but not quotation marks. */
export function cut(parse: Parse, first: number, end: number): Place {
  let from = first;
  let to = end;
  while (from < to - 1 && /^[,;:—–\s-]+$/.test(parse.token(from).text)) from++;
  while (to - 1 > from && /^[,;:—–\s-]+$/.test(parse.token(to - 1).text)) to--;
  const { start, end: last } = parse.span(from, to);
  return { start, end: last };
}

/** Contents without the source that stands inside them. */
function away(contents: readonly Place[], source: Place | undefined): Place[] {
  if (!source) return [...contents];
  return contents.flatMap((content) => {
    if (source.end <= content.start || content.end <= source.start) return [content];
    if (source.start <= content.start && content.end <= source.end) return [];
    const parts = [
      { start: content.start, end: source.start },
      { start: source.end, end: content.end },
    ];
    return parts.filter(({ start, end }) => end - start > 2);
  });
}

/** The verb with its auxiliaries, negation and particle, and what these do to it. */
function cueOf(parse: Parse, verb: Token): { cue: Place; negated: boolean; supposed: boolean } {
  let { start, end } = verb;
  let negated = false;
  let supposed = false;
  for (const child of parse.childrenOf(verb)) {
    if (child.dep === 'aux' || child.dep === 'auxpass') {
      if (child.index < verb.index && child.index >= verb.index - 4) start = Math.min(start, child.start);
      if (MODALS.has(child.norm) || (child.norm === 'to' && child.dep === 'aux')) supposed = true;
    } else if (child.dep === 'neg') {
      negated = true;
      if (child.index < verb.index && child.index >= verb.index - 4) start = Math.min(start, child.start);
    } else if (child.dep === 'prt') end = Math.max(end, child.end);
    else if (child.dep === 'mark' && /^(?:if|unless|whether)$/.test(child.norm)) supposed = true;
  }
  return { cue: { start, end }, negated, supposed };
}

/** Who is told or accused. */
function hearerOf(parse: Parse, verb: Token, lemma: string, passive: boolean): Token | undefined {
  const dative = parse.childOf(verb, 'dative');
  if (dative) return dative.pos === 'ADP' ? parse.childOf(dative, 'pobj') : dative;
  if (passive) return parse.childOf(verb, 'nsubjpass');
  const object = parse.childOf(verb, 'dobj');
  return object && (SPEAKS_OF.has(lemma) || lemma === 'accuse' || lemma === 'warn') ? object : undefined;
}
