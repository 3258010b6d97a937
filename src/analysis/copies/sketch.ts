/**
 * Sketches: which texts may share many shingles, found without comparing each with each.
 *
 * Resemblance: MinHash signatures (Broder 1997) of 96 values in 32 bands of 3: texts that are alike in a third of their
 * shingles share a band with a probability of 0.7, in half with 0.99. Containment: Broder's other sketch, the shingles
 * whose number is a multiple of 4; a text that is part of a longer one shares many of those whatever the lengths.
 * O(texts × shingles × 96), plus the pairs found.
 */
import type { Shingles } from './shingles.js';

const VALUES = 96;
const ROWS = 3;
const MODULO = 4;
/** Fewer sampled shingles in common are chance or a phrase. */
const LEAST_COMMON = 3;
/** A shingle of more texts than these is a form of words and proves nothing. */
const MOST_TEXTS = 40;

const SEEDS = Array.from({ length: VALUES }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) ^ 0x85ebca6b) >>> 0);

/** The pairs of positions worth a closer look, each once, smaller first, in order. */
export function likelyPairs(texts: readonly Shingles[]): [number, number][] {
  const pairs = new Set<number>();
  const add = (a: number, b: number) => pairs.add(Math.min(a, b) * texts.length + Math.max(a, b));
  const bands = new Map<string, number[]>();
  const sampled = new Map<number, number[]>();
  texts.forEach(({ set }, i) => {
    if (set.size === 0) return;
    const signature = signatureOf(set);
    for (let band = 0; band * ROWS < VALUES; band++) {
      push(bands, `${band} ${signature.subarray(band * ROWS, (band + 1) * ROWS).join(' ')}`, i);
    }
    for (const shingle of set) if (shingle % MODULO === 0) push(sampled, shingle, i);
  });
  for (const group of bands.values()) if (group.length <= MOST_TEXTS) everyPair(group, add);
  const common = new Map<number, number>();
  for (const group of sampled.values()) {
    if (group.length > MOST_TEXTS) continue;
    everyPair(group, (a, b) => {
      const key = a * texts.length + b;
      common.set(key, (common.get(key) ?? 0) + 1);
    });
  }
  for (const [key, count] of common) if (count >= LEAST_COMMON) pairs.add(key);
  return [...pairs].sort((a, b) => a - b).map((key) => [Math.floor(key / texts.length), key % texts.length]);
}

/** The least of all shingles under each of many orders. */
export function signatureOf(set: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(VALUES).fill(0xffffffff);
  for (const shingle of set) {
    for (let i = 0; i < VALUES; i++) {
      const value = mix(shingle ^ (SEEDS[i] as number));
      if (value < (signature[i] as number)) signature[i] = value;
    }
  }
  return signature;
}

/** The finaliser of MurmurHash3, a bijection on 32 bits. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const group = map.get(key);
  if (group) group.push(value);
  else map.set(key, [value]);
}

function everyPair(group: readonly number[], visit: (a: number, b: number) => void): void {
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) visit(group[i] as number, group[j] as number);
  }
}
