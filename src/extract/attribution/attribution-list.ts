/** The attributions of a document, numbered and nested, and found again by place. */
import type { Parse } from '../../language/parse.js';
import { itemAt } from '../../model/item-at.js';
import type { Place } from '../rules/reading.js';
import type { Attribution } from './attribution.js';
import { pointBack } from './pointers.js';

/** An attribution before it has its number and its parent. */
export type Found = Omit<Attribution, 'index' | 'parent'>;

/** Content over more sentences than this is looked for by its first ones only. */
const MOST_SENTENCES = 400;

export class Attributions {
  readonly all: readonly Attribution[];
  readonly #parse: Parse;
  /** by sentence: the attributions with content in it */
  readonly #bySentence = new Map<number, Attribution[]>();

  constructor(parse: Parse, found: readonly Found[]) {
    this.#parse = parse;
    const sorted = found.toSorted((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end);
    this.all = sorted.map((one, index) => ({ ...one, index }));
    for (const one of this.all) {
      for (const { start, end } of one.contents) {
        const first = this.#sentenceAt(start);
        const last = Math.min(this.#sentenceAt(end - 1), first + MOST_SENTENCES);
        for (let sentence = first; sentence <= last; sentence++) {
          const list = this.#bySentence.get(sentence);
          if (!list) this.#bySentence.set(sentence, [one]);
          else if (list.at(-1) !== one) list.push(one);
        }
      }
    }
    for (const one of this.all) {
      const above = this.#around(one.cue, one);
      if (above) one.parent = above.index;
    }
    pointBack(parse, this.all);
  }

  /** Whoever speaks at a place, outermost first: their contents hold it and their cues do not. */
  chainAt(place: Place): Attribution[] {
    const chain: Attribution[] = [];
    let one = this.#around(place);
    for (let steps = 0; one && steps < 50; steps++) {
      chain.unshift(one);
      one = one.parent === undefined ? undefined : this.all[one.parent];
    }
    return chain;
  }

  /** The innermost attribution whose content holds a place. */
  #around(place: Place, except?: Attribution): Attribution | undefined {
    let best: Attribution | undefined;
    let shortest = Number.POSITIVE_INFINITY;
    for (const one of this.#bySentence.get(this.#sentenceAt(place.start)) ?? []) {
      if (one === except || (one.cue.start <= place.start && place.end <= one.cue.end)) continue;
      if (!one.contents.some(({ start, end }) => start <= place.start && place.end <= end)) continue;
      const size = lengthOf(one);
      // whoever has the longer content speaks further out; one never stands under what it holds itself
      if (except && (size < lengthOf(except) || holds(except, one.cue))) continue;
      if (size >= shortest) continue;
      best = one;
      shortest = size;
    }
    return best;
  }

  #sentenceAt(offset: number): number {
    const { sentences } = this.#parse;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(sentences, middle).start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function lengthOf({ contents }: Attribution): number {
  return contents.reduce((sum, { start, end }) => sum + end - start, 0);
}

function holds({ contents }: Attribution, place: Place): boolean {
  return contents.some(({ start, end }) => start <= place.start && place.end <= end);
}
