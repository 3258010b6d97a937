/**
 * Plain values as bytes that threads share, and back. Each text stands in a block once, objects of the
 * same fields share their names, and everything else is a run of 32-bit words, so that a block is read several times
 * faster than JSON. What comes out equals what went in, the order of fields included.
 *
 * Layout: seven lengths (uint32), then the doubles, the words, where each text ends, the texts in Latin-1, those in
 * UTF-16, and the names of fields as JSON in UTF-8; each part on a multiple of 8 bytes.
 */

/** What a word says by its lowest three bits; the others are a number. */
const KINDS = { text: 0, object: 1, list: 2, count: 3, double: 4, other: 5 } as const;
const BITS = 3;
const MOST = 2 ** (32 - BITS);
/** Values with a place of their own. */
const OTHERS = [undefined, null, false, true] as const;
/** Of where a text ends: it is in UTF-16. */
const WIDE = 2 ** 31;
const LENGTHS = 8;
const ALIGNED = 8;
/** Within these a text is in Latin-1. */
const NARROW = /^[\0-\xff]*$/;

/**
 * @param values of strings, numbers, booleans, null, undefined, arrays and objects without a prototype of their own
 * @param common texts that many blocks hold, by their place in a list that whoever reads the block is given
 * @throws RangeError for anything else, or where they take more than 2 GB
 */
export function packBlock(values: readonly unknown[], common: ReadonlyMap<string, number> = new Map()): Uint8Array {
  const block = new Packing(common);
  for (const value of values) block.put(value);
  return block.bytes(values.length);
}

/** The values of a block. @param common the texts that it was packed with */
export function unpackBlock(bytes: Uint8Array, common: readonly string[] = []): unknown[] {
  return new Unpacking(bytes, common).values();
}

class Packing {
  readonly #common: ReadonlyMap<string, number>;
  readonly #words: number[] = [];
  readonly #doubles: number[] = [];
  readonly #texts = new Map<string, number>();
  readonly #narrow: string[] = [];
  readonly #wide: string[] = [];
  readonly #ends: number[] = [];
  #lengths = { narrow: 0, wide: 0 };
  readonly #shapes = new Map<string, number>();

  constructor(common: ReadonlyMap<string, number>) {
    this.#common = common;
  }

  put(value: unknown): void {
    if (typeof value === 'string') this.#word(KINDS.text, this.#text(value));
    else if (typeof value === 'number') this.#number(value);
    else if (Array.isArray(value)) {
      this.#word(KINDS.list, value.length);
      for (const item of value) this.put(item);
    } else if (typeof value === 'object' && value !== null) this.#object(value);
    else this.#word(KINDS.other, placeOf(value));
  }

  #word(kind: number, number: number): void {
    if (number >= MOST) throw new RangeError('a block takes no more than this');
    this.#words.push(number * 2 ** BITS + kind);
  }

  #number(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < MOST && !Object.is(value, -0)) {
      this.#word(KINDS.count, value);
    } else this.#word(KINDS.double, this.#doubles.push(value) - 1);
  }

  #object(value: object): void {
    const names = Object.keys(value);
    const key = JSON.stringify(names);
    let shape = this.#shapes.get(key);
    if (shape === undefined) {
      shape = this.#shapes.size;
      this.#shapes.set(key, shape);
    }
    this.#word(KINDS.object, shape);
    for (const name of names) this.put((value as Record<string, unknown>)[name]);
  }

  #text(text: string): number {
    const known = this.#common.get(text) ?? this.#texts.get(text);
    if (known !== undefined) return known;
    const number = this.#common.size + this.#texts.size;
    this.#texts.set(text, number);
    const isNarrow = NARROW.test(text);
    (isNarrow ? this.#narrow : this.#wide).push(text);
    this.#lengths[isNarrow ? 'narrow' : 'wide'] += text.length;
    this.#ends.push(isNarrow ? this.#lengths.narrow : this.#lengths.wide + WIDE);
    return number;
  }

  bytes(count: number): Uint8Array {
    const { narrow, wide } = this.#lengths;
    const shapes = Buffer.from(`[${[...this.#shapes.keys()].join()}]`);
    const lengths = [count, this.#doubles.length, this.#words.length, this.#ends.length, narrow, wide, shapes.length];
    const places = placesOf(lengths);
    if (places.end >= WIDE) throw new RangeError('a block takes no more than this');
    const buffer = new SharedArrayBuffer(places.end);
    const bytes = Buffer.from(buffer);
    new Uint32Array(buffer, 0, LENGTHS).set(lengths);
    new Float64Array(buffer, places.doubles, this.#doubles.length).set(this.#doubles);
    new Uint32Array(buffer, places.words, this.#words.length).set(this.#words);
    new Uint32Array(buffer, places.ends, this.#ends.length).set(this.#ends);
    bytes.write(this.#narrow.join(''), places.narrow, 'latin1');
    bytes.write(this.#wide.join(''), places.wide, 'utf16le');
    bytes.set(shapes, places.shapes);
    return new Uint8Array(buffer);
  }
}

/** Fields in their order, and an object that has them all: copying it makes one at its full size. */
interface Shape {
  names: readonly string[];
  blank: Record<string, unknown>;
}

class Unpacking {
  readonly #common: readonly string[];
  readonly #count: number;
  readonly #doubles: Float64Array;
  readonly #words: Uint32Array;
  readonly #texts: readonly string[];
  readonly #shapes: readonly Shape[];
  #at = 0;

  constructor(bytes: Uint8Array, common: readonly string[]) {
    this.#common = common;
    const { buffer, byteOffset } = bytes;
    const lengths = new Uint32Array(buffer, byteOffset, LENGTHS);
    const [count, doubles, words, ends, narrow, wide, shapes] = lengths as unknown as Lengths;
    const places = placesOf(lengths);
    const whole = Buffer.from(buffer as ArrayBuffer, byteOffset, places.end);
    this.#count = count;
    this.#doubles = new Float64Array(buffer, byteOffset + places.doubles, doubles);
    this.#words = new Uint32Array(buffer, byteOffset + places.words, words);
    this.#texts = textsOf(
      new Uint32Array(buffer, byteOffset + places.ends, ends),
      whole.toString('latin1', places.narrow, places.narrow + narrow),
      whole.toString('utf16le', places.wide, places.wide + 2 * wide),
    );
    this.#shapes = shapesOf(whole.toString('utf8', places.shapes, places.shapes + shapes));
  }

  values(): unknown[] {
    const values = new Array<unknown>(this.#count);
    for (let i = 0; i < values.length; i++) values[i] = this.#next();
    return values;
  }

  #next(): unknown {
    const word = this.#words[this.#at++] as number;
    const number = word >>> BITS;
    switch (word & (2 ** BITS - 1)) {
      case KINDS.text:
        return number < this.#common.length ? this.#common[number] : this.#texts[number - this.#common.length];
      case KINDS.object: {
        const { names, blank } = this.#shapes[number] as Shape;
        const object = { ...blank };
        for (let i = 0; i < names.length; i++) object[names[i] as string] = this.#next();
        return object;
      }
      case KINDS.list: {
        const list = new Array<unknown>(number);
        for (let i = 0; i < number; i++) list[i] = this.#next();
        return list;
      }
      case KINDS.count:
        return number;
      case KINDS.double:
        return this.#doubles[number];
      default:
        return OTHERS[number];
    }
  }
}

/** items, doubles, words, texts, units in Latin-1 and in UTF-16, bytes of the names of fields */
type Lengths = [number, number, number, number, number, number, number];

/** Where each part begins, in bytes. */
function placesOf(lengths: ArrayLike<number>) {
  const [, doubles, words, ends, narrow, wide, shapes] = lengths as unknown as Lengths;
  let end = LENGTHS * 4;
  const place = (size: number) => {
    const start = end;
    end = Math.ceil((end + size) / ALIGNED) * ALIGNED;
    return start;
  };
  const places = {
    doubles: place(8 * doubles),
    words: place(4 * words),
    ends: place(4 * ends),
    narrow: place(narrow),
    wide: place(2 * wide),
    shapes: place(shapes),
  };
  return { ...places, end };
}

/** Parts of the two runs; V8 copies none that is longer than a few letters. */
function textsOf(ends: Uint32Array, narrow: string, wide: string): string[] {
  const texts = new Array<string>(ends.length);
  let [inNarrow, inWide] = [0, 0];
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    if (end < WIDE) {
      texts[i] = narrow.slice(inNarrow, end);
      inNarrow = end;
    } else {
      texts[i] = wide.slice(inWide, end - WIDE);
      inWide = end - WIDE;
    }
  }
  return texts;
}

/** By the text that names them: most blocks have the same shapes. */
const KNOWN = new Map<string, readonly Shape[]>();
const MOST_KNOWN = 1000;

function shapesOf(text: string): readonly Shape[] {
  const known = KNOWN.get(text);
  if (known) return known;
  const shapes = (JSON.parse(text) as string[][]).map((names): Shape => {
    // parsed and not assigned, so that a field may have any name
    const blank = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`);
    return { names, blank };
  });
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, shapes);
  return shapes;
}

function placeOf(value: unknown): number {
  const place = (OTHERS as readonly unknown[]).indexOf(value);
  if (place < 0) throw new RangeError(`a ${typeof value} cannot be packed`);
  return place;
}
