/**
 * Documents that say of themselves that they correct or retract something, with the earlier document of their publisher
 * that they probably mean. All are proposals: nothing is taken back before somebody has accepted it (`corrects`,
 * `retracts`).
 */
import { daySpan } from '../../model/date.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import { sourcesOf } from '../../model/source.js';
import { noticesIn } from './notices.js';

export const CORRECTION_STATES = ['open', 'accepted', 'refused'] as const;

export interface CorrectionCandidate {
  /** the document that corrects */
  document: string;
  /** the one that it probably means */
  of: string;
  /** the other is withdrawn and not only put right */
  whole: boolean;
  state: (typeof CORRECTION_STATES)[number];
  /** where the document says that it corrects; none where nothing in it does */
  notice?: Passage;
  /** the passage of the other that shares the most with the notice */
  passage?: Passage;
}

interface Passage {
  start: number;
  end: number;
}

/** Names and words that a correction and what it corrects must share. */
const LEAST_SHARED = { words: 2, pairs: 8 };
/** Of one correction so many documents are proposed, one after the other was refused. */
const MOST_REFUSED = 3;
const WHOLE = /\b(?:retract|withdr[ae]w|withdrawn|unpublish)|撤回|撤稿|撤下/iu;
/** Characters of each text that are compared. */
const HEAD = 4_000;

/** In the order of the documents. O(documents of the same publishers). */
export function findCorrections(dossier: Dossier): CorrectionCandidate[] {
  const sources = sourcesOf(dossier);
  const named = new Map(dossier.documents.map((document) => [document.id, document]));
  const byPublisher = new Map<string, Document[]>();
  for (const document of dossier.documents) {
    const key = sources.publisher(document.id);
    byPublisher.set(key, [...(byPublisher.get(key) ?? []), document]);
  }
  return dossier.documents.flatMap((document) =>
    correctionsBy(document, named, byPublisher.get(sources.publisher(document.id)) ?? []),
  );
}

function correctionsBy(
  document: Document,
  named: ReadonlyMap<string, Document>,
  others: readonly Document[],
): CorrectionCandidate[] {
  const { corrects = [], retracts = [], notCorrecting = [] } = document;
  const found = noticesIn(document);
  const notice = `${document.title}\n${found.map(({ start, end }) => document.text.slice(start, end)).join('\n')}`;
  const said = tellingIn(notice);
  const candidate = (of: string, state: CorrectionCandidate['state'], whole: boolean): CorrectionCandidate[] => {
    const other = named.get(of);
    const passage = other && closestIn(other, said);
    return other
      ? [
          {
            document: document.id,
            of,
            whole,
            state,
            ...(found[0] && { notice: found[0] }),
            ...(passage && { passage }),
          },
        ]
      : [];
  };
  const decided = [
    ...[...new Set([...retracts, ...corrects])].flatMap((of) => candidate(of, 'accepted', retracts.includes(of))),
    ...notCorrecting.flatMap((of) => candidate(of, 'refused', WHOLE.test(notice))),
  ];
  const isDecided = corrects.length + retracts.length > 0 || notCorrecting.length >= MOST_REFUSED;
  if (isDecided || found.length === 0) return decided;
  const best = others
    .filter((other) => other.id !== document.id && !notCorrecting.includes(other.id) && isEarlier(other, document))
    .map((other) => ({ other, shared: sharedWith(said, tellingIn(`${other.title}\n${other.text}`)) }))
    .filter(({ shared }) => shared >= 1)
    .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1))[0];
  return [...(best ? candidate(best.other.id, 'open', WHOLE.test(notice)) : []), ...decided];
}

function isEarlier(a: Document, b: Document): boolean {
  const day = ({ date }: Document) => (date === undefined ? undefined : daySpan(date)?.first);
  return (day(a) ?? Number.NEGATIVE_INFINITY) <= (day(b) ?? Number.POSITIVE_INFINITY);
}

/** The paragraph that shares the most with what the notice tells. */
function closestIn({ text }: Document, said: Telling): Passage | undefined {
  const paragraphs = [...text.slice(0, HEAD).matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    shared: sharedWith(said, tellingIn(words)),
  }));
  const [best] = paragraphs.sort((a, b) => b.shared - a.shared || a.start - b.start);
  return best && { start: best.start, end: best.end };
}

interface Telling {
  words: Set<string>;
  pairs: Set<string>;
}

/** Capitalised words and numbers; in Chinese pairs of characters. */
function tellingIn(given: string): Telling {
  const text = given.slice(0, HEAD);
  const words = new Set(text.match(/\p{Lu}[\p{L}\d]{2,30}|\d{2,12}/gu) ?? []);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair);
  }
  return { words, pairs };
}

/** 1 where they share enough, more where they share more. */
function sharedWith(a: Telling, b: Telling): number {
  const common = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].filter((one) => y.has(one)).length;
  return Math.max(common(a.words, b.words) / LEAST_SHARED.words, common(a.pairs, b.pairs) / LEAST_SHARED.pairs);
}
