/** Where a claim and its words disagree, said for whoever reviews it. */
import type { Act } from '../../model/claim.js';
import type { ProposedClaim } from '../extractor.js';
import type { Level } from '../factuality/level.js';
import type { Place } from '../rules/reading.js';

/** Where the ends of a claim are named in its words. */
export interface Ends {
  subject: readonly Place[];
  object: readonly Place[];
}

/** Acts that leave open, or deny, what they are about. */
const WEAK: ReadonlySet<Act> = new Set<Act>(['alleges', 'questions', 'denies', 'callsFor', 'predicts']);

/** What the words do to an event, and the claim about it does not say. */
export function levelDoubts(
  { chain, modality, polarity }: Pick<ProposedClaim, 'chain' | 'modality' | 'polarity'>,
  { level, negative }: { level: Level; negative: boolean },
  why: readonly string[],
): string[] {
  const because = why.length > 0 ? ` (${[...new Set(why)].join(', ')})` : '';
  const isWeak = chain.some(({ act }) => WEAK.has(act));
  const isDenied = polarity === 'negative' || chain.some(({ act }) => act === 'denies');
  const doubts: string[] = [];
  if (negative && !isDenied) doubts.push(`the words say that it is not so${because}`);
  if (!negative && polarity === 'negative' && level === 'firm') doubts.push('the words do not say that it is not so');
  if (level === 'alleged' && !isWeak) doubts.push(`the words only allege it${because}`);
  const isOpen =
    modality !== 'actual' || chain.some(({ act }) => act === 'callsFor' || act === 'predicts' || act === 'questions');
  if ((level === 'possible' || level === 'proposed') && !isOpen && !negative)
    doubts.push(`the words do not say that it happened${because}`);
  return doubts;
}
