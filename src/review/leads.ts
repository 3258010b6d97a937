/** What a new document says of itself that somebody must decide: that a wire service wrote it, or that it corrects another. */
import { creditOf, namesOfService } from '../analysis/copies/credits.js';
import { noticesIn } from '../extract/retractions/notices.js';
import { daySpan } from '../model/date.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { publisherKey } from '../model/publisher.js';
import { sourcesOf } from '../model/source.js';

export type Lead =
  | { kind: 'credit'; document: string; service: string }
  /** `whole`: the other is withdrawn and not only put right */
  | { kind: 'correction'; document: string; of: string; whole: boolean };

/** Of the documents named, in their order. O(documents of the same publishers). */
export function leadsOf(dossier: Dossier, ids: readonly string[]): Lead[] {
  const wanted = new Set(ids);
  const sources = sourcesOf(dossier);
  const byPublisher = new Map<string, Document[]>();
  for (const document of dossier.documents) {
    const key = sources.publisher(document.id);
    byPublisher.set(key, [...(byPublisher.get(key) ?? []), document]);
  }
  return dossier.documents
    .filter(({ id }) => wanted.has(id))
    .flatMap((document) => [
      ...creditLead(document),
      ...correctionLead(document, byPublisher.get(sources.publisher(document.id)) ?? []),
    ]);
}

function creditLead({ id, text, publisher, credit, derivedFrom }: Document): Lead[] {
  const found = credit === undefined && derivedFrom === undefined ? creditOf(text) : undefined;
  if (!found || (publisher !== undefined && namesOfService(found.name).includes(publisherKey(publisher)))) return [];
  return [{ kind: 'credit', document: id, service: found.name }];
}

/** Names and words that a correction and what it corrects must share. */
const LEAST_SHARED = { words: 2, pairs: 8 };
const WHOLE = /\b(?:retract|withdr[ae]w|withdrawn|unpublish)|撤回|撤稿|撤下/iu;
/** Characters of each text that are compared. */
const HEAD = 4_000;

/** Of the earlier documents of the publisher, the one that shares the most with the notice. */
function correctionLead(document: Document, others: readonly Document[]): Lead[] {
  if (document.corrects !== undefined || document.retracts !== undefined) return [];
  const notices = noticesIn(document);
  if (notices.length === 0) return [];
  const notice = `${document.title}\n${notices.map(({ start, end }) => document.text.slice(start, end)).join('\n')}`;
  const said = tellingIn(notice);
  const day = (date: string | undefined) => (date === undefined ? undefined : daySpan(date)?.first);
  const found = others
    .filter(
      ({ id, date }) => id !== document.id && (day(date) ?? 0) <= (day(document.date) ?? Number.POSITIVE_INFINITY),
    )
    .map((other) => ({ other, shared: sharedWith(said, tellingIn(`${other.title}\n${other.text}`)) }))
    .filter(({ shared }) => shared >= 1)
    .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1))[0];
  return found ? [{ kind: 'correction', document: document.id, of: found.other.id, whole: WHOLE.test(notice) }] : [];
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
