/**
 * A snapshot as bytes: for a file, or for whoever has no shared memory. The arrays go out as they lie in memory and are
 * read where they lie in the file, without a copy; ids are UTF-8, decoded when they are first asked for.
 *
 * Layout: the magic word, the length of the header (uint32), the header (JSON: counts, relation types, standings, and
 * the place of each part), then the parts, each on a multiple of 8 bytes. Numbers are little-endian, as every machine
 * is on which Node runs today.
 */
import { ClaimgraphError } from '../model/problem.js';
import { Standing } from '../model/standing.js';
import type { Rows } from './rows.js';
import type { Snapshot, Weights } from './snapshot.js';

const MAGIC = 'claimgraph snapshot 1\n\0\0';
const ALIGNED = 8;

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Kind = keyof typeof ARRAYS;

interface Part {
  kind: Kind;
  /** from the end of the header, in bytes */
  start: number;
  /** elements */
  length: number;
}

interface Header {
  order: number;
  size: number;
  relationTypes: readonly string[];
  standings: readonly string[];
  parts: Record<string, Part>;
}

/** The bytes of a snapshot, in pieces to be written one after the other; the arrays among them are not copied. */
export function packSnapshot(snapshot: Snapshot): Uint8Array[] {
  const { order, size, relationTypes } = snapshot;
  const [ids, relationIds] = [packed(snapshot.ids), packed(snapshot.relationIds)];
  const arrays: Record<string, Uint8Array | Uint16Array | Uint32Array> = {
    subjects: snapshot.subjects,
    objects: snapshot.objects,
    types: snapshot.types,
    standings: snapshot.weights.standings,
    roots: snapshot.weights.roots,
    ...rowParts('out', snapshot.out),
    ...rowParts('in', snapshot.in),
    idText: ids.text,
    idEnds: ids.ends,
    relationIdText: relationIds.text,
    relationIdEnds: relationIds.ends,
  };
  const parts: Record<string, Part> = {};
  let start = 0;
  for (const [name, array] of Object.entries(arrays)) {
    parts[name] = { kind: kindOf(array), start, length: array.length };
    start += padded(array.byteLength);
  }
  const header: Header = { order, size, relationTypes, standings: Standing.options, parts };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const front = new Uint8Array(padded(MAGIC.length + 4 + text.length));
  front.set(new TextEncoder().encode(MAGIC));
  new DataView(front.buffer).setUint32(MAGIC.length, text.length, true);
  front.set(text, MAGIC.length + 4);
  const pieces: Uint8Array[] = [front];
  for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
    pieces.push(new Uint8Array(buffer, byteOffset, byteLength));
    if (byteLength % ALIGNED > 0) pieces.push(new Uint8Array(padded(byteLength) - byteLength));
  }
  return pieces;
}

/**
 * The snapshot that lies in a buffer, its arrays read in place.
 * @param bytes what `packSnapshot` gave, in one piece; where it does not begin on a multiple of 8 it is copied
 * @throws ClaimgraphError where it is not a snapshot, is cut short, or was made by another version
 */
export function openSnapshot(bytes: Uint8Array): Snapshot {
  // not slice: that of a Buffer copies nothing
  const whole = bytes.byteOffset % ALIGNED === 0 ? bytes : new Uint8Array(bytes);
  const { header, begin } = frontOf(whole);
  const at = (name: string): Uint8Array | Uint16Array | Uint32Array => {
    const part = header.parts[name];
    if (!part) throw broken(`it has no part "${name}"`);
    const Kind = ARRAYS[part.kind];
    return new Kind(whole.buffer as ArrayBuffer, whole.byteOffset + begin + part.start, part.length);
  };
  const rows = (name: string): Rows => ({
    offsets: at(`${name}Offsets`) as Uint32Array,
    nodes: at(`${name}Nodes`) as Uint32Array,
    relations: at(`${name}Relations`) as Uint32Array,
  });
  const ids = lazily(() => unpacked(at('idText') as Uint8Array, at('idEnds') as Uint32Array));
  const relationIds = lazily(() => unpacked(at('relationIdText') as Uint8Array, at('relationIdEnds') as Uint32Array));
  const weights: Weights = { standings: at('standings') as Uint8Array, roots: at('roots') as Uint16Array };
  return {
    order: header.order,
    size: header.size,
    relationTypes: header.relationTypes,
    subjects: at('subjects') as Uint32Array,
    objects: at('objects') as Uint32Array,
    types: at('types') as Uint16Array,
    out: rows('out'),
    in: rows('in'),
    weights,
    get ids() {
      return ids();
    },
    get relationIds() {
      return relationIds();
    },
  };
}

function frontOf(bytes: Uint8Array): { header: Header; begin: number } {
  const decoder = new TextDecoder();
  const magic = decoder.decode(bytes.slice(0, MAGIC.length));
  if (magic !== MAGIC) throw broken('it does not begin as one of this version');
  if (bytes.byteLength < MAGIC.length + 4) throw broken('it is cut short');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const begin = padded(MAGIC.length + 4 + length);
  if (begin > bytes.byteLength) throw broken('it is cut short');
  const header = headerOf(decoder.decode(bytes.slice(MAGIC.length + 4, MAGIC.length + 4 + length)));
  for (const { kind, start, length } of Object.values(header.parts)) {
    if (!Object.hasOwn(ARRAYS, kind)) throw broken(`it has a part of the unknown kind "${kind}"`);
    if (begin + start + length * ARRAYS[kind].BYTES_PER_ELEMENT > bytes.byteLength) throw broken('it is cut short');
  }
  if (header.standings.join() !== Standing.options.join()) throw broken('its standings are those of another version');
  return { header, begin };
}

function headerOf(text: string): Header {
  try {
    return JSON.parse(text) as Header;
  } catch {
    throw broken('its header is damaged');
  }
}

function broken(why: string): ClaimgraphError {
  const hint = 'Build it again from the dossier';
  return new ClaimgraphError([
    { code: 'broken-snapshot', message: `this is no snapshot that can be read: ${why}`, hint },
  ]);
}

function rowParts(name: string, { offsets, nodes, relations }: Rows) {
  return { [`${name}Offsets`]: offsets, [`${name}Nodes`]: nodes, [`${name}Relations`]: relations };
}

/** Texts as one run of UTF-8, and where each ends. */
function packed(texts: readonly string[]): { text: Uint8Array; ends: Uint32Array } {
  const ends = new Uint32Array(texts.length);
  let room = 0;
  for (const one of texts) room += one.length * 3;
  const text = new Uint8Array(room);
  const encoder = new TextEncoder();
  let end = 0;
  texts.forEach((one, i) => {
    end += encoder.encodeInto(one, text.subarray(end)).written;
    ends[i] = end;
  });
  return { text: text.slice(0, end), ends };
}

function unpacked(text: Uint8Array, ends: Uint32Array): string[] {
  const decoder = new TextDecoder();
  // a decoder takes no shared memory
  const own = text.slice();
  return Array.from(ends, (end, i) => decoder.decode(own.subarray(i === 0 ? 0 : ends[i - 1], end)));
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function kindOf(array: Uint8Array | Uint16Array | Uint32Array): Kind {
  return array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';
}

function padded(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
