/**
 * Copies: documents that may be reprints, wire copies or translations of others, with what speaks for it. They are
 * proposals: nothing is counted as one source until somebody has accepted it (`derivedFrom`, `credit`).
 */
import { daySpan } from '../../model/date.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import { valueFor } from '../../model/item-at.js';
import { publisherKey } from '../../model/publisher.js';
import { sourcesOf } from '../../model/source.js';
import type { CopyCandidate, CopyState } from './candidate.js';
import { type Credit, creditOf, namesOfService } from './credits.js';
import { type Fact, factsOf, nameIndex } from './facts.js';
import { type Read, sharedPassages } from './passages.js';
import { shinglesOf } from './shingles.js';
import { likelyPairs } from './sketch.js';
import { isChinese, tokensOf } from './tokens.js';
import { sameFacts } from './translations.js';

/** What makes two texts in one language likely copies. */
const LEAST = { likeness: 0.25, words: 12, characters: 24, credited: 0.08 } as const;
/** Texts in two languages are compared pair by pair: at most so many of them. */
const MOST_PAIRS = 200_000;

/** All candidates, the likeliest first, found once for a dossier. */
export function findCopies(dossier: Dossier): readonly CopyCandidate[] {
  const known = KNOWN.get(dossier);
  if (known) return known;
  const found = candidatesIn(dossier);
  KNOWN.set(dossier, found);
  return found;
}

const KNOWN = new WeakMap<Dossier, readonly CopyCandidate[]>();

interface Text extends Read {
  document: Document;
  isChinese: boolean;
  credit: Credit | undefined;
}

function candidatesIn(dossier: Dossier): CopyCandidate[] {
  const texts = dossier.documents.map((document): Text => {
    const tokens = tokensOf(document.text);
    const shingles = shinglesOf(tokens);
    return { document, tokens, shingles, isChinese: isChinese(tokens), credit: creditOf(document.text) };
  });
  const sources = sourcesOf(dossier);
  const areOneOutlet = (a: Text, b: Text) => sources.publisher(a.document.id) === sources.publisher(b.document.id);
  const found = [
    ...reprints(texts).filter(([a, b]) => !areOneOutlet(a, b)),
    ...translations(texts, dossier).filter(([a, b]) => !areOneOutlet(a, b)),
  ].map(([a, b, rest]) => directed(a, b, rest));
  const explained = new Set(found.filter(({ credit }) => credit).map(({ copy }) => copy));
  for (const text of texts) {
    const { credit, document } = text;
    if (!credit || explained.has(document.id) || isService(document, credit.name)) continue;
    found.push({
      ...{ copy: document.id, service: credit.name, kind: 'credit', likeness: 1, credit, facts: [], passages: [] },
      state: creditState(document),
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness || compare(a.copy, b.copy) || compare(a.original, b.original));
}

type Rest = Pick<CopyCandidate, 'kind' | 'likeness' | 'facts' | 'passages'>;

function reprints(texts: readonly Text[]): [Text, Text, Rest][] {
  return likelyPairs(texts.map(({ shingles }) => shingles)).flatMap(([i, j]): [Text, Text, Rest][] => {
    const [a, b] = [texts[i] as Text, texts[j] as Text];
    const passages = sharedPassages(a, b);
    const [longest] = passages;
    const shared = passages.reduce((sum, { words }) => sum + words, 0);
    const likeness = Math.min(1, shared / Math.max(1, Math.min(a.tokens.length, b.tokens.length)));
    const isCredited = credits(a, b) || credits(b, a);
    const least = a.isChinese ? LEAST.characters : LEAST.words;
    if (!longest || longest.words < least || likeness < (isCredited ? LEAST.credited : LEAST.likeness)) return [];
    return [[a, b, { kind: 'passages', likeness, facts: [], passages }]];
  });
}

function translations(texts: readonly Text[], dossier: Dossier): [Text, Text, Rest][] {
  const names = nameIndex(dossier, tokensOf);
  const groups = [texts.filter((text) => !text.isChinese), texts.filter((text) => text.isChinese)];
  const [latin = [], chinese = []] = groups;
  if (latin.length === 0 || chinese.length === 0 || latin.length * chinese.length > MOST_PAIRS) return [];
  const facts = new Map(texts.map((text) => [text, factsOf(text.tokens, names)]));
  const counts = new Map<string, number>();
  for (const list of facts.values()) {
    for (const what of new Set(list.map((fact) => fact.what))) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  // in a dossier about one thing its name is everywhere; two texts alone share what they share
  const weightOf = (what: string) => Math.log(1 + texts.length / valueFor(counts, what));
  return latin.flatMap((a) =>
    chinese.flatMap((b): [Text, Text, Rest][] => {
      const [x, y] = [facts.get(a) as Fact[], facts.get(b) as Fact[]];
      const same = sameFacts(x, y, weightOf, a.document.text, b.document.text);
      if (!same) return [];
      const named = [...new Set(same.shared.map(({ what }) => what))];
      return [[a, b, { kind: 'translation', likeness: same.likeness, facts: named, passages: same.passages }]];
    }),
  );
}

/** Who credits the other is the copy; else the later one; else the one whose id comes later. */
function directed(a: Text, b: Text, rest: Rest): CopyCandidate {
  const turned = credits(b, a) ? true : credits(a, b) ? false : isLater(b.document, a.document);
  const [copy, original] = turned ? [b, a] : [a, b];
  const passages = turned ? rest.passages.map(({ a: x, b: y, words }) => ({ a: y, b: x, words })) : rest.passages;
  return {
    ...rest,
    copy: copy.document.id,
    original: original.document.id,
    passages,
    ...(copy.credit && credits(copy, original) && { credit: copy.credit }),
    state: pairState(copy.document, original.document),
  };
}

function credits({ credit }: Text, { document }: Text): boolean {
  return credit !== undefined && isService(document, credit.name);
}

function isService({ publisher }: Document, name: string): boolean {
  return publisher !== undefined && namesOfService(name).includes(publisherKey(publisher));
}

function isLater(a: Document, b: Document): boolean {
  const [x, y] = [a, b].map(({ date }) => (date === undefined ? undefined : daySpan(date))?.first);
  if (x === undefined || y === undefined || x === y) return a.id > b.id;
  return x > y;
}

function pairState(a: Document, b: Document): CopyState {
  const named = (one: Document, other: Document, field: 'derivedFrom' | 'independentOf') =>
    one[field]?.includes(other.id) ?? false;
  if (named(a, b, 'derivedFrom') || named(b, a, 'derivedFrom')) return 'accepted';
  return named(a, b, 'independentOf') || named(b, a, 'independentOf') ? 'refused' : 'open';
}

function creditState({ credit }: Document): CopyState {
  if (credit === undefined) return 'open';
  return credit === 'none' ? 'refused' : 'accepted';
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
