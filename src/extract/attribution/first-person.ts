/** "I", "我" within a quotation are whoever says it. */
import type { Parse } from '../../language/parse.js';
import type { Mention, Mentions } from '../mentions/index.js';
import type { Attributions } from './attribution-list.js';

const SINGULAR = /^(?:i|me|my|mine|myself|我|本人)$/iu;

/** Fills in `member` and `antecedent` of the pronouns of the first person; "we" stays open: it may be anybody's group. */
export function resolveFirstPerson(parse: Parse, mentions: Mentions, attributions: Attributions): void {
  for (const mention of mentions.all as readonly Mention[]) {
    if (mention.kind !== 'pronoun' || mention.member || !SINGULAR.test(parse.textOf(mention))) continue;
    const speaker = attributions
      .chainAt(mention)
      .findLast(({ quotes }) => quotes.some(({ start, end }) => start <= mention.start && mention.end <= end));
    if (speaker?.source.kind !== 'mention') continue;
    const source = mentions.all[speaker.source.mention];
    if (!source || source.type === 'organization') continue;
    mention.antecedent = source.index;
    mention.type = 'person';
    if (source.member) mention.member = source.member;
  }
}
