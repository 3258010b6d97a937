/**
 * Relations that any verb says by where it is done: whoever campaigns, votes or speaks in an election, at a summit or
 * during a war takes part in it. Cues "S … in O" of the ontology: `…` stands for any verb.
 */
import type { Parse, Token } from '../../language/parse.js';
import { isPassive, isVerbal, objectsOfPreposition, subjectsOf } from './arguments.js';
import type { EnglishText, Pair } from './pair.js';
import type { NamedWords } from './places.js';

/** Verbs that say only what somebody is, or how they come to know of it. */
const STATES = new Set('be have know remember call see hear follow watch cover report compare'.split(' '));

/** A place is no deeper below its verb than this: "defeated the mayor of Ruston in the 2019 election". */
const DEPTH = 4;

export function actingIn(
  parse: Parse,
  tokens: readonly Token[],
  named: NamedWords,
  { frames, candidates }: EnglishText,
): Pair[] {
  return tokens.flatMap((preposition): Pair[] => {
    const fitting = frames.acting.filter(({ between }) => between === preposition.norm);
    if (fitting.length === 0 || preposition.dep !== 'prep') return [];
    const verb = verbAbove(parse, preposition);
    if (!verb || STATES.has(verb.lemma) || isPassive(parse, verb)) return [];
    const places = named.all(objectsOfPreposition(parse, preposition)).filter(({ kind }) => kind === 'name');
    return fitting.flatMap((frame) =>
      places
        .filter(({ member }) => candidates.isOf(member, ...frame.type.range))
        .flatMap((far) =>
          named
            .all(subjectsOf(parse, verb), true)
            .filter(({ member }) => member !== far.member && candidates.isOf(member, ...frame.type.domain))
            .map((near): Pair => {
              const words = [verb, preposition];
              return { frame, near, far, reversed: false, how: 'acting', at: verb, words };
            }),
        ),
    );
  });
}

/** The verb whose clause a preposition stands in, through nouns and prepositions only. */
function verbAbove(parse: Parse, preposition: Token): Token | undefined {
  let head = parse.headOf(preposition);
  for (let steps = 0; head && steps < DEPTH; steps++) {
    if (isVerbal(head)) return head;
    if (head.pos !== 'NOUN' && head.pos !== 'PROPN' && head.pos !== 'ADP') return undefined;
    head = parse.headOf(head);
  }
  return undefined;
}
