/** Two ends and the words between them as a relation that the text speaks of: its place, its dates, how sure it is. */
import type { Parse, Token } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import { type Dating, datesOf } from '../rules/dating.js';
import type { Finding, Place } from '../rules/reading.js';
import { endBefore } from './dates.js';
import type { Pair, Reason } from './pair.js';
import type { Named } from './places.js';

/**
 * @param date of the sentence
 * @param today the document's date, EDTF
 * @returns undefined where the type does not take such ends
 */
export function findingOf(
  parse: Parse,
  { frame, near, far, reversed, how, at, words, ended }: Pair,
  candidates: Candidates,
  date: Dating | undefined,
  today: string | undefined,
): Finding | undefined {
  const { type, text } = frame;
  let [subject, object] = reversed ? [far, near] : [near, far];
  if (subject.member === object.member || isParted(parse, near.token, far.token)) return undefined;
  const guessed = Number(near.member.guessed) + Number(far.member.guessed);
  const fits = (a: Named, b: Named) => candidates.fits(a.member, type.domain) && candidates.fits(b.member, type.range);
  if (!fits(subject, object)) {
    if (!type.symmetric || !fits(object, subject)) return undefined;
    [subject, object] = [object, subject];
  }
  const places: Place[] = [near, far, near.token, far.token, ...words, ...(ended ? [ended] : [])];
  return {
    subject: subject.member,
    type: type.id,
    object: object.member,
    cue: text,
    at: { start: at.start, end: at.end },
    span: {
      start: Math.min(...places.map(({ start }) => start)),
      end: Math.max(...places.map(({ end }) => end)),
    },
    negative: false,
    modality: 'actual',
    foretold: isForetold(parse, at),
    confidence: scoreOf(how, subject, object),
    rule: how,
    apart: arcsBetween(parse, near.token, far.token),
    guessed,
    reasons: [`"${text}" (${how}) between ${subject.member.type} and ${object.member.type}`],
    ...datesOf(type.id, date),
    ...(ended && endBefore(today)),
  };
}

/** The parser may join what an empty line parts. */
function isParted(parse: Parse, a: Token, b: Token): boolean {
  return /\n\s*\n/.test(parse.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** "will", "is going to": said of what is to come. */
function isForetold(parse: Parse, verb: Token): boolean {
  return parse.childrenOf(verb).some(({ dep, norm }) => dep === 'aux' && (norm === 'will' || norm === 'shall'));
}

const BASE: Record<Reason, number> = {
  verb: 70,
  passive: 75,
  noun: 70,
  light: 65,
  copula: 70,
  apposition: 70,
  title: 70,
  installed: 65,
  serving: 70,
  owner: 50,
  place: 65,
  bare: 55,
  acting: 50,
};

function arcsBetween(parse: Parse, near: Token, far: Token): number {
  const path = parse.pathBetween(near, far);
  return path ? path.up.length + path.down.length - 2 : Math.abs(near.index - far.index);
}

function scoreOf(how: Reason, subject: Named, object: Named): number {
  const end = ({ member, kind, distance }: Named) =>
    (member.origin === 'new' ? (member.described ? -10 : 0) : 5) - (kind === 'reference' ? 15 : 0) - 5 * distance;
  return Math.max(5, Math.min(95, BASE[how] + end(subject) + end(object)));
}
