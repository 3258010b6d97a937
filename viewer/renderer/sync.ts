/** Keeps Sigma's graph like the one to be shown, changing only what differs. */
import { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import { bowOf, type Charted } from '../../src/scene/course.js';
import type { SceneEdge, SceneNode } from '../../src/scene/scene.js';
import { dashesOf } from '../../src/scene/signs.js';
import { lineColour, nodeColour } from './colours.js';
import { baseWidth } from './paint-lines.js';
import type { Point, Theme } from './renderer.js';
import { type Shape, stretched } from './shape.js';

type Attributes = Record<string, unknown>;

/** What Sigma indexes: a change here costs a walk over the whole graph. */
const INDEXED = new Set(['x', 'y', 'zIndex', 'label', 'size', 'forceLabel']);

export function emptyGraph(): MultiDirectedGraph {
  return new MultiDirectedGraph({ allowSelfLoops: false });
}

/** Brings Sigma's graph in line with the scene and draws it. Self-relations are not Sigma's business. */
export function sync(sigma: Sigma, scene: Charted, theme: Theme, shape: Shape): void {
  const graph = sigma.getGraph();
  const edges = [...scene.edges.values()].filter(({ source, target }) => source !== target);
  const kept = new Set(edges.map(({ id }) => id));
  let rebuilt = false;
  for (const id of graph.edges()) {
    const edge = scene.edges.get(id);
    if (edge && kept.has(id) && graph.source(id) === edge.source && graph.target(id) === edge.target) continue;
    graph.dropEdge(id);
    rebuilt = true;
  }
  for (const id of graph.nodes()) {
    if (scene.nodes.has(id)) continue;
    graph.dropNode(id);
    rebuilt = true;
  }

  const changed = { nodes: [] as string[], edges: [] as string[] };
  const apply = (id: string, present: Attributes, next: Attributes, list: string[]): void => {
    const different = Object.keys(next).filter((key) => present[key] !== next[key]);
    if (different.length === 0) return;
    // Written in place: one refresh below instead of an event for each item.
    Object.assign(present, next);
    list.push(id);
    rebuilt ||= different.some((key) => INDEXED.has(key) && !(list === changed.edges && key === 'size'));
  };
  for (const node of scene.nodes.values()) {
    const next = nodeAttributes(node, theme, shape);
    if (graph.hasNode(node.id)) {
      apply(node.id, graph.getNodeAttributes(node.id), next, changed.nodes);
    } else {
      graph.addNode(node.id, next);
      rebuilt = true;
    }
  }
  for (const edge of edges) {
    const next = edgeAttributes(edge, scene, theme);
    if (graph.hasEdge(edge.id)) {
      apply(edge.id, graph.getEdgeAttributes(edge.id), next, changed.edges);
    } else {
      graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, next);
      rebuilt = true;
    }
  }
  if (rebuilt) sigma.refresh();
  else sigma.refresh({ partialGraph: changed, skipIndexation: true });
}

/** Moves one node and the lines at it without indexing anything anew. */
export function moveNode(sigma: Sigma, id: string, place: Point): void {
  const graph = sigma.getGraph();
  Object.assign(graph.getNodeAttributes(id), place);
  sigma.refresh({ partialGraph: { nodes: [id], edges: graph.edges(id) }, skipIndexation: true, schedule: true });
}

function nodeAttributes(node: SceneNode, theme: Theme, shape: Shape): Attributes {
  return {
    ...stretched(node, shape),
    size: node.size,
    color: nodeColour(node, theme),
    label: node.label,
    forceLabel: node.forceLabel || node.chosen,
    zIndex: node.chosen ? 2 : node.dimmed ? 0 : 1,
  };
}

function edgeAttributes(edge: SceneEdge, scene: Charted, theme: Theme): Attributes {
  const [dash = 0, gap = 0, dot = 0, after = 0] = dashesOf(edge.sign, edge.width);
  return {
    size: baseWidth(edge),
    color: lineColour(edge, theme),
    bow: bowOf(scene, edge.id),
    dash,
    gap,
    dot,
    after,
    arrow: !edge.symmetric,
    zIndex: edge.chosen ? 2 : edge.dimmed ? 0 : 1,
  };
}
