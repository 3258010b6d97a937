/** Attributions as the chains of claims are made of: whose word a passage is, and what they do with it. */
import type { Parse } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Attributions, Attribution as Said } from '../attribution/index.js';
import { factualityOf } from '../factuality/english.js';
import { VERBS } from '../factuality/english-governors.js';
import type { Mentions } from '../mentions/index.js';
import type { Candidate, Candidates } from '../rules/candidates.js';
import type { Attribution, Place } from '../rules/reading.js';

export function attributionsForClaims(
  parse: Parse,
  mentions: Mentions,
  attributions: Attributions,
  candidates: Candidates,
): Attribution[] {
  return attributions.all.flatMap((one): Attribution[] => {
    // whoever publishes a paper does not say what is in it
    if (isImperative(parse, one) || one.cue.lemma === 'publish') return [];
    if (one.cue.sense === 'appearance' || (one.cue.sense === 'attitude' && one.act !== 'callsFor')) return [];
    const source = sourceOf(one, mentions);
    const act = actOf(parse, one, source, candidates);
    const at = evidenceOf(one);
    const pointsBack = one.pointsTo !== undefined || one.answers !== undefined;
    const depth = depthOf(one, attributions);
    const said = one.contents.map((content) => ({
      ...(source && { source }),
      act,
      cue: parse.text.slice(one.cue.start, one.cue.end),
      at,
      cueAt: { start: one.cue.start, end: one.cue.end },
      content,
      depth,
      ...((one.cue.sense !== 'speech' || VERBS.get(one.cue.lemma) === 'possible') && { holds: true }),
      ...(pointsBack && { pointsBack }),
      ...(one.answers && { answers: one.answers }),
    }));
    return pointsBack ? said : [...toldTo(one, said, parse, mentions, candidates), ...said];
  });
}

/** "Officials told Reuters that …": the outlet that was told passes it on. */
function toldTo(
  { to, cue }: Said,
  said: readonly Attribution[],
  parse: Parse,
  mentions: Mentions,
  candidates: Candidates,
): Attribution[] {
  const hearer = to !== undefined && /^(?:tell|inform|brief)$/.test(cue.lemma) ? mentions.all[to] : undefined;
  const outlet = hearer?.member && candidates.isOf(hearer.member, 'media-outlet') ? hearer.member : undefined;
  if (!hearer || !outlet) return [];
  const at = { start: hearer.start, end: hearer.end };
  return said.map(({ content, depth, at: told }) => ({
    source: outlet,
    act: 'reports',
    cue: parse.text.slice(at.start, at.end),
    at,
    content: { start: Math.min(content.start, told.start), end: Math.max(content.end, told.end) },
    ...(depth !== undefined && { depth }),
  }));
}

/** "Imagine that …": nobody is told to have said it. */
function isImperative(parse: Parse, { cue, source }: Said): boolean {
  const verb = cue.kind === 'verb' && cue.head !== undefined ? parse.token(cue.head) : undefined;
  return source.kind === 'anonymous' && verb?.tag === 'VB' && verb.dep === 'ROOT';
}

function sourceOf({ source }: Said, mentions: Mentions): Candidate | undefined {
  return source.kind === 'mention' ? mentions.all[source.mention]?.member : undefined;
}

/** Who is said not to have said it, or only to be about to, has not said it. */
function actOf(
  parse: Parse,
  { act, cue, negated, supposed }: Said,
  source: Candidate | undefined,
  candidates: Candidates,
): Act {
  const verb = cue.kind === 'verb' && cue.head !== undefined ? parse.token(cue.head) : undefined;
  const factuality = verb && factualityOf(parse, verb, () => true);
  if (negated || factuality?.negative) return 'questions';
  if (supposed || (factuality && factuality.level !== 'firm')) {
    if (act === 'confirms') return 'questions';
    if (act === 'states' || act === 'reports') return 'alleges';
  }
  const isPaper = source !== undefined && candidates.isOf(source, 'media-outlet', 'document');
  return cue.lemma === 'according to' && isPaper ? 'reports' : act;
}

/** The cue with its source, unless what is said stands between them. */
function evidenceOf({ cue, source, contents }: Said): Place {
  // a mark or a line before it is no part of the words
  if (cue.kind === 'structure') return { start: contents[0]?.start ?? cue.start, end: contents[0]?.start ?? cue.start };
  const words = 'words' in source ? source.words : undefined;
  if (!words) return { start: cue.start, end: cue.end };
  const whole = { start: Math.min(words.start, cue.start), end: Math.max(words.end, cue.end) };
  const isBetween = contents.some(({ start, end }) => start < whole.end && whole.start < end);
  return isBetween ? { start: cue.start, end: cue.end } : whole;
}

function depthOf({ parent }: Said, { all }: Attributions): number {
  let depth = 0;
  for (let at = parent; at !== undefined && depth < 50; at = all[at]?.parent) depth++;
  return depth;
}
