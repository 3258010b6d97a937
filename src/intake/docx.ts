/** DOCX: paragraphs by mammoth, and the properties that the file carries. */
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import type { Found } from './intake.js';
import { refusal } from './refusal.js';
import { dateOf } from './when.js';

/** What a small file may unpack to: against bombs. */
const MOST_UNPACKED = 200_000_000;

/** @throws ClaimgraphError for a broken file or one that would unpack to too much */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Found> {
  const entries = directoryOf(bytes);
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) {
    throw refusal('too-large', file, `it would unpack to more than ${MOST_UNPACKED / 1_000_000} MB`);
  }
  let text: string;
  try {
    ({ value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }));
  } catch (error) {
    throw refusal('broken-docx', file, 'this DOCX cannot be read', 'Open it elsewhere and save it again', error);
  }
  const core = partOf(bytes, entries, 'docProps/core.xml');
  const field = (name: string) =>
    decodeXml(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`).exec(core)?.[1] ?? '').trim() || undefined;
  return { text, title: field('title'), date: dateOf(field('created')), publisher: field('creator') };
}

interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  /** unpacked, as the directory says */
  size: number;
  offset: number;
}

/** The central directory of a zip (APPNOTE 4.3.12). */
function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
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
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A small part of the zip as text; empty where it is not there or cannot be unpacked. */
function partOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name === name);
  if (!entry || entry.size > 1_000_000 || entry.offset + 30 > bytes.length) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  try {
    return new TextDecoder().decode(
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: 1_000_000 }),
    );
  } catch {
    return '';
  }
}

function decodeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}
