/**
 * Where each id stands in a list: a hash table with linear probing over typed arrays (Knuth: The Art of Computer
 * Programming 3, 6.4, algorithm L), hashed by FNV-1a in two lanes (Fowler, Noll, Vo). It is asked for many ids at once,
 * step by step: each step of a piece is a loop of its own, so that the processor waits for many texts in memory at the
 * same time. A Map, asked for one id after the other, takes about twice as long to fill and to ask.
 */

/** So many ids are looked up at a time: what a step leaves for the next one stays in the cache. */
export const PIECE = 1024;

/** Another one in each process, for both lanes: ids made up to fall into one slot would have to know it. */
const SEED = Math.floor(Math.random() * 2 ** 32);
const FNV_PRIME = 0x01000193;
const SPREAD = 0x9e3779b1;
/** Slots for each id, at least. */
const ROOM = 1.25;

export class IdTable {
  /** per slot: the place plus 1 (0: free), then the hash; so both lie side by side */
  readonly #slots: Uint32Array;
  /** the upper bits of a hash are its slot */
  readonly #shift: number;
  readonly #hashes = new Uint32Array(PIECE);
  readonly #lengths = new Uint32Array(PIECE);

  /** @param ids each one once */
  constructor(readonly ids: readonly string[]) {
    const bits = Math.max(1, Math.ceil(Math.log2(ids.length * ROOM)));
    this.#slots = new Uint32Array(2 << bits);
    this.#shift = 32 - bits;
    for (let start = 0; start < ids.length; start += PIECE) {
      const count = Math.min(PIECE, ids.length - start);
      hash(ids, start, count, this.#hashes, this.#lengths);
      insert(this.#slots, this.#shift, this.#hashes, start, count);
    }
  }

  /**
   * Writes the places of the first `count` keys (at most `PIECE`) to `found`, from `at` on.
   * @returns the first key that is not among the ids; undefined where all are
   */
  find(keys: readonly string[], count: number, found: Uint32Array, at: number): string | undefined {
    hash(keys, 0, count, this.#hashes, this.#lengths);
    guess(this.#slots, this.#shift, this.#hashes, count, found, at);
    return confirm(this.#slots, this.#shift, this.#hashes, this.ids, keys, count, found, at);
  }
}

function hash(keys: readonly string[], start: number, count: number, hashes: Uint32Array, lengths: Uint32Array): void {
  // fetches the texts, many at the same time
  for (let i = 0; i < count; i++) lengths[i] = (keys[start + i] as string).length;
  for (let i = 0; i < count; i++) {
    const key = keys[start + i] as string;
    const length = lengths[i] as number;
    let even = SEED ^ length;
    let odd = SEED;
    let k = 0;
    for (; k + 1 < length; k += 2) {
      even = Math.imul(even ^ key.charCodeAt(k), FNV_PRIME);
      odd = Math.imul(odd ^ key.charCodeAt(k + 1), FNV_PRIME);
    }
    if (k < length) even = Math.imul(even ^ key.charCodeAt(k), FNV_PRIME);
    const mixed = even ^ Math.imul(odd, SPREAD);
    hashes[i] = Math.imul(mixed ^ (mixed >>> 15), SPREAD);
  }
}

function insert(slots: Uint32Array, shift: number, hashes: Uint32Array, start: number, count: number): void {
  const last = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const hashed = hashes[i] as number;
    let slot = 2 * (hashed >>> shift);
    while (slots[slot] !== 0) slot = (slot + 2) & last;
    slots[slot] = start + i + 1;
    slots[slot + 1] = hashed;
  }
}

/** The place of the first id that has the same hash; a number beyond all places where none has. */
function guess(slots: Uint32Array, shift: number, hashes: Uint32Array, count: number, found: Uint32Array, at: number) {
  const last = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const hashed = hashes[i] as number;
    let slot = 2 * (hashed >>> shift);
    while (slots[slot + 1] !== hashed && slots[slot] !== 0) slot = (slot + 2) & last;
    found[at + i] = (slots[slot] as number) - 1;
  }
}

/** Holds what was guessed against the ids themselves; where it was another id with the same hash, looks on. */
function confirm(
  slots: Uint32Array,
  shift: number,
  hashes: Uint32Array,
  ids: readonly string[],
  keys: readonly string[],
  count: number,
  found: Uint32Array,
  at: number,
): string | undefined {
  const last = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const key = keys[i] as string;
    if (ids[found[at + i] as number] === key) continue;
    let slot = 2 * ((hashes[i] as number) >>> shift);
    let place = slots[slot] as number;
    while (place !== 0 && ids[place - 1] !== key) {
      slot = (slot + 2) & last;
      place = slots[slot] as number;
    }
    if (place === 0) return key;
    found[at + i] = place - 1;
  }
  return undefined;
}
