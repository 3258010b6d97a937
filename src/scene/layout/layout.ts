/**
 * Deterministic layout: positions for the entities of a graph, with room for their labels.
 *
 * Each connected component is spread by ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian: "ForceAtlas2, a continuous
 * graph layout algorithm", PLoS ONE 9(6), 2014) in a part of the frame of its own (squarified treemap), turned so that
 * it fills that part, and then relieved of overlaps. Small graphs are laid out from several seeds, mirrored, and the
 * drawing with the fewest crossings is kept and tidied node by node.
 * Everything is seeded by ids: the order in which nodes and edges came does not matter.
 * Time: O(iterations × (nodes² + edges)), with Barnes-Hut above 1,000 nodes O(iterations × (nodes log nodes + edges)).
 */
import { valueFor } from '../../model/item-at.js';
import { boxOf, type Placed, type Room } from './box.js';
import { components, type LayoutGraph, type Neighbours, neighbours } from './components.js';
import { type Span, USUAL_SPAN } from './disorder.js';
import { drawComponent, drawIsolated } from './draw.js';
import { separate } from './separate.js';
import { type Area, treemap } from './treemap.js';

export type { LayoutGraph, Room };

export interface Point {
  x: number;
  y: number;
}

/** Where something begins on the way from left to right. */
export interface AxisMark {
  x: number;
  /** as it was written, EDTF; undefined for what has no date */
  date?: string;
}

/** The places that a dossier was saved with, as nodes that stay where they are. */
export function savedPlaces({ places = {} }: { places?: Record<string, Point> | undefined }): Map<string, Point> {
  return new Map(Object.entries(places));
}

/** All lengths are in layout units; x grows to the right, y upwards, as in Sigma and Gephi. */
export interface LayoutOptions {
  /** radius of a node; 10 */
  radius?: (id: string) => number;
  /** size of a node's label; none */
  room?: (id: string) => Room;
  /** where the label stands: right of the node (centred on it in height), or below it; right */
  side?: 'right' | 'below';
  /** least free space between two boxes; 8 */
  gap?: number;
  /** least free length of the line between two nodes, to show its pattern, its arrow, its name; 64 */
  span?: (source: string, target: string) => number;
  /** The space to fill, 1200 × 800. Small graphs use less of it; crowded ones get more, in the same ratio. */
  frame?: Room;
  /** nodes that stay where they are; the others go with them */
  pinned?: ReadonlyMap<string, Point>;
  /** told of the share that is done, from 0 to 1, as often as it grows */
  progress?: (share: number) => void;
}

export const LAYOUT_DEFAULTS = {
  radius: () => 10,
  room: (): Room => ({ width: 0, height: 0 }),
  side: 'right',
  gap: 8,
  span: () => USUAL_SPAN,
  frame: { width: 1200, height: 800 },
} as const;

/** Free space around connected nodes, as a multiple of what their boxes cover. */
const SPACING = 3;
/** A component of n nodes is at most this wide and high, times the square root of n. */
const STRETCH = 260;

/**
 * Positions of all nodes, centred on 0 unless some are pinned. No two boxes (disc and label) overlap, save where
 * two pinned nodes do. No nodes: an empty map; one node: the origin.
 */
export function layout(graph: LayoutGraph, options: LayoutOptions = {}): Map<string, Point> {
  const settings = { ...LAYOUT_DEFAULTS, ...options };
  const links = neighbours(graph);
  const nodes = new Map<string, Placed>();
  for (const id of links.keys()) {
    const box = boxOf(settings.radius(id), settings.room(id), settings.side, settings.gap);
    nodes.set(id, { id, x: 0, y: 0, box });
  }
  const pinned = new Map([...(options.pinned ?? [])].filter(([id]) => nodes.has(id)));
  if (pinned.size > 0 && pinned.size === nodes.size) return pinned;
  placeComponents(nodes, links, settings.frame, settings.span, options.progress);
  const all = [...nodes.values()];
  separate(all);
  centre(all);
  if (pinned.size > 0) {
    follow(all, pinned);
    separate(all, pinned);
  }
  return new Map(all.map(({ id, x, y }) => [id, pinned.get(id) ?? { x: round(x), y: round(y) }]));
}

function placeComponents(
  nodes: ReadonlyMap<string, Placed>,
  links: Neighbours,
  frame: Room,
  span: Span,
  progress?: (share: number) => void,
): void {
  const groups = components(links).map((ids) => ids.map((id) => valueFor(nodes, id)));
  const isolated = groups.filter((group) => group.length === 1).flat();
  const connected = groups.filter((group) => group.length > 1);
  const parts = [...connected, ...(isolated.length > 0 ? [isolated] : [])];
  const needs = parts.map((part) => need(part, part === isolated));
  const areas = share(parts, needs, isolated, frame);
  let done = 0;
  parts.forEach((part, i) => {
    const area = areas[i];
    if (!area) return;
    const before = done;
    done += part.length;
    if (part === isolated) drawIsolated(part, area);
    else {
      const room = limited(area, STRETCH * Math.sqrt(part.length));
      drawComponent(part, links, room, span, (share) => progress?.((before + share * part.length) / nodes.size));
    }
    progress?.(done / nodes.size);
  });
}

/** The middle of an area, at most so wide and high. */
function limited({ left, bottom, width, height }: Area, most: number): Area {
  const [w, h] = [Math.min(width, most), Math.min(height, most)];
  return { left: left + (width - w) / 2, bottom: bottom + (height - h) / 2, width: w, height: h };
}

/** The frame, grown where it is too small and cut where it is too large, divided by need. */
function share(parts: readonly Placed[][], needs: readonly number[], isolated: Placed[], frame: Room): Area[] {
  const wanted = parts.map((part, i) =>
    part === isolated ? (needs[i] as number) : Math.max(needs[i] as number, (part.length * STRETCH * STRETCH) / 1.5),
  );
  const total = sum(needs);
  const size = Math.max(total, Math.min(sum(wanted), frame.width * frame.height));
  const spare = sum(wanted) - total;
  const left = size - total;
  const weights = needs.map((least, i) => least + (spare > 0 ? (left * ((wanted[i] as number) - least)) / spare : 0));
  const ratio = frame.width / frame.height;
  const height = Math.sqrt(size / ratio);
  return treemap(weights, { left: 0, bottom: 0, width: height * ratio, height });
}

/** The area that a part needs at least. */
function need(part: readonly Placed[], isolated: boolean): number {
  const widths = part.map(({ box }) => box.right - box.left);
  const heights = part.map(({ box }) => box.top - box.bottom);
  const widest = Math.max(...widths);
  const highest = Math.max(...heights);
  if (isolated) return part.length * widest * highest * 1.15;
  const covered = sum(widths.map((width, i) => width * (heights[i] as number)));
  return Math.max(covered * SPACING, widest * Math.max(highest * part.length, widest) * 1.5);
}

/**
 * Moves every node by the displacements of the pinned ones, the near ones counting most: inverse distance weighting
 * (Shepard: "A two-dimensional interpolation function for irregularly-spaced data", ACM 1968).
 */
function follow(nodes: readonly Placed[], pinned: ReadonlyMap<string, Point>): void {
  const moves = nodes.flatMap(({ id, x, y }) => {
    const to = pinned.get(id);
    return to ? [{ x, y, dx: to.x - x, dy: to.y - y }] : [];
  });
  for (const node of nodes) {
    const fixed = pinned.get(node.id);
    if (fixed) {
      node.x = fixed.x;
      node.y = fixed.y;
      continue;
    }
    let dx = 0;
    let dy = 0;
    let weights = 0;
    for (const move of moves) {
      const weight = 1 / ((node.x - move.x) ** 2 + (node.y - move.y) ** 2 + 1);
      dx += weight * move.dx;
      dy += weight * move.dy;
      weights += weight;
    }
    node.x += dx / weights;
    node.y += dy / weights;
  }
}

function centre(nodes: readonly Placed[]): void {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  for (const node of nodes) {
    node.x -= (left + right) / 2;
    node.y -= (bottom + top) / 2;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Two decimals, and no negative zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
