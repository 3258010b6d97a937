/** A ZIP archive of files that are stored as they are (PKWARE APPNOTE 6.3), with a fixed date: same files, same bytes. */

export function zip(files: Readonly<Record<string, string>>): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [path, text].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array];
    const sum = crc32(data);
    const common = [20, 0x0800, 0, 0, 0x21, sum, data.length, data.length, name.length, 0];
    const local = header([0x04034b50, ...common], LOCAL_SIZES);
    directory.push(header([0x02014b50, 20, ...common, 0, 0, 0, 0, at], ENTRY_SIZES), name);
    pieces.push(local, name, data);
    at += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = Object.keys(files).length;
  return [...pieces, ...directory, header([0x06054b50, 0, 0, count, count, size, at, 0], END_SIZES)];
}

/** Bytes of each field. */
const LOCAL_SIZES = [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
const ENTRY_SIZES = [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4];
const END_SIZES = [4, 2, 2, 2, 2, 4, 4, 2];

function header(values: readonly number[], sizes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  sizes.forEach((size, i) => {
    const value = values[i] as number;
    if (size === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += size;
  });
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309, as ZIP has it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
