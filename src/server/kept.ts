/** Answers that were given before, within a bound on their bytes, and of each dossier only those over its present state. */

/** An answer as it goes out. */
export interface KeptAnswer<Opened> {
  dossier: string;
  /** the state of the dossier that it was made of */
  opened: Opened;
  /** names and values in turn, as node:http takes them */
  headers: readonly string[];
  body: string | Uint8Array;
}

/** Bytes of all that is kept at most, addresses and headers included; one answer may take a quarter of them. */
export const MOST_KEPT = 32_000_000;

export class Kept<Opened> {
  readonly #answers = new Map<string, KeptAnswer<Opened>>();
  /** of each dossier, what its answers were made of */
  readonly #present = new Map<string, Opened>();
  #size = 0;

  get count(): number {
    return this.#answers.size;
  }

  /** @param opened the present state of the dossier: no answer over another one is given */
  get(key: string, opened: Opened): KeptAnswer<Opened> | undefined {
    const kept = this.#answers.get(key);
    return kept?.opened === opened ? kept : undefined;
  }

  /** The oldest answers make room. */
  put(key: string, answer: KeptAnswer<Opened>): void {
    this.#drop(key);
    const { dossier, opened } = answer;
    if (this.#present.get(dossier) !== opened) {
      // each answer holds on to its whole dossier: a state that is gone must not stay in memory
      for (const [other, { dossier: of }] of this.#answers) if (of === dossier) this.#drop(other);
      this.#present.set(dossier, opened);
    }
    const size = sizeOf(key, answer);
    if (size > MOST_KEPT / 4) return;
    for (const oldest of this.#answers.keys()) {
      if (this.#size + size <= MOST_KEPT) break;
      this.#drop(oldest);
    }
    this.#answers.set(key, answer);
    this.#size += size;
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#size -= sizeOf(key, answer);
    this.#answers.delete(key);
  }
}

/**
 * Which keys were asked lately: what is asked once only is not worth keeping, since all that is kept costs the garbage
 * collector. A table of hashes, so that it takes no memory of its own; two keys that share one do no harm.
 */
export class AskedLately {
  readonly #hashes = new Int32Array(8192);

  /** Whether the key was asked before, and from now on it was. */
  note(key: string): boolean {
    const hash = fnv1a(key);
    const slot = (hash ^ (hash >>> 16)) & (this.#hashes.length - 1);
    const before = this.#hashes[slot] === hash;
    this.#hashes[slot] = hash;
    return before;
  }
}

/** The hash FNV-1a over the units of a text, in 32 bits. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A text may take two bytes for each of its units. */
function sizeOf(key: string, { headers, body }: KeptAnswer<unknown>): number {
  const bytes = typeof body === 'string' ? 2 * body.length : body.length;
  return headers.reduce((sum, text) => sum + 2 * text.length, 2 * key.length + bytes);
}
