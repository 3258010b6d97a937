/**
 * ForceAtlas2 round by round, as numbers that a worker can take: a drawing goes in, and places can be read at any time.
 * Method: Jacomy, Venturini, Heymann, Bastian: "ForceAtlas2", PLoS ONE 9(6), 2014.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Point } from '../../src/scene/layout/layout.js';

export interface Body extends Point {
  id: string;
  /** stays where it is, though it pushes and pulls the others */
  fixed: boolean;
}

export interface Forces {
  readonly settings: object;
  /** ten numbers a body, in units of the method; a round changes them */
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
  /** Takes the numbers of a round that was done elsewhere; what is held meanwhile stays held. */
  take(nodes: Float32Array): void;
  /** Puts a body somewhere and keeps it there. */
  hold(id: string, place: Point): void;
  /** Where all are, in layout units. */
  places(): Map<string, Point>;
  /** How far the free bodies went on average since this was asked last, as a share of the drawing's reach. */
  moved(): number;
}

const PER_NODE = 10;
const FIXED = 9;
/** Rounds after which a drawing is about as large as it will be. */
const REHEARSED = 50;

/**
 * Takes over a drawing at about the size it has: layout units are scaled so that, as a whole, it neither bursts nor
 * collapses. At rest the work of attraction and gravity equals that of repulsion, which gives a first unit; a rehearsal
 * shows by how much that one errs.
 * @param links pairs of ids; direction, parallels and loops do not matter
 */
export function createForces(bodies: readonly Body[], links: readonly (readonly [string, string])[]): Forces {
  const order = [...bodies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const graph = new UndirectedGraph<{ x: number; y: number; fixed: boolean }>();
  const middle = { x: mean(order.map(({ x }) => x)), y: mean(order.map(({ y }) => y)) };
  // two in one place would never part
  for (const [i, { id, x, y, fixed }] of order.entries()) {
    graph.addNode(id, { x: x - middle.x + (i % 7) * 1e-3, y: y - middle.y + (i % 5) * 1e-3, fixed });
  }
  for (const [a, b] of links) {
    if (a !== b && graph.hasNode(a) && graph.hasNode(b) && !graph.hasEdge(a, b)) graph.addEdge(a, b);
  }
  const settings = { ...defaults, ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 1000 };
  const balanced = unitOf(graph, settings as { gravity: number; scalingRatio: number });
  scale(graph, 1 / balanced);
  const growth = rehearse(graph, settings);
  scale(graph, growth);
  const unit = balanced / growth;
  const { nodes, edges } = graphToByteArrays(graph, () => 1);
  const at = new Map(order.map(({ id }, i) => [id, i * PER_NODE]));
  const held = new Map<string, Point>();
  for (const { id, x, y, fixed } of order) if (fixed) held.set(id, { x, y });
  const pin = (id: string, { x, y }: Point): void => {
    const i = at.get(id);
    if (i === undefined) return;
    nodes[i] = (x - middle.x) / unit;
    nodes[i + 1] = (y - middle.y) / unit;
    nodes[i + FIXED] = 1;
  };
  let last = nodes.slice();
  return {
    settings,
    nodes,
    edges,
    take(next) {
      nodes.set(next);
      for (const [id, place] of held) pin(id, place);
    },
    hold(id, place) {
      held.set(id, place);
      pin(id, place);
    },
    places() {
      const place = (i: number): Point => ({
        x: (nodes[i] as number) * unit + middle.x,
        y: (nodes[i + 1] as number) * unit + middle.y,
      });
      // what is held has its very place, not one that went through 32 bits
      return new Map([...at].map(([id, i]) => [id, held.get(id) ?? place(i)]));
    },
    moved() {
      const found = meanMove(last, nodes);
      last = nodes.slice();
      return found;
    },
  };
}

type Drawing = UndirectedGraph<{ x: number; y: number }>;

/** How many times as large a drawing becomes by its first rounds. */
function rehearse(graph: Drawing, settings: object): number {
  const { nodes, edges } = graphToByteArrays(graph, () => 1);
  const before = spread(nodes);
  for (let round = 0; round < REHEARSED; round++) iterate(settings, nodes, edges);
  const growth = spread(nodes) / before;
  return Number.isFinite(growth) && growth > 0 ? growth : 1;
}

/** The mean distance from the middle. */
function spread(nodes: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < nodes.length; i += PER_NODE) sum += Math.hypot(nodes[i] as number, nodes[i + 1] as number);
  return (sum * PER_NODE) / nodes.length;
}

function scale(graph: Drawing, factor: number): void {
  graph.forEachNode((_, attributes) => {
    attributes.x *= factor;
    attributes.y *= factor;
  });
}

/** Layout units to one unit of the method. */
function unitOf(graph: Drawing, { gravity, scalingRatio }: { gravity: number; scalingRatio: number }): number {
  let inward = 0;
  let masses = 0;
  let squares = 0;
  graph.forEachEdge((_, __, ___, ____, a, b) => {
    inward += (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
  });
  graph.forEachNode((id, { x, y }) => {
    const mass = 1 + graph.degree(id);
    masses += mass;
    squares += mass * mass;
    inward += gravity * mass * (x * x + y * y);
  });
  const outward = (scalingRatio * (masses * masses - squares)) / 2;
  return outward > 0 && inward > 0 ? Math.sqrt(inward / outward) : 1;
}

function meanMove(before: Float32Array, after: Float32Array): number {
  let [sum, free, reach] = [0, 0, 0];
  for (let i = 0; i < after.length; i += PER_NODE) {
    const [x = 0, y = 0] = [after[i], after[i + 1]];
    reach = Math.max(reach, Math.abs(x), Math.abs(y));
    if (after[i + FIXED] === 1) continue;
    sum += Math.hypot(x - (before[i] as number), y - (before[i + 1] as number));
    free += 1;
  }
  return free === 0 || reach === 0 ? 0 : sum / free / reach;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
