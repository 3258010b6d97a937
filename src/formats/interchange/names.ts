/** Labels of nodes where a file gives none, but a column that says what they are called. */
import type { Graph } from './graph.js';

const NAMES: readonly string[] = ['name', 'title', 'caption'];

/** The same graph; the column stays. */
export function labelled(graph: Graph): Graph {
  if (graph.nodes.some(({ label }) => label !== undefined)) return graph;
  const found = NAMES.map((wanted) =>
    graph.nodeAttributes.findIndex(({ name, list }) => name.toLowerCase() === wanted && !list),
  ).find((index) => index >= 0);
  if (found === undefined) return graph;
  for (const node of graph.nodes) {
    const name = node.values[found];
    if (typeof name === 'string') node.label = name;
  }
  return graph;
}
