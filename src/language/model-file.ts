/** Reads a model file: named arrays and JSON parts in one gzip stream, as make/container.py writes it. */
import { z } from 'zod';

const MAGIC = 'CGM1';

const place = z.number().int().nonnegative();
const shape = z.array(place).min(1).max(2);
const headerSchema = z.object({
  name: z.string(),
  parts: z.record(
    z.string(),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('json'), at: place, length: place }),
      z.object({ type: z.literal('f32'), at: place, shape }),
      z.object({ type: z.literal('f16'), at: place, shape }),
      z.object({ type: z.literal('u32'), at: place, shape }),
      z.object({ type: z.literal('i8'), at: place, scale: place, shape }),
      z.object({ type: z.literal('i12'), at: place, scale: place, shape }),
    ]),
  ),
});

/** What a model file holds, by part name. Asking for a part that is not there is an error of the program. */
export interface ModelFile {
  name: string;
  /** @throws RangeError when the file has no such part */
  json(part: string): unknown;
  /** Single-precision numbers, row by row, whatever they were stored as. */
  floats(part: string): Float32Array;
  integers(part: string): Uint32Array;
  /** Length of each dimension. */
  shape(part: string): readonly number[];
}

/**
 * @param bytes the whole file, packed by gzip
 * @throws TypeError or SyntaxError when the bytes are no model file
 */
export async function openModelFile(bytes: Uint8Array): Promise<ModelFile> {
  const content = await unpack(bytes);
  if (new TextDecoder().decode(content.subarray(0, 4)) !== MAGIC) throw new TypeError('not a claimgraph model file');
  const length = new DataView(content.buffer).getUint32(4, true);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(content.subarray(8, 8 + length))));
  const base = 8 + length;

  const find = (name: string) => {
    const part = header.parts[name];
    if (!part) throw new RangeError(`model ${header.name} has no part ${name}`);
    return part;
  };
  return {
    name: header.name,
    json(name) {
      const part = find(name);
      if (part.type !== 'json') throw new RangeError(`part ${name} is no JSON`);
      return JSON.parse(new TextDecoder().decode(content.subarray(base + part.at, base + part.at + part.length)));
    },
    floats(name) {
      const part = find(name);
      if (part.type === 'json' || part.type === 'u32') throw new RangeError(`part ${name} holds no numbers`);
      const size = part.shape.reduce((product, one) => product * one, 1);
      if (part.type === 'i8' || part.type === 'i12') {
        const scales = new Float32Array(content.buffer, base + part.scale, part.shape[0]);
        const values =
          part.type === 'i8'
            ? new Int8Array(content.buffer, base + part.at, size)
            : fromTwelveBits(new Uint8Array(content.buffer, base + part.at, (size * 3) / 2));
        return scaled(values, scales);
      }
      if (part.type === 'f16') return fromHalf(new Uint16Array(content.buffer, base + part.at, size));
      return new Float32Array(content.buffer, base + part.at, size);
    },
    integers(name) {
      const part = find(name);
      if (part.type !== 'u32') throw new RangeError(`part ${name} holds no integers`);
      return new Uint32Array(
        content.buffer,
        base + part.at,
        part.shape.reduce((product, one) => product * one, 1),
      );
    },
    shape(name) {
      const part = find(name);
      if (part.type === 'json') throw new RangeError(`part ${name} has no shape`);
      return part.shape;
    },
  };
}

/** The unpacked bytes at offset 0 of a buffer of their own, so that typed arrays are aligned. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Two signed integers in each three bytes. */
function fromTwelveBits(bytes: Uint8Array): Int16Array {
  const result = new Int16Array((bytes.length / 3) * 2);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 2) {
    const middle = bytes[at + 1] as number;
    result[to] = (((middle & 15) << 28) | ((bytes[at] as number) << 20)) >> 20;
    result[to + 1] = (((bytes[at + 2] as number) << 24) | ((middle >> 4) << 20)) >> 20;
  }
  return result;
}

function scaled(values: Int8Array | Int16Array, scales: Float32Array): Float32Array {
  const columns = values.length / scales.length;
  const result = new Float32Array(values.length);
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row] as number;
    for (let at = row * columns; at < (row + 1) * columns; at++) result[at] = (values[at] as number) * scale;
  }
  return result;
}

/** What one unit of the fraction is worth at each exponent of half precision (IEEE 754). */
const UNITS = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 25));

/** Half precision without infinities, which no model holds. */
function fromHalf(values: Uint16Array): Float32Array {
  const result = new Float32Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const bits = values[index] as number;
    const exponent = (bits >> 10) & 31;
    const size = ((exponent === 0 ? 0 : 1024) + (bits & 1023)) * (UNITS[exponent] as number);
    result[index] = bits & 0x8000 ? -size : size;
  }
  return result;
}
