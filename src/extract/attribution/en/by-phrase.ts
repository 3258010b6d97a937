/** Attributions by other English words: "according to", "in his view", "allegedly", "the claim that", "X's promise to". */
import type { Parse, Token } from '../../../language/parse.js';
import { denialOf } from '../../factuality/english-governing.js';
import type { Mentions } from '../../mentions/index.js';
import type { Place } from '../../rules/reading.js';
import type { Source } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { mergedPlaces } from '../quoted.js';
import { cut } from './by-verb.js';
import { CUE_NOUNS, HEARSAY, HEARSAY_ADJECTIVES, LIGHT_VERBS, VIEW_NOUNS } from './cue-words.js';
import { agentOf, isPassive, sourceAt, subjectOf } from './source.js';

/** "According to Reuters, …", "per the filing", "in her view, …", "for Trump, …". */
export function byPreposition(parse: Parse, mentions: Mentions): Found[] {
  return parse.tokens.flatMap((token): Found[] => {
    if (token.pos !== 'ADP' && token.pos !== 'VERB' && token.pos !== 'SCONJ') return [];
    const found = accordingTo(parse, token) ?? inView(parse, token);
    if (!found) return [];
    const { object, cue, top, lemma } = found;
    const content = restOfClause(parse, top);
    if (!content) return [];
    return [
      {
        source: sourceAt(parse, mentions, object),
        cue: {
          ...cue,
          lemma,
          sense: lemma === 'according to' || lemma === 'per' ? 'speech' : 'thought',
          kind: 'preposition',
          head: token.index,
        },
        act: 'states',
        negated: false,
        supposed: false,
        contents: content,
        quotes: [],
      },
    ];
  });
}

interface Led {
  object: Token;
  cue: Place;
  /** the token of the phrase that hangs on the clause */
  top: Token;
  lemma: string;
}

function accordingTo(parse: Parse, token: Token): Led | undefined {
  if (token.norm === 'according') {
    const to = parse.childOf(token, 'prep');
    const object = to?.norm === 'to' ? parse.childOf(to, 'pobj') : undefined;
    return object && to && { object, cue: { start: token.start, end: to.end }, top: token, lemma: 'according to' };
  }
  if (token.norm !== 'per' || token.dep !== 'prep') return undefined;
  const object = parse.childOf(token, 'pobj');
  const before = parse.textAt(token.index - 1);
  // "40 miles per hour" is no source
  if (!object || !(token.startsSentence || before === ',') || (object.pos === 'NOUN' && !parse.childOf(object, 'det')))
    return undefined;
  return { object, cue: { start: token.start, end: token.end }, top: token, lemma: 'per' };
}

function inView(parse: Parse, token: Token): Led | undefined {
  if (token.norm !== 'in' || token.dep !== 'prep') return undefined;
  const noun = parse.childOf(token, 'pobj');
  if (!noun || !VIEW_NOUNS.has(noun.lemma.toLowerCase())) return undefined;
  const owner = parse.childOf(noun, 'poss');
  const of = parse.childrenOf(noun).find(({ dep, norm }) => dep === 'prep' && norm === 'of');
  const object = owner ?? (of && parse.childOf(of, 'pobj'));
  return (
    object && {
      object,
      cue: { start: token.start, end: of && !owner ? of.end : noun.end },
      top: token,
      lemma: `in ${noun.lemma}`,
    }
  );
}

/** The clause that a phrase hangs on, without the phrase. */
function restOfClause(parse: Parse, phrase: Token): Place[] | undefined {
  let top = parse.headOf(phrase);
  if (!top) return undefined;
  // a phrase set off by commas speaks of the whole clause, though it may hang on a noun of it
  for (let steps = 0; steps < 8 && top && top.pos !== 'VERB' && top.pos !== 'AUX'; steps++) {
    const above: Token | undefined = parse.headOf(top);
    if (!above) break;
    top = above;
  }
  const own = parse.subtreeSpan(phrase);
  const whole = parse.subtreeSpan(top);
  const parts: Place[] = [];
  if (own.from > whole.from) parts.push(cut(parse, whole.from, own.from));
  if (own.to < whole.to) parts.push(cut(parse, own.to, whole.to));
  const kept = parts.filter(({ start, end }) => /[\p{L}\d]/u.test(parse.text.slice(start, end)));
  return kept.length > 0 ? mergedPlaces(kept) : undefined;
}

/** "Allegedly", "the alleged theft": somebody says so, and nobody is named. */
export function byAdverb(parse: Parse): Found[] {
  return parse.tokens.flatMap((token): Found[] => {
    const adverb = HEARSAY.has(token.norm);
    const adjective =
      !adverb && (token.dep === 'amod' || token.dep === 'compound') && HEARSAY_ADJECTIVES.has(token.norm);
    if (!adverb && !adjective) return looseAdjective(parse, token);
    let head = parse.headOf(token);
    // "suspected Hamas leader Eva Brandt"
    while (adjective && head && /^(?:compound|nmod|poss)$/.test(head.dep)) head = parse.headOf(head);
    if (!head) return [];
    // "and alleged Acme sued": a verb that the parser takes for an adjective
    const isVerb = adjective && head.pos === 'PROPN' && !parse.childOf(head, 'det') && !token.startsSentence;
    const clause = isVerb ? parse.ancestorsOf(token).find(({ pos }) => pos === 'VERB' || pos === 'AUX') : undefined;
    const { from, to } = parse.subtreeSpan(clause ?? head);
    return [hearsay(token, cut(parse, from, to))];
  });
}

/** "accused the firm and alleged Acme sued …", where the parser takes the verb for an adjective. */
function looseAdjective(parse: Parse, token: Token): Found[] {
  const sentence = parse.sentences[token.sentence];
  if (token.pos !== 'ADJ' || token.dep === 'acomp' || !HEARSAY_ADJECTIVES.has(token.norm) || !sentence) return [];
  return sentence.to - token.index > 2 ? [hearsay(token, cut(parse, token.index + 1, sentence.to))] : [];
}

function hearsay(token: Token, content: Place): Found {
  const { start, end, norm: lemma, index: head } = token;
  const sense = /^(?:apparently|seemingly|ostensibly)$/.test(lemma) ? 'appearance' : 'speech';
  return {
    source: { kind: 'anonymous' },
    cue: { start, end, lemma, sense, kind: 'adverb', head },
    act: 'alleges',
    negated: false,
    supposed: false,
    contents: [content],
    quotes: [],
  };
}

/** "The claim that …", "Meta's denial of …", "made accusations against …", "faces allegations that …". */
export function byNoun(parse: Parse, mentions: Mentions): Found[] {
  return parse.tokens.flatMap((token): Found[] => {
    if (token.pos !== 'NOUN') return [];
    const lemma = token.lemma.toLowerCase();
    const none = isNone(parse, token);
    const word = none ? { act: 'questions' as const, sense: 'speech' as const } : CUE_NOUNS.get(lemma);
    if (!word) return [];
    if (lemma === 'order' && parse.tokens[token.index - 1]?.norm === 'in') return [];
    // a court's conviction is no belief
    if (lemma === 'conviction' && parse.tokens[token.index + 1]?.norm === 'for') return [];
    const contents = contentsOfNoun(parse, token, none);
    if (contents.length === 0) return [];
    if (isDebunked(parse, token)) return [];
    const source = none ? finderOf(parse, mentions, token) : sourceOfNoun(parse, mentions, token);
    const clause = parse
      .childrenOf(token)
      .some((child) => child.dep === 'acl' || child.dep === 'ccomp' || child.dep === 'relcl');
    // without anybody to say it and without a clause, a noun is only a thing: "evidence of growth"
    if (source.kind === 'anonymous' && !clause && !none) return [];
    const negated = !none && parse.childrenOf(token).some(({ dep, norm }) => dep === 'det' && norm === 'no');
    return [
      {
        source,
        cue: { start: token.start, end: token.end, lemma, sense: word.sense, kind: 'noun', head: token.index },
        act: word.act,
        negated,
        supposed: false,
        contents,
        quotes: [],
      },
    ];
  });
}

/** "The claim that … is false": nobody says it here, and whoever calls it so denies it. */
function isDebunked(parse: Parse, noun: Token): boolean {
  return noun.lemma !== 'denial' && noun.dep !== 'dobj' && denialOf(parse, noun) !== undefined;
}

/** "No evidence that", "not any proof of", "little sign that": what is not shown is open, and not denied. */
function isNone(parse: Parse, noun: Token): boolean {
  if (!EVIDENCE.has(noun.lemma.toLowerCase())) return false;
  const head = parse.headOf(noun);
  const lacks = head && (noun.dep === 'dobj' || noun.dep === 'pobj') ? lacking(parse, head) : false;
  return (
    lacks ||
    parse.childrenOf(noun).some(({ dep, norm }) => SCARCE.has(norm) && (dep === 'det' || dep === 'amod')) ||
    (head !== undefined && noun.dep === 'dobj' && parse.childOf(head, 'neg') !== undefined)
  );
}

const EVIDENCE = new Set(['evidence', 'proof', 'indication', 'sign', 'trace']);
const SCARCE = new Set('no little scant scarce insufficient inadequate'.split(' '));

/** "Lacks evidence that", "without proof that", "a lack of evidence that". */
function lacking(parse: Parse, head: Token): boolean {
  return (
    head.norm === 'without' || head.lemma === 'lack' || (head.norm === 'of' && parse.headOf(head)?.lemma === 'lack')
  );
}

/** Who found none; nobody where none is said to be there: "there is no evidence that". */
function finderOf(parse: Parse, mentions: Mentions, noun: Token): Source {
  const verb = parse.headOf(noun);
  const finder = verb && noun.dep === 'dobj' ? subjectOf(parse, verb) : undefined;
  return finder && finder.norm !== 'there' ? sourceAt(parse, mentions, finder) : { kind: 'anonymous' };
}

function contentsOfNoun(parse: Parse, noun: Token, isNone: boolean): Place[] {
  const found: Place[] = [];
  // "found no proof that": the tree may hang the clause on the verb
  const verb = isNone ? parse.headOf(noun) : undefined;
  const beside = verb ? parse.childrenOf(verb).filter(({ dep, index }) => dep === 'ccomp' && index > noun.index) : [];
  for (const child of [...parse.childrenOf(noun), ...beside]) {
    if (child.index < noun.index) continue;
    const marked = parse
      .childrenOf(child)
      .some(
        ({ dep, norm, tag }) =>
          ((dep === 'mark' || tag === 'IN') && norm === 'that') || (dep === 'aux' && norm === 'to'),
      );
    const complement =
      ((child.dep === 'acl' || child.dep === 'ccomp') && (marked || child.dep === 'ccomp')) ||
      (child.dep === 'relcl' && parse.childrenOf(child).some(({ dep, norm }) => dep === 'mark' && norm === 'that')) ||
      (child.dep === 'prep' && /^(?:of|about|against|for|on|to)$/.test(child.norm));
    if (!complement) continue;
    const { from, to } = parse.subtreeSpan(child);
    found.push(cut(parse, from, to));
  }
  return mergedPlaces(found);
}

function sourceOfNoun(parse: Parse, mentions: Mentions, noun: Token): Source {
  const owner = parse.childOf(noun, 'poss');
  if (owner) return sourceAt(parse, mentions, owner);
  const by = parse
    .childrenOf(noun)
    .find(({ dep, norm }) => (dep === 'prep' || dep === 'agent') && (norm === 'by' || norm === 'from'));
  const object = by && parse.childOf(by, 'pobj');
  if (object) return sourceAt(parse, mentions, object);
  const verb = parse.headOf(noun);
  if (verb && noun.dep === 'dobj' && LIGHT_VERBS.has(verb.lemma.toLowerCase())) {
    const speaker = subjectOf(parse, verb);
    if (speaker) return sourceAt(parse, mentions, speaker);
  }
  if (verb && noun.dep === 'nsubjpass' && LIGHT_VERBS.has(verb.lemma.toLowerCase()) && isPassive(parse, verb)) {
    const agent = agentOf(parse, verb);
    if (agent) return sourceAt(parse, mentions, agent);
  }
  return { kind: 'anonymous' };
}
