/** Who is linked to whom, and the connected components; both in an order that depends on the ids alone. */
import { itemAt, valueFor } from '../../model/item-at.js';
/** What the layout asks of a graph; every graphology graph answers it. */
export interface LayoutGraph {
  forEachNode(visit: (id: string) => void): void;
  forEachEdge(visit: (id: string, attributes: object, source: string, target: string) => void): void;
}

/** Each node with its distinct neighbours, without itself; nodes and neighbours sorted by id. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Direction and parallel edges do not matter to a layout; an edge from a node to itself has no length. */
export function neighbours(graph: LayoutGraph): Neighbours {
  const links = new Map<string, Set<string>>();
  graph.forEachNode((id) => {
    links.set(id, new Set());
  });
  graph.forEachEdge((_, __, source, target) => {
    if (source === target) return;
    links.get(source)?.add(target);
    links.get(target)?.add(source);
  });
  return new Map([...links.keys()].sort().map((id) => [id, [...valueFor(links, id)].sort()]));
}

/** The connected components, largest first, then by their first id; ids sorted. O(nodes + edges). */
export function components(links: Neighbours): string[][] {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of links.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const reached = [start];
    for (let i = 0; i < reached.length; i++) {
      for (const next of valueFor(links, itemAt(reached, i))) {
        if (seen.has(next)) continue;
        seen.add(next);
        reached.push(next);
      }
    }
    found.push(reached.sort());
  }
  return found.sort((a, b) => b.length - a.length);
}
