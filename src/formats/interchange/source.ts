/** A file as a stream of text: unpacked where it is gzip, decoded by its byte order mark, its XML declaration or as UTF-8. */
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from './limits.js';

export interface Source {
  /** its name, for errors and for the extension */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** as the WHATWG Encoding Standard names it; left out, it is recognised */
  encoding?: string;
}

/** The bytes, without gzip around them. @throws ClaimgraphError where they are broken or too many */
async function* unpacked({ bytes, name }: Source, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of gunzipped(bytes, name)) {
    total += chunk.length;
    withinLimit(limits, 'bytes', total, name);
    yield chunk;
  }
}

/** How many bytes are looked at to recognise a format. */
const PEEKED = 65_536;

/** The beginning of the text as far as it is text, and the same source to read from its start. */
export async function peek(source: Source, limits: ReadLimits): Promise<{ head: string; source: Source }> {
  const held: Uint8Array[] = [];
  let length = 0;
  const chunks = unpacked(source, limits);
  while (length < PEEKED) {
    const next = await chunks.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  const decoder = new TextDecoder(markOf(held[0] ?? new Uint8Array(0)) ?? 'utf-8');
  const head = held.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  const bytes = (async function* () {
    yield* held;
    yield* chunks;
  })();
  return { head: head.slice(0, PEEKED), source: { ...source, bytes } };
}

/** All bytes in one array. */
export async function wholeBytes(source: Source, limits: ReadLimits): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of unpacked(source, limits)) {
    chunks.push(chunk);
    total += chunk.length;
  }
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The text in chunks, without a byte order mark. @throws ClaimgraphError where the bytes are no text in the encoding */
export async function* textOf(source: Source, limits: ReadLimits): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let lines = 1;
  const decode = (chunk: Uint8Array | undefined) => {
    try {
      return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? '';
    } catch (cause) {
      const message = `this is not ${decoder?.encoding.toUpperCase()}`;
      const hint = 'Say which encoding it has, such as --encoding windows-1252 or --encoding gb18030';
      throw new ClaimgraphError(
        [{ code: 'wrong-encoding', message, place: { file: source.name, line: lines }, hint }],
        { cause },
      );
    }
  };
  for await (const chunk of withHead(unpacked(source, limits))) {
    decoder ??= decoderFor(chunk, source);
    const text = decode(chunk);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    if (text !== '') yield text;
  }
  const rest = decode(undefined);
  if (rest !== '') yield rest;
}

/** The chunks, the first of at least `HEAD` bytes where there are so many: enough to recognise things by. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = head.length === 0 ? chunk : new Uint8Array([...head, ...chunk]);
    if (joined.length < HEAD) head = joined;
    else {
      head = undefined;
      yield joined;
    }
  }
  if (head && head.length > 0) yield head;
}

const HEAD = 256;

function decoderFor(head: Uint8Array, { name, encoding }: Source): TextDecoder {
  const label = markOf(head) ?? encoding ?? xmlEncoding(head) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    const message = `there is no encoding "${label}"`;
    const hint = 'Use one such as utf-8, utf-16le, windows-1252, gb18030, big5 or shift_jis';
    throw new ClaimgraphError([{ code: 'unknown-encoding', message, place: { file: name, line: 1 }, hint }], { cause });
  }
}

function markOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d === 0x3f ? 'utf-16be' : undefined;
}

function xmlEncoding(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, HEAD));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const chunks = withHead(bytes);
  const first = await chunks.next();
  if (first.done) return;
  const rest = (async function* () {
    yield first.value;
    yield* chunks;
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* rest;
    return;
  }
  try {
    for await (const chunk of throughGunzip(rest)) yield chunk;
  } catch (cause) {
    if (cause instanceof ClaimgraphError) throw cause;
    const hint = 'Download it again, or unpack it first';
    throw new ClaimgraphError([{ code: 'broken-gzip', message: 'this gzip file is broken', place: { file }, hint }], {
      cause,
    });
  }
}

async function* throughGunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const feeding = (async () => {
    try {
      for await (const chunk of bytes) await writer.write(new Uint8Array(chunk));
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
    }
  })();
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
