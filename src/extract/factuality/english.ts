/**
 * Factuality in English: what everything above a predicate does to it, from the dependency tree. Closed by default: a
 * governor that is on no list leaves no assertion. Time grows with the depth of the tree.
 */
import type { Parse, Token } from '../../language/parse.js';
import { isScareQuoted, locally } from './english-clause.js';
import { governing } from './english-governing.js';
import { combine, type Factuality, type IsAttributed, weaken } from './level.js';

const MOST_STEPS = 40;

/**
 * What the sentence does to the event that a token names: a verb, a participle, or an event noun.
 * @param isBeyond whether a governor is known to do no more to it, such as one that takes back what was said
 */
export function factualityOf(
  parse: Parse,
  predicate: Token,
  isAttributed: IsAttributed,
  isBeyond: IsAttributed = () => false,
  steps = 0,
): Factuality {
  const own = locally(parse, predicate, isAttributed);
  if (steps > MOST_STEPS) return weaken(own, 'possible', predicate, 'the sentence is too deep');
  const { effect, governor, why, at = predicate } = governing(parse, predicate, isAttributed);
  if (governor && isBeyond(governor)) return own;
  if (!governor) return effect ? combine(own, effect, { level: 'firm', negative: false, reasons: [] }, at, why) : own;
  const above = factualityOf(parse, governor, isAttributed, isBeyond, steps + 1);
  const all = combine(own, effect ?? 'same', above, governor, why);
  // the "acquisition" never happened: what is denied is no longer only doubted
  return all.negative && above.negative && isScareQuoted(parse, predicate) ? { ...all, level: above.level } : all;
}
