/** Sorted terms with the labels that they occur in: an inverted index in compressed sparse rows. */
import { itemAt, valueFor } from '../../model/item-at.js';
export interface Postings {
  /** sorted by code units */
  terms: readonly string[];
  /** length: terms + 1 */
  offsets: Uint32Array;
  labels: Uint32Array;
}

/** Gathers terms label by label, in rising order of labels. */
export class PostingsBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #terms: number[] = [];
  readonly #labels: number[] = [];

  add(label: number, terms: readonly string[]): void {
    for (const term of terms.length < 2 ? terms : new Set(terms)) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(term, number);
      }
      this.#terms.push(number);
      this.#labels.push(label);
    }
  }

  /** O(t log t + p) for t terms and p postings. */
  build(): Postings {
    const terms = [...this.#numbers.keys()].sort();
    const place = new Uint32Array(terms.length);
    terms.forEach((term, i) => {
      place[valueFor(this.#numbers, term)] = i;
    });
    const offsets = new Uint32Array(terms.length + 1);
    for (const number of this.#terms) {
      const at = (place[number] as number) + 1;
      offsets[at] = (offsets[at] as number) + 1;
    }
    for (let i = 0; i < terms.length; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
    const labels = new Uint32Array(this.#labels.length);
    const next = offsets.slice(0, terms.length);
    this.#terms.forEach((number, i) => {
      const term = place[number] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      labels[at] = this.#labels[i] as number;
    });
    return { terms, offsets, labels };
  }
}

/** From the first term that begins with a prefix to the first that does not any more. O(log t). */
export function prefixRange({ terms }: Postings, prefix: string): readonly [start: number, end: number] {
  return [lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)];
}

/** Where a term stands, or undefined. */
export function termAt({ terms }: Postings, term: string): number | undefined {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : undefined;
}

/** How many postings a range of terms has. O(1). */
export function rangeSize({ offsets }: Postings, [start, end]: readonly [number, number]): number {
  return (offsets[end] as number) - (offsets[start] as number);
}

function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (itemAt(terms, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
