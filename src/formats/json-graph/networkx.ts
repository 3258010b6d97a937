/**
 * The two other dialects of networkx, rewritten as lists of nodes and links: `adjacency_data` has the neighbours of each
 * node beside the list of nodes, `tree_data` nests nodes in their parents. O(size).
 */
import { READ_LIMITS, withinLimit } from '../interchange/limits.js';
import { isObject, type Json } from './elements.js';
import { nodeLink } from './node-link.js';
import { idOf, type Shape } from './shape.js';

export const adjacency: Shape = {
  name: "networkx's lists of neighbours",
  fits: (value) => isObject(value) && Array.isArray(value.nodes) && Array.isArray(value.adjacency),
  read: (value, file, options) => nodeLink.read(linked(value as Json), file, options),
};

export const tree: Shape = {
  name: "networkx's tree",
  fits: (value) => isObject(value) && idOf(value.id) !== undefined && Array.isArray(value.children),
  read: (value, file, options) => {
    const limits = { ...READ_LIMITS, ...options.limits };
    const nodes: Json[] = [];
    const links: Json[] = [];
    const waiting: { item: Json; depth: number; parent?: unknown }[] = [{ item: value as Json, depth: 1 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { item, depth, parent } = next;
      withinLimit(limits, 'depth', depth, file);
      const { children, ...node } = item;
      nodes.push(node);
      if (parent !== undefined) links.push({ source: parent, target: node.id });
      const below = Array.isArray(children) ? children.filter(isObject).reverse() : [];
      for (const child of below) waiting.push({ item: child, depth: depth + 1, parent: node.id });
    }
    return nodeLink.read({ directed: true, nodes, links }, file, options);
  },
};

function linked({ adjacency: rows, nodes, ...rest }: Json): Json {
  const list = nodes as unknown[];
  const undirected = rest.directed !== true;
  const seen = new Set<string>();
  const links = (rows as unknown[]).flatMap((row, i) => {
    const node = list[i];
    const source = idOf(isObject(node) ? node.id : node);
    if (!Array.isArray(row) || source === undefined) return [];
    return row.filter(isObject).flatMap((neighbour) => {
      const { id, key, ...attributes } = neighbour;
      const target = idOf(id);
      // an edge without direction is in the lists of both its ends
      if (undirected && target !== undefined) {
        const name = JSON.stringify([...[source, target].sort(), key ?? 0]);
        if (seen.has(name)) return [];
        seen.add(name);
      }
      return { ...attributes, source, target };
    });
  });
  return { directed: false, ...rest, nodes, links };
}
