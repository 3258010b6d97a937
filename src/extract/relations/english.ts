/**
 * Relations from the structure of an English sentence: frames of the ontology laid on the dependency tree. A frame says
 * which word carries a relation and where its ends stand; what the tree calls subject, object, agent, apposition, title
 * or owner decides who they are. Time grows with the number of words.
 */

import type { Parse, Token } from '../../language/parse.js';
import { leavesInterruption } from '../attribution/en/interruption.js';
import type { Candidates } from '../rules/candidates.js';
import { stem } from '../rules/english/stem.js';
import type { Finding, Naming } from '../rules/reading.js';
import { sharpest } from '../rules/sharpest.js';
import { actingIn } from './acting.js';
import {
  argumentsOf,
  holdersOf,
  isPassive,
  isVerbal,
  objectsOf,
  objectsOfPreposition,
  ownersOf,
  subjectsOf,
} from './arguments.js';
import { bareIn } from './bare.js';
import { sentenceDate } from './dates.js';
import { describedIn } from './described.js';
import { findingOf } from './english-finding.js';
import type { Frame } from './frames.js';
import { literalsAt } from './literals.js';
import type { EnglishText, Pair, Reason } from './pair.js';
import { type Named, NamedWords } from './places.js';
import { roleObjects } from './role-objects.js';

export function relationsInEnglish(parse: Parse, namings: readonly Naming[], context: EnglishText): Finding[] {
  const named = new NamedWords(parse, namings);
  const found: Finding[] = [];
  for (const sentence of parse.sentences) {
    const here: Finding[] = [];
    const tokens = parse.tokensOf(sentence);
    const date = sentenceDate(tokens, context.date);
    const add = (pair: Pair) => {
      const finding = findingOf(parse, pair, context.candidates, date, context.date);
      if (finding) here.push(finding);
    };
    for (const token of tokens) {
      if (token.pos === 'SPACE' || token.pos === 'PUNCT') continue;
      const stems = new Set([stem(token.lemma.toLowerCase()), stem(token.norm)]);
      for (const frame of [...stems].flatMap((key) => context.frames.byCarrier.get(key) ?? [])) {
        if (frame.type.value !== undefined) here.push(...literalsAt(parse, token, frame, named, context));
        else for (const pair of pairsAt(parse, token, frame, named, context)) add(pair);
      }
    }
    for (const pair of bareIn(parse, tokens, named, context)) add(pair);
    for (const pair of describedIn(parse, tokens, named, context)) add(pair);
    for (const pair of actingIn(parse, tokens, named, context)) add(pair);
    const whole = here.filter(({ at, span }) => !leavesInterruption(parse, at, span));
    found.push(...sharpest(whole, context.candidates.ontology));
  }
  return found;
}

function pairsAt(parse: Parse, token: Token, frame: Frame, named: NamedWords, context: EnglishText): Pair[] {
  if (isNominal(parse, token)) return byNoun(parse, token, frame, named, context);
  return isVerbal(token) || token.pos === 'ADJ' || actsAsVerb(parse, token)
    ? byVerb(parse, token, frame, named, context)
    : [];
}

/** Also a gerund with an article: "the delisting of …". */
function isNominal(parse: Parse, token: Token): boolean {
  const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
  return (isNoun && !actsAsVerb(parse, token)) || (token.tag === 'VBG' && parse.childOf(token, 'det') !== undefined);
}

/** "cleared of spying on Meta", "asked to sanction Huawei": a noun to the tagger, a verb to what stands around it. */
function actsAsVerb(parse: Parse, token: Token): boolean {
  if (token.dep === 'pobj' && /ing$/.test(token.norm)) return true;
  return (
    token.pos === 'NOUN' &&
    parse.childOf(token, 'aux', 'auxpass', 'nsubj', 'dobj') !== undefined &&
    token.dep !== 'attr'
  );
}

/** The words of a frame with its carrier, each below another of them in the tree; undefined where one is missing. */
function follow(parse: Parse, carrier: Token, words: readonly string[]): Token[] | undefined {
  const visited = [carrier];
  const left = [...words];
  while (left.length > 0) {
    const below = visited.flatMap((token) => parse.childrenOf(token)).filter((child) => !visited.includes(child));
    const at = (child: Token) => left.findIndex((word) => stem(child.norm) === word || stem(child.lemma) === word);
    const next = below.find((child) => at(child) >= 0);
    if (!next) return undefined;
    left.splice(at(next), 1);
    visited.push(next);
  }
  return visited;
}

/** With a hyphen before these stands who does it: "Meta-owned", and not "Swedish-born" or "state-backed". */
const DONE_BY = new Set('own control operate run found make build manage publish produce develop design'.split(' '));

function byVerb(parse: Parse, verb: Token, frame: Frame, named: NamedWords, context: EnglishText): Pair[] {
  const { words, preposition, passive } = frame;
  if (frame.carrier !== 0) return [];
  const visited = follow(parse, verb, words.slice(1));
  if (!visited || isBarredFrom(parse, verb, named, context.candidates)) return [];
  const isTurned = isPassive(parse, verb);
  const pair = (near: Named, far: Named, how: Reason): Pair => ({
    frame,
    near,
    far,
    reversed: frame.reversed,
    how,
    at: verb,
    words: visited,
  });
  // "Meta-owned Instagram", "Berlin-based"; whoever backs rebels need not have paid them
  const joined =
    verb.dep === 'amod' && DONE_BY.has(verb.lemma)
      ? parse.childrenOf(verb).filter(({ dep }) => dep === 'npadvmod')
      : [];
  const agents = () =>
    named.all([...argumentsOf(parse, verb, 'by'), ...(parse.textAt(verb.index - 1) === '-' ? joined : [])], true);
  const surface = () => named.all(subjectsOf(parse, verb), true);
  if (passive || (isTurned && preposition === undefined)) {
    if (!isTurned) return [];
    return product(agents(), named.all(subjectsOf(parse, verb)), (near, far) => pair(near, far, 'passive'));
  }
  if (preposition !== undefined) {
    if (isTurned && verb.norm !== firstWord(frame)) return [];
    const led = visited
      .flatMap((token) => parse.childrenOf(token))
      .filter(({ dep, norm }) => (dep === 'prep' || dep === 'agent' || dep === 'dative') && norm === preposition);
    const objects = [...led.flatMap((token) => objectsOfPreposition(parse, token)), ...joined];
    const far = withTopics(named.all(objects), objects, frame, context);
    return far.length === 0 ? [] : product(surface(), far, (near, one) => pair(near, one, 'verb'));
  }
  const objects =
    verb.lemma === 'be'
      ? parse.childrenOf(verb).filter(({ dep }) => dep === 'attr')
      : [...objectsOf(parse, verb), ...smallSubjects(parse, visited)].filter((token) => !visited.includes(token));
  const far = withTopics(named.all(objects), objects, frame, context);
  return far.length === 0 ? [] : product(surface(), far, (near, one) => pair(near, one, 'verb'));
}

const BARS = new Set('ban bar prohibit forbid exclude'.split(' '));

/** "Banned Huawei from tenders": whoever may not do one thing is not banned; "from Spain" is. */
function isBarredFrom(parse: Parse, verb: Token, named: NamedWords, candidates: Candidates): boolean {
  if (!BARS.has(verb.lemma)) return false;
  const from = parse.childrenOf(verb).filter(({ dep, norm }) => dep === 'prep' && norm === 'from');
  const isPlace = (token: Token) => named.all([token]).some(({ member }) => candidates.isOf(member, 'place'));
  return from.some((preposition) => !objectsOfPreposition(parse, preposition).some(isPlace));
}

/** Relations whose object may be a matter that no entity type has a word for: "exposed to geopolitics". */
const OPEN_ENDED = new Set(['exposed-to', 'faces', 'threatens', 'depends-on', 'causes', 'speaks-of']);
const NO_TOPIC =
  /^(?:way|time|part|lot|thing|one|day|week|month|year|place|fact|case|end|point|number|level|result|question|answer|role|side|sort|kind|chance|risk|series|range|loss|rise|fall|steps?|idea|need|effort|plan)$/;

/** A matter that is spoken of, made a topic of its own where the relation is open to anything. */
function withTopics(named: Named[], tokens: readonly Token[], { type }: Frame, { candidates }: EnglishText): Named[] {
  if (named.length > 0 || !OPEN_ENDED.has(type.id) || !candidates.ontology.entityTypes.has('topic')) return named;
  return tokens
    .filter(({ pos, text, lemma }) => pos === 'NOUN' && text.length >= 5 && !NO_TOPIC.test(lemma))
    .map((token) => {
      const member = candidates.meet(token.text, 'topic', 'en', { described: true });
      return { member, start: token.start, end: token.end, kind: 'description', token, distance: 0 };
    });
}

/** "make Qwen less attractive": the subject of an adjective below the verb is its object. */
function smallSubjects(parse: Parse, visited: readonly Token[]): Token[] {
  return visited.slice(1).flatMap((token) => parse.childrenOf(token).filter(({ dep }) => dep === 'nsubj'));
}

function firstWord({ text }: Frame): string | undefined {
  return text
    .toLowerCase()
    .split(/[\s,-]+/)
    .find((word) => word !== 's' && word !== 'o' && word !== '');
}

/** Verbs that carry a noun: "imposed sanctions on", "reached a deal with". */
const LIGHT = new Set(
  'impose have make launch hold sign reach strike open file place put begin start complete seal take announce issue suffer receive win mount stage lead slap enter form give conduct carry order approve use bring finish finalise finalize close pursue pay send deliver do lodge ink forge declare maintain keep lend offer express voice provide'.split(
    ' ',
  ),
);

const PEOPLE = new Set(['person', 'person group']);

/** "described as the leader of": whoever tells it is its source, so the noun carries it. */
const TELLING = new Set(['describe', 'know', 'identify', 'designate']);

function byNoun(parse: Parse, noun: Token, frame: Frame, named: NamedWords, context: EnglishText): Pair[] {
  const { words, preposition, carrier } = frame;
  if (carrier !== words.length - 1 || frame.passive) return [];
  const before: Token[] = [];
  let at = noun.index - 1;
  for (let i = carrier - 1; i >= 0; i--) {
    while (parse.tokens[at]?.text === '-') at--;
    const token = parse.tokens[at--];
    if (!token || (stem(token.norm) !== words[i] && stem(token.lemma) !== words[i])) return [];
    before.push(token);
  }
  const visited = [...before.reverse(), noun];
  const pair = (near: Named, far: Named, how: Reason, verb?: Token): Pair => ({
    frame,
    near,
    far,
    reversed: frame.reversed,
    how,
    at: verb ?? noun,
    words: verb ? [...visited, verb] : visited,
  });
  const own = named.holding(noun);
  const owner = parse.childOf(noun, 'poss');
  const owners = owner ? named.all([owner], true) : [];
  const led = preposition === undefined ? [] : named.all(argumentsOf(parse, noun, preposition));
  if (preposition === 'between' && led.length > 1) {
    const isParty = own && context.candidates.fits(own.member, frame.type.range) && frame.type.range.length > 0;
    if (own && isParty) return led.map((party) => pair(party, { ...own, token: noun, distance: 0 }, 'noun'));
    const [first, ...others] = led;
    return first ? others.map((other) => pair(first, other, 'noun')) : [];
  }
  // "Brenna Shipping, not Brenna Marine": a word of a name describes nobody
  const isInName = own?.kind === 'name' && noun.pos === 'PROPN' && own.end - own.start > noun.text.length;
  // a role: somebody is described by it
  const roles = (isInName ? [] : holdersOf(parse, noun)).flatMap((holder) =>
    holder.how === 'title' && noun.index > holder.token.index
      ? []
      : named
          .all([holder.token])
          .filter(({ kind }) => kind === 'name' || holder.how === 'copula')
          .flatMap((near) =>
            roleObjects(parse, noun, holder, led, owners, named, frame, own).map((far): Pair => {
              const ended = endedBy(parse, noun, holder.token);
              const verb = holder.verb && TELLING.has(holder.verb.lemma) ? undefined : holder.verb;
              return { ...pair(near, far, holder.how, verb), ...(ended && { ended }) };
            }),
          ),
  );
  if (roles.length > 0) return roles;
  if (own && owners.length > 0 && frame.text.includes("'s"))
    return owners.map((far) => pair({ ...own, token: noun, distance: 0 }, far, 'owner'));
  if (preposition === undefined) return [];
  // an event: somebody does it
  const by = named.all(argumentsOf(parse, noun, frame.agent), true);
  // "has in its sights a payment from Odebrecht to …": who gives stands after "from", whatever carries the noun
  const givers = preposition === 'to' ? named.all(argumentsOf(parse, noun, 'from'), true) : [];
  const doers = [by, owners, givers].find(({ length }) => length > 0) ?? [];
  if (doers.length > 0) return product(doers, led, (near, far) => pair(near, far, 'noun'));
  const head = parse.headOf(noun);
  if (led.length > 0 && head && isVerbal(head) && LIGHT.has(head.lemma)) {
    return product(named.all(ownersOf(parse, noun), true), led, (near, far) => pair(near, far, 'light', head));
  }
  // "the leader of Hamas" alone names nobody who leads it
  if (own?.kind === 'description' && PEOPLE.has(frame.type.domain.join(' '))) return [];
  if (own && (own.kind !== 'name' || frame.type.domain.length > 0)) {
    return led.map((far) => pair({ ...own, token: noun, distance: 0 }, far, 'owner'));
  }
  return [];
}

const FORMER = new Set(['former', 'ex', 'erstwhile', 'onetime']);

/** "former mayor", "ex-president": the word that says that somebody holds it no longer. */
function endedBy(parse: Parse, noun: Token, holder: Token): Token | undefined {
  const first = Math.min(
    ...[noun, ...parse.childrenOf(noun)].filter(({ index }) => index <= noun.index).map(({ index }) => index),
  );
  const before = [
    ...parse.childrenOf(noun),
    ...parse.childrenOf(holder),
    ...parse.tokens.slice(Math.max(0, first - 2), noun.index),
  ];
  return before.find(
    ({ norm, index }) => FORMER.has(norm) && index < noun.index && noun.index - index <= FARTHEST_FORMER,
  );
}

/** "former New York City mayor": so many words before the role. */
const FARTHEST_FORMER = 5;

function product(near: readonly Named[], far: readonly Named[], make: (near: Named, far: Named) => Pair): Pair[] {
  return near.flatMap((one) => far.map((other) => make(one, other)));
}
