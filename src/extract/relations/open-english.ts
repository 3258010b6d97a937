/** English relations without a type: a verb between two who are named, about whom the ontology's words say nothing there. */
import type { Parse, Token } from '../../language/parse.js';
import { VERBS } from '../factuality/english-governors.js';
import type { Finding, Naming } from '../rules/reading.js';
import { argumentsOf, isPassive, objectsOf, objectsOfPreposition, subjectsOf } from './arguments.js';
import type { OpenTypes } from './open-type.js';
import { type Named, NamedWords } from './places.js';

/** Verbs that say nothing by themselves, or how others are meant. */
const EMPTY = new Set(
  'be have do go come get make take give put keep become seem include involve use accord'.split(' '),
);

/** Findings of open types, for pairs that no finding of the same sentence joins. Time grows with the number of words. */
export function openInEnglish(
  parse: Parse,
  namings: readonly Naming[],
  typed: readonly Finding[],
  types: OpenTypes,
): Finding[] {
  const named = new NamedWords(parse, namings);
  const joined = new Set(typed.map(({ subject, object, at }) => keyOf(parse, at.start, subject.id, object?.id)));
  const found: Finding[] = [];
  for (const verb of parse.tokens) {
    if (verb.pos !== 'VERB' || EMPTY.has(verb.lemma) || VERBS.has(verb.lemma) || !/^[a-z]+$/.test(verb.lemma)) continue;
    for (const { near, far, words } of pairsAt(parse, verb, named)) {
      if (near.member === far.member) continue;
      const key = keyOf(parse, verb.start, near.member.id, far.member.id);
      const back = keyOf(parse, verb.start, far.member.id, near.member.id);
      if (joined.has(key) || joined.has(back)) continue;
      const type = types.of(words);
      if (type === undefined) continue;
      joined.add(key);
      found.push(findingOf(verb, near, far, type, words));
    }
  }
  return found;
}

interface OpenPair {
  near: Named;
  far: Named;
  words: string;
}

/** Who does it to whom: subject and object, or what a preposition of the verb leads to where it has no object. */
function pairsAt(parse: Parse, verb: Token, named: NamedWords): OpenPair[] {
  const surface = namesOf(named, subjectsOf(parse, verb));
  if (isPassive(parse, verb)) {
    const agents = namesOf(named, argumentsOf(parse, verb, 'by'));
    return product(agents, surface, verb.lemma);
  }
  const particle = parse.childOf(verb, 'prt');
  const words = particle ? `${verb.lemma} ${particle.norm}` : verb.lemma;
  const direct = objectsOf(parse, verb);
  if (direct.length > 0) return product(surface, namesOf(named, direct), words);
  return parse
    .childrenOf(verb)
    .filter(({ dep, norm }) => dep === 'prep' && LEADING.has(norm))
    .flatMap((preposition) =>
      product(surface, namesOf(named, objectsOfPreposition(parse, preposition)), `${words} ${preposition.norm}`),
    );
}

/** Prepositions that lead to whom it is done to, rather than to when, where or how. */
const LEADING = new Set(['with', 'to', 'against', 'for', 'from', 'on', 'over']);

/** Only those whom the argument itself names. */
function namesOf(named: NamedWords, tokens: readonly Token[]): Named[] {
  return named.all(tokens).filter(({ distance, member }) => distance === 0 && !member.described);
}

function product(near: readonly Named[], far: readonly Named[], words: string): OpenPair[] {
  return near.flatMap((one) => far.map((other) => ({ near: one, far: other, words })));
}

function findingOf(verb: Token, near: Named, far: Named, type: string, words: string): Finding {
  const places = [verb, near, far, near.token, far.token];
  return {
    subject: near.member,
    type,
    object: far.member,
    cue: words,
    at: { start: verb.start, end: verb.end },
    span: { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) },
    negative: false,
    modality: 'actual',
    foretold: false,
    confidence: 45,
    rule: 'open',
    reasons: [`no type of the ontology has "${words}"`],
  };
}

function keyOf(parse: Parse, at: number, subject: string, object: string | undefined): string {
  return `${parse.tokenAt(at)?.sentence ?? -1} ${subject} ${object ?? ''}`;
}
