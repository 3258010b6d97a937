/** Reads texts and files as graphs, for tests of the readers. */
import { createReadStream } from 'node:fs';
import type { Format, GraphWriter } from '../../src/formats/format.js';
import { readGraph } from '../../src/formats/interchange/convert.js';
import type { Attribute, Graph, GraphEdge, GraphNode } from '../../src/formats/interchange/graph.js';
import type { ReadOptions } from '../../src/formats/interchange/options.js';

/** A text, in chunks of at most `size` bytes, as a file of that name. */
export function graphOf(text: string | Uint8Array, name: string, options?: ReadOptions, size = 7): Promise<Graph> {
  return readGraph(
    { name, bytes: inChunks(typeof text === 'string' ? new TextEncoder().encode(text) : text, size) },
    undefined,
    options,
  );
}

export function graphOfFile(path: string, options?: ReadOptions, format?: string): Promise<Graph> {
  return readGraph({ name: path, bytes: createReadStream(path) }, format, options);
}

/** What a format makes of a graph, read again. */
export async function thereAndBack(
  format: Format & { writes: GraphWriter },
  graph: Graph,
  size = 4096,
): Promise<Graph> {
  const pieces = [...format.writes.write(graph)].map((piece) =>
    typeof piece === 'string' ? Buffer.from(piece) : piece,
  );
  return readGraph({ name: `graph.${format.extensions[0]}`, bytes: inChunks(Buffer.concat(pieces), size) }, format.id);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The values of a node or edge by the names of the attributes. */
export function valuesOf(
  attributes: readonly Attribute[],
  { values }: Pick<GraphNode | GraphEdge, 'values'>,
): Record<string, unknown> {
  return Object.fromEntries(attributes.flatMap(({ name }, i) => (values[i] === undefined ? [] : [[name, values[i]]])));
}
