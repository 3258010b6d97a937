/** "Ford called the report untrue", "Volvo dismissed it as a fabrication": who says so denies what was told before. */

import type { Parse, Token } from '../../../language/parse.js';
import type { Mentions } from '../../mentions/index.js';
import { speechVerb } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { CALLS, FALSE, TRUE } from './answering.js';
import { isPassive, sourceAt, subjectOf } from './source.js';

/** What stands for the words before it. */
const POINTS =
  /^(?:it|this|that|these|those|them|claim|allegation|report|story|rumou?r|assertion|suggestion|account)s?$/;
const CHARGE = /^(?:claim|allegation)s?$/;
/** Words from what is called so to what it is called, at most. */
const MOST_WORDS = 6;

/** Time grows with the number of tokens. */
export function byCalling(parse: Parse, mentions: Mentions): Found[] {
  return parse.tokens.flatMap((verb): Found[] => {
    if (verb.pos !== 'VERB' || !CALLS.test(verb.lemma.toLowerCase()) || isPassive(parse, verb)) return [];
    const speaker = subjectOf(parse, verb);
    const pointer = pointerAfter(parse, verb);
    const word = pointer && judgement(parse, pointer);
    if (!speaker || !pointer || !word) return [];
    // "did not call it false", "may call it a lie": nothing is said; "has called" is
    if (parse.childrenOf(verb).some(({ dep, lemma }) => dep === 'neg' || (dep === 'aux' && lemma !== 'have')))
      return [];
    return [
      {
        source: sourceAt(parse, mentions, speaker),
        cue: speechVerb(verb),
        act: FALSE.test(word.norm) ? 'denies' : 'confirms',
        negated: false,
        supposed: false,
        contents: [{ start: pointer.start, end: word.end }],
        quotes: [],
        answers: { reach: 'before', isCharge: CHARGE.test(pointer.norm) },
      },
    ];
  });
}

/** The object, whatever the tree makes of it: "called [the report untrue]" may be a clause. */
function pointerAfter(parse: Parse, verb: Token): Token | undefined {
  for (let i = verb.index + 1; i <= verb.index + 4; i++) {
    const token = parse.tokens[i];
    if (!token || token.sentence !== verb.sentence) return undefined;
    if (POINTS.test(token.norm) && !(token.dep === 'det' && token.head > token.index)) return token;
    if (!/^(?:DT|PRP\$|JJ|POS)$/.test(token.tag)) return undefined;
  }
  return undefined;
}

/** What it is called, with nothing but degrees before it. */
function judgement(parse: Parse, pointer: Token): Token | undefined {
  for (let i = pointer.index + 1; i <= pointer.index + MOST_WORDS; i++) {
    const token = parse.tokens[i];
    if (!token || token.sentence !== pointer.sentence) return undefined;
    if (FALSE.test(token.norm) || TRUE.test(token.norm)) return token;
    if (!/^(?:DT|RB|JJ|IN)$/.test(token.tag) || /^(?:not|neither|never)$/.test(token.norm)) return undefined;
  }
  return undefined;
}
