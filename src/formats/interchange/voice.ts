/**
 * In whose voice an edge of a file speaks. Its own claims are kept. Where it only says how firm it is, by a standing or a
 * word such as "alleged", the claim is no firmer than that: nothing alleged may come in as a fact.
 */
import { isOverruled, Verification } from '../../model/assessment.js';
import { Act } from '../../model/claim.js';
import { derive, type Judged, Standing, UNKNOWN_SOURCES } from '../../model/standing.js';
import type { GraphClaim, GraphEdge } from './graph.js';

const BY_STANDING: Readonly<Record<string, readonly GraphClaim[]>> = {
  stated: [{ chain: [] }],
  // whoever reported it is not named: without a speaker of its own it would come in as stated
  reported: [{ chain: [{ act: 'alleges' }] }],
  alleged: [{ chain: [{ act: 'alleges' }] }],
  disputed: [{ chain: [{ act: 'alleges' }] }, { chain: [{ act: 'denies' }] }],
  denied: [{ chain: [{ act: 'denies' }] }],
  possible: [{ chain: [], modality: 'possible' }],
  proposed: [{ chain: [], modality: 'proposed' }],
  retracted: [{ chain: [{ act: 'questions' }] }],
  unclaimed: [{ chain: [{ act: 'questions' }] }],
};

/**
 * Words of a type, label or status, in English and Chinese; the first that is met counts. This only chooses how a line is
 * drawn that has those words on it; what an import takes for a fact is decided by all of them (src/review/import).
 */
const BY_WORD: readonly (readonly [RegExp, GraphClaim])[] = [
  [/\b(denied|denies|refuted|false|debunked)\b|否认|辟谣|不实/i, { chain: [{ act: 'denies' }] }],
  [
    /\b(alleged(ly)?|alleges|accused|suspected|suspect|claimed)\b|涉嫌|被指|指控|据称|疑似/i,
    { chain: [{ act: 'alleges' }] },
  ],
  [
    /\b(possible|possibly|potential|likely|probable|maybe|unconfirmed|unverified)\b|可能|未经证实/i,
    { chain: [], modality: 'possible' },
  ],
  [/\b(proposed|planned)\b|拟议|计划/i, { chain: [], modality: 'proposed' }],
];

/** Columns that name who says so, as tables have them (see csv/head.ts), without spaces and signs. */
const SPEAKERS: ReadonlySet<string> = new Set([
  ...['speaker', 'saidby', 'reportedby', 'claimedby', 'source', 'sources', 'publisher', 'reference', 'citation'],
  ...['消息来源', '来源', '出处'],
]);

/**
 * @param said what the edge's attributes say, by name in small letters
 * @param wordless whether the caller judges its words: then only a standing that the file names is looked at
 */
export function claimsOf(edge: GraphEdge, said: ReadonlyMap<string, string>, wordless = false): readonly GraphClaim[] {
  if (edge.claims && edge.claims.length > 0) return edge.claims;
  const [first, ...others] = unnamed(edge, said, wordless);
  const speaker = speakerIn(said);
  return first && speaker !== undefined
    ? [saidBySomebody(first, speaker, said.get('act')), ...others]
    : [...(first ? [first] : []), ...others];
}

/** An address is where something is said, and nobody who says it. */
function speakerIn(said: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of said)
    if (SPEAKERS.has(name.replace(/[\s_-]/g, '')) && !/^[a-z]+:\/\//i.test(value)) return value;
  return undefined;
}

/** Whatever act the file names, what it calls an allegation elsewhere stays one. */
function saidBySomebody(claim: GraphClaim, agent: string, act: string | undefined): GraphClaim {
  const [own] = claim.chain;
  const given = Act.safeParse(act?.toLowerCase());
  return { ...claim, chain: [{ agent, act: own?.act ?? (given.success ? given.data : 'reports') }] };
}

function unnamed(edge: GraphEdge, said: ReadonlyMap<string, string>, wordless: boolean): readonly GraphClaim[] {
  const standing = said.get('standing') ?? said.get('status') ?? said.get('verification');
  const known = standing === undefined ? undefined : BY_STANDING[standing.toLowerCase()];
  if (known || wordless) return known ?? [{ chain: [] }];
  const words = [edge.type, edge.label, standing, said.get('certainty'), said.get('confidence')]
    .join(' ')
    .replace(/[_-]/g, ' ');
  return [BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? { chain: [] }];
}

/**
 * What the claims of an edge add up to, or the standing that it gives itself. What our own verdict takes back, and what
 * nobody has reviewed, is no firmer than an allegation, whatever its claims say.
 */
export function standingOfEdge(edge: GraphEdge, said: ReadonlyMap<string, string>): Standing {
  const given = Standing.safeParse(said.get('standing'));
  const found = given.success ? given.data : derive(claimsOf(edge, said).map(judged), UNKNOWN_SOURCES).standing;
  const verdict = Verification.safeParse(said.get('verification'));
  if (found !== 'stated' && found !== 'reported') return found;
  if (verdict.success && isOverruled(verdict.data)) return 'denied';
  return said.get('unreviewed') === 'true' || (verdict.success && verdict.data === 'disputed') ? 'alleged' : found;
}

function judged({ id = '', chain, polarity = 'positive', modality = 'actual', review, document }: GraphClaim): Judged {
  // only the first step may lack an agent in a dossier; of a foreign file a nameless one keeps its act
  return { id, chain, polarity, modality, review: review ?? 'accepted', document: document ?? '' } as Judged;
}
