/**
 * The index over the names of entities: prefix of any word, one typo, Chinese anywhere in the name.
 * Words and Chinese characters (alone and in pairs) lead to labels by inverted lists; typos are found by trying every
 * single edit of a word against the sorted words (Norvig, "How to write a spelling corrector", 2007), so that a query's
 * cost hardly grows with the number of names: O(edits × log words + candidates).
 */

import type { Entity } from '../../model/entity.js';
import { itemAt } from '../../model/item-at.js';
import { gramsOf, type KeyParts, nameKey, partsOf } from './keys.js';
import { type Postings, PostingsBuilder, prefixRange, rangeSize, termAt } from './postings.js';

type LabelKind = 'name' | 'alias' | 'id';
type Match = 'exact' | 'prefix' | 'word' | 'part' | 'typo';

export interface NameIndex {
  /** what an entity is called, one label after the other */
  labels: readonly string[];
  /** the labels as they are compared */
  keys: readonly string[];
  kinds: Uint8Array;
  /** the entity of each label, as its place in the list given */
  entities: Uint32Array;
  ids: readonly string[];
  words: Postings;
  grams: Postings;
  /** letters and digits that words are made of, for typos */
  alphabet: readonly string[];
}

export interface NameHit {
  /** place in the list that the index was built from */
  entity: number;
  /** 0 to 1; 1 is an exact name */
  score: number;
  matched: { text: string; kind: LabelKind; how: Match };
}

const KINDS: readonly LabelKind[] = ['name', 'alias', 'id'];
/** Labels looked at for one query: more would not make it better, only slower. */
const MOST_CANDIDATES = 4_000;
/** Words shorter than this are not corrected. */
const LEAST_TYPO = 4;
/** Chinese characters from which one of them may be a mistake; among fewer it would be another name. */
const LEAST_RUN_TYPO = 4;
const MOST_ALPHABET = 48;

export function buildNameIndex(entities: readonly Entity[]): NameIndex {
  const labels: string[] = [];
  const keys: string[] = [];
  const kinds: number[] = [];
  const owners: number[] = [];
  const words = new PostingsBuilder();
  const grams = new PostingsBuilder();
  const letters = new Map<string, number>();
  const add = (entity: number, kind: number, text: string) => {
    const label = labels.push(text) - 1;
    kinds.push(kind);
    owners.push(entity);
    const key = nameKey(text);
    keys.push(key);
    const parts = partsOf(key);
    words.add(label, parts.words);
    grams.add(label, parts.runs.flatMap(gramsOf));
    for (const word of parts.words) for (const letter of word) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  };
  entities.forEach(({ id, names, aliases }, i) => {
    const own = new Set(Object.values(names));
    for (const name of own) add(i, 0, name);
    for (const alias of new Set(Object.values(aliases).flat())) if (!own.has(alias)) add(i, 1, alias);
    if (!own.has(id)) add(i, 2, id);
  });
  const alphabet = [...letters].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([letter]) => letter);
  return {
    labels,
    keys,
    kinds: Uint8Array.from(kinds),
    entities: Uint32Array.from(owners),
    ids: entities.map(({ id }) => id),
    words: words.build(),
    grams: grams.build(),
    alphabet: alphabet.slice(0, MOST_ALPHABET),
  };
}

/** The best label of each entity that fits, best first, then by id; at most `most`. */
export function searchNames(index: NameIndex, text: string, { most = 100 }: { most?: number } = {}): NameHit[] {
  const key = nameKey(text);
  if (key === '') return [];
  const best = new Map<number, NameHit>();
  let isExact = false;
  const keep = (label: number, how: Match, score: number) => {
    const entity = index.entities[label] as number;
    const kind = KINDS[index.kinds[label] as number] ?? 'name';
    // an alias or an id comes a little after a name that fits as well
    const full = kind === 'name' ? score : score - 0.02;
    if ((best.get(entity)?.score ?? -1) >= full) return;
    best.set(entity, { entity, score: full, matched: { text: itemAt(index.labels, label), kind, how } });
  };
  const parts = partsOf(key);
  for (const label of candidates(index, key)) {
    const found = judge(itemAt(index.keys, label), key, parts);
    if (found) keep(label, found.how, found.score);
    isExact ||= found?.how === 'exact';
  }
  // what is called just so was not mistyped
  if (best.size < most && !isExact) {
    // among Chinese names a character more or less is mostly another name: only where nothing else fits
    const tries = best.size === 0 ? [runsPutRight, corrections] : [corrections];
    for (const { label, corrected } of tries.flatMap((attempt) => [...attempt(index, key)])) {
      const found = judge(itemAt(index.keys, label), corrected, partsOf(corrected));
      if (found) keep(label, 'typo', 0.35 + 0.1 * found.score);
    }
  }
  const id = (hit: NameHit) => itemAt(index.ids, hit.entity);
  return [...best.values()].sort((a, b) => b.score - a.score || (id(a) < id(b) ? -1 : 1)).slice(0, most);
}

/** How a label fits a query, both as keys; undefined where it does not. */
function judge(label: string, query: string, wanted: KeyParts): { how: Match; score: number } | undefined {
  if (label === query) return { how: 'exact', score: 1 };
  const share = query.length / Math.max(label.length, 1);
  if (label.startsWith(query)) return { how: 'prefix', score: 0.85 + 0.1 * share };
  const hasWords = wanted.words.every((word) => beginsWord(label, word));
  const hasRuns = wanted.runs.every((run) => label.includes(run));
  if (!hasWords || !hasRuns) return undefined;
  return wanted.runs.length > 0
    ? { how: 'part', score: 0.6 + 0.2 * share }
    : { how: 'word', score: 0.65 + 0.15 * share };
}

const SPACE = 32;
const HAN = /\p{Script=Han}/u;

/** Whether a word of the label begins so: at its start, after a space, or after a Chinese character. */
function beginsWord(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
    if (at === 0 || label.charCodeAt(at - 1) === SPACE || HAN.test(label.charAt(at - 1))) return true;
  }
  return false;
}

/** Labels that hold the rarest part of a query, or begin a word with it. */
function candidates(index: NameIndex, key: string): number[] {
  const { words, runs } = partsOf(key);
  const ranges = [
    ...words.map((word) => ({ postings: index.words, range: prefixRange(index.words, word) })),
    ...runs.flatMap((run) => {
      const letters = gramsOf(run);
      const pairs = letters.filter((gram) => [...gram].length === 2);
      return (pairs.length > 0 ? pairs : letters).map((gram) => {
        const at = termAt(index.grams, gram);
        return { postings: index.grams, range: at === undefined ? ([0, 0] as const) : ([at, at + 1] as const) };
      });
    }),
  ];
  const [rarest] = ranges.sort((a, b) => rangeSize(a.postings, a.range) - rangeSize(b.postings, b.range));
  if (!rarest) return [];
  const { offsets, labels } = rarest.postings;
  const [start, end] = rarest.range;
  const from = offsets[start] as number;
  return [...new Set(labels.subarray(from, Math.min(offsets[end] as number, from + MOST_CANDIDATES)))];
}

/** Labels with a word that is one edit away from a word of the query, and the query put right. */
function* corrections(index: NameIndex, key: string): Generator<{ label: number; corrected: string }> {
  const { words } = partsOf(key);
  for (const word of words) {
    if ([...word].length < LEAST_TYPO) continue;
    let seen = 0;
    for (const edited of editsOf(word, index.alphabet)) {
      const [start, end] = prefixRange(index.words, edited);
      if (start === end) continue;
      const corrected = key.replace(word, edited);
      const { offsets, labels } = index.words;
      for (let i = offsets[start] as number; i < (offsets[end] as number) && seen < MOST_CANDIDATES; i++, seen++) {
        yield { label: labels[i] as number, corrected };
      }
    }
  }
}

/** Labels that hold the Chinese of the query with one mistake in it. */
function* runsPutRight(index: NameIndex, key: string): Generator<{ label: number; corrected: string }> {
  for (const run of partsOf(key).runs) yield* runCorrections(index, key, run);
}

/**
 * Labels that hold a run of Chinese characters with one of them another, missing, one too many, or two exchanged. Each
 * edit leaves a piece of the run whole: only labels that hold it are looked at.
 */
function* runCorrections(index: NameIndex, key: string, run: string): Generator<{ label: number; corrected: string }> {
  const letters = [...run];
  if (letters.length < LEAST_RUN_TYPO) return;
  let seen = 0;
  for (let i = 0; i < letters.length; i++) {
    const [before, rest, after] = [letters.slice(0, i), letters.slice(i), letters.slice(i + 1)].map((part) =>
      part.join(''),
    );
    if (before === undefined || rest === undefined || after === undefined) return;
    const exchanged = before + (letters[i + 1] ?? '') + itemAt(letters, i) + letters.slice(i + 2).join('');
    for (const [first, last] of [
      [before, after],
      [before, rest],
      [exchanged, ''],
    ] as const) {
      for (const label of candidates(index, first.length > last.length ? first : last)) {
        if (seen++ >= MOST_CANDIDATES) return;
        const found = gapped(itemAt(index.keys, label), first, last);
        if (found !== undefined && found !== run) yield { label, corrected: key.replace(run, found) };
      }
    }
  }
}

/** What stands in a label: one text and another, with nothing or one character between them. */
function gapped(label: string, first: string, last: string): string | undefined {
  for (let at = label.indexOf(first); at >= 0; at = label.indexOf(first, at + 1)) {
    for (const gap of [0, 1]) {
      const end = at + first.length + gap + last.length;
      if (end <= label.length && label.startsWith(last, at + first.length + gap)) return label.slice(at, end);
    }
    if (at >= label.length) return undefined;
  }
  return undefined;
}

/** Every text one insertion, deletion, substitution or exchange of neighbours away. */
function* editsOf(word: string, alphabet: readonly string[]): Generator<string> {
  const letters = [...word];
  for (let i = 0; i <= letters.length; i++) {
    const [before, here, after] = [letters.slice(0, i).join(''), letters[i], letters.slice(i + 1).join('')];
    if (here !== undefined) {
      yield before + after;
      const next = letters[i + 1];
      if (next !== undefined && next !== here) yield before + next + here + letters.slice(i + 2).join('');
    }
    for (const letter of alphabet) {
      yield before + letter + (here ?? '') + after;
      if (here !== undefined && letter !== here) yield before + letter + after;
    }
  }
}
