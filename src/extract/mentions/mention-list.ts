/** Mentions in the order of the text, found again by their tokens. */
import type { Mention, Mentions } from './mention.js';

/** Sorts mentions, numbers them, and turns what `antecedentOf` and `describesOf` point at into indices. O(n log n). */
export class MentionList implements Mentions {
  readonly all: readonly Mention[];
  readonly #byHead = new Map<number, Mention>();
  readonly #byToken = new Map<number, Mention>();

  constructor(mentions: readonly Mention[]) {
    this.all = mentions.toSorted((a, b) => a.from - b.from || b.to - a.to);
    for (const [index, mention] of this.all.entries()) {
      mention.index = index;
      if (!this.#byHead.has(mention.head)) this.#byHead.set(mention.head, mention);
      // later ones start further in, so they lie inside
      for (let token = mention.from; token < mention.to; token++) this.#byToken.set(token, mention);
    }
  }

  headedBy(token: number): Mention | undefined {
    return this.#byHead.get(token);
  }

  holding(token: number): Mention | undefined {
    return this.#byToken.get(token);
  }
}
