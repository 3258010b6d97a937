/** Who and what a document speaks of: every name, pronoun and description, with the entity that it stands for. */
import type { Parse } from '../../language/parse.js';
import type { Cast } from '../rules/cast.js';
import type { Cues } from '../rules/cues.js';
import { englishMentions } from './en/english-mentions.js';
import type { Mentions } from './mention.js';
import { chineseMentions } from './zh/chinese-mentions.js';

export type { Mention, Mentions } from './mention.js';

/** The mentions of a parsed document; new entities join the cast. */
export function findMentions(parse: Parse, cast: Cast, cues: Cues): Mentions {
  return parse.language === 'zh' ? chineseMentions(parse, cast) : englishMentions(parse, cast, cues);
}
