/**
 * Room for work that is done over and over, taken once and used again. It comes from src/graph/arrays.ts for another
 * reason, too: V8 collects all garbage whenever 64 MB of plain arrays were made, and each time goes over every object
 * of a large dossier, which can take longer than the work; shared memory does not count.
 */
import { bytes } from '../../graph/arrays.js';

/** Arrays begin on multiples of so many bytes. */
const ALIGNED = 8;

export class Scratch {
  readonly #blocks: Uint8Array[] = [];
  /** the block from which the next array is cut, and how much of it is gone */
  #block = 0;
  #used = 0;

  /** What was cut before may be overwritten by what is cut from now on. */
  clear(): void {
    this.#block = 0;
    this.#used = 0;
  }

  /** @returns of undefined content, as all of them unless `fill` says otherwise */
  numbers(length: number, fill?: number): Uint32Array {
    const { buffer, byteOffset } = this.#cut(length * Uint32Array.BYTES_PER_ELEMENT);
    return filled(new Uint32Array(buffer, byteOffset, length), fill);
  }

  reals(length: number, fill?: number): Float64Array {
    const { buffer, byteOffset } = this.#cut(length * Float64Array.BYTES_PER_ELEMENT);
    return filled(new Float64Array(buffer, byteOffset, length), fill);
  }

  bytes(length: number, fill?: number): Uint8Array {
    return filled(this.#cut(length), fill);
  }

  #cut(size: number): Uint8Array<ArrayBuffer> {
    const room = Math.ceil(size / ALIGNED) * ALIGNED;
    for (;;) {
      const block = this.#blocks[this.#block];
      if (block === undefined) this.#blocks.push(bytes(room));
      else if (this.#used + room <= block.length) {
        const start = block.byteOffset + this.#used;
        this.#used += room;
        return new Uint8Array(block.buffer as ArrayBuffer, start, size);
      } else {
        this.#block += 1;
        this.#used = 0;
      }
    }
  }
}

function filled<T extends Uint8Array | Uint32Array | Float64Array>(array: T, fill: number | undefined): T {
  if (fill !== undefined) array.fill(fill);
  return array;
}
