/** The colour that a disc or a line has at present: on the way between two pictures its own, else the theme's. */
import type { Theme, ViewEdge, ViewNode } from './renderer.js';

export function nodeColour(node: ViewNode, theme: Theme): string {
  return node.shade ?? (node.dimmed ? theme.dimmedNode : node.colour);
}

export function lineColour(edge: ViewEdge, theme: Theme): string {
  return edge.shade ?? (edge.dimmed ? theme.dimmedEdge : theme.standing[edge.standing]);
}
