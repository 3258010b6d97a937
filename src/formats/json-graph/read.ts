/** Reads graphs from JSON: which dialect it is, the content tells. */
import { ClaimgraphError } from '../../model/problem.js';
import type { Graph } from '../interchange/graph.js';
import { READ_LIMITS } from '../interchange/limits.js';
import type { ReadOptions } from '../interchange/options.js';
import type { Source } from '../interchange/source.js';
import { canvas } from './canvas.js';
import { cytoscape } from './cytoscape.js';
import { graphology } from './graphology.js';
import { adjacency, tree } from './networkx.js';
import { nodeLink } from './node-link.js';
import { littlesis, oligrapher } from './oligrapher.js';
import { own } from './own.js';
import { readJsonValue } from './parse.js';
import type { Shape } from './shape.js';

/** The narrowest first: the first that fits is taken. */
const SHAPES: readonly Shape[] = [own, canvas, littlesis, graphology, cytoscape, oligrapher, nodeLink, adjacency, tree];

type Read = (source: Source, options?: ReadOptions) => Promise<Graph>;

/** @throws ClaimgraphError where it is no JSON, or no graph in it is known */
export const readJsonGraph: Read = readAs(SHAPES);
export const readGraphology: Read = readAs([graphology]);
export const readNodeLink: Read = readAs([nodeLink, adjacency, tree]);
export const readCytoscape: Read = readAs([cytoscape]);
export const readOligrapher: Read = readAs([oligrapher, littlesis]);
export const readCanvas: Read = readAs([canvas]);

function readAs(shapes: readonly Shape[]): Read {
  return async (source, options = {}) => {
    const value = await readJsonValue(source, { ...READ_LIMITS, ...options.limits });
    const shape = shapes.find(({ fits }) => fits(value));
    if (shape) return shape.read(value, source.name, options);
    const message = `this JSON is not ${shapes.map(({ name }) => name).join(', nor ')}`;
    const hint =
      shapes.length === 1
        ? 'Say which format it is with --from'
        : 'Give a graph with nodes and links, or export it as GraphML';
    throw new ClaimgraphError([{ code: 'not-a-graph', message, place: { file: source.name, line: 1 }, hint }]);
  };
}
