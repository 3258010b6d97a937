/**
 * Threads and processes without work, kept for a moment for whoever needs one next: to start one takes as long as many
 * documents.
 */

interface Options<T> {
  /** how many are kept; the next one is ended at once */
  most: number;
  /** for how long */
  milliseconds: number;
  end(one: T): void;
}

interface Spare<T> {
  one: T;
  kind: string;
  timer: NodeJS.Timeout;
}

const DEFAULTS = { most: 4, milliseconds: 10_000 };

export class Spares<T> {
  readonly #options: Options<T>;
  readonly #spares = new Map<T, Spare<T>>();

  constructor(options: Partial<Options<T>> & Pick<Options<T>, 'end'>) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** @param kind what it was started with; no other is given for it */
  take(kind: string): T | undefined {
    for (const spare of this.#spares.values()) {
      if (spare.kind !== kind) continue;
      this.drop(spare.one);
      return spare.one;
    }
    return undefined;
  }

  /** @param one without work, and not keeping this process alive */
  give(one: T, kind: string): void {
    const { most, milliseconds, end } = this.#options;
    if (this.#spares.size >= most) {
      end(one);
      return;
    }
    const late = () => {
      this.#spares.delete(one);
      end(one);
    };
    this.#spares.set(one, { one, kind, timer: setTimeout(late, milliseconds).unref() });
  }

  /** Where it has ended by itself. */
  drop(one: T): void {
    clearTimeout(this.#spares.get(one)?.timer);
    this.#spares.delete(one);
  }
}
