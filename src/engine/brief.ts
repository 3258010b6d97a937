/** Answers in brief, for an assistant: a relation never goes without its standing and who is behind it. */
import type { Claim } from '../model/claim.js';
import { inLanguage } from '../model/language.js';
import type { RelationSummary } from '../model/relation.js';
import { stance } from '../model/standing.js';
import { adverseVerdict, STANDING_WORDS } from '../model/words.js';
import type { Wording } from './query.js';
import type { Words } from './voice.js';

/** Chains that are given for each side of a relation; the others are counted. */
const MOST_CHAINS = 2;

export interface BriefRelation {
  id: string;
  /** `[disputed] Alibaba supports Chinese military` */
  says: string;
  /** independent roots, for and against */
  roots: string;
  supports?: string[];
  opposes?: string[];
}

export function briefRelation(relation: RelationSummary, words: Words): BriefRelation {
  const { id, from, until, independentRoots, opposingRoots, claims, withdrawn } = relation;
  const when = from === undefined && until === undefined ? '' : ` (${period(from, until)})`;
  const side = (wanted: 'supports' | 'opposes') =>
    chains(
      claims.filter(
        (claim) => claim.review === 'accepted' && stance(claim) === wanted && !withdrawn?.includes(claim.id),
      ),
      words,
    );
  const [supports, opposes] = [side('supports'), side('opposes')];
  return {
    id,
    says: `${mark(relation, words.language)} ${words.sentence(relation)}${when}`,
    roots: `${independentRoots} for, ${opposingRoots} against`,
    ...(supports.length > 0 && { supports }),
    ...(opposes.length > 0 && { opposes }),
  };
}

/** `[alleged, assessed as refuted]` */
export function mark({ standing, verdict }: Pick<RelationSummary, 'standing' | 'verdict'>, language: string): string {
  const against = adverseVerdict(verdict, language);
  return `[${[inLanguage(STANDING_WORDS[standing].label, language), against].filter(Boolean).join(', ')}]`;
}

function chains(claims: readonly Claim[], words: Words): string[] {
  const all = [...new Set(claims.map((claim) => words.chain(claim)))];
  return atMost(all, MOST_CHAINS);
}

/** The first of a list, and how many more there are. */
export function atMost(all: readonly string[], most: number): string[] {
  const more = all.length - most;
  return more > 0 ? [...all.slice(0, most), `and ${more} more`] : [...all];
}

/** The largest counts, and the sum of the others. */
export function largest(counts: Readonly<Record<string, number | undefined>>, most: number): Record<string, number> {
  const sorted = Object.entries(counts)
    .map(([id, n]): [string, number] => [id, n ?? 0])
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const others = sorted.slice(most).reduce((sum, [, n]) => sum + n, 0);
  return Object.fromEntries([...sorted.slice(0, most), ...(others > 0 ? [['others', others] as const] : [])]);
}

/** A wording in brief: who says it where, in which words. */
export function briefWording({ document, words: chain, quote }: Wording, { language }: Words) {
  return { who: inLanguage(chain, language), quote: clipped(quote, 300), document };
}

/** Text that is cut where it is long. */
export function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** `2025-11`, `2024/2025` or `2024/..` */
export function period(from?: string, until?: string): string {
  if (from === undefined && until === undefined) return '';
  return from === until ? (from ?? '') : `${from ?? '..'}/${until ?? '..'}`;
}
