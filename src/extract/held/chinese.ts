/** What Chinese words around the event of a claim do to it, held against the claim. */
import type { Parse } from '../../language/parse.js';
import type { ProposedClaim } from '../extractor.js';
import { AFTER, BEFORE, OPENINGS } from '../factuality/chinese-governors.js';
import type { Effect, Level } from '../factuality/level.js';
import { indexAt } from '../rules/by-place.js';
import type { Place } from '../rules/reading.js';
import { type Ends, levelDoubts } from './doubt.js';

const CLAUSE_END = /[，,。；;！!？?：:\n]/u;
const RANK: readonly Level[] = ['firm', 'alleged', 'proposed', 'possible'];

export function doubtsInChinese(claim: ProposedClaim, ends: Ends, parse: Parse): string[] {
  const span = eventSpan(ends);
  if (!span) return [];
  const effects = effectsAround(parse, span);
  let level: Level = 'firm';
  let negative = false;
  for (const [effect] of effects) {
    if (effect === 'not') negative = !negative;
    else if (RANK.includes(effect as Level) && RANK.indexOf(effect as Level) > RANK.indexOf(level))
      level = effect as Level;
  }
  return levelDoubts(
    claim,
    { level, negative },
    effects.map(([, word]) => word),
  );
}

/** From the first of the two ends to the last, where they stand nearest to each other. */
function eventSpan({ subject, object }: Ends): Place | undefined {
  const pairs = subject.flatMap((a) =>
    (object.length > 0 ? object : subject).map((b) => ({
      start: Math.min(a.start, b.start),
      end: Math.max(a.end, b.end),
    })),
  );
  return pairs.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Words between the ends and before them in the clause, then what follows and takes back, then fiction. */
function effectsAround(parse: Parse, span: Place): [Effect, string][] {
  const found: [Effect, string][] = [];
  let token = parse.tokenAt(span.start);
  while (token && token.index > 0 && !CLAUSE_END.test(parse.token(token.index - 1).text))
    token = parse.token(token.index - 1);
  for (; token && token.start < span.end; token = parse.tokens[token.index + 1]) {
    const effect = BEFORE.get(token.text);
    if (effect) found.push([effect, token.text]);
  }
  const sentence = parse.sentences[indexAt(parse.sentences, span.start)];
  if (!sentence) return found;
  const rest = parse.text.slice(span.end, Math.max(span.end, sentence.end));
  for (const [pattern, effect] of AFTER) {
    const word = pattern.exec(rest)?.[1];
    if (word !== undefined) found.push([effect, word]);
  }
  const opening = parse.text.slice(sentence.start, span.start);
  for (const [pattern, effect] of OPENINGS) {
    const words = pattern.exec(opening);
    if (words) found.push([effect, words[0]]);
  }
  return found;
}
