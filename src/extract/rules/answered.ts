/**
 * What somebody answers without saying it again: "Alibaba denied the allegation", "…, which Samsung denies". An answer
 * goes with what somebody was said to say; where the sentence itself says it, it goes with that.
 */
import { type Attribution, covers, type Finding } from './reading.js';

/** A finding with who says it. */
export interface Attributed {
  finding: Finding;
  /** outermost first */
  said: Attribution[];
}

/** The relations that an answer is about, and through whom it reaches us. */
export interface Answered {
  findings: Finding[];
  through: Attribution[];
  /** who answers, where it is whoever said it: "it later withdrew the report" */
  speaker?: Attribution['source'];
}

/**
 * @param near what was found in the sentence of the answer and in those before it, as far as it may point
 * @param back how many sentences before the answer a place lies
 */
export function answeredBy(
  attribution: Attribution,
  near: readonly Attributed[],
  back: (place: number) => number,
): Answered | undefined {
  const { source, answers } = attribution;
  const isOwn = ({ finding: { subject, object } }: Attributed) =>
    !answers?.ofOwn || source === subject || source === object;
  const before = near.filter((one) => one.finding.at.start < attribution.at.start && isOwn(one));
  const here = before.filter(({ finding }) => back(finding.at.start) === 0);
  // only what was said can be taken back
  if (attribution.act === 'retracts') return saidBefore(attribution, before);
  if (answers?.reach === 'sentence') return ofSentence(attribution, here);
  return (
    saidBefore(attribution, here) ??
    (answers && ofSentence(attribution, here)) ??
    saidBefore(attribution, before) ??
    (answers &&
      ofSentence(
        attribution,
        before.filter(({ finding }) => back(finding.at.start) === 1),
      ))
  );
}

/** What was last said by somebody; an allegation before other words. */
function saidBefore(attribution: Attribution, before: readonly Attributed[]): Answered | undefined {
  const isRetraction = attribution.act === 'retracts';
  if (isRetraction && !attribution.source && !attribution.ofSpeaker) return undefined;
  const candidates = before.filter(({ said }) =>
    said.some(
      ({ act, source }) =>
        act !== 'denies' &&
        act !== 'questions' &&
        act !== 'callsFor' &&
        act !== 'retracts' &&
        // nobody takes back what another said
        (!isRetraction || (attribution.ofSpeaker ? source !== undefined : source === attribution.source)),
    ),
  );
  const alleged = candidates.filter(({ said }) => said.some(({ act }) => act === 'alleges'));
  const outer = (alleged.length > 0 ? alleged : candidates).at(-1)?.said.at(-1);
  if (!outer) return undefined;
  const findings = before
    .filter(({ said, finding }) => said.at(-1) === outer && !COMMENT.has(finding.type))
    .map(({ finding }) => finding);
  return { findings, through: [], ...(attribution.ofSpeaker && { speaker: outer.source }) };
}

/** What a sentence says itself, last; what only describes somebody in it is not what is answered. */
function ofSentence({ answers, at, source }: Attribution, here: readonly Attributed[]): Answered | undefined {
  const able = here.filter(({ finding: { type } }) => !COMMENT.has(type) && !(answers?.isCharge && CHARGES.has(type)));
  const events = able.filter(({ finding }) => !DESCRIBES.has(finding.rule ?? ''));
  const last = (events.length > 0 ? events : able).at(-1);
  if (!last) return undefined;
  const found = able.filter(({ finding }) => finding.at.start === last.finding.at.start);
  return {
    findings: found.map(({ finding }) => finding),
    // whoever's words hold both the statement and its answer passes both on
    through: last.said.filter((one) => PASSES_ON.has(one.act) && one.source !== source && covers(one.content, at)),
  };
}

const PASSES_ON: ReadonlySet<string> = new Set(['states', 'reports', 'confirms']);
/** Readings of words that say who somebody is. */
const DESCRIBES: ReadonlySet<string> = new Set([
  'apposition',
  'title',
  'bare',
  'acting',
  'installed',
  'serving',
  'owner',
  'place',
]);
/** Relations in which somebody is accused. */
const CHARGES: ReadonlySet<string> = new Set(['sues', 'charges', 'investigates', 'party-to-case', 'arrests', 'faces']);
/** Relations that are themselves about speech: a denial of what was said is no denial that it was said. */
const COMMENT: ReadonlySet<string> = new Set([
  'reports-on',
  'cites',
  'speaks-of',
  'issues',
  'accuses',
  'criticises',
  'about',
]);
