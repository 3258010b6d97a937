/**
 * What a document knows only through somebody: a memo that Reuters reported on, two people who told it. Whatever they
 * say, and whatever is said of them, in later sentences too, is the reporter's word.
 */
import { namesNobody } from '../../model/unnamed.js';
import { indexAt, nearby } from './by-place.js';
import type { Candidate } from './candidates.js';
import { type Attribution, covers, type Naming, type Place, type Reading } from './reading.js';

/** The document has it itself: "seen by this newspaper", 本报获得. */
export const OWN_EYES =
  /\b(?:seen|reviewed|obtained|viewed|read|examined) by (?:this|our) \w+|\b(?:we|this newspaper|this paper) (?:have |has )?(?:seen|reviewed|obtained|viewed|read)|(?:本报|本刊|本台|本社|本网|我们|记者)[^。，]{0,6}(?:获得|获取|看到|查阅|见到|审阅)/u;

/**
 * Attributions to put before those of the reading: who reports what is known only through them.
 * @param isText whether a member is a document that somebody must have seen
 */
export function reportersBefore(reading: Reading, text: string, isText: (member: Candidate) => boolean): Attribution[] {
  const through = knownThrough(reading, text, isText);
  if (through.size === 0) return [];
  const found: Attribution[] = [];
  const own = reading.attributions.filter(({ pointsBack }) => !pointsBack);
  const saidAt = nearby(own, ({ content }) => content);
  const add = (member: Candidate | undefined, content: Place, start: number) => {
    const said = (member && through.get(member)?.said) ?? [];
    for (const [i, { source, act, cue }] of said.entries()) {
      const isThere = saidAt(content).some((one) => one.source === source && covers(one.content, content));
      if (!isThere && source !== undefined)
        // further out than whoever speaks in the sentence itself
        found.push({ source, act, cue, at: { start, end: start }, content, depth: i - said.length });
    }
  };
  const later = (member: Candidate | undefined, start: number) => {
    const known = member && through.get(member);
    return known && start >= known.from ? member : undefined;
  };
  for (const { source, content, at } of own) add(later(source, at.start), content, at.start);
  for (const { subject, object, at, span } of reading.findings) {
    const about = later(subject, span.start) ?? later(object, span.start);
    if (about && !saidAt(at).some(({ content }) => covers(content, at))) add(about, at, at.start);
  }
  return found;
}

export interface Through {
  said: Attribution[];
  /** from where in the text on; before, it is told in the report itself */
  from: number;
}

/** Members that are first met inside what somebody says, with all who say it, outermost first. */
export function knownThrough(
  reading: Reading,
  text: string,
  isText: (member: Candidate) => boolean,
): Map<Candidate, Through> {
  const first = new Map<Candidate, Naming>();
  for (const naming of [...reading.namings].sort((a, b) => a.start - b.start))
    if (!first.has(naming.member)) first.set(naming.member, naming);
  const found = new Map<Candidate, Through>();
  const reports = nearby(
    reading.findings.filter(({ type }) => type === 'reports-on'),
    ({ span }) => span,
  );
  const saidAt = nearby(reading.attributions, ({ content }) => content);
  const seen = seenByDocument(reading, text);
  for (const [member, naming] of first) {
    if (member.origin === 'gazetteer' || !(isText(member) || namesNobody(member.entity.names))) continue;
    const said = [
      ...reports(naming)
        .filter(({ object, span }) => object === member && covers(span, naming))
        .map(
          ({ subject, cue, at, span }): Attribution => ({ source: subject, act: 'reports', cue, at, content: span }),
        ),
      ...saidAt(naming)
        .filter(
          ({ source, pointsBack, content, act }) =>
            source !== undefined && source !== member && !pointsBack && act !== 'retracts' && covers(content, naming),
        )
        .sort((a, b) => b.content.end - b.content.start - (a.content.end - a.content.start)),
    ];
    const sentence = reading.sentences[indexAt(reading.sentences, naming.start)];
    if (said.length === 0 || !sentence || seen.has(member)) continue;
    found.set(member, { said, from: sentence.end });
  }
  return found;
}

/** Whom the document says that it has seen itself. */
function seenByDocument({ namings, sentences, attributions }: Reading, text: string): Set<Candidate> {
  const own = new Set(
    [...sentences.entries()].flatMap(([i, { start, end }]) => (OWN_EYES.test(text.slice(start, end)) ? [i] : [])),
  );
  if (own.size === 0) return new Set();
  const isOwn = (place: number) => own.has(indexAt(sentences, place));
  return new Set([
    ...namings.filter(({ start }) => isOwn(start)).map(({ member }) => member),
    ...attributions.flatMap(({ source, at }) => (source && isOwn(at.start) ? [source] : [])),
  ]);
}
