/** What a proposal rests on: the evidence of rule, parse and names by which its confidence is judged. */
import type { Act } from '../../model/claim.js';
import type { Candidate } from '../rules/candidates.js';
import type { Finding } from '../rules/reading.js';

export interface Grounds {
  language: 'en' | 'zh';
  /** the relation's type */
  type: string;
  /** which rule found it, such as `verb`, `title` or `places` */
  rule: string;
  /** the rule's own score, 0 to 100 */
  score: number;
  /** arcs between the ends in the tree; where there is no tree, characters between them */
  apart: number;
  /** ends that this document introduces; of how many the type was only guessed; that only a description names */
  fresh: number;
  guessed: number;
  described: number;
  /** whether words weaken or turn it */
  weakened: boolean;
  /** whose words it is said to be */
  steps: number;
  unnamed: boolean;
}

/** The grounds of a finding that some speakers give. */
export function groundsOf(
  finding: Finding,
  said: readonly { source?: Candidate; act: Act; isOwnVoice?: boolean }[],
  language: 'en' | 'zh',
): Grounds {
  const { subject, object, rule = 'other', apart = 0, guessed = 0, confidence, negative, modality } = finding;
  const ends = [subject, ...(object ? [object] : [])];
  const count = (is: (member: Candidate) => boolean) => ends.filter(is).length;
  return {
    language,
    type: finding.type,
    rule,
    score: confidence,
    apart,
    fresh: count(({ origin }) => origin === 'new'),
    guessed,
    described: count(({ described }) => described),
    weakened: negative || modality !== 'actual',
    steps: said.length,
    unnamed: said.some(({ source, isOwnVoice }) => source === undefined && !isOwnVoice),
  };
}
