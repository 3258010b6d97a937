/** Lists in GraphML, as each program writes them. */
import { parseScalar } from '../interchange/builder.js';
import type { Scalar } from '../interchange/graph.js';
import type { Key } from './keys.js';

/** Neo4j and claimgraph write JSON, graph-tool `a, b` with a backslash before a comma inside an item. */
export function listOf(text: string, { type }: Key, own: boolean): Scalar[] | undefined {
  const items = jsonList(text) ?? (own ? undefined : splitList(text));
  const read = items?.map((item) => (typeof item === 'string' ? parseScalar(item, type) : item));
  return read?.includes(undefined) ? undefined : (read as Scalar[] | undefined);
}

function jsonList(text: string): Scalar[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every((item) => ['string', 'number', 'boolean'].includes(typeof item))
      ? read
      : undefined;
  } catch {
    return undefined;
  }
}

function splitList(text: string): string[] {
  if (text.trim() === '') return [];
  const items = [''];
  for (const part of text.match(/\\[\s\S]|[\s\S]/g) ?? []) {
    if (part === ',') items.push('');
    else items[items.length - 1] += part.length === 2 ? part.slice(1) : part;
  }
  return items.map((item) => item.trim());
}
