/** Translations: texts in two languages that name the same entities, numbers and days in the same order. */
import { itemAt } from '../../model/item-at.js';
import type { Fact } from './facts.js';
import type { Passage } from './passages.js';

export interface SameFacts {
  /** how much of the rarer facts of the shorter text is in the other, in order: 0 to 1 */
  likeness: number;
  shared: Fact[];
  passages: Passage[];
}

/** Fewer shared facts, or fewer kinds of them, are the same event and not the same text. */
const LEAST = { facts: 6, numbers: 2, likeness: 0.55 } as const;
const MOST_FACTS = 400;

/**
 * @param weightOf how rare a fact is: one that every text names weighs nothing
 * @returns undefined where the two need not be one text. O(facts of one × facts of the other)
 */
export function sameFacts(
  a: readonly Fact[],
  b: readonly Fact[],
  weightOf: (what: string) => number,
  textA: string,
  textB: string,
): SameFacts | undefined {
  const [x, y] = [a.slice(0, MOST_FACTS), b.slice(0, MOST_FACTS)];
  const pairs = inOrder(x, y, weightOf);
  const distinct = new Set(pairs.map(([i]) => itemAt(x, i).what));
  const numbers = [...distinct].filter((what) => !what.startsWith('entity '));
  if (distinct.size < LEAST.facts || numbers.length < LEAST.numbers) return undefined;
  const sum = (facts: readonly Fact[]) => facts.reduce((total, { what }) => total + weightOf(what), 0);
  const shared = pairs.map(([i]) => x[i] as Fact);
  const likeness = sum(shared) / Math.max(1e-9, Math.min(sum(x), sum(y)));
  if (likeness < LEAST.likeness) return undefined;
  return { likeness: Math.min(1, likeness), shared, passages: passagesOf(pairs, x, y, textA, textB) };
}

/** The heaviest facts that both have in the same order (longest common subsequence, by weight). */
function inOrder(a: readonly Fact[], b: readonly Fact[], weightOf: (what: string) => number): [number, number][] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    const { what } = itemAt(a, i);
    for (let j = b.length - 1; j >= 0; j--) {
      const taken = what === b[j]?.what ? weightOf(what) + (best[(i + 1) * width + j + 1] as number) : -1;
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j] as number;
    if (a[i]?.what === b[j]?.what && here > (best[(i + 1) * width + j + 1] as number)) pairs.push([i++, j++]);
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

/** The sentences around shared facts, side by side; those with most of them first. */
function passagesOf(
  pairs: readonly [number, number][],
  a: readonly Fact[],
  b: readonly Fact[],
  textA: string,
  textB: string,
): Passage[] {
  const found = new Map<string, Passage>();
  for (const [i, j] of pairs) {
    const one = { a: sentenceAround(textA, a[i] as Fact), b: sentenceAround(textB, b[j] as Fact), words: 1 };
    const key = `${one.a.start} ${one.b.start}`;
    const known = found.get(key);
    if (known) known.words++;
    else found.set(key, one);
  }
  return [...found.values()].sort((x, y) => y.words - x.words || x.a.start - y.a.start);
}

const MOST_BEYOND = 400;

function sentenceAround(text: string, { start, end }: Fact): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MOST_BEYOND && !endsAt(text, from - 1)) from--;
  while (to < text.length && to - end < MOST_BEYOND && !endsAt(text, to)) to++;
  while (from < start && /\s/.test(text.charAt(from))) from++;
  return { start: from, end: text.charAt(to) === '\n' ? to : Math.min(text.length, to + 1) };
}

/** Whether a sentence ends with this letter: a full stop only before a space, so that 6.5 is no end. */
function endsAt(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter === '.' ? /^\s?$/.test(text.charAt(at + 1)) : /[。！？!?\n]/.test(letter);
}
