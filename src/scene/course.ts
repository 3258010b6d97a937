/** Where each line of a scene runs on a sheet, where its middle is, and which one is nearest to a point. */
import { fan, type Lane } from './fan.js';
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
} from './geometry.js';
import type { Caption, Point, Scene, SceneEdge, SceneNode } from './scene.js';

/** A disc on a sheet: its centre and radius in px. */
export interface Disc extends Point {
  radius: number;
}

/** What a line is on a sheet. */
export type Line = { curve: Curve } | { loop: Circle; angle: number };

/** A scene that can be asked by id, with a lane for each line. */
export interface Charted {
  nodes: ReadonlyMap<string, SceneNode>;
  edges: ReadonlyMap<string, SceneEdge>;
  lanes: ReadonlyMap<string, Lane>;
  captions: readonly Caption[];
}

/** How a scene is seen: where a node is, undefined if it is not drawn, and how much px at zoom 1 have grown. */
export interface Sight {
  disc(id: string): Disc | undefined;
  scale(): number;
}

/** Lines whose ends are not in the scene are left out. */
export function chart({ nodes, edges, captions = [] }: Scene): Charted {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const whole = edges.filter(({ source, target }) => byId.has(source) && byId.has(target));
  const lanes = fan(whole);
  for (const { id, bow, source, target } of whole) if (bow !== undefined && source !== target) lanes.set(id, { bow });
  return { nodes: byId, edges: new Map(whole.map((edge) => [edge.id, edge])), lanes, captions };
}

/** How many lanes an edge bows to the left; 0 for one that is not in the scene. */
export function bowOf(scene: Charted, id: string): number {
  const lane = scene.lanes.get(id);
  return lane && 'bow' in lane ? lane.bow : 0;
}

/** The line of an edge; undefined where one of its ends is not seen. */
export function lineOf(scene: Charted, sight: Sight, edge: SceneEdge): Line | undefined {
  const [source, target, lane] = [sight.disc(edge.source), sight.disc(edge.target), scene.lanes.get(edge.id)];
  if (!source || !target || !lane) return undefined;
  if ('angle' in lane) {
    return { loop: loopBeside(source, source.radius, lane.angle, sight.scale()), angle: lane.angle };
  }
  return { curve: curveBetween(source, target, lane.bow, sight.scale()) };
}

/** A place on a line, the way the line takes there, and the room between the rims of its discs, in px. */
export interface Along extends Point {
  direction: number;
  room: number;
}

/** The place at a share of the way between the rims, not the centres, of a line's discs; of a loop, its far side. */
export function placeOn(line: Line, source: Disc, target: Disc, share = 0.5): Along {
  if ('loop' in line) {
    const { centre, radius } = line.loop;
    const [x, y] = [centre.x + radius * Math.cos(line.angle), centre.y + radius * Math.sin(line.angle)];
    return { x, y, direction: line.angle + Math.PI / 2, room: Number.POSITIVE_INFINITY };
  }
  const { start, end } = line.curve;
  const span = Math.hypot(end.x - start.x, end.y - start.y);
  const room = span - source.radius - target.radius;
  const t = span === 0 ? 0.5 : (source.radius + Math.max(room, 0) * share) / span;
  return { ...pointAt(line.curve, t), direction: directionAt(line.curve, t), room };
}

/** The node whose middle is nearest to a point within the reach in px. */
export function nodeAt(scene: Charted, sight: Sight, point: Point, reach: number): string | undefined {
  let found: { id: string; distance: number } | undefined;
  for (const id of scene.nodes.keys()) {
    const disc = sight.disc(id);
    const distance = disc ? Math.hypot(disc.x - point.x, disc.y - point.y) : Number.POSITIVE_INFINITY;
    if (distance <= reach && (!found || distance < found.distance)) found = { id, distance };
  }
  return found?.id;
}

/** The line nearest to a point within the reach in px; one out of focus only if no other is there. */
export function edgeAt(scene: Charted, sight: Sight, point: Point, reach: number): string | undefined {
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
