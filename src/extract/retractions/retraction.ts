/** Retractions in a text: who takes back which words, and what that does to the attributions that were read there. */
import type { Act } from '../../model/claim.js';
import { nearby } from '../rules/by-place.js';
import type { Candidate } from '../rules/candidates.js';
import { type Attribution, covers, type Finding, type Place } from '../rules/reading.js';

/** Somebody takes back what they said before. */
export interface Retraction {
  /** who; left out, the document's own voice */
  source?: Candidate | undefined;
  /** somebody who is not named */
  isNobody?: boolean;
  cue: string;
  /** from who takes back to the word for what was said: "Aftenposten corrected its report" */
  at: Place;
  /** all words that a quote must reach */
  words: Place;
  /** what was said and no longer counts; left out, it was said before: "withdrew the report" */
  content?: Place | undefined;
  /** what is right instead, as far as it follows in the same sentence */
  instead?: Place | undefined;
  /** "it later withdrew the report": whoever said it, not who the word seems to name */
  isSpeaker?: boolean;
  /** did not, or may: what was said still stands, with this act */
  stands?: Act | undefined;
}

/** The attributions of a text with its retractions, in place of those that read the same words as plain speech. */
export function attributionsWith(
  attributions: readonly Attribution[],
  retractions: readonly Retraction[],
): Attribution[] {
  if (retractions.length === 0) return [...attributions];
  const near = nearby(retractions, wholeOf);
  const kept = attributions
    .filter(({ at }) => !near(at).some((one) => isPartOf(at, one)))
    .map((attribution) => {
      if (!OPEN.has(attribution.act)) return attribution;
      // "urged Reuters to retract its report that": nobody is urged to what the report says
      const { start, end } = attribution.content;
      const open = near(attribution.content).find(({ at, stands }) => stands && start < at.end && at.end <= end);
      return open ? { ...attribution, content: { ...attribution.content, end: open.at.end } } : attribution;
    });
  return [...kept, ...retractions.flatMap(attributionsOf)];
}

const OPEN: ReadonlySet<Act> = new Set<Act>(['callsFor', 'predicts', 'denies', 'questions']);

function isPartOf(at: Place, { at: own, content, instead }: Retraction): boolean {
  if (at.start < (content?.start ?? own.end) && own.start < at.end) return true;
  return instead !== undefined && at.start < instead.start && instead.start <= at.end + 1;
}

/** The findings, those that somebody takes back with all the words that say so. */
export function findingsWith(findings: readonly Finding[], retractions: readonly Retraction[]): Finding[] {
  if (retractions.length === 0) return [...findings];
  const near = nearby(retractions, wholeOf);
  return findings
    .filter(({ at }) => !near(at).some((one) => covers({ ...one.at, end: one.content?.start ?? one.at.end }, at)))
    .map((finding) => {
      const within = near(finding.at).find(({ content }) => content && covers(content, finding.at));
      return within ? { ...finding, span: joined(finding.span, within.words) } : finding;
    });
}

/** All that belongs to it, with what is right instead. */
function wholeOf({ words, at, content = at, instead = at }: Retraction): Place {
  return {
    start: Math.min(words.start, at.start, content.start, instead.start),
    end: Math.max(words.end, at.end, content.end, instead.end),
  };
}

function joined(a: Place, b: Place): Place {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function attributionsOf(retraction: Retraction): Attribution[] {
  const { source, isNobody, isSpeaker, cue, at, content, instead, stands } = retraction;
  // what nobody in particular takes back is in doubt, and no more than that
  const act: Act = stands ?? (isNobody ? 'questions' : 'retracts');
  const who = source && { source };
  // a paper says itself what is right in its own voice
  const voice = source ? { source } : isNobody ? {} : { isOwnVoice: true };
  const right = instead ? [{ ...voice, act: 'states' as const, cue, at, content: instead, closes: true }] : [];
  if (content) return [{ ...who, act, cue, at, content, closes: true }, ...right];
  // of what still stands, nothing is said again
  if (stands) return right;
  const back = { act, cue, at, content: { start: at.end, end: at.end }, pointsBack: true };
  return [isSpeaker ? { ...back, act: 'retracts' as const, ofSpeaker: true } : { ...who, ...back }, ...right];
}
