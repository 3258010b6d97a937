/** The two ends of an English relation: whether they fit its type, and how sure, where and when it is said. */
import type { RelationType } from '../../../model/ontology.js';
import type { Cast, Member } from '../cast.js';
import type { Cues } from '../cues.js';
import { EVENTFUL } from '../eventful.js';
import type { Place } from '../reading.js';
import type { Dating } from './dates.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';

export function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

export interface EnglishText {
  cast: Cast;
  cues: Cues;
  text: string;
  /** the document's date, EDTF */
  date: string | undefined;
}

export interface Ends {
  subject: Member;
  object: Member;
  from: Phrase;
  to: Phrase;
}

/** The ends of a relation as its type allows them: as they stand, or turned where only that fits. */
export function endsOf(
  type: RelationType,
  from: Phrase | undefined,
  to: Phrase | undefined,
  cast: Cast,
): Ends | undefined {
  if (!from?.member || !to?.member || from.member === to.member) return undefined;
  const fits = (member: Member, types: readonly string[]) => cast.fits(member, types);
  if (fits(from.member, type.domain) && fits(to.member, type.range))
    return { subject: from.member, object: to.member, from, to };
  if (type.symmetric && fits(to.member, type.domain) && fits(from.member, type.range)) {
    return { subject: to.member, object: from.member, from: to, to: from };
  }
  return undefined;
}

export function dated(date: Dating | undefined, type: RelationType): { from?: string; until?: string } {
  return date && EVENTFUL.has(type.id) ? { from: date.from, until: date.until } : {};
}

export function certainty(ends: Ends, words: number, weak: boolean): number {
  const named = (member: Member) => (member.origin === 'new' ? (member.described ? 0 : 5) : 10);
  return Math.min(
    95,
    55 +
      named(ends.subject) +
      named(ends.object) +
      5 * Math.min(3, words - 1) -
      (weak ? 20 : 0) -
      (ends.from.pronoun || ends.to.pronoun ? 10 : 0),
  );
}

export function spanOf(sentence: Parsed, phrases: readonly Phrase[], cue: Token): Place {
  const { tokens } = sentence;
  const starts = phrases.map((phrase) => tokens[Math.max(0, (phrase.owner ?? phrase).from)]?.start ?? cue.start);
  const ends = phrases.map((phrase) => tokens[phrase.to - 1]?.end ?? cue.end);
  return { start: Math.min(cue.start, ...starts), end: Math.max(cue.end, ...ends) };
}
