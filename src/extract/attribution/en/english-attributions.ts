/** All attributions of an English document. */
import type { Parse } from '../../../language/parse.js';
import type { Mentions } from '../../mentions/index.js';
import { Attributions, type Found } from '../attribution-list.js';
import { withQuotations } from '../quoted.js';
import { byStructure } from '../structure.js';
import { byAnswer } from './answering.js';
import { byAdverb, byNoun, byPreposition } from './by-phrase.js';
import { byVerb } from './by-verb.js';
import { byCalling } from './calling.js';
import { byClosing } from './closing.js';
import { byHeadline } from './headline.js';
import { byInterruption } from './interruption.js';

export function englishAttributions(parse: Parse, mentions: Mentions): Attributions {
  const verbs = byVerb(parse, mentions);
  const called = byCalling(parse, mentions);
  const calling = new Set(called.map(({ cue }) => cue.head));
  const answers = [...byAnswer(parse, mentions).filter(({ cue }) => !calling.has(cue.head)), ...called];
  const closing = byClosing(parse, mentions, [...verbs, ...answers]);
  const interrupting = byInterruption(parse, mentions);
  const inserted = new Set(interrupting.map(({ cue }) => cue.head));
  const heads = new Set([...closing, ...answers].map(({ cue }) => cue.head));
  const found: Found[] = [
    ...interrupting,
    ...[
      ...verbs.filter(({ cue }) => !heads.has(cue.head)),
      ...closing,
      ...answers,
      ...byPreposition(parse, mentions),
      ...byNoun(parse, mentions),
    ].filter(({ cue }) => !inserted.has(cue.head)),
    ...byAdverb(parse),
    ...byHeadline(parse, mentions),
    ...byStructure(parse, mentions),
  ];
  return new Attributions(parse, withQuotations(parse, found));
}
