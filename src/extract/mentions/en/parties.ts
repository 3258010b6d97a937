/** English words for the members of a party: "Republican Senator Ted Cruz", "Jane Roe (D-Ohio)". Each stands for its party. */
import type { Parse, Token } from '../../../language/parse.js';
import type { Candidates } from '../../rules/candidates.js';
import type { Naming } from '../../rules/reading.js';
import type { Mentions } from '../mention.js';

/** By the party's name: adjectives before an office, nouns for a member, and the letter before a state. */
const PARTIES: readonly { party: string; adjectives: string; letter?: string }[] = [
  { party: 'Democratic Party', adjectives: 'Democratic Democrat', letter: 'D' },
  { party: 'Republican Party', adjectives: 'Republican GOP', letter: 'R' },
  { party: 'Labour Party', adjectives: 'Labour' },
];
const BY_WORD = new Map(
  PARTIES.flatMap(({ party, adjectives }) => adjectives.split(' ').map((word) => [word, party] as const)),
);
const BY_LETTER = new Map(PARTIES.flatMap(({ party, letter }) => (letter ? [[letter, party] as const] : [])));
/** Offices that a party's word before them tells the party of. */
const OFFICES =
  /^(?:Sen|Rep|Gov|MP|MEP|senator|representative|governor|congressman|congresswoman|lawmaker|legislator|politician|mayor|candidate|nominee|leader|councillor|minister|peer|strategist|incumbent|challenger|president)\.?$/i;

/** Words that stand for a party right beside whoever belongs to it; none inside of a longer name. */
export function partyNamings(parse: Parse, mentions: Mentions, candidates: Candidates): Naming[] {
  return parse.tokens.flatMap((token): Naming[] => {
    const party = partyAt(parse, mentions, token);
    const member = party === undefined ? undefined : candidates.find(party);
    return member && candidates.isOf(member, 'political-party')
      ? [{ member, start: token.start, end: token.end, kind: 'nationality' }]
      : [];
  });
}

function partyAt(parse: Parse, mentions: Mentions, token: Token): string | undefined {
  const [before, next, after] = [-1, 1, 2].map((step) => parse.tokens[token.index + step]);
  if (next?.text === '-' && /^[(,]$/.test(before?.text ?? '') && /^\p{Lu}/u.test(after?.text ?? ''))
    return BY_LETTER.get(token.text);
  const mention = mentions.holding(token.index);
  if (mention?.kind === 'name' && mention.to - mention.from > 1) return undefined;
  return next && OFFICES.test(next.text) ? BY_WORD.get(token.text) : undefined;
}
