/** ZIP archives (PKWARE APPNOTE 6.3), read from their directory; what they unpack to is bounded. */
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from '../interchange/limits.js';

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const MOST_ENTRIES = 10_000;

/** The files of an archive; each is unpacked only when it is asked for. */
export class Archive {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #entries = new Map<string, { method: number; at: number; packed: number }>();
  #unpacked = 0;

  /** @throws ClaimgraphError where this is no archive */
  constructor(bytes: Uint8Array<ArrayBuffer>, file: string, limits: ReadLimits) {
    this.#bytes = bytes;
    this.#file = file;
    this.#limits = limits;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOf(view);
    if (end === undefined) throw this.#broken('it has no directory');
    try {
      const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
      let at = view.getUint32(end + 16, true);
      for (let n = 0; n < count; n++) {
        if (view.getUint32(at, true) !== ENTRY) throw this.#broken('its directory is cut off');
        const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
          number,
          number,
          number,
        ];
        this.#entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
          method: view.getUint16(at + 10, true),
          at: view.getUint32(at + 42, true),
          packed: view.getUint32(at + 20, true),
        });
        at += 46 + name + extra + comment;
      }
    } catch (cause) {
      if (cause instanceof RangeError) throw this.#broken('its directory is cut off', cause);
      throw cause;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a file in chunks; nothing where there is no such file. @throws ClaimgraphError */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    const decoder = new TextDecoder();
    for await (const chunk of this.#unpack(entry, name)) {
      this.#unpacked += chunk.length;
      withinLimit(this.#limits, 'bytes', this.#unpacked, this.#file);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  async *#unpack({ method, at, packed }: { method: number; at: number; packed: number }, name: string) {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
      throw this.#broken(`"${name}" is not where it should be`);
    const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = this.#bytes.subarray(begin, begin + packed);
    if (method === 0) {
      yield data;
      return;
    }
    if (method !== 8) throw this.#broken(`"${name}" is packed by method ${method}, which is not supported`);
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } catch (cause) {
      throw this.#broken(`"${name}" cannot be unpacked`, cause);
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }

  #broken(what: string, cause?: unknown): ClaimgraphError {
    const place = { file: this.#file };
    const hint = 'Save it again as .xlsx, or as CSV';
    return new ClaimgraphError(
      [{ code: 'broken-zip', message: `this is not a valid ZIP archive: ${what}`, place, hint }],
      { cause },
    );
  }
}

/** Where the end of the directory begins: at most 64 KB of comment may follow it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
