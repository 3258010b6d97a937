/** Finds many passages in one text: where each short run of code units stands is noted once. */

/** Code units that a place is noted by. */
const RUN = 8;
/** Odd, so that no code unit is lost (Knuth, TAOCP 3, 6.4). */
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;

export class Passages {
  readonly #text: string;
  /** the last place of each group of runs, and of each place the one of its group before it; -1 where there is none */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  /** how many places a group has */
  readonly #counts: Uint32Array;
  readonly #shift: number;

  /** O(n) in time, and 12 to 20 bytes a code unit. */
  constructor(text: string) {
    this.#text = text;
    const bits = Math.max(4, Math.ceil(Math.log2(text.length + 1)));
    this.#shift = 32 - bits;
    this.#last = new Int32Array(2 ** bits).fill(-1);
    this.#before = new Int32Array(text.length);
    this.#counts = new Uint32Array(2 ** bits);
    // rolling hash (Karp, Rabin: "Efficient randomized pattern-matching algorithms", IBM J. R&D 31, 1987)
    let power = 1;
    for (let i = 0; i < RUN; i++) power = Math.imul(power, BASE);
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
      if (i >= RUN) hash = (hash - Math.imul(power, text.charCodeAt(i - RUN))) | 0;
      if (i >= RUN - 1) this.#note(i - RUN + 1, hash);
    }
  }

  /** Every place of some words, in order; places may overlap. O(places of their rarest run) */
  placesOf(words: string): number[] {
    if (words.length < RUN) return scan(this.#text, words);
    const { group, offset } = this.#rarest(words);
    const places: number[] = [];
    for (let at = this.#last[group] as number; at >= 0; at = this.#before[at] as number) {
      if (at >= offset && this.#text.startsWith(words, at - offset)) places.push(at - offset);
    }
    return places.reverse();
  }

  /** The run of some words that has fewest places, as many begin alike: "The company said". */
  #rarest(words: string): { group: number; offset: number } {
    const rarest = { group: this.#groupAt(words, 0), offset: 0 };
    for (let offset = RUN; offset + RUN <= words.length; offset += RUN) {
      const group = this.#groupAt(words, offset);
      if ((this.#counts[group] as number) >= (this.#counts[rarest.group] as number)) continue;
      rarest.group = group;
      rarest.offset = offset;
    }
    return rarest;
  }

  #groupAt(words: string, offset: number): number {
    let hash = 0;
    for (let i = offset; i < offset + RUN; i++) hash = (Math.imul(hash, BASE) + words.charCodeAt(i)) | 0;
    return this.#group(hash);
  }

  #note(place: number, hash: number): void {
    const group = this.#group(hash);
    this.#before[place] = this.#last[group] as number;
    this.#last[group] = place;
    this.#counts[group] = (this.#counts[group] as number) + 1;
  }

  #group(hash: number): number {
    return Math.imul(hash, SPREAD) >>> this.#shift;
  }
}

/** The same for one passage, without notes. O(n) */
export function scan(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
