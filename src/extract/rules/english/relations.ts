/** What English says of whom: relations by verbs, nouns, titles, ownership and apposition. */
import type { Finding } from '../reading.js';
import { sharpest } from '../sharpest.js';
import { unlessAsked } from '../unsettled.js';
import { byNoun } from './by-noun.js';
import { byStructure } from './by-structure.js';
import { byVerb } from './by-verb.js';
import type { EnglishText } from './ends.js';
import type { Parsed } from './phrases.js';
import { unlessSupposed } from './supposed.js';
import type { Verb } from './verbs.js';

/** All relations of one sentence. */
export function findingsIn(sentence: Parsed, verbs: readonly Verb[], context: EnglishText): Finding[] {
  const found = [
    ...verbs.flatMap((verb) => byVerb(sentence, verbs, verb, context)),
    ...byNoun(sentence, verbs, context),
    ...byStructure(sentence, verbs, context),
  ];
  const settled = found.map((one) => unlessAsked(unlessSupposed(one, context.text, sentence), context.text, sentence));
  return sharpest(settled, context.cast.ontology);
}
