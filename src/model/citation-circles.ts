/** Circles of citation: sources that each say that they have it from the other. What goes in a circle has one root. */

/**
 * The circles among sources, each in order.
 * @param paths of each claim its sources, outermost first: each cites the one after it
 * @returns sets of two or more that reach each other (strongly connected components: Tarjan 1972, without recursion)
 */
export function citationCircles(paths: readonly (readonly string[])[]): string[][] {
  const cited = new Map<string, Set<string>>();
  const isCited = new Set<string>();
  for (const path of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      const [from, to] = [path[i] as string, path[i + 1] as string];
      if (from === to) continue;
      isCited.add(to);
      const known = cited.get(from);
      if (known) known.add(to);
      else cited.set(from, new Set([to]));
    }
  }
  // in a circle everybody cites and is cited
  const inside = [...cited.keys()].filter((source) => isCited.has(source));
  return inside.length < 2 ? [] : components(inside.sort(), cited);
}

function components(nodes: readonly string[], edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  for (const start of nodes) {
    if (order.has(start)) continue;
    const walk: { node: string; next: Iterator<string> }[] = [];
    const enter = (node: string) => {
      order.set(node, order.size);
      low.set(node, order.get(node) as number);
      open.push(node);
      isOpen.add(node);
      walk.push({ node, next: (edges.get(node) ?? new Set<string>()).values() });
    };
    enter(start);
    while (walk.length > 0) {
      const { node, next } = walk.at(-1) as (typeof walk)[number];
      const step = next.next();
      if (!step.done) {
        const to = step.value;
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) low.set(node, Math.min(low.get(node) as number, order.get(to) as number));
        continue;
      }
      walk.pop();
      const above = walk.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above) as number, low.get(node) as number));
      if (low.get(node) !== order.get(node)) continue;
      const group: string[] = [];
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        isOpen.delete(top);
        group.push(top);
        if (top === node) break;
      }
      if (group.length > 1) found.push(group.sort());
    }
  }
  return found;
}
