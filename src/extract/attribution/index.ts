/** Who says what in a document: every source, cue and content over the whole document, nested to any depth. */
import type { Parse } from '../../language/parse.js';
import type { Mentions } from '../mentions/index.js';
import type { Attributions } from './attribution-list.js';
import { englishAttributions } from './en/english-attributions.js';
import { resolveFirstPerson } from './first-person.js';
import { chineseAttributions } from './zh/chinese-attributions.js';

export type { Attribution } from './attribution.js';
export type { Attributions } from './attribution-list.js';

/** The attributions of a parsed document. Pronouns of the first person among the mentions get their speakers. */
export function findAttributions(parse: Parse, mentions: Mentions): Attributions {
  const found = parse.language === 'zh' ? chineseAttributions(parse, mentions) : englishAttributions(parse, mentions);
  resolveFirstPerson(parse, mentions, found);
  return found;
}
