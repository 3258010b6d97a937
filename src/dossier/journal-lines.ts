/** The lines of a journal as bytes: from some place to the end, or from the end back. */
import type { FileHandle } from 'node:fs/promises';

export interface RawLine {
  text: string;
  /** bytes from the start of the file */
  start: number;
  /** behind its line feed */
  end: number;
}

const PIECE = 65_536;
const FEED = 10;

/** Bytes of a file; fewer where it ends before. */
export async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}

/** The lines of some bytes in order. The last one may lack its line feed: `end` is then beyond the bytes. */
export function* linesOf(bytes: Buffer, offset: number): Generator<RawLine> {
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(FEED, at);
    const end = feed < 0 ? bytes.length : feed;
    yield { text: bytes.toString('utf8', at, end), start: offset + at, end: offset + end + 1 };
    at = end + 1;
  }
}

/** The whole lines of a file from the last to the first, read piece by piece. */
export async function* linesBackward(file: FileHandle, size: number): AsyncGenerator<RawLine> {
  // pieces that hold no start of a line yet, the first one first
  let open: Buffer[] = [];
  let isCut = true;
  for (let start = size; start > 0; ) {
    const next = Math.max(0, start - PIECE);
    let piece = await readBytes(file, next, start);
    for (let feed = piece.lastIndexOf(FEED); feed >= 0; feed = piece.lastIndexOf(FEED)) {
      const line = Buffer.concat([piece.subarray(feed + 1), ...open]);
      const from = next + feed + 1;
      // what stands behind the last line feed is no whole line
      if (!isCut) yield { text: line.toString('utf8'), start: from, end: from + line.length + 1 };
      isCut = false;
      open = [];
      piece = piece.subarray(0, feed);
    }
    open.unshift(piece);
    start = next;
  }
  const line = Buffer.concat(open);
  if (!isCut) yield { text: line.toString('utf8'), start: 0, end: line.length + 1 };
}
