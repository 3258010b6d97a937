/** What a dialect of JSON is: how it is recognised, and how a value of it becomes a graph. */
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Graph } from '../interchange/graph.js';
import type { ReadOptions } from '../interchange/options.js';
import { isObject, type Json } from './elements.js';

export interface Shape {
  /** in words, for errors */
  name: string;
  fits(value: unknown): boolean;
  /** @throws ClaimgraphError where a node or edge lacks what makes it one */
  read(value: unknown, file: string, options: ReadOptions): Graph;
}

/** An id, which JSON may give as a number or, as networkx does, as a list; undefined where it is none. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  // d3 puts the node in place of its id once it has laid the graph out
  return isObject(value) ? idOf(value.id ?? value.key ?? value.name) : undefined;
}

/** The items of a list or of an object by key, each with where it stands. */
export function* itemsOf(value: unknown, path: string): Generator<{ item: Json; key?: string; path: string }> {
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(isObject(value) ? value : {});
  for (const [key, item] of entries) {
    const own = typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`;
    const known = typeof key === 'string' ? { key } : {};
    if (isObject(item)) yield { item, ...known, path: own };
    else if (typeof item === 'string' || typeof item === 'number') yield { item: { id: item }, ...known, path: own };
  }
}

export function missing(file: string, path: string, what: string): ClaimgraphError {
  return new ClaimgraphError([
    { code: 'incomplete', message: `${path} has no ${what}`, place: { file }, field: path, hint: 'Give it one' },
  ]);
}

export function builderOf(file: string, options: ReadOptions): GraphBuilder {
  return new GraphBuilder(file, options);
}
