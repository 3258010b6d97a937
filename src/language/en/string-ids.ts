/**
 * spaCy's ids of strings, and the rows of an embedding table that an id stands for.
 *
 * MurmurHash64A (seed 1, over UTF-8) gives an id. thinc's `MurmurHash3_x86_128_uint64`, in truth the x64 variant, gives the
 * id's four rows. Both are by Austin Appleby, public domain. 64-bit numbers are pairs of unsigned 32-bit halves: BigInt is too slow here.
 */

/** An unsigned 64-bit number. */
export interface StringId {
  hi: number;
  lo: number;
}

const M_HI = 0xc6a4a793;
const M_LO = 0x5bd1e995;
const SEED = 1;
const encoder = new TextEncoder();

/**
 * @param symbols names that spaCy numbers itself ("ORG", "nsubj"), which keep their small numbers
 * @returns 0 for the empty string
 */
export function stringId(text: string, symbols: ReadonlyMap<string, number>): StringId {
  if (text === '') return { hi: 0, lo: 0 };
  const symbol = symbols.get(text);
  if (symbol !== undefined) return { hi: 0, lo: symbol };
  return hash64(encoder.encode(text));
}

/** MurmurHash64A with seed 1. */
function hash64(bytes: Uint8Array): StringId {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = times(0, bytes.length);
  hash = { hi: hash.hi, lo: (hash.lo ^ SEED) >>> 0 };
  const whole = bytes.length - (bytes.length % 8);
  for (let at = 0; at < whole; at += 8) {
    let k = times(view.getUint32(at + 4, true), view.getUint32(at, true));
    k = shifted(k);
    k = times(k.hi, k.lo);
    hash = times((hash.hi ^ k.hi) >>> 0, (hash.lo ^ k.lo) >>> 0);
  }
  if (whole < bytes.length) {
    let hi = 0;
    let lo = 0;
    for (let at = whole; at < bytes.length; at++) {
      const place = at - whole;
      const byte = bytes[at] as number;
      if (place < 4) lo |= byte << (place * 8);
      else hi |= byte << ((place - 4) * 8);
    }
    hash = times((hash.hi ^ hi) >>> 0, (hash.lo ^ lo) >>> 0);
  }
  hash = shifted(hash);
  hash = times(hash.hi, hash.lo);
  return shifted(hash);
}

/** `x ^ (x >> 47)`. */
function shifted(x: StringId): StringId {
  return { hi: x.hi, lo: (x.lo ^ (x.hi >>> 15)) >>> 0 };
}

/** The low 64 bits of a product with MurmurHash64A's multiplier. */
function times(hi: number, lo: number): StringId {
  return product(hi, lo, M_HI, M_LO);
}

/**
 * Writes the four rows of an id in a table of `rows` rows to `out`.
 *
 * @param seed the table's, below 2³²
 */
export function embeddingRows(id: StringId, seed: number, rows: number, out: Uint32Array): void {
  let first = product(id.hi, id.lo, 0x87c37b91, 0x114253d5);
  first = {
    hi: ((first.hi << 31) | (first.lo >>> 1)) >>> 0,
    lo: ((first.lo << 31) | (first.hi >>> 1)) >>> 0,
  };
  first = product(first.hi, first.lo, 0x4cf5ad43, 0x2745937f);
  first = { hi: first.hi, lo: (first.lo ^ seed ^ 8) >>> 0 };
  let second: StringId = { hi: 0, lo: (seed ^ 8) >>> 0 };
  first = sum(first, second);
  second = sum(second, first);
  first = mixed(first);
  second = mixed(second);
  first = sum(first, second);
  second = sum(second, first);
  out[0] = first.lo % rows;
  out[1] = first.hi % rows;
  out[2] = second.lo % rows;
  out[3] = second.hi % rows;
}

function sum(a: StringId, b: StringId): StringId {
  const lo = a.lo + b.lo;
  return { hi: (a.hi + b.hi + (lo > 0xffffffff ? 1 : 0)) >>> 0, lo: lo >>> 0 };
}

/** MurmurHash3's last step over 64 bits; `x ^ (x >> 33)` only touches the low half. */
function mixed(x: StringId): StringId {
  let h = product(x.hi, (x.lo ^ (x.hi >>> 1)) >>> 0, 0xff51afd7, 0xed558ccd);
  h = product(h.hi, (h.lo ^ (h.hi >>> 1)) >>> 0, 0xc4ceb9fe, 0x1a85ec53);
  return { hi: h.hi, lo: (h.lo ^ (h.hi >>> 1)) >>> 0 };
}

/** The low 64 bits of a product. */
function product(hi: number, lo: number, otherHi: number, otherLo: number): StringId {
  const a0 = lo & 0xffff;
  const a1 = lo >>> 16;
  const b0 = otherLo & 0xffff;
  const b1 = otherLo >>> 16;
  const low = a0 * b0;
  const middle = a0 * b1 + a1 * b0 + Math.floor(low / 65536);
  const carry = a1 * b1 + Math.floor(middle / 65536);
  return {
    hi: (carry + Math.imul(hi, otherLo) + Math.imul(lo, otherHi)) >>> 0,
    lo: ((middle << 16) | (low & 0xffff)) >>> 0,
  };
}
