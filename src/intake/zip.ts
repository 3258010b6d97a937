/** Zip archives (APPNOTE 6.3): the parts of DOCX, ODT and EPUB, unpacked within the limits of a document. */
import { inflateRawSync } from 'node:zlib';
import { ClaimgraphError } from '../model/problem.js';
import type { Guard } from './limits.js';

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

const MOST_OF_PART = 50_000_000;

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: readonly Entry[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = directoryOf(bytes);
  }

  /**
   * Unpacks every part of such a name once: what the directory says of its size may be a lie.
   * @throws ClaimgraphError with the code `too-large`
   */
  count(names: RegExp, guard: Guard): void {
    for (const entry of this.#entries) {
      if (!names.test(entry.name)) continue;
      try {
        guard.unpacked(contentOf(this.#bytes, entry, guard.unpackable).length);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') guard.unpacked(guard.unpackable + 1);
        if (error instanceof ClaimgraphError) throw error;
      }
    }
  }

  has(name: string): boolean {
    return this.#entries.some((one) => one.name === name);
  }

  /** Undefined where it is not there or cannot be unpacked. */
  part(name: string): Uint8Array | undefined {
    const entry = this.#entries.find((one) => one.name === name);
    if (!entry) return undefined;
    try {
      return contentOf(this.#bytes, entry, MOST_OF_PART);
    } catch {
      return undefined;
    }
  }

  /** A part of UTF-8; empty where it is not there or cannot be unpacked. */
  text(name: string): string {
    const part = this.part(name);
    return part ? new TextDecoder().decode(part) : '';
  }
}

/** The central directory (4.3.12). */
function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return entries;
  let at = view.getUint32(end + 16, true);
  for (
    let n = view.getUint16(end + 10, true);
    n > 0 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;
    n--
  ) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws where it is broken, or unpacks to more than `most` bytes (`ERR_BUFFER_TOO_LARGE`) */
function contentOf(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
