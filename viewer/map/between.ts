/** The picture on the way from one to the next: what goes fades, what comes appears, what stays glides and turns its colour. */
import { fan, type Lane } from '../../src/scene/fan.js';
import type { Scene, SceneEdge, SceneNode } from '../../src/scene/scene.js';
import { lineColour, nodeColour } from '../renderer/colours.js';
import type { Theme } from '../renderer/renderer.js';
import { mix } from './colour.js';

/**
 * Between two pictures. What is in both stands where it is going to with its next name and choice at once; only place,
 * size, width, bow and colour are on the way. A picture in between may itself be the start of another way.
 * O(nodes + edges log edges).
 * @param t from 0, the first, to 1, the second
 */
export function between(from: Scene, to: Scene, t: number, theme: Theme): Scene {
  if (t >= 1) return to;
  const way = Math.max(0, t);
  return { ...to, nodes: nodesBetween(from, to, way, theme), edges: edgesBetween(from, to, way, theme) };
}

/** Fast at first and gentle at the end (a cubic), for t from 0 to 1. */
export function easeOut(t: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, t))) ** 3;
}

function nodesBetween(from: Scene, to: Scene, t: number, theme: Theme): SceneNode[] {
  const before = new Map(from.nodes.map((node) => [node.id, node]));
  const coming = to.nodes.map((next): SceneNode => {
    const last = before.get(next.id);
    before.delete(next.id);
    const shade = mix(last ? nodeColour(last, theme) : theme.background, nodeColour(next, theme), t);
    if (!last) return { ...next, shade, presence: t };
    return {
      ...next,
      x: along(last.x, next.x, t),
      y: along(last.y, next.y, t),
      size: along(last.size, next.size, t),
      shade,
      presence: along(last.presence ?? 1, 1, t),
    };
  });
  // what goes lies below what stays
  return [...[...before.values()].map((last) => leaving(last, nodeColour(last, theme), t, theme)), ...coming];
}

function edgesBetween(from: Scene, to: Scene, t: number, theme: Theme): SceneEdge[] {
  const before = new Map(from.edges.map((edge) => [edge.id, edge]));
  const [lanesBefore, lanes] = [fan(from.edges), fan(to.edges)];
  const coming = to.edges.map((next): SceneEdge => {
    const last = before.get(next.id);
    before.delete(next.id);
    const shade = mix(last ? lineColour(last, theme) : theme.background, lineColour(next, theme), t);
    const bow = bowOf(next, lanes);
    if (!last) return { ...next, shade, presence: t, bow };
    return {
      ...next,
      width: along(last.width, next.width, t),
      bow: along(bowOf(last, lanesBefore), bow, t),
      shade,
      presence: along(last.presence ?? 1, 1, t),
    };
  });
  const going = [...before.values()].map((last) => ({
    ...leaving(last, lineColour(last, theme), t, theme),
    bow: bowOf(last, lanesBefore),
  }));
  return [...going, ...coming];
}

/** Nothing that goes is chosen or calls for a name. */
function leaving<Item extends SceneNode | SceneEdge>(last: Item, colour: string, t: number, theme: Theme): Item {
  return {
    ...last,
    shade: mix(colour, theme.background, t),
    presence: along(last.presence ?? 1, 0, t),
    chosen: false,
  };
}

function bowOf(edge: SceneEdge, lanes: ReadonlyMap<string, Lane>): number {
  const lane = lanes.get(edge.id);
  return edge.bow ?? (lane && 'bow' in lane ? lane.bow : 0);
}

function along(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
