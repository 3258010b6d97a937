/** Who says a claim, by the attributions of the document, held against its chain. */
import type { Parse } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Attribution, Attributions } from '../attribution/index.js';
import type { ProposedClaim } from '../extractor.js';
import type { Place } from '../rules/reading.js';
import type { Ends } from './doubt.js';

const FIRM: ReadonlySet<Act> = new Set<Act>(['states', 'reports', 'confirms']);

/** @param placesOf where an entity is named in the claim's words */
export function speakerDoubts(
  { chain, evidence }: ProposedClaim,
  ends: Ends,
  placesOf: (entity: string | undefined) => Place[],
  parse: Parse,
  attributions: Attributions,
): string[] {
  const about = ends.object[0] ?? ends.subject[0] ?? evidence;
  const saying = attributions.chainAt(about).filter(({ cue }) => cue.sense === 'speech' && cue.kind !== 'structure');
  const doubts: string[] = [];
  const innermost = saying.at(-1);
  if (chain.length === 0 && innermost) doubts.push(`the text gives it to ${wordsOf(innermost, parse)}`);
  const weaker = saying.find(({ act }) => !FIRM.has(act));
  if (weaker && chain.length > 0 && chain.every(({ act }) => FIRM.has(act)))
    doubts.push(`the text says "${parse.textOf(weaker.cue)}", which is weaker`);
  for (const { agent } of chain) {
    if (agent === undefined || saying.length === 0) continue;
    const isNamed = placesOf(agent).length > 0;
    if (!isNamed && !saying.some(({ source }) => source.kind !== 'mention'))
      doubts.push(`the words do not name ${agent}, who is to say it`);
  }
  return doubts;
}

function wordsOf({ source, cue }: Attribution, parse: Parse): string {
  return source.words ? `"${parse.textOf(source.words)}"` : `somebody ("${parse.textOf(cue)}")`;
}
