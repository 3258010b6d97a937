/** The layout is the same for the same graph, leaves room for labels, and is defined for every graph. */

import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { boxOf } from '../../src/scene/layout/box.js';
import { neighbours } from '../../src/scene/layout/components.js';
import { disorder, segments } from '../../src/scene/layout/disorder.js';
import { type LayoutOptions, layout, type Point } from '../../src/scene/layout/layout.js';
import { treemap } from '../../src/scene/layout/treemap.js';
import { fc, runs } from '../property.js';

const room = (id: string) => ({ width: 30 + (id.length % 7) * 20, height: 16 });

describe('layout', () => {
  it('is empty for no nodes, and the origin for one', () => {
    expect(layout(graphOf([], [])).size).toBe(0);
    expect([...layout(graphOf(['a'], []))]).toEqual([['a', { x: 0, y: 0 }]]);
    expect([...layout(graphOf(['a'], [['a', 'a']]))]).toEqual([['a', { x: 0, y: 0 }]]);
  });

  it('puts two related nodes side by side, around the origin', () => {
    const { a, b } = at(layout(graphOf(['a', 'b'], [['a', 'b']]), { room }));
    expect(a.x).toBeCloseTo(-b.x, 1);
    expect(a.y).toBeCloseTo(-b.y, 1);
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(500);
  });

  it('does not depend on the order of nodes and edges, nor on parallel edges and directions', () => {
    fc.assert(
      fc.property(someGraph(), fc.infiniteStream(fc.nat()), ({ nodes, edges }, random) => {
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, key: random.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const twice = shuffled([...edges, ...edges.map(([a, b]): [string, string] => [b, a])]);
        const there = layout(graphOf(nodes, edges), { room });
        const again = layout(graphOf(shuffled(nodes), twice), { room });
        expect([...again]).toEqual([...there]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(['right', 'below'] as const)('lets no disc and no label overlap another, with labels to the %s', (side) => {
    fc.assert(
      fc.property(someGraph(), ({ nodes, edges }) => {
        const options = { room, side, radius: (id: string) => 8 + (id.length % 3) * 6 };
        expect(overlapping(layout(graphOf(nodes, edges), options), options)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('fills a frame wider than high, and grows it where the labels need more', () => {
    const hub = Array.from({ length: 400 }, (_, i): [string, string] => [`n${i}`, `n${Math.floor(i / 3)}`]);
    const wide = () => ({ width: 150, height: 30 });
    const positions = layout(graphOf([...new Set(hub.flat())], hub), { room: wide });
    const { width, height } = extent(positions);
    expect(overlapping(positions, { room: wide })).toEqual([]);
    expect(width / height).toBeGreaterThan(1.1);
    expect(width / height).toBeLessThan(2.2);
    expect(width).toBeGreaterThan(1200);
  });

  it('keeps small components and unrelated nodes near', () => {
    const chain = Array.from({ length: 30 }, (_, i): [string, string] => [`n${i}`, `n${i + 1}`]);
    const others = ['lone-1', 'lone-2', 'lone-3', 'pair-1', 'pair-2'];
    const positions = layout(graphOf([...new Set(chain.flat()), ...others], [...chain, ['pair-1', 'pair-2']]), {
      room,
    });
    const { width, height } = extent(positions);
    expect(width).toBeLessThanOrEqual(1200);
    expect(height).toBeLessThanOrEqual(1000);
  });

  it('draws a story of 30 entities without a crossing, and with hardly a line through a name', () => {
    const story = STORY.split('; ').map((line) => line.split(' > ') as [string, string]);
    const graph = graphOf([...new Set(story.flat())], story);
    const room = (id: string) => ({ width: id.length * 7, height: 18 });
    const radius = (id: string) => 8 + 4 * Math.sqrt(graph.degree(id));
    const positions = layout(graph, { room, radius });
    const nodes = [...positions].map(([id, point]) => ({ id, ...point, box: boxOf(radius(id), room(id), 'right', 0) }));
    expect(overlapping(positions, { room, radius })).toEqual([]);
    // A crossing costs 1, a line through a foreign name 1.5, through the name of its own end 0.4.
    expect(
      disorder(
        nodes,
        segments(nodes, neighbours(graph), () => 64),
      ),
    ).toBeLessThan(3);
    const { width, height } = extent(positions);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2);
  });

  it('leaves pinned nodes where they are, and the others near them', () => {
    const edges: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ];
    const graph = graphOf(['a', 'b', 'c', 'd'], edges);
    const pinned = new Map([['a', { x: 5000.123, y: 40 }]]);
    const { a, b, c, d } = at(layout(graph, { room, pinned }));
    expect(a).toEqual({ x: 5000.123, y: 40 });
    for (const point of [b, c, d]) expect(Math.hypot(point.x - a.x, point.y - a.y)).toBeLessThan(1500);

    const all = layout(graph, { room });
    const stay = new Map([...all].filter(([id]) => id !== 'd'));
    expect(layout(graph, { room, pinned: stay })).toEqual(all);
  });

  // a few thousand with all values: they take seconds
  it('lays out many nodes without an overlap', () => {
    const length = runs(3000);
    const edges = Array.from({ length }, (_, i): [string, string] => [`e${i}`, `e${(i * 7919) % (i + 1)}`]);
    const positions = layout(graphOf([...new Set(edges.flat())], edges));
    expect(positions.size).toBe(length);
    expect(overlapping(positions, {})).toEqual([]);
  });
});

describe('treemap', () => {
  it('gives each weight its share of the frame, inside the frame', () => {
    const weight = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (weights) => {
        const total = weights.reduce((sum, one) => sum + one, 0);
        const areas = treemap(weights, { left: -6, bottom: -4, width: 12, height: 8 });
        areas.forEach(({ left, bottom, width, height }, i) => {
          expect(width * height).toBeCloseTo((96 * (weights[i] ?? 0)) / total, 6);
          expect(left).toBeGreaterThanOrEqual(-6 - 1e-6);
          expect(bottom).toBeGreaterThanOrEqual(-4 - 1e-6);
          expect(left + width).toBeLessThanOrEqual(6 + 1e-6);
          expect(bottom + height).toBeLessThanOrEqual(4 + 1e-6);
        });
      }),
    );
  });
});

const STORY =
  'Alibaba > Qwen app; Qwen app > Consumers; Alibaba > Qwen; Meta > Llama; Qwen > Llama; Qwen > Qwen panic; ' +
  'Developers > Qwen panic; Financial Times > White House memo; White House > White House memo; ' +
  "Alibaba > Chinese military; US government > Alibaba; US government > Alibaba; Alibaba > Alibaba's shares; " +
  "Investors > Alibaba's shares; US technology firms > Pentagon; American consumers > TikTok; " +
  'TikTok > Divestiture law; US government > TikTok; Qwen > US political pressure; US political pressure > Qwen; ' +
  'US exchanges > Chinese technology companies; US lawmakers > US exchanges; Scrutiny > Investors; ' +
  'Scrutiny > Chinese technology companies; US government > Trade truce; Chinese government > Trade truce; ' +
  'US campaign > Alibaba; US campaign > Tensions; US government > US AI products; Qwen app > Qwen; ' +
  'Alibaba > Chinese technology companies; White House > US government; Pentagon > US government; ' +
  'White House memo > Chinese military; US lawmakers > US government';

function graphOf(nodes: readonly string[], edges: readonly (readonly [string, string])[]): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const id of nodes) graph.addNode(id);
  for (const [a, b] of edges) graph.addEdge(a, b);
  return graph;
}

function someGraph() {
  return fc.integer({ min: 1, max: 40 }).chain((order) => {
    const nodes = Array.from({ length: order }, (_, i) => `node-${'x'.repeat(i % 9)}${i}`);
    const node = fc.constantFrom(...nodes);
    return fc.record({ nodes: fc.constant(nodes), edges: fc.array(fc.tuple(node, node), { maxLength: 60 }) });
  });
}

function at(positions: ReadonlyMap<string, Point>): Record<'a' | 'b' | 'c' | 'd', Point> {
  const of = (id: string) => positions.get(id) ?? { x: Number.NaN, y: Number.NaN };
  return { a: of('a'), b: of('b'), c: of('c'), d: of('d') };
}

function extent(positions: ReadonlyMap<string, Point>): { width: number; height: number } {
  const xs = [...positions.values()].map(({ x }) => x);
  const ys = [...positions.values()].map(({ y }) => y);
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** The pairs whose boxes (disc and label, without any gap) share space. */
function overlapping(positions: ReadonlyMap<string, Point>, options: LayoutOptions): string[] {
  const { radius = () => 10, room = () => ({ width: 0, height: 0 }), side = 'right' } = options;
  const boxes = [...positions].map(([id, { x, y }]) => {
    const box = boxOf(radius(id), room(id), side, 0);
    return { id, left: x + box.left, right: x + box.right, bottom: y + box.bottom, top: y + box.top };
  });
  boxes.sort((a, b) => a.left - b.left);
  const found: string[] = [];
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      if (!b || b.left >= a.right) break;
      if (a.bottom < b.top && b.bottom < a.top) found.push(`${a.id} ${b.id}`);
    }
  });
  return found;
}
