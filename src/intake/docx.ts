/** DOCX: the text by mammoth, in lines with marks, and the properties that the file carries. */
import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { ClaimgraphError } from '../model/problem.js';
import { characterOf } from './character.js';
import { countElements } from './count-elements.js';
import { blocksOf } from './html/blocks.js';
import type { Found } from './intake.js';
import { Guard } from './limits.js';
import { refusal } from './refusal.js';

/**
 * Footnotes stand behind the text, tables as rows, changes that were tracked as accepted.
 * @throws ClaimgraphError for a broken file or one that unpacks to too much
 */
export async function readDocx(bytes: Uint8Array, guard: Guard): Promise<Found> {
  const entries = directoryOf(bytes);
  countUnpacked(bytes, entries, guard);
  const body = partOf(bytes, entries, 'word/document.xml');
  countElements(body, guard, PLACES);
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, OPTIONS));
  } catch (error) {
    throw refusal('broken-docx', guard.file, 'this DOCX cannot be read', 'Open it elsewhere and save it again', error);
  }
  guard.text(html.length);
  countElements(html, new Guard(guard.file, guard.limits));
  const { text, marks, struck } = textOf(html);
  const core = partOf(bytes, entries, 'docProps/core.xml');
  const field = (name: string) =>
    decodeXml(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`).exec(core)?.[1] ?? '').trim() || undefined;
  const changes = body.match(/<w:(?:del|ins|moveFrom) /g)?.length ?? 0;
  const notes: string[] = [];
  if (changes > 0)
    notes.push(`${changes === 1 ? '1 tracked change was' : `${changes} tracked changes were`} taken as accepted`);
  if (struck > 0) notes.push(`${struck === 1 ? '1 struck passage was' : `${struck} struck passages were`} left out`);
  return { text, marks, title: field('title'), publisher: field('creator'), notes };
}

/** What takes a place of its own in the text. */
const PLACES = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

/** Pictures are no text; what is struck through is known as such. */
const OPTIONS = {
  styleMap: ['strike => s'],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

function textOf(html: string) {
  const { document } = parseHTML(`<html><body>${html.replace(/<br \/>/g, ' ')}</body></html>`);
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) back.remove();
  for (const note of document.querySelectorAll('li[id^="footnote"], li[id^="endnote"]'))
    note.setAttribute('data-mark', 'footnote');
  // paragraphs of a cell stand in one line
  for (const paragraph of document.querySelectorAll('td > p, th > p'))
    paragraph.replaceWith(...paragraph.childNodes, ' ');
  return blocksOf(document.body as unknown as Element);
}

interface ZipEntry {
  name: string;
  method: number;
  packed: number;
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
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks every part that would be parsed: what the directory says of its size may be a lie. */
function countUnpacked(bytes: Uint8Array, entries: readonly ZipEntry[], guard: Guard): void {
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    try {
      guard.unpacked(contentOf(bytes, entry, guard.unpackable).length);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') guard.unpacked(guard.unpackable + 1);
      if (error instanceof ClaimgraphError) throw error;
    }
  }
}

const MOST_OF_PART = 50_000_000;

/** A part of the zip as text; empty where it is not there or cannot be unpacked. */
function partOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return '';
  try {
    return new TextDecoder().decode(contentOf(bytes, entry, MOST_OF_PART));
  } catch {
    return '';
  }
}

/** @throws where it is broken, or unpacks to more than `most` bytes (`ERR_BUFFER_TOO_LARGE`) */
function contentOf(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}

function decodeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return characterOf(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}
