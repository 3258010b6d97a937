/** The graph as it lies on the screen at this moment: where each line runs and which one is under the pointer. */
import { fan, type Lane } from '../../src/analysis/drawing/fan.js';
import {
  type Circle,
  type Curve,
  curveBetween,
  directionAt,
  distanceToCircle,
  distanceToCurve,
  loopBeside,
  nearCurve,
  pointAt,
} from '../../src/analysis/drawing/geometry.js';
import type { Disc } from '../../src/analysis/drawing/place-names.js';
import type { Point, ViewCaption, ViewEdge, ViewGraph, ViewNode } from './renderer.js';

export type { Disc };

/** A 2D canvas to paint on, in px of the page. */
export interface Canvas {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

/** What a line is on the screen. */
export type Line = { curve: Curve } | { loop: Circle; angle: number };

export interface Scene {
  nodes: ReadonlyMap<string, ViewNode>;
  edges: ReadonlyMap<string, ViewEdge>;
  lanes: ReadonlyMap<string, Lane>;
  captions: readonly ViewCaption[];
}

/** How a scene is seen: where a node is, undefined if it is not drawn, and how much px at zoom 1 have grown. */
export interface Sight {
  disc(id: string): Disc | undefined;
  scale(): number;
}

/** Relations whose ends are not on the map are left out. */
export function sceneOf({ nodes, edges, captions = [] }: ViewGraph): Scene {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const whole = edges.filter(({ source, target }) => byId.has(source) && byId.has(target));
  const lanes = fan(whole);
  for (const { id, bow, source, target } of whole) if (bow !== undefined && source !== target) lanes.set(id, { bow });
  return { nodes: byId, edges: new Map(whole.map((edge) => [edge.id, edge])), lanes, captions };
}

/** How many lanes an edge bows to the left; 0 for one that is not in the scene. */
export function bowOf(scene: Scene, id: string): number {
  const lane = scene.lanes.get(id);
  return lane && 'bow' in lane ? lane.bow : 0;
}

export function lineOf(scene: Scene, sight: Sight, edge: ViewEdge): Line | undefined {
  const [source, target, lane] = [sight.disc(edge.source), sight.disc(edge.target), scene.lanes.get(edge.id)];
  if (!source || !target || !lane) return undefined;
  if ('angle' in lane) {
    return { loop: loopBeside(source, source.radius, lane.angle, sight.scale()), angle: lane.angle };
  }
  return { curve: curveBetween(source, target, lane.bow, sight.scale()) };
}

/** Where marks and names of a relation stand, the way the line takes there, and the room for them along it, in px. */
export function middleOf(line: Line, source: Disc, target: Disc): Point & { direction: number; room: number } {
  if ('loop' in line) {
    const { centre, radius } = line.loop;
    const [x, y] = [centre.x + radius * Math.cos(line.angle), centre.y + radius * Math.sin(line.angle)];
    return { x, y, direction: line.angle + Math.PI / 2, room: Number.POSITIVE_INFINITY };
  }
  const { start, end } = line.curve;
  const span = Math.hypot(end.x - start.x, end.y - start.y);
  const room = span - source.radius - target.radius;
  // Between the rims rather than between the centres.
  const t = span === 0 ? 0.5 : (source.radius + Math.max(room, 0) / 2) / span;
  return { ...pointAt(line.curve, t), direction: directionAt(line.curve, t), room };
}

/** The relation nearest to a point within the reach in px; one out of focus only if no other is there. */
export function edgeAt(scene: Scene, sight: Sight, point: Point, reach: number): string | undefined {
  let found: { id: string; rank: number } | undefined;
  for (const edge of scene.edges.values()) {
    const line = lineOf(scene, sight, edge);
    const distance = line && distanceTo(line, point, reach);
    if (distance === undefined || distance > reach) continue;
    const rank = distance + (edge.dimmed ? reach : 0);
    if (!found || rank < found.rank) found = { id: edge.id, rank };
  }
  return found?.id;
}

function distanceTo(line: Line, point: Point, reach: number): number | undefined {
  if ('loop' in line) return distanceToCircle(line.loop, point);
  return nearCurve(line.curve, point, reach) ? distanceToCurve(line.curve, point) : undefined;
}
