/** Warnings of one file: the first few of each kind, and how many more there were. */
import type { Problem } from '../../model/problem.js';

const KEPT = 3;

export class Warnings {
  readonly #kinds = new Map<string, { first: Problem[]; count: number }>();

  add(problem: Problem): void {
    const kind = this.#kinds.get(problem.code) ?? { first: [], count: 0 };
    this.#kinds.set(problem.code, kind);
    kind.count++;
    if (kind.first.length < KEPT) kind.first.push(problem);
  }

  all(): Problem[] {
    return [...this.#kinds].flatMap(([code, { first, count }]) => {
      if (count <= first.length) return first;
      const place = first[0]?.place && { file: first[0].place.file };
      return [...first, { code, message: `and ${count - first.length} more of this kind`, ...(place && { place }) }];
    });
  }
}
