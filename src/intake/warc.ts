/** WARC captures (ISO 28500): each page that was captured is a document, with its address and the day of its capture. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ClaimgraphError } from '../model/problem.js';
import { decode } from './encoding.js';
import { readHtml } from './html/index.js';
import type { Found } from './intake.js';
import { Guard } from './limits.js';
import { refusal } from './refusal.js';
import { dateOf } from './when.js';

/** @throws ClaimgraphError where it unpacks to too much or holds no page; any error where it is broken from the start */
export async function readWarc(bytes: Uint8Array, guard: Guard): Promise<Found[]> {
  const captures = pagesIn(bytes[0] === 0x1f ? unpacked(bytes, 'gzip', guard) : bytes);
  const pages = captures.filter(({ isPage }) => isPage);
  if (pages.length === 0)
    throw refusal('no-pages', guard.file, 'this capture holds no page of HTML', 'Add the files in it by themselves');
  const { documents, notes } = guard.some(pages);
  const others = captures.length - pages.length;
  if (others > 0)
    notes.push(
      `${others === 1 ? '1 capture is no page and was' : `${others} captures are no pages and were`} left out`,
    );
  const found: Found[] = [];
  for (const page of documents) {
    try {
      found.push(await readPage(page, guard));
    } catch (error) {
      // one page that cannot be read does not hold up the others
      const why = error instanceof ClaimgraphError ? error.problems[0]?.message : 'it is broken';
      notes.push(`${page.address} was left out: ${why}`);
    }
  }
  const [first] = found;
  if (first) first.notes = [...(first.notes ?? []), ...notes];
  return found;
}

interface Capture {
  address: string;
  day: string | undefined;
  isPage: boolean;
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

/** Every answer with a body and every file, in their order. */
function pagesIn(bytes: Uint8Array): Capture[] {
  const captures: Capture[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0x0d || bytes[at] === 0x0a) {
      at++;
      continue;
    }
    const record = headOf(bytes, at);
    if (!record || !/^WARC\/\d/.test(record.first)) {
      if (captures.length === 0) throw new Error('no record');
      break;
    }
    const { headers, end } = record;
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (!(length >= 0)) throw new Error('a record without a length');
    const capture = captureOf(headers, bytes.subarray(end, end + length));
    if (capture) captures.push(capture);
    at = end + length;
  }
  return captures;
}

function captureOf(record: ReadonlyMap<string, string>, block: Uint8Array): Capture | undefined {
  const type = record.get('warc-type')?.toLowerCase();
  const address = record.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
  const day = dateOf(record.get('warc-date'));
  const isHtml = (mime: string | undefined) => /^(?:text\/html|application\/xhtml\+xml)/i.test(mime ?? '');
  if (type === 'resource') {
    const mime = record.get('content-type');
    return { address, day, isPage: isHtml(mime), headers: new Map([['content-type', mime ?? '']]), body: block };
  }
  const answer = type === 'response' ? headOf(block, 0) : undefined;
  if (!answer || !/^HTTP\/\S+ 2\d\d/.test(answer.first)) return undefined;
  const { headers, end } = answer;
  return { address, day, isPage: isHtml(headers.get('content-type')), headers, body: block.subarray(end) };
}

/** So long may the head of a record be. */
const MOST_OF_HEAD = 65_536;

/** The first line and the fields of a head, and where it ends. */
function headOf(bytes: Uint8Array, from: number) {
  const text = Buffer.from(bytes.subarray(from, from + MOST_OF_HEAD)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return undefined;
  const [first = '', ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { first, headers, end: from + end.index + end[0].length };
}

async function readPage({ address, day, headers, body }: Capture, guard: Guard): Promise<Found> {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const plain = unpacked(whole, headers.get('content-encoding')?.toLowerCase() ?? '', guard);
  const { text, notes } = await decode(plain, headers.get('content-type'));
  const page = readHtml(text, new Guard(guard.file, guard.limits), address || undefined);
  return { ...page, retrieved: day, notes: [...notes, ...(page.notes ?? [])] };
}

/** @throws ClaimgraphError where it is too much */
function unpacked(bytes: Uint8Array, coding: string, guard: Guard): Uint8Array {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[coding];
  if (!unpack) return bytes;
  try {
    const plain = unpack(bytes, { maxOutputLength: Math.max(1, guard.unpackable) });
    guard.unpacked(plain.length);
    return plain;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') guard.unpacked(guard.unpackable + 1);
    throw error;
  }
}

/** A body that came in chunks (RFC 9112, 7.1); one that was stored without them stays as it is. */
function unchunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const line = /^([0-9a-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(
      Buffer.from(body.subarray(at, at + 220)).toString('latin1'),
    );
    if (!line) return parts.length === 0 ? body : Buffer.concat(parts);
    const size = Number.parseInt(line[1] ?? '0', 16);
    if (size === 0) break;
    const from = at + line[0].length;
    parts.push(body.subarray(from, from + size));
    at = from + size;
    while (body[at] === 0x0d || body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}
