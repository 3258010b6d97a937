/** Draws one connected component, or the nodes that have no relations, into its part of the frame. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { valueFor } from '../../model/item-at.js';
import type { Placed } from './box.js';
import { chance } from './chance.js';
import type { Neighbours } from './components.js';
import { disorder, type Segment, type Span, segments } from './disorder.js';
import { evenOut } from './even-out.js';
import { separate } from './separate.js';
import { tidy } from './tidy.js';
import type { Area } from './treemap.js';

interface Point {
  x: number;
  y: number;
}

/**
 * Small components are drawn from several seeds and tidied; the best drawing is kept. The work of one seed grows with
 * nodes² × edges: as many seeds as the budget of about two seconds holds, and none where it does not hold one.
 */
const TRIED = { seeds: 8, work: 400_000 };
/** Labels stand on one side of their nodes, so that a mirrored drawing may read better. */
const FLIPS = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
/** The two axes are stretched differently to fill the area, at most by this ratio. */
const MOST_STRETCH = 1.8;

/** @param progress told of the share that is done, from 0 to 1 */
export function drawComponent(
  nodes: readonly Placed[],
  links: Neighbours,
  area: Area,
  span: Span,
  progress?: (share: number) => void,
): void {
  const edges = segments(nodes, links, span);
  const seeds = Math.min(TRIED.seeds, Math.floor(TRIED.work / (nodes.length ** 2 * Math.max(1, edges.length))));
  if (seeds === 0) {
    spread(nodes, links, 0, progress);
    turn(nodes, area);
    fill(nodes, area);
    separate(nodes);
    return;
  }
  let best: Drawing | undefined;
  for (let seed = 0; seed < seeds; seed++) {
    spread(nodes, links, seed);
    turn(nodes, area);
    fill(nodes, area);
    evenOut(nodes, area);
    const drawn = nodes.map(({ x, y }) => ({ x, y }));
    let mirrored: Drawing | undefined;
    for (const [flipX, flipY] of FLIPS) {
      move(nodes, drawn);
      for (const node of nodes) {
        node.x *= flipX;
        node.y *= flipY;
      }
      fill(nodes, area);
      separate(nodes);
      mirrored = better(mirrored, nodes, edges);
    }
    if (mirrored) move(nodes, mirrored.points);
    tidy(nodes, edges, area);
    best = better(best, nodes, edges);
    progress?.((seed + 1) / seeds);
  }
  if (best) move(nodes, best.points);
}

interface Drawing {
  points: readonly Point[];
  disorder: number;
}

/** The drawing as it stands, if it is in better order than the one before. */
function better(before: Drawing | undefined, nodes: readonly Placed[], edges: readonly Segment[]): Drawing {
  const found = disorder(nodes, edges);
  if (before && before.disorder <= found) return before;
  return { points: nodes.map(({ x, y }) => ({ x, y })), disorder: found };
}

/** Rows and columns, by id. */
export function drawIsolated(nodes: readonly Placed[], area: Area): void {
  const left = Math.max(...nodes.map(({ box }) => -box.left));
  const top = Math.max(...nodes.map(({ box }) => box.top));
  const width = left + Math.max(...nodes.map(({ box }) => box.right)) + 1;
  const height = top + Math.max(...nodes.map(({ box }) => -box.bottom)) + 1;
  const columns = Math.max(1, Math.min(nodes.length, Math.round(area.width / width)));
  const rows = Math.ceil(nodes.length / columns);
  const startX = area.left + (area.width - columns * width) / 2 + left;
  const startY = area.bottom + (area.height + rows * height) / 2 - top;
  nodes.forEach((node, i) => {
    node.x = startX + (i % columns) * width;
    node.y = startY - Math.floor(i / columns) * height;
  });
}

/** ForceAtlas2 from starting places that depend on the ids. */
function spread(nodes: readonly Placed[], links: Neighbours, seed: number, progress?: (share: number) => void): void {
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  for (const { id } of nodes) graph.addNode(id, { x: chance(id, seed * 2) - 0.5, y: chance(id, seed * 2 + 1) - 0.5 });
  for (const { id } of nodes) {
    for (const other of valueFor(links, id)) if (id < other) graph.addEdge(id, other);
  }
  const settings = { ...defaults, ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > 1000 };
  const numbers = graphToByteArrays(graph, () => 1);
  const rounds = iterations(nodes.length);
  for (let round = 1; round <= rounds; round++) {
    iterate(settings, numbers.nodes, numbers.edges);
    progress?.(round / (rounds + 1));
  }
  nodes.forEach((node, i) => {
    node.x = numbers.nodes[i * PER_NODE] as number;
    node.y = numbers.nodes[i * PER_NODE + 1] as number;
  });
}

/** Numbers that the method holds of each node; its place comes first. */
const PER_NODE = 10;

function move(nodes: readonly Placed[], points: readonly Point[]): void {
  nodes.forEach((node, i) => {
    Object.assign(node, points[i]);
  });
}

function iterations(order: number): number {
  return order <= 100 ? 500 : order <= 1000 ? 300 : 150;
}

/** Turns the longest extent of the drawing (its first principal axis) along the longer side of the area. */
function turn(nodes: readonly Placed[], area: Area): void {
  const meanX = mean(nodes.map(({ x }) => x));
  const meanY = mean(nodes.map(({ y }) => y));
  const xx = mean(nodes.map(({ x }) => (x - meanX) ** 2));
  const yy = mean(nodes.map(({ y }) => (y - meanY) ** 2));
  const xy = mean(nodes.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const angle = Math.atan2(2 * xy, xx - yy) / 2 + (area.width >= area.height ? 0 : Math.PI / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const node of nodes) {
    const [dx, dy] = [node.x - meanX, node.y - meanY];
    node.x = dx * cos + dy * sin;
    node.y = dy * cos - dx * sin;
  }
}

/** Scales and moves the drawing so that it fills the area with its boxes inside. */
export function fill(nodes: readonly Placed[], area: Area): void {
  const left = Math.min(...nodes.map(({ x }) => x));
  const right = Math.max(...nodes.map(({ x }) => x));
  const bottom = Math.min(...nodes.map(({ y }) => y));
  const top = Math.max(...nodes.map(({ y }) => y));
  const inLeft = Math.max(...nodes.map(({ box }) => -box.left));
  const inRight = Math.max(...nodes.map(({ box }) => box.right));
  const inBottom = Math.max(...nodes.map(({ box }) => -box.bottom));
  const inTop = Math.max(...nodes.map(({ box }) => box.top));
  const width = Math.max(area.width - inLeft - inRight, area.width / 4);
  const height = Math.max(area.height - inBottom - inTop, area.height / 4);
  let scaleX = width / Math.max(right - left, 1e-6);
  let scaleY = height / Math.max(top - bottom, 1e-6);
  scaleX = Math.min(scaleX, scaleY * MOST_STRETCH);
  scaleY = Math.min(scaleY, scaleX * MOST_STRETCH);
  const middleX = area.left + area.width / 2 - (inRight - inLeft) / 2;
  const middleY = area.bottom + area.height / 2 - (inTop - inBottom) / 2;
  for (const node of nodes) {
    node.x = middleX + (node.x - (left + right) / 2) * scaleX;
    node.y = middleY + (node.y - (bottom + top) / 2) * scaleY;
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
