/** The colour that a disc or a line has at present: on the way between two pictures its own, else the theme's. */
import type { SceneEdge, SceneNode } from '../../src/scene/scene.js';
import { signColour, type Theme } from './renderer.js';

export function nodeColour(node: SceneNode, theme: Theme): string {
  // what awaits review is a hollow disc, painted on a canvas above
  return node.shade ?? (node.unreviewed ? theme.background : rimColour(node, theme));
}

/** The colour of the type, whether the disc is full or hollow. */
export function rimColour(node: SceneNode, theme: Theme): string {
  return node.dimmed ? theme.dimmedNode : node.colour;
}

export function lineColour(edge: SceneEdge, theme: Theme): string {
  return edge.shade ?? (edge.dimmed ? theme.dimmedEdge : signColour(edge.sign, theme));
}
