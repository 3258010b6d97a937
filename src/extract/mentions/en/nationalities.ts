/** English adjectives of nationality that describe something: each stands for its country, and names nobody. */
import type { Parse, Token } from '../../../language/parse.js';
import { countryOf } from '../../gazetteer/index.js';
import type { Candidates } from '../../rules/candidates.js';
import type { Naming } from '../../rules/reading.js';
import type { Mentions } from '../mention.js';

const DESCRIBES = /^(?:amod|compound|nmod)$/;

/** "French" in "French President", "South Korean" in "the South Korean carmaker"; none inside of a name. */
export function nationalityNamings(parse: Parse, mentions: Mentions, candidates: Candidates): Naming[] {
  return parse.tokens.flatMap((token): Naming[] => {
    if (!DESCRIBES.test(token.dep) || mentions.holding(token.index)?.kind === 'name') return [];
    const first = firstOf(parse, token);
    const country = first && countryOf(parse.text.slice(first.start, token.end));
    const member = country === undefined ? undefined : candidates.find(country);
    return first && member && candidates.isOf(member, 'country')
      ? [{ member, start: first.start, end: token.end, kind: 'nationality' }]
      : [];
  });
}

/** Where the adjective begins; undefined where a hyphen joins it to another word: "French-speaking", "Anglo-American". */
function firstOf(parse: Parse, token: Token): Token | undefined {
  const before = parse.tokens[token.index - 1];
  const isTwo = before !== undefined && countryOf(parse.text.slice(before.start, token.end)) !== undefined;
  const first = isTwo ? before : token;
  const beside = [parse.tokens[first.index - 1], parse.tokens[token.index + 1]];
  return beside.some((one) => one && /^[-–/]$/.test(one.text)) ? undefined : first;
}
