/** Who and what a document speaks of: every name, pronoun and description, with the entity that it stands for. */
import type { Parse } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import type { Cues } from '../rules/cues.js';
import { englishMentions } from './en/english-mentions.js';
import type { Mentions } from './mention.js';
import { chineseMentions } from './zh/chinese-mentions.js';

export type { Mention, Mentions } from './mention.js';

/** The mentions of a parsed document; new entities join the candidates. */
export function findMentions(parse: Parse, candidates: Candidates, cues: Cues): Mentions {
  return parse.language === 'zh' ? chineseMentions(parse, candidates) : englishMentions(parse, candidates, cues);
}
